"""Columns of files that no importer knows: values, moments, and settings that would read them."""
