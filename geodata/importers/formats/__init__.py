"""Readers of file formats: bytes -> features, whatever their columns mean."""
