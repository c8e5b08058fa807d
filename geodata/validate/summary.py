"""Comparisons in figures, for the app: by month, region and control, and over all days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from geodata.model import Control
from geodata.validate.comparison import Compared
from geodata.validate.line_fit import LEAST_MAPPED_KM2, Fit

__all__ = ["accuracy", "groups", "measured"]

Pair = list[float] | None


def measured(found: Iterable[Compared]) -> list[Compared]:
    """Return the comparisons of days on which the real map has any such ground."""
    return [one for one in found if one.map_km2 >= LEAST_MAPPED_KM2]


def groups(found: Iterable[Compared]) -> dict[tuple[str, Control], list[Compared]]:
    """Return the comparisons by region and control, in order."""
    grouped: dict[tuple[str, Control], list[Compared]] = {}
    for one in sorted(found, key=lambda one: (one.region, one.control, one.date)):
        grouped.setdefault((one.region, one.control), []).append(one)
    return grouped


def accuracy(against: str, reports: dict[str, int], found: Sequence[Compared]) -> dict[str, Any]:
    """Return the accuracy figures of one reconstruction for the app.

    Parameters
    ----------
    against : str
        Source of the real maps.
    reports : dict
        How many readings of the map (``map``) and how many press reports (``press``) it is based on.
    found : sequence of Compared

    Returns
    -------
    dict
        ``rows``: one for each month, region and control that was measured; ``overall``: one for each
        region and control. A month without a row was not measured. Distances are in km.
    """
    grouped = groups(measured(found))
    rows = [
        {"month": month, **_figures(region, control, [one for one in days if one.date.startswith(month)])}
        for (region, control), days in grouped.items()
        for month in sorted({one.date[:7] for one in days})
    ]
    overall = [_figures(region, control, days) for (region, control), days in grouped.items()]
    return {"against": against, "reports": reports, "rows": rows, "overall": overall}


def _figures(region: str, control: Control, days: Sequence[Compared]) -> dict[str, Any]:
    return {
        "region": region,
        "control": str(control),
        "days": len(days),
        "iou": round(float(np.median([one.iou for one in days])), 3),
        "line_km": _line(_fits(days)),
        **_lines(_fits(days)),
    }


def _fits(days: Iterable[Compared]) -> list[Fit]:
    return [one.fit for one in days if one.fit is not None]


def _line(fits: Sequence[Fit]) -> Pair:
    """Return the distances within which half, and 95 of 100, of all points of the lines are."""
    return _quantiles(np.concatenate([fit.distances for fit in fits]), 2) if fits else None


def _lines(fits: Sequence[Fit]) -> dict[str, Pair]:
    if not fits:
        return {"length_pct": None, "depth_km": None}
    lengths = np.array([fit.length_pct for fit in fits])
    signed, most = float(np.median(lengths)), float(np.quantile(np.abs(lengths), 0.95))
    return {
        "length_pct": [round(signed, 1), round(most, 1)],
        "depth_km": _quantiles(np.array([fit.depth_km for fit in fits]), 2),
    }


def _quantiles(values: np.ndarray, digits: int) -> list[float]:
    return [round(float(value), digits) for value in np.quantile(values, [0.5, 0.95])]
