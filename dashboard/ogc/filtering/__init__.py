"""Filters by place and by CQL2, held against a collection."""
