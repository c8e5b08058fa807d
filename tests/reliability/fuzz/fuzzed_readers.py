"""What the fuzzers call: each reader of bytes, with a file that it can read to begin from.

``python -m tests.reliability.fuzz.fuzzed_readers KIND FOLDER SECONDS`` fuzzes one of them with atheris, led
by the lines that are reached; a crash leaves the input in FOLDER.
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
import tomllib
import warnings
import zipfile
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geopandas as gpd
from shapely import Polygon

from geodata.errors import SalientError
from geodata.files import UNSAFE, read_source
from geodata.importers import deepstate, deepstate_occupied, generic, owlmaps
from geodata.importers.column_map import parse_mapping
from tests.geodata.importers.fixtures import bow_tie, collection, feature, polygon, ring
from tests.reliability.fuzz import addresses
from tests.reliability.fuzz.fuzzed_tables import TABLE_READERS, TABLE_SEEDS

__all__ = ["READERS", "SEEDS", "Unforeseen", "fuzz", "try_reader"]

DAY = {"id": "mine", "title": "Mine", "date": "2025-03-12", "control": "russia"}
COLUMNS = {
    "id": "mine",
    "title": "Mine",
    "columns": {"date": "day", "control": "holder"},
    "values": {"ru": "russia", "ua": "ukraine", "x": "contested", "home": "home"},
}
MAP = b"""id = "mine"
title = "Mine"
crs = "EPSG:32637"
timezone = "Europe/Kyiv"
encoding = "cp1251"
regions = ["kursk"]
[columns]
from = "from"
to = "to"
control = "holder"
[values]
ru = "russia"
[terms]
text = "free"
redistribute = true
"""
KML = b"""<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>ru</name>
<TimeStamp><when>2025-03-12</when></TimeStamp><ExtendedData><Data name="day"><value>2025-03-12</value></Data>
<Data name="holder"><value>ru</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>
35.2,51.2 35.3,51.2 35.3,51.3 35.2,51.2</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
</Document></kml>"""


# Where the fuzzer follows the lines that are reached.
INSTRUMENTED = (
    *("geodata.importers", "geodata.store", "geodata.bundle", "geodata.shipped", "geodata.claims.stated"),
    *("dashboard.pictures.order", "dashboard.server.links"),
)


class Unforeseen(AssertionError):
    """A reader raised something that is not of the project."""


def _mapped(name: str, mapping: Mapping[str, object] = COLUMNS) -> Callable[[bytes], object]:
    importer = generic.GenericImporter.from_mapping(mapping)
    return lambda data: importer.parse(data, name)


def _column_map(data: bytes) -> object:
    try:
        document = tomllib.loads(data.decode())
    except ValueError:  # `files.load_toml` refuses these
        return None
    return parse_mapping(document)


READERS: Mapping[str, Callable[[bytes], object]] = {
    "deepstate": lambda data: deepstate.parse(data, "1741813622.geojson"),
    "deepstate_occupied": lambda data: deepstate_occupied.parse(data, "deepstatemap_data_20250312.geojson"),
    "owlmaps": lambda data: owlmaps.parse(data, "20250312.json"),
    "columns": _mapped("a.geojson"),
    "bare": _mapped("a.geojson", DAY),
    "lines": _mapped("a.geojsonl"),
    "esri": _mapped("a.json"),
    "kml": _mapped("a.kml"),
    "kmz": _mapped("a.kmz"),
    "gpkg": _mapped("a.gpkg"),
    "fgb": _mapped("a.fgb"),
    "shapefile": _mapped("a.shp"),
    "parquet": _mapped("a.parquet"),
    "map": _column_map,
    "address": lambda data: addresses.in_python([data.decode("utf-8", "replace")]),
    **TABLE_READERS,
}


def try_reader(kind: str, data: bytes) -> bool:
    """Read `data`, return whether it was accepted, and raise `Unforeseen` for what no reader may do."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # GDAL warns of damage
            READERS[kind](data)
    except SalientError as refused:
        if UNSAFE.search(str(refused)):
            raise Unforeseen(f"{kind}: {str(refused)!r}") from refused
        return False
    except Exception as error:
        raise Unforeseen(f"{kind}: {error!r}") from error
    return True


