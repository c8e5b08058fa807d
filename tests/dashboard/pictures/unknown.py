"""A hand-made bundle in which something is unknown: not read, not whole, not mapped, or reconstructed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dashboard.pictures.publication import Publication, open_publication
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD, SERIES, SOURCE, TIMELINE

DAYS = 20  # of the bundle, from 1 March 2025
REGIONS = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"id": "kursk"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[33, 50], [37, 50], [37, 53], [33, 53], [33, 50]]],
            },
        }
    ],
}
ACCURACY = {
    "against": "deepstate",
    "reports": {"map": 267, "press": 1},
    "rows": [
        {
            "month": "2025-03",
            "region": "kursk",
            "control": "ukraine",
            "days": 20,
            "iou": 0.76,
            "line_km": [0.7, 2.4],
            "length_pct": [-8, 31],
        }
    ],
    "overall": [
        {
            "region": "kursk",
            "control": "ukraine",
            "days": 60,
            "iou": 0.84,
            "line_km": [0.6, 2.0],
            "length_pct": [-8, 31],
            "depth_km": None,
        }
    ],
}
LINE = {"from": 0, "until": DAYS, "line": [90_000, 50_000, 20_000, 10_000, 20_000, -5_000]}


def publish(
    folder: Path,
    marks: list[dict[str, Any]] | None = None,
    *,
    rebuilt: bool = False,
    controls: tuple[str, ...] = ("ukraine", "russia", "contested"),
    **series: Any,
) -> Publication:
    """Publish one source with maps of days 0, 1 and 10, and return what pictures read of it.

    Parameters
    ----------
    folder : Path
        Of the bundle.
    marks : list of dict, optional
        Of its timeline.
    rebuilt : bool
        Whether it is a reconstruction.
    controls : tuple of str
        What it maps.
    series
        Columns of its row for Kursk.
    """
    last = bundle.date_of(DAYS - 1, "2025-03-01")
    source = {
        **SOURCE,
        "controls": list(controls),
        "first": "2025-03-01",
        "last": last,
        "reconstructed": rebuilt,
        "accuracy": ACCURACY if rebuilt else None,
    }
    run = {**TIMELINE["runs"][0], "until": DAYS}  # type: ignore[index]
    timeline = {
        **TIMELINE,
        "until": DAYS,
        "snapshots": [0, 1, 9],
        "runs": [run],
        "lines": [LINE],
        "marks": marks or [],
    }
    row = {**SERIES, "until": DAYS, "day": [0, 10], **series}
    files = {**FILES, "timeline-hand": timeline, "series": {"first": 0, "rows": [row]}, "regions": REGIONS}
    bundle.write(folder, files, {**HEAD, "first": "2025-03-01", "last": last, "sources": [source]})
    return open_publication(folder)
