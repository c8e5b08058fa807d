"""The map by itself: what is under control."""
