"""Comparisons in words: tables in Markdown, for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from geodata.model import Control
from geodata.validate.comparison import LEAST_KM2, Compared
from geodata.validate.summary import groups, measured

__all__ = ["Facts", "agreement", "markdown"]

_NOT_MEASURED = "–"

# Region -> share of sites drawn as reported, share predicted correctly with their district left out.
Facts = Mapping[str, tuple[float, float]]


def markdown(
    titles: tuple[str, str],
    figures: Mapping[str, Any],
    found: Sequence[Compared],
    variants: Mapping[str, Sequence[Compared]],
    facts: Facts,
) -> str:
    """Return the tables of one reconstruction.

    Parameters
    ----------
    titles : pair of str
        Of the reconstruction and of the real map.
    figures : mapping
        From `summary.accuracy`.
    found : sequence of Compared
        The reconstruction against the map.
    variants : mapping
        Other drawings measured in the same way: name -> comparisons.
    facts : mapping
        What was measured from the facts alone.
    """
    kept = [[region, *(f"{share:.1%}" for share in shares)] for region, shares in facts.items()]
    parts = [
        f"### {titles[0]}, against {titles[1]}",
        "Overlap (IoU), on all days on which the map has any such ground, and on those with "
        f"{LEAST_KM2:g} km² or more:",
        _table(
            ["region", "control", "days", "median", "mean", "worst", "days, 30 km²", "median", "mean"],
            [_overlap(key, days) for key, days in groups(measured(found)).items()],
        ),
        "Lines: distance of a point of either line from the other, km; length, in % of the map's; greatest "
        "distance of the ground from the state border, difference in km:",
        _table(
            ["region", "control", "distance: median", "95%", "length: median", "95%", "depth: median", "95%"],
            [_lines(row) for row in figures["overall"]],
        ),
        "Baselines, and reports left out. Median and mean overlap, the same days:",
        _compared(found, variants),
        "By month: days measured, median overlap, distance of the lines (median, 95%) in km:",
        _by_month(figures["rows"]),
        "From the facts alone, no map needed:",
        _table(["region", "sites drawn as reported", "told right, district left out"], kept),
    ]
    return "\n\n".join(parts)


def agreement(titles: tuple[str, str], found: Sequence[Compared]) -> str:
    """Return how two real maps overlap on the same days."""
    rows = [_overlap(key, days) for key, days in groups(measured(found)).items()]
    head = ["region", "control", "days", "median", "mean", "worst", "days, 30 km²", "median", "mean"]
    return f"### {titles[0]}, against {titles[1]}: two real maps\n\n{_table(head, rows)}"


def _overlap(key: tuple[str, Control], days: Sequence[Compared]) -> list[str]:
    ious = [one.iou for one in days]
    large = [one.iou for one in days if one.map_km2 >= LEAST_KM2]
    return [
        key[0],
        str(key[1]),
        str(len(days)),
        f"**{np.median(ious):.3f}**",
        f"{np.mean(ious):.3f}",
        f"{min(ious):.3f}",
        str(len(large)),
        *([f"{np.median(large):.3f}", f"{np.mean(large):.3f}"] if large else [_NOT_MEASURED] * 2),
    ]


def _lines(row: Mapping[str, Any]) -> list[str]:
    pairs = [(row["line_km"], ".2f"), (row["length_pct"], "+.1f"), (row["depth_km"], ".2f")]
    cells = [
        cell
        for pair, form in pairs
        for cell in ([f"{value:{form}}" for value in pair] if pair else [_NOT_MEASURED] * 2)
    ]
    cells[3] = cells[3].removeprefix("+")  # an absolute value
    return [row["region"], row["control"], *cells]


def _compared(found: Sequence[Compared], variants: Mapping[str, Sequence[Compared]]) -> str:
    columns = {"chronicle": found, **variants}
    grouped = {name: groups(measured(days)) for name, days in columns.items()}
    rows = [
        [key[0], str(key[1]), *(_short(grouped[name].get(key, [])) for name in columns)]
        for key in grouped["chronicle"]
    ]
    return _table(["region", "control", *columns], rows)


def _short(days: Sequence[Compared]) -> str:
    ious = [one.iou for one in days]
    return f"{np.median(ious):.3f}, {np.mean(ious):.3f}" if ious else _NOT_MEASURED


def _by_month(rows: Sequence[Mapping[str, Any]]) -> str:
    keys = sorted({(row["region"], row["control"]) for row in rows})
    cells = {(row["month"], row["region"], row["control"]): _month(row) for row in rows}
    body = [
        [month, *(cells.get((month, *key), _NOT_MEASURED) for key in keys)]
        for month in sorted({row["month"] for row in rows})
    ]
    return _table(["month", *(f"{region} {control}" for region, control in keys)], body)


def _month(row: Mapping[str, Any]) -> str:
    line = row["line_km"]
    within = f"{line[0]:.1f}, {line[1]:.1f}" if line else "no line"
    return f"{row['days']}: {row['iou']:.3f} ({within})"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
