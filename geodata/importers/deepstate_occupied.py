"""A daily mirror of DeepState's occupied ground in Ukraine.

``deepstatemap_data_YYYYMMDD.geojson``: one MultiPolygon without attributes. It has nothing
outside Ukraine, so its silence about Kursk says nothing about Kursk.

The file of a day has the map of the day before: the mirror runs after midnight. Compared with
DeepState's own maps on the 20 days that are conclusive, 13 are one day late, 7 two, none of the same day
(areas in the window, symmetric difference below 0.05 km2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from geodata.bundle import date_of
from geodata.control_table import ImportResult
from geodata.errors import FileRefused
from geodata.importers import deepstate
from geodata.importers.crs import transform_of
from geodata.importers.dates_in_names import day_from_name
from geodata.importers.features import Shape, checked_polygons, read_features
from geodata.importers.file_snapshot import FileReading, midnight, whole_file
from geodata.importers.formats.json_text import parse_json
from geodata.importers.import_notes import Notes
from geodata.model import Control

__all__ = ["SOURCE", "SUFFIXES", "VERSION", "dates_in_name", "parse", "read"]

VERSION = "2"  # increased when the same file would be read differently
SUFFIXES = (".geojson",)

SOURCE = replace(
    deepstate.SOURCE,
    id="deepstate_occupied",
    title="DeepState, occupied ground only",
    title_uk="DeepState, лише окуповане",
    publisher="A public mirror of DeepState’s data",
    reliability="C",
    controls=(Control.RUSSIA,),
    regions=("sumy",),
    note=(
        "A mirror that keeps one shape a day, the occupied ground in Ukraine, from July 2024. Its file of a "
        "day holds the map of the day before, now and then of two days before. It leaves out Kursk and "
        "contested ground. The mirror’s licence covers its program; the data stay DeepState’s."
    ),
    note_uk=(
        "Дзеркало, що зберігає одну фігуру на день: окуповане в Україні, з липня 2024 року. Файл за певний "
        "день містить мапу попереднього дня, подекуди — позаминулого. Курщини і спірних територій немає. "
        "Ліцензія дзеркала стосується програми; дані належать DeepState."
    ),
)

_NAME = re.compile(r"deepstatemap_data_(\d{8})\.geojson", re.ASCII | re.IGNORECASE)


def read(data: bytes, name: str) -> ImportResult:
    """Return the table and the issues of one file.

    Parameters
    ----------
    data : bytes
        The file's content.
    name : str
        Its name, which contains the date.

    Raises
    ------
    FileRefused
        If the file, its date or its coordinate system cannot be used.
    """
    return parse(data, name).result()


def parse(data: bytes, name: str) -> FileReading:
    """Do the work of `read`, without building a frame."""
    published = _published(name)
    notes = Notes(PurePath(name).name)
    shapes = _shapes(parse_json(data, name), name, notes)
    return whole_file(SOURCE, midnight(published), data, shapes, notes, date=date_of(-1, published))


def dates_in_name(name: str) -> tuple[str, ...]:
    """Return the day that a file is about, as given in its name; none if it gives none."""
    try:
        return (date_of(-1, _published(name)),)
    except FileRefused:
        return ()


def _published(name: str) -> str:
    return day_from_name(name, _NAME, "deepstatemap_data_YYYYMMDD.geojson")


def _shapes(document: object, name: str, notes: Notes) -> Iterator[Shape]:
    transform = transform_of(document, name)
    for feature in read_features(document, name):
        for polygon in checked_polygons(feature, notes, transform):
            yield Shape(feature.number, polygon, Control.RUSSIA)
