"""Real source files, if there are any: all are read, and areas are those that were published."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.measures.areas import DayMeasure, measure
from geodata.model import Control
from geodata.regions import by_id, load_regions, state_border
from geodata.shipped.base_map import read_csv
from geodata.store import ParquetStore
from geodata.timeline import load

pytestmark = pytest.mark.real

REGIONS = load_regions()
KURSK = by_id(REGIONS, "kursk")
# Maps that failed to load at their source: not one polygon.
BROKEN = {"20251230.json", "20260417.json", "20260616.json"}
FOLDERS = {"deepstate": "deepstate", "owlmaps": "owlmaps", "deepstate_occupied": "deepstate-occupied"}


def _measured(source: str, folder: Path, store: Path) -> list[DayMeasure]:
    run = import_files(source, [folder / FOLDERS[source]])
    assert {refused.file for refused in run.refused} <= BROKEN
    kept = ParquetStore(store)
    kept.put(importer(source).SOURCE, run.table, run.issues, run.revisions)
    return measure(load(kept, importer(source).SOURCE), KURSK, state_border(REGIONS))


def _published(source: str) -> dict[str, dict[str, float]]:
    """Return km2 in Kursk by day and control; a control without a row was not shown."""
    days: dict[str, dict[str, float]] = {}
    for row in read_csv("area_by_day.csv"):
        if row["source"] == source:
            held = days.setdefault(row["date"], {})
            if row["region"] == "kursk":
                held[row["status"]] = float(row["area_km2"])
    return days


@pytest.mark.parametrize("source", ["deepstate", "owlmaps"])
def test_areas_of_every_day_are_those_that_were_published(
    source: str, real_data: Path, tmp_path: Path
) -> None:
    published = _published(source)
    days = [day for day in _measured(source, real_data, tmp_path) if day.date in published]
    assert len(days) > 80
    for day in days:
        controls = [c for c in (Control.UKRAINE, Control.CONTESTED) if c in importer(source).SOURCE.controls]
        for control in controls:
            expected = published[day.date].get(control.value, 0.0)
            assert day.areas.of(control) == pytest.approx(expected, rel=0.005, abs=0.5), day.date


def test_the_three_areas_add_up_to_the_region_on_every_day(real_data: Path, tmp_path: Path) -> None:
    for day in _measured("deepstate", real_data, tmp_path):
        known = (day.areas.ukraine, day.areas.russia, day.areas.contested)
        if None in known:
            continue  # the one incomplete map, of September 2022
        total = sum(known)
        assert total == pytest.approx(KURSK.area_km2, abs=0.01), day.date


def test_the_mirror_without_the_salient_says_that_it_does_not_cover_kursk(real_data: Path) -> None:
    run = import_files("deepstate_occupied", [real_data / FOLDERS["deepstate_occupied"]])
    assert run.refused == ()
    assert "kursk" not in importer("deepstate_occupied").SOURCE.regions
