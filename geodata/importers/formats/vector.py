"""GeoPackage and Shapefile, from bytes, as features of the same kind as GeoJSON's.

GDAL guesses a format from content, and some formats name further files or addresses. So the first
bytes are checked here, and only the two formats that are meant ever reach it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError

from geodata.errors import FileRefused
from geodata.importers.features import Feature

__all__ = ["read_vector"]

_SQLITE, _APPLICATION = b"SQLite format 3\x00", slice(68, 71)
_ZIP = b"PK\x03\x04"  # a Shapefile as `files.read_source` packs it: archives of users never get here
_GDAL_ERRORS = (DataSourceError, DataLayerError, FeatureError, FieldError, GeometryError)


def read_vector(data: bytes, name: str, layer: str = "") -> tuple[list[Feature], str]:
    """Return the features of a file and the name of its coordinate system, "" if it has none.

    Raises
    ------
    FileRefused
        Codes ``not-vector``, ``broken-vector``, ``layers``, ``no-features``.
    """
    if not _is_expected(data, name):
        raise FileRefused(name, "is not what its name says: no GeoPackage or Shapefile", "not-vector")
    try:
        # GDAL finds fault with the ending of a name that pyogrio made up.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            layer = layer or _only_layer(data, name)
            meta, _, geometry, fields = pyogrio.raw.read(data, layer=layer, force_2d=False)
    except (*_GDAL_ERRORS, ValueError) as error:
        raise FileRefused(name, f"cannot be read ({_first_line(error)})", "broken-vector") from None
    if geometry is None or not len(geometry):
        raise FileRefused(name, "holds no feature", "no-features")
    return list(_features(geometry, dict(zip(meta["fields"], fields, strict=True)))), meta["crs"] or ""


def _is_expected(data: bytes, name: str) -> bool:
    if name.lower().endswith(".gpkg"):
        return data.startswith(_SQLITE) and data[_APPLICATION] == b"GPK"
    return data.startswith(_ZIP)


def _only_layer(data: bytes, name: str) -> str:
    layers = [str(layer) for layer, kind in pyogrio.list_layers(data) if kind is not None]
    if len(layers) == 1:
        return layers[0]
    listed = ", ".join(layers[:10]) or "none"
    raise FileRefused(name, f"holds {len(layers)} layers ({listed}); name one as layer in the map", "layers")


def _features(geometry: Any, fields: dict[str, Any]) -> Iterator[Feature]:
    # Rings that are not closed come back as None, like a geometry that is missing.
    shapes = shapely.from_wkb(geometry, on_invalid="ignore")
    for number, shape in enumerate(shapes):
        properties = {key: _value(values[number]) for key, values in fields.items()}
        members = None if shape is None else shapely.geometry.mapping(shape)
        yield Feature(number, properties, members)


def _value(value: Any) -> object:
    return np.datetime_as_string(value, "D") if isinstance(value, np.datetime64) else value


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or ["no reason given"])[0][:120]
