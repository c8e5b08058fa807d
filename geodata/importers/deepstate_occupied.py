"""A daily mirror of DeepState's occupied ground in Ukraine.

``deepstatemap_data_YYYYMMDD.geojson``: one MultiPolygon without attributes. It holds nothing
outside Ukraine, so its silence about Kursk says nothing about Kursk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from geodata.files import parse_json
from geodata.importers import deepstate
from geodata.importers.crs import transform_of
from geodata.importers.dated import day_from_name
from geodata.importers.features import Shape, checked_polygons, read_features
from geodata.importers.notes import Notes
from geodata.importers.snapshot import Reading, midnight, whole_file
from geodata.model import Control, ImportResult

__all__ = ["SOURCE", "SUFFIXES", "parse", "read"]

SUFFIXES = (".geojson",)

SOURCE = replace(
    deepstate.SOURCE,
    id="deepstate_occupied",
    title="DeepState, occupied ground only",
    title_uk="DeepState, лише окуповане",
    publisher="A public mirror of DeepState's data",
    reliability="C",
    controls=(Control.RUSSIA,),
    regions=("sumy",),
    note=(
        "A mirror that keeps one shape a day, the occupied ground in Ukraine, from July 2024. It leaves out "
        "Kursk and contested ground. The mirror's licence covers its program; the data stay DeepState's."
    ),
    note_uk=(
        "Дзеркало, що зберігає одну фігуру на день: окуповане в Україні, з липня 2024 року. Курщини і "
        "спірних територій немає. Ліцензія дзеркала стосується програми; дані належать DeepState."
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
        Its name, which holds the date.

    Raises
    ------
    FileRefused
        If the file, its date or its coordinate system cannot be used.
    """
    return parse(data, name).result()


def parse(data: bytes, name: str) -> Reading:
    """Do the work of `read`, without building a frame."""
    date = day_from_name(name, _NAME, "deepstatemap_data_YYYYMMDD.geojson")
    notes = Notes(PurePath(name).name)
    shapes = _shapes(parse_json(data, name), name, notes)
    return whole_file(SOURCE, midnight(date), data, shapes, notes)


def _shapes(document: object, name: str, notes: Notes) -> Iterator[Shape]:
    transform = transform_of(document, name)
    for feature in read_features(document, name):
        for polygon in checked_polygons(feature, notes, transform):
            yield Shape(feature.number, polygon, Control.RUSSIA)
