"""Pieces of an office file: template, shapes, native charts, packing."""
