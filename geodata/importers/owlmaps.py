"""Project Owl's Ukraine Control Map: one JSON file per day.

``YYYYMMDD.json``. ``areas`` are Russian-held, ``areas_ua`` are Ukrainian-held ground in Russia;
each is a list of rings of [latitude, longitude] that may end without coming back to the start.

A file may lack a list: it then says nothing about that control. An empty ``areas_ua`` says that Ukraine
holds nothing in Russia; an empty ``areas`` is a map that failed to load at its source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from geodata.control_table import ImportResult
from geodata.errors import FileRefused
from geodata.importers.dates_in_names import day_from_name
from geodata.importers.features import Shape
from geodata.importers.file_snapshot import FileReading, midnight, whole_file
from geodata.importers.formats.json_text import parse_json
from geodata.importers.import_notes import Notes
from geodata.importers.rings import RingProblem, polygons_from_rings
from geodata.model import Control, Source, Terms
from geodata.region_table import region_ids

__all__ = ["SOURCE", "SUFFIXES", "VERSION", "dates_in_name", "parse", "read"]

VERSION = "2"  # increased when the same file would be read differently
SUFFIXES = (".json",)

SOURCE = Source(
    id="owlmaps",
    title="Project Owl",
    title_uk="Project Owl",
    publisher="Project Owl",
    address="https://github.com/owlmaps",
    credit="Ukraine Control Map (Project Owl)",
    terms=Terms(
        text="No licence is stated, so all rights are reserved: for personal analysis only.",
        text_uk="Ліцензію не зазначено, тож усі права застережено: лише для особистого аналізу.",
        redistribute=False,
        commercial=False,
    ),
    reliability="C",
    controls=(Control.UKRAINE, Control.RUSSIA),
    regions=region_ids(),
    note=(
        "Daily since December 2022. Ukrainian-held ground in Kursk is drawn from 6 August 2024 to "
        "11 March 2025 (57 km² on that day); from 12 March 2025 the layer is empty. The map has no class "
        "for contested ground."
    ),
    note_uk=(
        "Щодня з грудня 2022 року. Підконтрольне Україні на Курщині показано з 6 серпня 2024 до "
        "11 березня 2025 року (57 км² того дня); з 12 березня 2025 року шар порожній. Спірних територій "
        "на мапі немає."
    ),
)

_LAYERS = {"areas": Control.RUSSIA, "areas_ua": Control.UKRAINE}
_NEVER_EMPTY = ("areas",)
_NAME = re.compile(r"(\d{8})\.json", re.ASCII | re.IGNORECASE)


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
        If the file, or its date, cannot be used.
    """
    return parse(data, name).result()


def parse(data: bytes, name: str) -> FileReading:
    """Do the work of `read`, without building a frame."""
    date = _date(name)
    notes = Notes(PurePath(name).name)
    layers = _layers(parse_json(data, name), name, notes)
    shapes = _shapes(layers, notes)
    return whole_file(SOURCE, midnight(date), data, shapes, notes, controls=tuple(layers))


def dates_in_name(name: str) -> tuple[str, ...]:
    """Return the day that a file is about, as given in its name; none if it gives none."""
    try:
        return (_date(name),)
    except FileRefused:
        return ()


def _date(name: str) -> str:
    return day_from_name(name, _NAME, "YYYYMMDD.json")


def _layers(document: object, name: str, notes: Notes) -> dict[Control, list[object]]:
    """Return the lists of rings that the file has, by control."""
    members = document if isinstance(document, dict) else {}
    if not isinstance(members.get("areas"), list):
        raise FileRefused(name, "is JSON, but holds no list of areas", "not-owlmaps")
    layers: dict[Control, list[object]] = {}
    for key, control in _LAYERS.items():
        rings = members.get(key)
        if isinstance(rings, list) and (rings or key not in _NEVER_EMPTY):
            layers[control] = rings
        else:
            state = "is empty" if isinstance(rings, list) else "is missing"
            message = f"the list {key!r} {state}: {control.value.capitalize()}'s ground is not known"
            notes.add(None, "no-layer", message, "noted")
    return layers


def _shapes(layers: dict[Control, list[object]], notes: Notes) -> Iterator[Shape]:
    """Yield one shape for each ring, numbered through both lists."""
    number = 0
    for control, rings in layers.items():
        for ring in rings:
            try:
                (polygon,) = polygons_from_rings([[ring]], lat_first=True)
                yield Shape(number, polygon, control)
            except RingProblem as problem:
                notes.lose(number, problem.code, problem.message)
            number += 1
