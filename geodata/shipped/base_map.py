"""The base map as it is published: land, water, lines and settlements, from the shipped files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from geodata import files
from geodata.errors import TableInvalid

__all__ = ["TOWN", "cities", "context", "parse_csv", "read_csv"]

TOWN, LARGE_VILLAGE, VILLAGE = 1, 2, 3
TOWN_PEOPLE = 5_000  # Sudzha, Korenevo and Glushkovo are the places that every report mentions
LINES = {"border": "border", "states": "state", "oblasts": "oblast", "rivers": "river"}
GROUND = "russia"  # the colour under everything: its outline is not drawn

Feature = dict[str, Any]


class _Row(dict[str, str]):
    """A row of a table; asking for a column that the table lacks is an error of the table."""

    def __missing__(self, column: str) -> str:
        raise TableInvalid(f"a table lacks the column {column}")


def context() -> dict[str, Any]:
    """Return the base map's layers by logical name, each a GeoJSON FeatureCollection."""
    return {
        "context-land": _collection(_land()),
        "context-water": _shipped("water"),
        "context-lines": _collection(_lines()),
        "context-settlements": _collection(_settlements()),
    }


def _shipped(name: str) -> Any:
    return json.loads(files.data_path(f"{name}.geojson").read_bytes())


def _collection(features: Iterator[Feature]) -> Any:
    return {"type": "FeatureCollection", "features": list(features)}


def cities() -> list[Feature]:
    """Return the cities for a map of the whole country, the larger first: points with names by language.

    One that is among the settlements, too, has the ``kind`` ``hub``: only a far map needs it.
    """
    return [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]},
            "properties": {
                "kind": "hub" if row["settlement_id"] else f"city-{row['tier']}",
                "en": row["name_en"],
                "uk": row["name_uk"],
            },
        }
        for row in read_csv("cities.csv")
    ]


def _land() -> Iterator[Feature]:
    return (feature for feature in _shipped("land")["features"] if feature["id"] != GROUND)


def _lines() -> Iterator[Feature]:
    for name, kind in LINES.items():
        for feature in _shipped(name)["features"]:
            yield {**feature, "properties": {**feature["properties"], "kind": kind}}


def _settlements() -> Iterator[Feature]:
    reported = {row["settlement_id"] for row in read_csv("settlement_control.csv")}
    for row in read_csv("settlements.csv"):
        yield {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [float(row["lon"]), float(row["lat"])]},
            "properties": {
                "id": row["id"],
                "en": row["name_en"],
                "local": row["name_local"] or row["name_en"],
                "uk": row["name_uk"],
                "uk_source": row["name_uk_source"],
                "country": row["country"],
                "rank": _rank(row, row["id"] in reported),
            },
        }


def _rank(row: dict[str, str], reported: bool) -> int:
    """Rank a settlement by what a reader looks for: towns, then the places that reports mention."""
    if row["population"] and int(row["population"]) >= TOWN_PEOPLE:
        return TOWN
    return LARGE_VILLAGE if reported or row["population"] else VILLAGE


def read_csv(name: str) -> list[dict[str, str]]:
    """Return the rows of a shipped table; errors as of `parse_csv`."""
    return parse_csv(files.data_path(name).read_bytes(), name)


def parse_csv(body: bytes, name: str) -> list[dict[str, str]]:
    """Return the rows of the table `body`.

    Raises
    ------
    TableInvalid
        It is not UTF-8, not a table, a row has more or fewer values than there are columns, or a value holds
        what could steer a terminal. A column that is missing is told when it is asked for.
    """
    try:
        rows: list[dict[str, str]] = [_Row(row) for row in csv.DictReader(io.StringIO(body.decode()))]
    except (UnicodeDecodeError, csv.Error) as error:
        raise TableInvalid(f"{name}: cannot be read as a table ({error})") from error
    for number, row in enumerate(rows, 1):
        if None in row or None in row.values():
            raise TableInvalid(f"{name}, row {number}: it has more or fewer values than there are columns")
        if any(map(files.UNSAFE.search, row.values())):
            raise TableInvalid(f"{name}, row {number}: it has control or invisible characters")
    return rows
