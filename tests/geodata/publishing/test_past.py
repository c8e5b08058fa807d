"""The file of what was known before: on every day it gives the maps that the store gives as of that day."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geodata import bundle
from geodata.bundle import NoMaps, SourceFiles, date_of, day_of, first_known, known_maps, why_no_maps
from geodata.measures.settlement_history import places_entry
from geodata.measures.source_measures import MeasuredSource, measure_source
from geodata.model import Source, today
from geodata.publishing.as_json import series_entry, timeline_entry
from geodata.publishing.past import known_entry, rewritten_entry
from geodata.publishing.recipe import publish
from geodata.regions import load_regions
from geodata.shipped.settlements import load_settlements
from geodata.store import ParquetStore
from tests.maps import SOURCE
from tests.rewritten import PLAIN, SILENT, rewritten_store, three_sources

VECTORS = Path(__file__).parents[2] / "vectors" / "known.json"
FIRST = "2024-08-01"
DAYS = range(day_of("2024-08-09", FIRST), day_of("2024-09-01", FIRST))
PLACES = tuple(place for place in load_settlements() if place.oblast == "Kursk Oblast")

JSON = Any


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> ParquetStore:
    return rewritten_store(tmp_path_factory.mktemp("store"))


def _files(item: MeasuredSource) -> SourceFiles:
    timeline = timeline_entry(item, FIRST)
    places = places_entry(item.source.id, item.history, PLACES, FIRST)
    return SourceFiles(timeline, series_entry([item], FIRST)["rows"], places)


@pytest.fixture(scope="module")
def published(store: ParquetStore) -> tuple[JSON, SourceFiles]:
    now = measure_source(store, SOURCE, load_regions())
    known, files = known_entry(store, now, load_regions(), PLACES, FIRST), _files(now)
    assert known is not None
    return known, replace(files, timeline={**files.timeline, "rewritten": rewritten_entry(known, FIRST)})


def _told(files: SourceFiles | None) -> JSON:
    """Return the content of files with rows in one order, and without what only helps to store them."""
    if files is None:
        return None
    timeline = {key: value for key, value in files.timeline.items() if key != "rewritten"}
    for kind in ("runs", "lines", "marks"):
        rows = [{key: row[key] for key in row if key not in ("editions", "same")} for row in timeline[kind]]
        timeline[kind] = sorted(rows, key=bundle.dump)
    series = sorted(map(_wide, files.series), key=bundle.dump)
    # A place that was always at home has no row, or one that says so.
    rows = {name: row for name, row in files.places["rows"].items() if [held for _, held in row] != ["r"]}
    return json.loads(bundle.dump([timeline, series, {**files.places, "rows": rows}]))


def _wide(row: JSON) -> JSON:
    """Return a row of the series with its values at each day on which one changes."""
    columns = ("ukraine", "russia", "contested", "line")
    values = list(zip(bundle.undeltas(row["day"]), *(row[name] for name in columns), strict=True))
    kept = [value for i, value in enumerate(values) if not i or value[1:] != values[i - 1][1:]]
    return {**{key: row[key] for key in ("source", "region", "first", "until")}, "values": kept}


@pytest.mark.promise("What a bundle says was known on a day is what the store says as of that day.")
def test_every_day_gives_what_the_store_gives(
    store: ParquetStore, published: tuple[JSON, SourceFiles]
) -> None:
    known, now = published
    for day in DAYS:
        view = measure_source(store.as_known(date_of(day, FIRST)), SOURCE, load_regions())
        wanted = _files(view) if view.history else None
        assert _told(known_maps(day, known, now)) == _told(wanted), date_of(day, FIRST)


def test_a_shape_that_is_still_shown_is_not_written_again(published: tuple[JSON, SourceFiles]) -> None:
    known, _ = published
    assert any("same" in row for row in known["runs"])
    assert all(("same" in row) != ("rings" in row) for row in known["runs"])


def test_a_day_is_marked_as_rewritten_once_that_is_known(published: tuple[JSON, SourceFiles]) -> None:
    known, now = published
    found = [known_maps(day, known, now) for day in (26, 27)]
    assert [one and one.timeline["rewritten"] for one in found] == [[], [[10, 27], [11, 27]]]


def test_it_tells_what_was_rewritten_and_since_when(published: tuple[JSON, SourceFiles]) -> None:
    known, _ = published
    assert known["by"] == ["published"]
    (eleventh, twelfth) = known["rewrites"]
    assert [date_of(one["day"], FIRST) for one in known["rewrites"]] == ["2024-08-11", "2024-08-12"]
    assert eleventh["before"] == {"known": "2024-08-11T12:00:00Z", "by": "published"}
    assert eleventh["after"]["known"] == "2024-08-28T20:57:00Z"
    (kursk,) = eleventh["regions"]
    before, after = kursk["areas"]["ukraine"]
    assert kursk["moved"] == pytest.approx(before - after, abs=1)
    assert kursk["place"] is not None
    assert twelfth["regions"][0]["areas"]["contested"][0] == 0


def test_the_cases_of_the_browser_are_those_of_python(published: tuple[JSON, SourceFiles]) -> None:
    """`SALIENT_WRITE_GOLDEN=1` rewrites them; look at the difference before you commit it."""
    known, now = published
    cases = [
        {
            "day": day,
            "files": None if found is None else vars(found),
            "why": why_no_maps(day, known) if found is None else None,
        }
        for day in (8, 9, 11, 26, 27, 30)
        for found in [known_maps(day, known, now)]
    ]
    content = json.loads(bundle.dump({"known": known, "now": vars(now), "cases": cases}))
    if os.environ.get("SALIENT_WRITE_GOLDEN"):
        VECTORS.write_text(
            json.dumps(content, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
        )
    assert content == json.loads(VECTORS.read_text(encoding="utf-8"))


def _known(store: ParquetStore, source: Source) -> tuple[JSON, SourceFiles]:
    now = measure_source(store, source, load_regions())
    timeline, places = timeline_entry(now, FIRST), places_entry(source.id, now.history, PLACES, FIRST)
    files = SourceFiles(timeline, series_entry([now], FIRST)["rows"], places)
    return known_entry(store, now, load_regions(), PLACES, FIRST), files


@pytest.mark.promise(
    "Of a source that never replaced a map, a day knows only the maps that were published by then."
)
def test_a_source_that_rewrote_nothing_has_its_moments(tmp_path: Path) -> None:
    known, now = _known(three_sources(tmp_path), PLAIN)
    found = {
        date: known_maps(day_of(date, FIRST), known, now)
        for date in ("2024-08-11", "2024-08-12", "2024-08-16", "2024-08-30")
    }
    ends = [one and date_of(one.timeline["until"] - 1, FIRST) for one in found.values()]
    assert ends == [None, "2024-08-12", "2024-08-15", "2024-08-20"]
    assert found["2024-08-30"] == replace(now, timeline={**now.timeline, "rewritten": []})
    assert (known["by"], known["untold"], known["rewrites"]) == (["published"], None, [])
    assert why_no_maps(day_of("2024-08-11", FIRST), known) is NoMaps.BEFORE
    assert first_known(known) == day_of("2024-08-12", FIRST)


def test_of_a_source_that_states_no_time_nothing_is_told_of_the_days_before_its_import(
    tmp_path: Path,
) -> None:
    known, now = _known(three_sources(tmp_path), SILENT)
    days = {date: day_of(date, FIRST) for date in ("2024-08-11", "2024-08-12", "2026-01-01", today())}
    assert [known_maps(day, known, now) is not None for day in days.values()] == [False, False, False, True]
    early, *others = [why_no_maps(day, known) for day in [*days.values()][:3]]
    assert early is NoMaps.BEFORE  # its first map is of the 12th
    assert others == [NoMaps.UNTOLD, NoMaps.UNTOLD]
    assert first_known(known) == days[today()]


def test_a_reconstruction_was_made_afterwards(tmp_path: Path) -> None:
    store = rewritten_store(tmp_path)
    now = measure_source(store, SOURCE, load_regions())
    now = replace(now, source=replace(SOURCE, reconstructed=True))
    assert known_entry(store, now, load_regions(), PLACES, FIRST) is None


def test_only_a_source_that_rewrote_its_past_says_so_in_its_timeline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    folder = tmp_path / "bundle"
    manifest = publish(three_sources(tmp_path / "store"), folder)
    names = ("hand", "plain", "silent")
    assert all(f"known-{name}" in manifest["files"] for name in names)
    timelines = [bundle.read_file(folder, manifest, f"timeline-{name}") for name in names]
    assert ["rewritten" in one for one in timelines] == [True, False, False]
