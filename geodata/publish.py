"""The one recipe: store -> measure -> bundle."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from filelock import FileLock, Timeout
from shapely.geometry.base import BaseGeometry

from geodata import bundle, chronicle, files
from geodata.bundle import day_of
from geodata.claims import assess, claims_entry, load_claims
from geodata.context import context
from geodata.errors import BundleError, NoData
from geodata.events import events_entry, load_events
from geodata.metrics import DayMeasure, contact_lines, measure
from geodata.model import WINDOW, Source
from geodata.regions import Region, load_regions, state_border
from geodata.store import Store
from geodata.timeline import Run, Snapshot, runs, snapshots

__all__ = ["publish"]

ORIGIN = (WINDOW[0], WINDOW[1])
_LOCK_SECONDS = 60  # writing takes a second

Progress = Callable[[str], None]


@dataclass(frozen=True)
class _Measured:
    """One source, ready to be written."""

    source: Source
    history: list[Snapshot]
    runs: list[Run]
    days: dict[str, list[DayMeasure]]
    lines: list[BaseGeometry]

    @property
    def first(self) -> str:
        return self.history[0].date

    @property
    def until(self) -> str:
        return self.history[-1].until


def publish(store: Store, folder: Path, progress: Progress = lambda _: None) -> dict[str, Any]:
    """Write a bundle of everything in `store` to `folder` and return its manifest.

    Parameters
    ----------
    store : Store
        The chronicle is built into it first if it is not there.
    folder : Path
        Where the bundle goes. Readers see the old publication until the new one is whole.
    progress : callable
        Told in a few words what begins.

    Raises
    ------
    NoData
        The store holds no snapshot at all.
    """
    chronicle.ensure(store, progress)
    regions = load_regions()
    measured = [_measure(store, source, regions, progress) for source in _in_order(store.sources())]
    if not measured:
        raise NoData("the store holds no snapshot; import a source first")
    progress("writing the bundle")
    first = min(item.first for item in measured)
    contents: dict[str, Any] = {f"timeline-{item.source.id}": _timeline(item, first) for item in measured}
    contents["series"] = _series(measured, first)
    contents["regions"] = json.loads(files.data_path("regions.geojson").read_bytes())
    contents |= context()
    contents["claims"] = claims_entry(assess(load_claims(), measured))
    contents["events"] = events_entry(load_events())
    return _write_alone(folder, contents, _head(measured, regions, first))


def _write_alone(folder: Path, contents: dict[str, Any], head: dict[str, Any]) -> dict[str, Any]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / ".lock", timeout=_LOCK_SECONDS):
            return bundle.write(folder, contents, head)
    except Timeout:
        raise BundleError(f"{folder}: another publish is at work; try again later") from None
    except OSError as error:
        raise BundleError(f"{folder}: cannot be written ({error.strerror})") from error


def _in_order(sources: Sequence[Source]) -> list[Source]:
    """Observed maps first: they open where there is one."""
    return sorted(sources, key=lambda source: (source.reconstructed, source.id))


def _measure(store: Store, source: Source, regions: Sequence[Region], progress: Progress) -> _Measured:
    progress(f"measuring {source.id}")
    border = state_border(tuple(regions))
    history = snapshots(store.select(source.id))
    covered = [region for region in regions if region.id in source.regions]
    days = {region.id: measure(history, region, border) for region in covered}
    by_region = [contact_lines(history, region, border) for region in covered]
    lines = [shapely.union_all(day) for day in zip(*by_region, strict=True)]
    return _Measured(source, history, runs(history), days, lines)


def _head(measured: Sequence[_Measured], regions: Sequence[Region], first: str) -> dict[str, Any]:
    accuracy = json.loads(files.data_path("accuracy.json").read_bytes())
    return {
        "first": first,
        "last": max(item.history[-1].date for item in measured),
        "window": list(WINDOW),
        "regions": [_region_entry(region) for region in regions],
        "sources": [_source_entry(item, accuracy) for item in measured],
    }


def _region_entry(region: Region) -> dict[str, Any]:
    title = {"en": region.title, "uk": region.title_uk}
    return {"id": region.id, "home": region.home, "title": title, "area_km2": round(region.area_km2, 2)}


def _source_entry(item: _Measured, accuracy: dict[str, Any]) -> dict[str, Any]:
    source = item.source
    terms = source.terms
    return {
        "id": source.id,
        "title": {"en": source.title, "uk": source.title_uk},
        "note": {"en": source.note, "uk": source.note_uk},
        "publisher": source.publisher,
        "address": source.address,
        "credit": source.credit,
        "terms": {
            "text": terms.text,
            "display": terms.display,
            "derive": terms.derive,
            "redistribute": terms.redistribute,
            "commercial": terms.commercial,
        },
        "reliability": source.reliability,
        "controls": list(source.controls),
        "regions": list(source.regions),
        "reconstructed": source.reconstructed,
        "accuracy": accuracy.get(source.id),
        "first": item.first,
        "last": item.history[-1].date,
        "snapshots": len(item.history),
    }


def _timeline(item: _Measured, first: str) -> dict[str, Any]:
    return {
        "source": item.source.id,
        "scale": bundle.SCALE,
        "origin": list(ORIGIN),
        "first": day_of(item.first, first),
        "until": day_of(item.until, first),
        "snapshots": bundle.deltas([day_of(snapshot.date, first) for snapshot in item.history]),
        "runs": [_run_entry(run, first) for run in item.runs],
        "lines": _line_entries(item, first),
    }


def _run_entry(run: Run, first: str) -> dict[str, Any]:
    polygon = shapely.orient_polygons(run.polygon)
    rings = [polygon.exterior, *polygon.interiors]
    coded = [bundle.encode_ring(list(ring.coords)[:-1], ORIGIN) for ring in rings]
    # A ring thinner than the scale has no ground at this scale.
    rings_kept = [ring for ring in coded if len(ring) >= 6]
    return {"control": run.control, **_span(run.valid_from, run.valid_to, first), "rings": rings_kept}


def _span(valid_from: str, valid_to: str, first: str) -> dict[str, int]:
    return {"from": day_of(valid_from, first), "until": day_of(valid_to, first)}


def _line_entries(item: _Measured, first: str) -> list[dict[str, Any]]:
    """Return each stretch of contact line once, with the days over which it does not change."""
    found: dict[bytes, tuple[str, str]] = {}
    entries = []
    for snapshot, line in zip(item.history, item.lines, strict=True):
        now = {shapely.to_wkb(part) for part in _merged(line)}
        ended = [code for code in found if code not in now]
        entries += [(*found.pop(code), code) for code in ended]
        found |= {code: (found.get(code, (snapshot.date,))[0], snapshot.until) for code in sorted(now)}
    entries += [(*span, code) for code, span in found.items()]
    return [
        {
            **_span(start, end, first),
            "line": bundle.encode_ring(shapely.get_coordinates(shapely.from_wkb(code)).tolist(), ORIGIN),
        }
        for start, end, code in sorted(entries)
    ]


def _merged(line: BaseGeometry) -> list[BaseGeometry]:
    merged = shapely.line_merge(line) if shapely.get_num_geometries(line) > 1 else line
    parts = shapely.get_parts(shapely.normalize(merged))
    return [part for part in parts if not part.is_empty]


def _series(measured: Sequence[_Measured], first: str) -> dict[str, Any]:
    rows = [_series_row(item, region, days, first) for item in measured for region, days in item.days.items()]
    return {"first": 0, "rows": rows}


def _series_row(item: _Measured, region: str, days: Sequence[DayMeasure], first: str) -> dict[str, Any]:
    values = [_hundredths(day) for day in days]
    changed = [i for i, value in enumerate(values) if i == 0 or value != values[i - 1]]
    columns = zip(*(values[i] for i in changed), strict=True)
    return {
        "source": item.source.id,
        "region": region,
        "first": day_of(item.first, first),
        "until": day_of(item.until, first),
        "day": bundle.deltas([day_of(days[i].date, first) for i in changed]),
        **dict(zip(("ukraine", "russia", "contested", "line"), map(list, columns), strict=True)),
    }


def _hundredths(day: DayMeasure) -> tuple[int, int, int, int]:
    """Return the areas and the line as whole hundredths; the areas still add up to the region's."""
    areas = day.areas
    ukraine, contested = round(100 * areas.ukraine), round(100 * areas.contested)
    total = round(100 * (areas.ukraine + areas.russia + areas.contested))
    return ukraine, total - ukraine - contested, contested, round(100 * day.contact_line)
