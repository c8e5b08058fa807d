"""The claims that ship: who stated what, on which day, and how the figure was meant.

A row that breaks a rule is a defect of the table, so loading stops and names it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from geodata.claims.stated.patches import load_patches
from geodata.errors import TableInvalid
from geodata.model import Control, is_date
from geodata.shipped.base_map import read_csv
from geodata.words import Name, translations

__all__ = [
    "EVENT_METRICS",
    "FIGURE_METRICS",
    "UNKNOWN",
    "UNTESTABLE",
    "Bound",
    "Claim",
    "Claimant",
    "load_claims",
    "parse_claims",
]


class Bound(StrEnum):
    """How a statement is meant."""

    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ASSERTS = "asserts"
    DENIES = "denies"


class Claimant(StrEnum):
    """What kind of claimant it is; `UNNAMED` is a person or a side that the report does not name."""

    PERSON = "person"
    ORGANISATION = "organisation"
    UNNAMED = "unnamed"


# Metrics that a map can be compared with, and the unit of their figure.
FIGURE_METRICS = {
    "area_held_km2": "km2",
    "area_held_km2_peak": "km2",
    "area_grey_km2": "km2",
    "area_retaken_km2": "km2",
    "area_retaken_5days_km2": "km2",
    "area_change_week_km2": "km2",
    "share_retaken_pct": "percent",
    "share_lost_pct": "percent",
    "settlements_held": "settlements",
    "settlements_grey": "settlements",
    "settlements_retaken": "settlements",
    "settlements_retaken_5days": "settlements",
    "settlements_retaken_week": "settlements",
    "depth_km": "km",
}
EVENT_METRICS = ("settlement_control", "border_crossing", "trend")
BOTH_SIDES_METRICS = ("area_grey_km2",)  # may be summed across the border: ground of neither side

# Metrics that no map of control can answer; why is among the texts, as ``untestable.statement``.
UNTESTABLE = (
    *("statement", "attack_intensity", "encirclement"),
    *("front_width_km", "prisoners_taken", "troops_committed"),
)
# Periods that a metric's name fixes; the table has to say the same.
PERIODS = {
    "area_retaken_5days_km2": 5,
    "settlements_retaken_5days": 5,
    "area_change_week_km2": 7,
    "settlements_retaken_week": 7,
}
_UNSTATED = "unstated"
UNKNOWN = "unknown"  # columns on the report's origin
_ID = re.compile(r"C\d{3}")


@dataclass(frozen=True)
class Claim:
    """A statement about the front.

    Attributes
    ----------
    id, date, claimant, side, region, metric, unit, place, summary : str
        As in the table; `date` is the day of the statement.
    value : float or None
        The stated figure; None where the metric has none.
    bound : Bound or None
        How it is meant.
    base_km2 : float or None
        The area to which a share refers, or from which a retaken area was counted.
    period_days : int or None
        Length of the period of a flow; None means since the map began.
    period_unstated : bool
        Whether the statement has a period but does not say which.
    control : Control or None
        Who is said, or denied, to hold a settlement.
    part : bool
        Whether the statement is about a part of the region that has no outline here.
    tested_by : tuple of str
        Ids of the only sources that can test it, as for a publisher's on its own map; empty for all.
    leave_out : tuple of str
        Ids of `patches.Patch` that it does not count.
    beside : tuple of str
        Ids of the regions across the border that it also covers.
    map_date : str
        Day of the map that it quotes, if that is not the day of the statement; otherwise empty.
    tolerance_km2 : float or None
        Its own tolerance, with the reason in `note`.
    note : str
        How it was interpreted, where its words alone do not say.
    group : str
        Name of the claims that are shown together with it; empty for none.
    claimant_kind : Claimant or None
        None where the table does not say.
    source_title, source_publisher, source_date, source_url : str
        Where it is written; the publisher's own address if a copy of the page was read. The publisher is
        `UNKNOWN` if none was recorded.
    relay_of : str
        Whose report that page relays, such as an agency's; `UNKNOWN` if it does not say; empty if
        the report is its own.
    uk : mapping
        Its texts in Ukrainian, by the names of their columns, as far as they were translated.
    """

    id: str
    date: str
    claimant: str
    side: str
    region: str
    metric: str
    value: float | None
    unit: str
    place: str
    summary: str
    bound: Bound | None = None
    base_km2: float | None = None
    period_days: int | None = None
    period_unstated: bool = False
    control: Control | None = None
    part: bool = False
    tested_by: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    map_date: str = ""
    tolerance_km2: float | None = None
    note: str = ""
    group: str = ""
    claimant_kind: Claimant | None = None
    source_title: str = ""
    source_publisher: str = ""
    source_date: str = ""
    source_url: str = ""
    relay_of: str = ""
    uk: Mapping[str, str] = field(default_factory=dict, compare=False)

    def name(self, column: str) -> Name:
        """Return one of its texts, ``claimant``, ``place``, ``summary`` or ``note``, in every language."""
        return Name(getattr(self, column), self.uk.get(column, ""))

    @property
    def speaker(self) -> Name:
        """The claimant without the role, or the page, that is named in brackets."""
        who = self.name("claimant")
        return Name(who.en.split(" (")[0], who.uk.split(" (")[0])


def load_claims() -> tuple[Claim, ...]:
    """Return the claims that ship with the project, by id.

    Raises
    ------
    TableInvalid
        Naming the row and the rule that it breaks.
    """
    return parse_claims(read_csv("claims.csv"), read_csv("claims_uk.csv"))


def parse_claims(
    rows: Sequence[Mapping[str, str]], translated: Sequence[Mapping[str, str]] = ()
) -> tuple[Claim, ...]:
    """Return the claims in `rows`, as of ``claims.csv``, with their translations in `translated`."""
    ids = [row["id"] for row in rows]
    if ids != sorted(set(ids)):
        raise TableInvalid("claims.csv: ids are not sorted, or one stands twice")
    uk = translations("claims_uk.csv", translated, ids)
    return tuple(replace(_checked(row), uk=uk.get(row["id"], {})) for row in rows)


def _checked(row: Mapping[str, str]) -> Claim:
    try:
        claim = _claim(row)
    except ValueError as error:
        raise TableInvalid(f"claims.csv, {row['id']}: {error}") from error
    for cause, broken in (_broken_words(claim) | _broken_figure(claim) | _broken_reading(claim)).items():
        if broken:
            raise TableInvalid(f"claims.csv, {claim.id}: {cause}")
    return claim


def _claim(row: Mapping[str, str]) -> Claim:
    names = ("id", "date", "claimant", "side", "region", "metric", "unit")
    text: dict[str, Any] = {name: row[name] for name in names}
    source: dict[str, Any] = {name: row[name] for name in ("source_title", "source_publisher", "source_date")}
    period = row["period_days"]
    return Claim(
        **text,
        **source,
        source_url=row["canonical_url"] or row["source_url"],
        relay_of=row.get("relay_of", ""),  # tables from before 2026-12 lack this column
        claimant_kind=_claimant_kind(row.get("claimant_kind", "")),  # and this one
        value=_number(row["value"]),
        place=row["place"],
        summary=row["summary"],
        bound=Bound(row["bound"]) if row["bound"] else None,
        base_km2=_number(row["base_km2"]),
        period_days=int(period) if period not in ("", _UNSTATED) else None,
        period_unstated=period == _UNSTATED,
        control=Control(row["control"]) if row["control"] else None,
        part=_is_part(row["scope"]),
        tested_by=tuple(row["tested_by"].split()),
        leave_out=tuple(row["leave_out"].split()),
        beside=tuple(row["and_regions"].split()),
        map_date=row["map_date"],
        tolerance_km2=_number(row["tolerance_km2"]),
        note=row["note"],
        group=row["group"],
    )


def _claimant_kind(text: str) -> Claimant | None:
    if text and text not in list(Claimant):
        known = ", ".join(Claimant)
        raise ValueError(f"{text!r} is not a kind of claimant; the column claimant_kind knows {known}")
    return Claimant(text) if text else None


def _number(text: str) -> float | None:
    value = float(text) if text else None
    if value is not None and not math.isfinite(value):
        raise ValueError(f"{text!r} is not a figure")
    return value


def _is_part(scope: str) -> bool:
    if scope not in ("", "part"):
        raise ValueError(f"{scope!r} is not a scope")
    return scope == "part"


def _broken_words(claim: Claim) -> dict[str, bool]:
    known = {*FIGURE_METRICS, *EVENT_METRICS, *UNTESTABLE}
    return {
        "the id is not like C001": not _ID.fullmatch(claim.id),
        f"{claim.date!r} is not a date": not is_date(claim.date),
        f"{claim.side!r} is not a side": claim.side not in ("ukraine", "russia", "independent"),
        f"{claim.metric!r} is not a metric": claim.metric not in known,
        "it names no claimant or says nothing": not (claim.claimant and claim.summary),
        "its source has no title": not claim.source_title,
        "its source has no https address": not (
            claim.source_url.startswith("https://") or (not claim.source_url and claim.source_publisher)
        ),
    }


def _broken_figure(claim: Claim) -> dict[str, bool]:
    figure, event = claim.metric in FIGURE_METRICS, claim.metric in EVENT_METRICS
    meant = {Bound.ASSERTS, Bound.DENIES} if event else {Bound.ABOUT, Bound.AT_LEAST, Bound.AT_MOST}
    share = claim.unit == "percent"
    return {
        "its metric needs a figure": figure and claim.value is None,
        "its unit is not the metric's": figure and claim.unit != FIGURE_METRICS[claim.metric],
        "it does not say how it is meant": (figure or event) and claim.bound not in meant,
        "a share needs its base": share and claim.base_km2 is None,
        "a share lies between 0 and 100": share and not 0 <= (claim.value or 0) <= 100,
        "it does not say who is meant to hold the place": (
            (claim.metric in ("settlement_control", "trend")) != (claim.control is not None)
        ),
        "a trend has a period": claim.metric == "trend" and claim.period_days is None,
        "a trend cannot be denied": claim.metric == "trend" and claim.bound is Bound.DENIES,
        "its period is not the metric's": claim.period_days != PERIODS.get(claim.metric, claim.period_days),
        "a period has at least a day": claim.period_days is not None and claim.period_days < 1,
    }


def _broken_reading(claim: Claim) -> dict[str, bool]:
    unknown = set(claim.leave_out) - load_patches().keys()
    return {
        f"no patch is called {' or '.join(sorted(unknown))}": bool(unknown),
        "it cannot be tested on both sides of the border": (
            bool(claim.beside) and claim.metric not in BOTH_SIDES_METRICS
        ),
        f"{claim.map_date!r} is not the date of an earlier map": bool(claim.map_date)
        and not (is_date(claim.map_date) and claim.map_date <= claim.date),
        "a tolerance of its own lies above 0 and needs a note": claim.tolerance_km2 is not None
        and not (claim.tolerance_km2 > 0 and claim.note),
    }