def _frame() -> gpd.GeoDataFrame:
    shapes = [Polygon(ring()), Polygon(ring(35.4))]
    columns = {"day": ["2025-03-12", "2025-03-13"], "holder": ["ru", "ua"]}
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:4326")


def _written(suffix: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"map{suffix}"
        if suffix == ".parquet":
            _frame().to_parquet(path)
        else:
            _frame().to_file(path)
        return read_source(path)


def _kmz() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("doc.kml", KML)
    return packed.getvalue()


def _seeds() -> dict[str, bytes]:
    russian = {"fill": "#a52714", "day": "2025-03-12", "holder": "ru", "name": "a /// b /// c"}
    geojson = collection(
        feature(polygon(ring(), ring(35.22, 51.22, 0.05)), **russian), feature(polygon(bow_tie()), **russian)
    )
    esri = {
        "geometryType": "esriGeometryPolygon",
        "spatialReference": {"wkid": 4326},
        "fields": [{"name": "day", "type": "esriFieldTypeString"}],
        "features": [{"attributes": {"day": "2025-03-12", "holder": "ru"}, "geometry": {"rings": [ring()]}}],
    }
    flipped = [[y, x] for x, y in ring()]
    return {
        **dict.fromkeys(("deepstate", "deepstate_occupied", "columns", "bare"), geojson),
        "owlmaps": json.dumps({"areas": [flipped], "areas_ua": [flipped]}).encode(),
        "lines": b"\n".join(json.dumps(feature(polygon(ring()), **russian)).encode() for _ in range(3)),
        "esri": json.dumps(esri).encode(),
        "kml": KML,
        "kmz": _kmz(),
        "gpkg": _written(".gpkg"),
        "fgb": _written(".fgb"),
        "shapefile": _written(".shp"),
        "parquet": _written(".parquet"),
        "map": MAP,
        "address": addresses.SEED.encode(),
        **TABLE_SEEDS,
    }


SEEDS: Mapping[str, bytes] = _seeds()


def fuzz(kind: str, folder: Path, seconds: int) -> None:
    """Fuzz the reader of `kind` in a process of its own; what reached new lines stays in `folder`/`kind`.

    Raises
    ------
    Unforeseen
        The reader did what none may do; the text has the end of what the fuzzer said.
    """
    command = [sys.executable, "-m", "tests.reliability.fuzz.fuzzed_readers", kind, str(folder), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unforeseen(done.stderr[-3000:])


def main(kind: str, folder: str, seconds: str) -> None:
    """Fuzz the reader of `kind` for so many seconds; the process ends with 77 after a crash."""
    import atheris  # noqa: PLC0415 - only for the long form, and on Linux

    corpus = Path(folder) / kind
    corpus.mkdir(parents=True, exist_ok=True)
    (corpus / "seed").write_bytes(SEEDS[kind])
    for name, module in list(sys.modules.items()):
        if name.startswith(INSTRUMENTED):
            _instrument(atheris, module, name)
    options = [f"-max_total_time={seconds}", "-seed=20250312", "-timeout=20", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *options, str(corpus)], lambda data: try_reader(kind, data))
    atheris.Fuzz()


def _instrument(atheris: Any, holder: object, module: str) -> None:
    """Follow the functions of a module or a class, and those of its classes."""
    for name, member in list(vars(holder).items()):
        if getattr(member, "__module__", "") != module:
            continue
        if hasattr(member, "__code__"):
            setattr(holder, name, atheris.instrument_func(member))
        elif isinstance(member, type) and not issubclass(member, Enum):
            _instrument(atheris, member, module)


if __name__ == "__main__":
    main(*sys.argv[1:])
