"""The drawing surface: boxes, cells, colours and type. Knows nothing of maps."""
