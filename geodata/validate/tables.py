"""Comparisons in words: the headline that the app shows, and tables in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from geodata.model import Control
from geodata.validate.measuring import LEAST_KM2, Compared

__all__ = ["headline", "markdown"]

HEADLINE = ("kursk", Control.UKRAINE)  # the ground that the project is about
_WORST = 5


def headline(found: Sequence[Compared]) -> dict[str, Any]:
    """Return median and quartiles of the IoU for Ukrainian-held Kursk, on days with enough of it."""
    ious = _ious(_enough(_of(found, *HEADLINE)))
    first, median, third = np.quantile(ious, [0.25, 0.5, 0.75]) if ious else (0.0, 0.0, 0.0)
    return {
        "region": HEADLINE[0],
        "control": str(HEADLINE[1]),
        "least_km2": LEAST_KM2,
        "days": len(ious),
        "median_iou": round(float(median), 3),
        "quartiles": [round(float(first), 3), round(float(third), 3)],
    }


def markdown(
    title: str, map_title: str, found: Sequence[Compared], facts: Mapping[str, tuple[float, float]]
) -> str:
    """Return the tables of one reconstruction.

    Parameters
    ----------
    title, map_title : str
        Of the reconstruction and of the real map.
    found : sequence of Compared
    facts : mapping
        Region -> share of statuses kept, share told right when left out.
    """
    parts = [
        f"### {title}, against {map_title}",
        f"Days with {LEAST_KM2:g} km2 or more on the real map; areas as the two differ, in km2.",
        _table(
            ["region", "control", "days", "median IoU", "quartiles", "worst", "area: median", "largest"],
            _by_control(found),
        ),
        "Ukrainian-held Kursk by month:",
        _table(["month", "days", "median IoU", "worst", "median km2 on the map"], _by_month(found)),
        f"First day and the {_WORST} worst:",
        _table(["date", "IoU", "km2 here", "km2 on the map"], _first_and_worst(found)),
        "From the facts alone, no map needed:",
        _table(
            ["region", "settlements drawn as reported", "told right when left out"],
            [[name, f"{kept:.1%}", f"{right:.1%}"] for name, (kept, right) in facts.items()],
        ),
    ]
    return "\n\n".join(parts)


def _of(found: Iterable[Compared], region: str, control: Control) -> list[Compared]:
    return [one for one in found if one.region == region and one.control is control]


def _enough(found: Iterable[Compared]) -> list[Compared]:
    return [one for one in found if one.map_km2 >= LEAST_KM2]


def _ious(found: Iterable[Compared]) -> list[float]:
    return [one.iou for one in found]


def _by_control(found: Sequence[Compared]) -> list[list[str]]:
    groups = sorted({(one.region, one.control) for one in found})
    rows = ((region, control, _enough(_of(found, region, control))) for region, control in groups)
    return [_control_row(region, control, days) for region, control, days in rows if days]


def _control_row(region: str, control: Control, days: Sequence[Compared]) -> list[str]:
    first, median, third = np.quantile(_ious(days), [0.25, 0.5, 0.75])
    differences = np.abs([one.chronicle_km2 - one.map_km2 for one in days])
    return [
        region,
        str(control),
        str(len(days)),
        f"**{median:.3f}**",
        f"{first:.3f}-{third:.3f}",
        f"{min(_ious(days)):.3f}",
        f"{np.median(differences):.1f}",
        f"{differences.max():.1f}",
    ]


def _by_month(found: Sequence[Compared]) -> list[list[str]]:
    days = _enough(_of(found, *HEADLINE))
    months = sorted({one.date[:7] for one in days})
    return [_month_row(month, [one for one in days if one.date.startswith(month)]) for month in months]


def _month_row(month: str, days: Sequence[Compared]) -> list[str]:
    ious = _ious(days)
    area = np.median([one.map_km2 for one in days])
    return [month, str(len(days)), f"{np.median(ious):.3f}", f"{min(ious):.3f}", f"{area:.0f}"]


def _first_and_worst(found: Sequence[Compared]) -> list[list[str]]:
    days = _enough(_of(found, *HEADLINE))
    worst = sorted(days, key=lambda one: one.iou)[:_WORST]
    return [
        [one.date, f"{one.iou:.3f}", f"{one.chronicle_km2:.1f}", f"{one.map_km2:.1f}"]
        for one in [*days[:1], *worst]
    ]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
