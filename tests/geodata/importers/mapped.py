"""Maps of columns and squares whose area is known, for tests of files that no importer knows."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest

from geodata.errors import FileRefused
from geodata.geometry import area_km2
from geodata.importers.file_snapshot import FileReading
from geodata.importers.generic import GenericImporter
from tests.geodata.importers.fixtures import Ring, collection, feature, polygon

ONE = 311.04  # km2 of a square of 0.2 degrees from 51.1 N, on the ellipsoid
MAP = tomllib.loads("""
id = "mymap"
title = "My map"
[columns]
date = "day"
control = "status"
[values]
"Ours" = "ukraine"
"Occupied" = "russia"
"Grey zone" = "contested"
"Liberated" = "home"
""")


def square(west: float = 35.2) -> Ring:
    """Return a counter-clockwise ring around `ONE`."""
    east = round(west + 0.2, 6)
    return [[west, 51.1], [east, 51.1], [east, 51.3], [west, 51.3], [west, 51.1]]


def clockwise(west: float = 35.2) -> Ring:
    """Return the same the other way round."""
    return square(west)[::-1]


def one(west: float = 35.2, **properties: object) -> dict[str, object]:
    """Return a feature of Ukrainian-held ground on 12 March 2025, unless `properties` say otherwise."""
    return feature(polygon(square(west)), **{"day": "2025-03-12", "status": "Ours", **properties})


def geojson(*features: object, **members: object) -> bytes:
    """Return a collection as text."""
    return collection(*features, **members)


def parse(data: bytes | str | dict[str, Any], name: str, mapping: Mapping[str, object] = MAP) -> FileReading:
    """Read a file; a dict is written as JSON."""
    text = json.dumps(data) if isinstance(data, dict) else data
    return GenericImporter.from_mapping(mapping).parse(text.encode() if isinstance(text, str) else text, name)


def held(reading: FileReading) -> dict[str, dict[str, float]]:
    """Return km2 by publication time and control; without a time of day the key is the date."""
    return {
        snapshot.published_at.removesuffix("T00:00:00Z"): {
            str(control): round(float(area_km2([ground])[0]), 2)
            for control, ground in snapshot.ground.items()
        }
        for snapshot in reading.snapshots
    }


def ukraine(reading: FileReading) -> dict[str, float]:
    """Return km2 of Ukrainian-held ground by publication time."""
    return {moment: areas["ukraine"] for moment, areas in held(reading).items()}


def refusal(
    data: bytes | str | dict[str, Any], name: str, mapping: Mapping[str, object] = MAP
) -> FileRefused:
    """Return the refusal of a file, after looking that it is one clean line."""
    with pytest.raises(FileRefused) as caught:
        parse(data, name, mapping)
    assert str(caught.value).startswith(name)
    assert str(caught.value).isprintable()
    return caught.value


def with_columns(**columns: str) -> dict[str, object]:
    """Return `MAP` with other columns."""
    return {**MAP, "columns": columns}
