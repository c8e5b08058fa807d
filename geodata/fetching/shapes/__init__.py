"""The shapes in which publishers offer their files: a module for each, all alike, with ``offered``."""
