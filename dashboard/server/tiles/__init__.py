"""Tiles of the ground from archives that the operator names."""
