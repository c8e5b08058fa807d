"""The file of what was known before: on every day it gives the maps that the store gives as of that day."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from geodata import bundle
from geodata.bundle import SourceFiles, date_of, day_of, known_maps
from geodata.measures.settlement_history import places_entry
from geodata.measures.source_measures import MeasuredSource, measure_source
from geodata.publishing.as_json import series_entry, timeline_entry
from geodata.publishing.past import known_entry, rewritten_entry
from geodata.publishing.recipe import publish
from geodata.regions import load_regions
from geodata.shipped.settlements import load_settlements
from geodata.store import ParquetStore
from tests.maps import SOURCE
from tests.rewritten import rewritten_store

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
        {"day": day, "files": None if found is None else vars(found)}
        for day in (8, 9, 11, 26, 27, 30)
        for found in [known_maps(day, known, now)]
    ]
    content = json.loads(bundle.dump({"known": known, "now": vars(now), "cases": cases}))
    if os.environ.get("SALIENT_WRITE_GOLDEN"):
        VECTORS.write_text(
            json.dumps(content, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8"
        )
    assert content == json.loads(VECTORS.read_text(encoding="utf-8"))


def test_only_a_source_that_rewrote_its_past_has_the_file(
    store: ParquetStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    assert "known-hand" in publish(store, tmp_path / "bundle")["files"]
    plain = ParquetStore(tmp_path / "plain")
    plain.put(SOURCE, store.as_known("2024-08-27").select("hand"))
    assert "known-hand" not in publish(plain, tmp_path / "other")["files"]
