"""The map of a picture: base map, control, differences, names, scale."""
