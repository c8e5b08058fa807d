"""Validate both reconstructions, and write the figures for readers and the app."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import geopandas as gpd

from geodata import files
from geodata.chronicle import MAPS, SOURCES, FieldSettings, build
from geodata.chronicle.drawing import plan
from geodata.chronicle.reports import days, map_reports, press_reports
from geodata.importers.import_run import import_files
from geodata.regions import Region, by_id, load_regions, state_border
from geodata.validate.comparison import Compared, measure, statuses_kept
from geodata.validate.left_out import district_in_turn, same_month, same_week, told_right, without_period
from geodata.validate.redrawn import disc, nearest, redrawn, without
from geodata.validate.summary import accuracy
from geodata.validate.tables import agreement, markdown

__all__ = ["REAL_FOLDER", "Validation", "real_maps", "validate", "write"]

REAL_FOLDER = Path("../shared/data")

_DRAWINGS = MappingProxyType(
    {
        "nearest site": nearest,
        "disc": disc,
        "a district left out": without(district_in_turn),
        "a week left out": without(without_period(same_week)),
        "a month left out": without(without_period(same_month)),
    }
)

BEGIN, END = "<!-- validate: begin -->", "<!-- validate: end -->"


@dataclass(frozen=True)
class Validation:
    """What was measured.

    Attributes
    ----------
    accuracy : dict
        Source -> the figures that the app shows.
    text : str
        Tables for people, Markdown.
    compared : dict
        Source -> every single comparison.
    """

    accuracy: dict[str, Any]
    text: str
    compared: dict[str, list[Compared]]


def validate(real: Path, progress: Callable[[str], None] = lambda _: None) -> Validation:
    """Measure both reconstructions against the real maps in a folder.

    Parameters
    ----------
    real : Path
        Contains the folders ``deepstate`` and ``owlmaps`` with the sources' own files.
    progress : callable
        Called with a few words on the step that begins.

    Raises
    ------
    NothingUsable
        No file of a source could be read.
    """
    maps = {reading.id: real_maps(real, reading.id) for reading in MAPS.values()}
    figures: dict[str, Any] = {}
    text: list[str] = []
    compared: dict[str, list[Compared]] = {}
    for source in SOURCES:
        regions = [by_id(load_regions(), name) for name in source.regions]
        reading = MAPS[source.id]
        table = build(source.id, progress)
        progress(f"comparing {source.id} with {reading.title}")
        found = measure(table, maps[reading.id], regions, state_border(load_regions()))
        compared[source.id] = found
        figures[source.id] = accuracy(reading.id, _reports(source.id), found)
        variants = _variants(source.id, maps[reading.id], regions, progress)
        facts = _from_facts(source.id, table, regions)
        text.append(markdown((source.title, reading.title), figures[source.id], found, variants, facts))
    text.append(_two_maps(maps))
    return Validation(figures, "\n\n".join(text), compared)


def _reports(source_id: str) -> dict[str, int]:
    return {"map": len(map_reports(source_id)), "press": len(press_reports(source_id))}


def _variants(
    source_id: str, real: gpd.GeoDataFrame, regions: Sequence[Region], progress: Callable[[str], None]
) -> dict[str, list[Compared]]:
    """Return the comparisons of every other drawing of the same days with the real map."""
    found: dict[str, list[Compared]] = {}
    for name, drawing in _DRAWINGS.items():
        progress(f"drawing {source_id} otherwise: {name}")
        found[name] = [
            one
            for region in regions
            for one in measure(redrawn(source_id, region, set(real["date"]), drawing), real, [region])
        ]
    return found


def _two_maps(maps: Mapping[str, gpd.GeoDataFrame]) -> str:
    ours, theirs = MAPS["chronicle_owl"], MAPS["chronicle"]
    regions = [by_id(load_regions(), name) for name in ("kursk", "sumy")]
    return agreement((ours.title, theirs.title), measure(maps[ours.id], maps[theirs.id], regions))


def real_maps(real: Path, source: str) -> gpd.GeoDataFrame:
    """Return the last snapshot of each day among the real files of `source`."""
    run = import_files(source, [real / source], processes=1)
    run.require_usable()
    table = run.table.sort_values(["date", "control", "published_at"], ignore_index=True)
    return table.drop_duplicates(["date", "control"], keep="last", ignore_index=True)


def _from_facts(
    source_id: str, table: gpd.GeoDataFrame, regions: Sequence[Region]
) -> dict[str, tuple[float, float]]:
    return {
        region.title: (
            statuses_kept(source_id, table, region),
            told_right(plan(days(source_id, region), region, FieldSettings())),
        )
        for region in regions
    }


def write(result: Validation, docs: Path) -> list[Path]:
    """Write the figures into the shipped data, and the tables between the markers in `docs`.

    Returns
    -------
    list of Path
        The files that were written.
    """
    accuracy = files.data_path("area_by_day.csv").with_name("accuracy.json")
    text = json.dumps(result.accuracy, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    files.write_atomic(accuracy, text.encode())
    page = files.read_limited(docs).decode()
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    files.write_atomic(docs, f"{before}{BEGIN}\n\n{result.text}\n\n{END}{after}".encode())
    return [accuracy, docs]
