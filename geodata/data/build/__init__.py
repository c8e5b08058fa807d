"""Builds the region polygons and the base map from pinned registry packages.

Run ``python -m geodata.data.build``; the outputs are the GeoJSON files in
``geodata/data/base_map``. The same packages and tables give the same bytes. Nothing
else in the project imports this package.
"""
