"""GeoPackage, Shapefile and FlatGeobuf, from bytes, as features of the same kind as GeoJSON's.

GDAL guesses a format from content, and some formats name further files or addresses. So the first
bytes are checked here, and only the intended formats ever reach it.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

import pyogrio
import shapely
from pyogrio.errors import CRSError, DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError

from geodata.errors import FileRefused
from geodata.files import shown
from geodata.importers.features import Feature
from geodata.importers.formats.opened import Opened
from geodata.importers.formats.zips import BROKEN

__all__ = ["features_of", "first_line", "read_vector"]

_SQLITE, _APPLICATION = b"SQLite format 3\x00", slice(68, 71)
_ZIP = b"PK\x03\x04"  # a Shapefile as packed by `files.read_source`: users' archives never get here
_FLATGEOBUF = b"fgb"
_GDAL_ERRORS = (DataSourceError, DataLayerError, FeatureError, FieldError, GeometryError, CRSError)
# What pyogrio raises for a coordinate system that PROJ cannot read.
_BROKEN_CRS = (UnboundLocalError,)
_NEEDS_ENCODING = ': encoding = "cp1251" in the map, or another one, would read it'


def read_vector(data: bytes, name: str, layer: str = "", encoding: str = "") -> Opened:
    """Return the features of a file.

    Raises
    ------
    FileRefused
        Codes ``not-vector``, ``broken-vector``, ``layers``, ``bad-encoding``.
    """
    if not _is_expected(data, name):
        cause = "is not what its name says: no GeoPackage, Shapefile or FlatGeobuf"
        raise FileRefused(name, cause, "not-vector")
    shapefile = data.startswith(_ZIP)
    system = ""
    if shapefile:
        data, system = _without_prj(data, name)
    meta, geometry, fields = _read(data, name, layer, encoding if shapefile else "")
    columns = dict(zip(meta["fields"], fields, strict=True))
    features = list(features_of(geometry, columns)) if geometry is not None else []
    return Opened(features, system=system or meta["crs"] or "", degrees=False)


def _is_expected(data: bytes, name: str) -> bool:
    if name.lower().endswith(".gpkg"):
        return data.startswith(_SQLITE) and data[_APPLICATION] == b"GPK"
    return data.startswith(_FLATGEOBUF if name.lower().endswith(".fgb") else _ZIP)


def _without_prj(data: bytes, name: str) -> tuple[bytes, str]:
    """Return a Shapefile without its coordinate system, and that system: "?" if it is there but empty.

    GDAL would read the file in degrees where it cannot read the system.
    """
    packed = io.BytesIO()
    system = ""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(packed, "w") as rest:
            for part in whole.infolist():
                if part.filename.endswith(".prj"):
                    system = whole.read(part).decode("utf-8", "replace").removeprefix("\ufeff").strip() or "?"
                else:
                    rest.writestr(zipfile.ZipInfo(part.filename), whole.read(part))
    except BROKEN:
        raise FileRefused(name, "is not a packed Shapefile", "not-vector") from None
    return packed.getvalue(), system


def _read(data: bytes, name: str, layer: str, encoding: str) -> tuple[dict[str, Any], Any, list[Any]]:
    options = {"encoding": encoding} if encoding else {}
    try:
        # GDAL warns about the ending of a name that pyogrio made up.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)
            layer = layer or _only_layer(data, name)
            meta, _, geometry, fields = pyogrio.raw.read(
                data, layer=layer, force_2d=False, datetime_as_string=True, **options
            )
    except UnicodeDecodeError:
        cause = f"its text is not {encoding or 'UTF-8'}{_NEEDS_ENCODING if data.startswith(_ZIP) else ''}"
        raise FileRefused(name, cause, "bad-encoding") from None
    except _BROKEN_CRS:
        raise FileRefused(name, "its coordinate system cannot be read", "unknown-crs") from None
    except (*_GDAL_ERRORS, ValueError) as error:
        raise FileRefused(name, f"cannot be read ({first_line(error)})", "broken-vector") from None
    return meta, geometry, fields


def _only_layer(data: bytes, name: str) -> str:
    layers = [str(layer) for layer, kind in pyogrio.list_layers(data) if kind is not None]
    if len(layers) == 1:
        return layers[0]
    if not layers:
        raise FileRefused(name, "cannot be read (it holds no layer of shapes)", "broken-vector")
    listed = ", ".join(shown(layer, 40) for layer in layers[:10])
    raise FileRefused(name, f"holds {len(layers)} layers ({listed}); name one as layer in the map", "layers")


def features_of(geometry: Any, columns: dict[str, Any]) -> Iterator[Feature]:
    """Yield features from an array of WKB and the arrays of their columns."""
    # Rings that are not closed come back as None, like a geometry that is missing.
    shapes = shapely.from_wkb(geometry, on_invalid="ignore")
    for number, shape in enumerate(shapes):
        properties = {key: values[number] for key, values in columns.items()}
        members = None if shape is None else shapely.geometry.mapping(shape)
        yield Feature(number, properties, members)


def first_line(error: BaseException) -> str:
    """Return a library's error text, made safe for a message."""
    return shown((str(error).splitlines() or ["no reason given"])[0], 120)
