"""A frame of control polygons, read without the library that made it: by the protocol that all follow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from dashboard.map_views import VIEWS
from geodata.errors import UsageError

__all__ = ["ControlFrame", "HasFeatures", "read_frame"]

_NEEDED = ("control", "valid_from", "valid_to")
_DATE = 10  # characters of a date, which a time may follow
_COUNTED = ("whole", "incomplete")  # states of a day that has a map


class HasFeatures(Protocol):
    """A table of shapes, such as a GeoDataFrame: GeoPandas itself is not loaded where Plotly draws."""

    @property
    def __geo_interface__(self) -> Any:
        """Its rows as a GeoJSON FeatureCollection."""


@dataclass(frozen=True)
class ControlFrame:
    """Polygons with the days over which each does not change.

    Attributes
    ----------
    features : sequence of dict
        GeoJSON; the property ``control`` is all that is kept of a row.
    spans : sequence of (str, str)
        For each feature its first day and the day after its last, ISO.
    regions : frozenset of str
        Those that the polygons are in, as far as the frame says.
    credit : str
        Of the source; empty if the frame does not say.
    attrs : mapping
        As `salient.control` leaves them; empty if the frame lost them, or never had any.
    """

    features: Sequence[dict[str, Any]]
    spans: Sequence[tuple[str, str]]
    regions: frozenset[str] = frozenset()
    credit: str = ""
    attrs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def view(self) -> str:
        """The key of `VIEWS` that shows the regions."""
        return next((key for key in VIEWS if set(key.split(",")) == self.regions), next(iter(VIEWS)))

    @property
    def source(self) -> Mapping[str, Any]:
        """What the frame says of its source."""
        found: Sequence[Mapping[str, Any]] = self.attrs.get("sources", ())
        return found[0] if found else {}

    def days(self) -> list[str]:
        """Return the days to show, in order: those with a map of their own, and the first that was wanted."""
        changes = {day for span in self.spans for day in span}
        first = str(self.attrs.get("first") or min(changes, default=""))
        last = str(self.attrs.get("last") or max((start for start, _ in self.spans), default=""))
        maps = self.attrs.get("snapshots", ())
        dates = {row["date"] for row in maps if row["state"] in _COUNTED} if maps else changes
        return sorted({first, *(date for date in dates if first <= date <= last)} - {""})

    def on(self, day: str) -> list[int]:
        """Return the numbers of the features that are on the map of a day."""
        return [number for number, (start, end) in enumerate(self.spans) if start <= day < end]

    def map_of(self, day: str) -> Mapping[str, Any]:
        """Return what the frame says of the map that applies on a day: its ``date`` and its ``state``."""
        maps = [row for row in self.attrs.get("snapshots", ()) if row["state"] in _COUNTED]
        return next((row for row in maps if row["date"] <= day < row["until"]), {})


def read_frame(frame: HasFeatures) -> ControlFrame:
    """Return the polygons of a frame, checked.

    Raises
    ------
    UsageError
        It has no shapes, lacks a column, holds more than one source, or another control than there are.
    """
    rows: Sequence[Any] = getattr(frame, "__geo_interface__", {}).get("features", ())
    attrs: Mapping[str, Any] = getattr(frame, "attrs", {})
    properties = [row["properties"] for row in rows]
    _check(properties, known=bool(attrs.get("sources")))
    return ControlFrame(
        [_feature(row) for row in rows],
        [(str(one["valid_from"])[:_DATE], str(one["valid_to"])[:_DATE]) for one in properties],
        frozenset(str(one["region"]) for one in properties if "region" in one) or _asked(attrs),
        next((str(one["credit"]) for one in properties if "credit" in one), ""),
        attrs,
    )


def _asked(attrs: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(attrs.get("regions", ()))


def _feature(row: Any) -> dict[str, Any]:
    held = {"control": row["properties"]["control"]}
    return {"type": "Feature", "geometry": row["geometry"], "properties": held}


def _check(properties: Sequence[Mapping[str, Any]], *, known: bool) -> None:
    if not properties and not known:
        raise UsageError("there is nothing to plot: give what salient.control returns")
    missing = [name for name in _NEEDED if any(name not in one for one in properties)]
    if missing:
        raise UsageError(f"the frame has no {', no '.join(missing)}: give what salient.control returns")
    if len({one.get("source") for one in properties}) > 1:
        raise UsageError("the frame holds maps of several sources: plot one at a time")
    strange = {str(one["control"]) for one in properties} - {"ukraine", "russia", "contested"}
    if strange:
        raise UsageError(f"{min(strange)!r} is not a control: ukraine, russia or contested")
