"""Validate both reconstructions, and put the figures where readers and the app find them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas as gpd

from geodata import files
from geodata.chronicle import MAPS, SOURCES, build
from geodata.chronicle.reports import map_reports, press_reports
from geodata.importers.run import import_files
from geodata.regions import Region, by_id, load_regions
from geodata.validate.measuring import Compared, left_out, measure, statuses_kept
from geodata.validate.tables import headline, markdown

__all__ = ["REAL_FOLDER", "Validation", "real_maps", "validate", "write"]

REAL_FOLDER = Path("../shared/data")

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
        Holds the folders ``deepstate`` and ``owlmaps`` with the sources' own files.
    progress : callable
        Told in a few words what begins.

    Raises
    ------
    NothingUsable
        Not one file of a source could be read.
    """
    accuracy: dict[str, Any] = {}
    text: list[str] = []
    compared: dict[str, list[Compared]] = {}
    for source in SOURCES:
        regions = [by_id(load_regions(), name) for name in source.regions]
        table = build(source.id, progress)
        progress(f"comparing {source.id} with {MAPS[source.id].title}")
        found = measure(table, real_maps(real, MAPS[source.id].id), regions)
        compared[source.id] = found
        accuracy[source.id] = {
            "against": MAPS[source.id].id,
            **headline(found),
            "reports": len(map_reports(source.id)) + len(press_reports(source.id)),
        }
        text.append(
            markdown(source.title, MAPS[source.id].title, found, _from_facts(source.id, table, regions))
        )
    return Validation(accuracy, "\n\n".join(text), compared)


def real_maps(real: Path, source: str) -> gpd.GeoDataFrame:
    """Return the last snapshot of each day among the real files of `source`."""
    run = import_files(source, [real / source], processes=1)
    run.require_usable()
    table = run.table.sort_values(["date", "control", "published_at"], ignore_index=True)
    return table.drop_duplicates(["date", "control"], keep="last", ignore_index=True)


def _from_facts(
    source_id: str, table: gpd.GeoDataFrame, regions: list[Region]
) -> dict[str, tuple[float, float]]:
    return {
        region.title: (statuses_kept(source_id, table, region), left_out(source_id, region))
        for region in regions
    }


def write(result: Validation, docs: Path) -> list[Path]:
    """Put the figures into the shipped data and the tables between the marks in `docs`.

    Returns
    -------
    list of Path
        The files that were written.
    """
    accuracy = files.data_path("settlements.csv").with_name("accuracy.json")
    text = json.dumps(result.accuracy, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    files.write_atomic(accuracy, text.encode())
    page = files.read_limited(docs).decode()
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    files.write_atomic(docs, f"{before}{BEGIN}\n\n{result.text}\n\n{END}{after}".encode())
    return [accuracy, docs]
