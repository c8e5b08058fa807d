"""What was measured of a source, as the JSON values of the published files: see ``docs/bundle.md``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import shapely

from geodata import bundle
from geodata.bundle import day_of
from geodata.measures.areas import DayMeasure
from geodata.measures.held_over import mark_entries
from geodata.measures.line_runs import line_runs
from geodata.measures.source_measures import MeasuredSource
from geodata.model import WINDOW, Control
from geodata.regions import Region
from geodata.shipped.base_map import read_csv
from geodata.timeline import Run

__all__ = ["region_entry", "series_entry", "source_entry", "timeline_entry"]

ORIGIN = (WINDOW[0], WINDOW[1])


def region_entry(region: Region) -> dict[str, Any]:
    """Return the manifest's entry of a region."""
    title = {"en": region.title, "uk": region.title_uk}
    return {"id": region.id, "home": region.home, "title": title, "area_km2": round(region.area_km2, 2)}


def source_entry(item: MeasuredSource, accuracy: dict[str, Any]) -> dict[str, Any]:
    """Return the manifest's entry of a source; `accuracy` is what was measured of reconstructions."""
    source = item.source
    terms = source.terms
    return {
        "id": source.id,
        "title": {"en": source.title, "uk": source.title_uk},
        "note": {"en": source.note, "uk": source.note_uk},
        "publisher": source.publisher,
        "address": source.address,
        "credit": source.credit,
        "told": {"uk": _credit_uk(source.id)},
        "terms": {
            "text": {"en": terms.text, "uk": terms.text_uk or terms.text},
            "display": terms.display,
            "derive": terms.derive,
            "redistribute": terms.redistribute,
            "commercial": terms.commercial,
            "pictures": terms.pictures,
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


def _credit_uk(source_id: str) -> dict[str, str]:
    """Return the credit in Ukrainian; nothing if it is a name that is the same in every language."""
    rows = {row["id"]: row["credit"] for row in read_csv("sources_uk.csv")}
    return {"credit": rows[source_id]} if source_id in rows else {}


def timeline_entry(item: MeasuredSource, first: str) -> dict[str, Any]:
    """Return the file ``timeline-<source>``: each run and each stretch of contact line once."""
    return {
        "source": item.source.id,
        "scale": bundle.SCALE,
        "origin": list(ORIGIN),
        "first": day_of(item.first, first),
        "until": day_of(item.until, first),
        "snapshots": bundle.deltas([day_of(snapshot.date, first) for snapshot in item.history]),
        "runs": [_run_entry(run, first) for run in item.runs],
        "lines": _line_entries(item, first),
        "marks": mark_entries(item.marks, first),
    }


def _run_entry(run: Run, first: str) -> dict[str, Any]:
    polygon = shapely.orient_polygons(run.polygon)
    rings = [polygon.exterior, *polygon.interiors]
    coded = [bundle.encode_ring(list(ring.coords)[:-1], ORIGIN) for ring in rings]
    # A ring thinner than the scale has no area at this scale.
    rings_kept = [ring for ring in coded if len(ring) >= 6]
    return {"control": run.control, **_span(run.valid_from, run.valid_to, first), "rings": rings_kept}


def _span(valid_from: str, valid_to: str, first: str) -> dict[str, int]:
    return {"from": day_of(valid_from, first), "until": day_of(valid_to, first)}


def _line_entries(item: MeasuredSource, first: str) -> list[dict[str, Any]]:
    return [
        {
            **_span(run.valid_from, run.valid_to, first),
            "line": bundle.encode_ring(shapely.get_coordinates(run.line).tolist(), ORIGIN),
        }
        for run in line_runs(item.history, item.lines)
    ]


def series_entry(measured: Sequence[MeasuredSource], first: str) -> dict[str, Any]:
    """Return the file ``series``: areas and line by source and region, at the days on which they change."""
    rows = [_series_row(item, region, days, first) for item in measured for region, days in item.days.items()]
    return {"first": 0, "rows": rows}


def _series_row(item: MeasuredSource, region: str, days: Sequence[DayMeasure], first: str) -> dict[str, Any]:
    values = [_hundredths(day) for day in days]
    changed = [i for i, value in enumerate(values) if i == 0 or value != values[i - 1]]
    columns = zip(*(values[i] for i in changed), strict=True)
    named = dict(zip((*_COLUMNS, *_UNPLACED), map(list, columns), strict=True))
    unplaced = {key.value: column for key in Control if any(column := named.pop(f"unplaced {key.value}"))}
    row = {
        "source": item.source.id,
        "region": region,
        "first": day_of(item.first, first),
        "until": day_of(item.until, first),
        "day": bundle.deltas([day_of(days[i].date, first) for i in changed]),
        **named,
    }
    return {**row, "unplaced": unplaced} if unplaced else row


_COLUMNS = ("ukraine", "russia", "contested", "line")
_UNPLACED = tuple(f"unplaced {control.value}" for control in Control)


def _hundredths(day: DayMeasure) -> tuple[int | None, ...]:
    """Return areas, line and unplaced areas as whole hundredths; known areas still add up to the region's."""
    areas = day.areas
    ukraine, russia, contested = (_hundredth(areas.of(control)) for control in Control)
    if ukraine is not None and russia is not None:
        total = round(100 * ((areas.ukraine or 0.0) + (areas.russia or 0.0) + (areas.contested or 0.0)))
        russia = total - ukraine - (contested or 0)
    unplaced = (round(100 * day.unplaced.get(control, 0.0)) for control in Control)
    return ukraine, russia, contested, _hundredth(day.contact_line), *unplaced


def _hundredth(value: float | None) -> int | None:
    return None if value is None else round(100 * value)
