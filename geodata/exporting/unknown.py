"""The regions and days of which a map may lack ground, as polygons: else they would look like home ground."""

from __future__ import annotations

from geodata import geometry
from geodata.exporting.layers import FROM, KIND, REASON, REGION, SOURCE, TO
from geodata.exporting.selection import ExportedSource, Selection
from geodata.exporting.table import Shape, Table
from geodata.model import Control
from geodata.regions import Region
from geodata.revisions import missing_text
from geodata.timeline import Snapshot

__all__ = ["incomplete_text", "unknown"]

Stretch = tuple[str, str, str]


def unknown(selection: Selection) -> Table:
    """Return a row for each region and stretch of days of which a source's maps may lack ground."""
    found = [
        (item, region, stretch)
        for item in selection.sources
        for region in selection.covered(item)
        for stretch in _stretches(item, region)
        if selection.request.meets(*stretch[:2])
    ]
    return Table(
        "unknown",
        "Not known",
        "Regions on days whose map is incomplete, or does not tell of a control that its source maps: where "
        "no polygon is on such a day, nothing follows. What a source never maps is in the table of sources.",
        (SOURCE, KIND, REGION, FROM, TO, REASON),
        [(item.source.id, item.kind, region.id, *stretch) for item, region, stretch in found],
        Shape.POLYGONS,
        [geometry.as_multipolygon(region.geometry) for _, region, _ in found],
    )


def _stretches(item: ExportedSource, region: Region) -> list[Stretch]:
    """Return the days with one reason, from the first until after the last."""
    found: list[Stretch] = []
    for map_ in item.history:
        reason = _reason(map_, region)
        if found and found[-1][1:] == (map_.date, reason):
            found[-1] = found[-1][0], map_.until, reason
        elif reason:
            found.append((map_.date, map_.until, reason))
    return found


def incomplete_text(map_: Snapshot) -> str:
    """Return in words what is missing of an incomplete map."""
    return f"the map is incomplete ({missing_text(map_.aside, map_.features, cut=map_.cut)})"


def _reason(map_: Snapshot, region: Region) -> str:
    """Return why the map may lack ground in the region; empty if it lacks none."""
    away = (region.opponent, Control.CONTESTED)
    told = [f"no map so far tells of {control.value}" for control in away if control in map_.unknown]
    return "; ".join([*told, *([incomplete_text(map_)] if map_.incomplete else [])])
