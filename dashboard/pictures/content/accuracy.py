"""How far a reconstruction can be trusted, for that month, region and side: as measured, or "not measured".

The same rules and words as in ``assets/app/data/accuracy.js``. docs/bundle.md describes a source's
``accuracy`` in the manifest; an observed map has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.pictures.publication import Publication
from dashboard.words.formatting import Speech
from geodata.errors import UnknownName

__all__ = ["length_error", "reach", "rests_on", "sentence", "untold"]

Entry = Mapping[str, Any]
_MOST_LENGTH_ERROR = 50.0  # per cent: the true length may as well be half or twice as much
_TITLES = {"deepstate": "DeepState", "owlmaps": "Project Owl"}  # of sources that a bundle may be without


def _row(entry: Entry, table: str, region: str, control: str, month: str = "") -> Entry | None:
    rows = (entry["accuracy"] or {}).get(table, [])
    wanted = {"region": region, "control": control, **({"month": month} if month else {})}
    return next((row for row in rows if all(row[key] == value for key, value in wanted.items())), None)


def reach(entry: Entry, region: str, control: str, date: str) -> float | None:
    """Return within how many km of the line 95% of the true one was that month; None: not measured."""
    row = _row(entry, "rows", region, control, date[:7])
    return float(row["line_km"][1]) if row and row["line_km"] else None


def length_error(entry: Entry, region: str, control: str, date: str) -> float | None:
    """Return the error of the contact line's length that month, ± per cent; None: not measured."""
    row = _row(entry, "rows", region, control, date[:7])
    return float(row["length_pct"][1]) if row and row.get("length_pct") else None


def untold(t: Speech, error: float | None) -> str:
    """Return why a length with that error is not given: not measured, or too inexact to mean anything."""
    if error is None:
        return t.say("pic.unmeasured")
    return t.say("pic.inexact", error=t.number(error, 0)) if error > _MOST_LENGTH_ERROR else ""


def sentence(t: Speech, publication: Publication, entry: Entry, region: str, control: str, date: str) -> str:
    """Return how well the ground of `control` in `region` is known in the month of `date`."""
    row = _row(entry, "rows", region, control, date[:7])
    what = t.say(f"held.{control}.in", region=t.say(f"region.{region}"))
    month = t.month_year(date)
    if row is None:
        return t.say("acc.none", month=month, what=what)
    told = t.say(
        "acc.overlap",
        month=month,
        what=what,
        share=t.share(row["iou"]),
        against=_against(t, publication, entry),
    )
    if not row["line_km"]:
        return told + t.say("acc.line.none")
    half, most = (t.number(km, 1) for km in row["line_km"])
    return told + t.say("acc.line", half=half, most=most)


def rests_on(t: Speech, publication: Publication, entry: Entry) -> str:
    """Return on how many readings of a map and how many press reports a reconstruction is based."""
    counts = (entry["accuracy"] or {}).get("reports") or {}
    said = []
    if counts.get("map"):
        said.append(
            t.count("acc.readings", counts["map"]).replace("{against}", _against(t, publication, entry))
        )
    if counts.get("press"):
        said.append(t.count("acc.press", counts["press"]))
    if not said:
        return t.say("badge.reconstruction.plain")
    return t.say("badge.reconstruction", reports=t.join(said))


def _against(t: Speech, publication: Publication, entry: Entry) -> str:
    source = str(entry["accuracy"]["against"])
    try:
        return str(publication.source(source)["title"][t.lang])
    except UnknownName:
        return _TITLES.get(source, source)
