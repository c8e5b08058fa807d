"""PMTiles archives, made for the tests from a few shapes in degrees."""

from __future__ import annotations

import gzip
import io
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import mapbox_vector_tile
from PIL import Image
from pmtiles.tile import Compression, TileType, zxy_to_tileid
from pmtiles.writer import Writer
from shapely import box, transform
from shapely.geometry.base import BaseGeometry

__all__ = ["CREDIT", "FIELDS", "Feature", "ground_archive", "metadata", "relief_archive", "write_archive"]

Feature = tuple[str, BaseGeometry, dict[str, Any]]  # layer, shape, properties
Tile = tuple[int, int, int]  # zoom, column, row
Bounds = tuple[float, float, float, float]  # west, south, east, north, degrees

CREDIT = '<a href="https://protomaps.com">Protomaps</a> © <a href="https://osm.org">OpenStreetMap</a>'
FIELDS = {"kind": "String"}
_EXTENT = 4096


def ground_archive(path: Path, features: Sequence[Feature], bounds: Bounds, zooms: Sequence[int]) -> Path:
    """Write an archive of Protomaps' scheme with `features` in every tile that they reach."""
    layers = sorted({layer for layer, _, _ in features})
    return write_archive(path, _vector_tiles(features, bounds, zooms), bounds, metadata(layers))


def relief_archive(path: Path, bounds: Bounds, zooms: Sequence[int]) -> Path:
    """Write an archive of heights: ridges from north to south, in terrarium's encoding."""
    tile = _ridges()
    tiles = {at: tile for zoom in zooms for at in _covering(bounds, zoom)}
    return write_archive(path, tiles, bounds, {"attribution": "Heights"}, TileType.PNG)


def metadata(layers: Sequence[str], fields: Mapping[str, str] = FIELDS) -> dict[str, Any]:
    """Return what the maker of an archive writes into it."""
    return {"attribution": CREDIT, "vector_layers": [{"id": name, "fields": fields} for name in layers]}


def write_archive(
    path: Path,
    tiles: Mapping[Tile, bytes],
    bounds: Bounds,
    told: Mapping[str, Any],
    kind: TileType = TileType.MVT,
) -> Path:
    """Write `tiles` to an archive, vector tiles packed by gzip."""
    packed = kind is TileType.MVT
    corners = zip(("min_lon", "min_lat", "max_lon", "max_lat"), bounds, strict=True)
    header = {f"{name}_e7": round(degrees * 1e7) for name, degrees in corners}
    header |= {"tile_type": kind, "tile_compression": Compression.GZIP if packed else Compression.NONE}
    with path.open("wb") as stream:
        writer = Writer(stream)
        for at in sorted(tiles, key=lambda at: zxy_to_tileid(*at)):
            writer.write_tile(zxy_to_tileid(*at), gzip.compress(tiles[at]) if packed else tiles[at])
        writer.finalize(header, dict(told))
        writer.tile_f.close()
    return path


def _vector_tiles(features: Sequence[Feature], bounds: Bounds, zooms: Sequence[int]) -> dict[Tile, bytes]:
    found = {at: _vector_tile(features, at) for zoom in zooms for at in _covering(bounds, zoom)}
    return {at: tile for at, tile in found.items() if tile}


def _vector_tile(features: Sequence[Feature], at: Tile) -> bytes:
    """Return a tile with what of `features` is in it, and a little around it; empty where nothing is."""
    zoom, column, row = at
    around = box(-64, -64, _EXTENT + 64, _EXTENT + 64)
    layers: dict[str, list[dict[str, Any]]] = {}
    for layer, shape, properties in features:
        placed = transform(
            shape, lambda points: [_in_tile(x, y, zoom, column, row) for x, y in points]
        ).intersection(around)
        if not placed.is_empty:
            layers.setdefault(layer, []).append({"geometry": placed, "properties": properties})
    told = [{"name": name, "features": rows} for name, rows in layers.items()]
    return mapbox_vector_tile.encode(told, default_options={"y_coord_down": True}) if told else b""


def _in_tile(lon: float, lat: float, zoom: int, column: int, row: int) -> tuple[float, float]:
    x, y = _world(lon, lat)
    return (x * 2**zoom - column) * _EXTENT, (y * 2**zoom - row) * _EXTENT


def _world(lon: float, lat: float) -> tuple[float, float]:
    """Return where a place is on the map of the world, from 0 to 1 to the east and to the south."""
    return lon / 360 + 0.5, 0.5 - math.asinh(math.tan(math.radians(lat))) / (2 * math.pi)


def _covering(bounds: Bounds, zoom: int) -> Iterator[Tile]:
    west, south, east, north = bounds
    (left, top), (right, bottom) = _world(west, north), _world(east, south)
    for column in range(int(left * 2**zoom), int(right * 2**zoom) + 1):
        for row in range(int(top * 2**zoom), int(bottom * 2**zoom) + 1):
            yield zoom, column, row


def _ridges() -> bytes:
    heights = [round(32768 + 400 + 400 * math.sin(column / 256 * 8 * math.pi)) for column in range(256)]
    picture = Image.new("RGB", (256, 256))
    picture.putdata([(height >> 8, height & 255, 0) for height in heights] * 256)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()
