"""The curve of areas by day."""
