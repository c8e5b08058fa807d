"""The recipe: reports -> values -> fields -> polygons -> a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import geopandas as gpd
import shapely

from geodata.chronicle.drawing import draw_day, plan
from geodata.chronicle.field import FieldSettings, states
from geodata.chronicle.reports import INPUTS, days, digest
from geodata.chronicle.sources import SOURCES
from geodata.control_table import COLUMNS, check_table
from geodata.errors import UnknownName
from geodata.geometry import union
from geodata.model import CRS, Control, Source
from geodata.regions import Region, by_id, load_regions
from geodata.store import Store

__all__ = ["build", "ensure", "find_source"]

Progress = Callable[[str], None]


def _silent(_: str) -> None:
    return None


def find_source(source_id: str) -> Source:
    """Return the reconstruction called `source_id`.

    Raises
    ------
    UnknownName
        The error names the two that exist.
    """
    found = next((source for source in SOURCES if source.id == source_id), None)
    if found is None:
        raise UnknownName("source", source_id, (source.id for source in SOURCES))
    return found


def ensure(store: Store, progress: Progress = _silent) -> None:
    """Put both reconstructions into `store`, unless it has them for the current tables, method and texts.

    If only the texts have changed, nothing is redrawn.
    """
    for source in SOURCES:
        if (INPUTS[0], digest()) not in store.hashes(source.id):
            progress(f"reconstructing {source.id}")
            store.replace(source, build(source.id, progress))
        elif source not in store.sources():
            store.replace(source, store.select(source.id))


def build(
    source_id: str,
    progress: Progress | None = None,
    last: str | None = None,
    settings: FieldSettings | None = None,
) -> gpd.GeoDataFrame:
    """Reconstruct every snapshot of one reading.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    progress : callable, optional
        Called with a few words on the step that begins.
    last : str, optional
        Leave out snapshots after this date. Those before it are the same as in the whole table.
    settings : FieldSettings, optional
        Replaces the chosen numbers, for experiments.

    Returns
    -------
    GeoDataFrame
        A table that passed `check_table`: one row for each control of the source for each date.

    Raises
    ------
    UnknownName
        There is no such reading.
    """
    source = find_source(source_id)
    regions = load_regions()
    drawn = [
        _region(source_id, by_id(regions, name), progress or _silent, last, settings or FieldSettings())
        for name in source.regions
    ]
    rows = []
    for date in drawn[0]:
        ground: dict[Control, list[shapely.MultiPolygon]] = {control: [] for control in source.controls}
        for by_date in drawn:
            for control, polygon in by_date[date].items():
                if control in ground:
                    ground[control].append(polygon)
        rows += [_row(source_id, date, control, parts) for control, parts in sorted(ground.items())]
    return check_table(gpd.GeoDataFrame(rows, columns=list(COLUMNS), geometry="geometry", crs=CRS))


def _row(
    source_id: str, date: str, control: Control, parts: Sequence[shapely.MultiPolygon]
) -> dict[str, object]:
    filled = [part for part in parts if not part.is_empty]
    return {
        "source": source_id,
        "date": date,
        "control": str(control),
        # Ground on both sides of the border is one polygon: two would share an edge.
        "geometry": filled[0] if len(filled) == 1 else union(filled),
        "published_at": f"{date}T00:00:00Z",
        "file": INPUTS[0],
        "sha256": digest(),
    }


def _region(
    source_id: str, region: Region, progress: Progress, last: str | None, settings: FieldSettings
) -> dict[str, dict[Control, shapely.MultiPolygon]]:
    """Return the polygons of one region for each date."""
    history = days(source_id, region)
    ready = plan(history, region, settings)
    wanted = [day for day in ready.days if last is None or day.date <= last]
    progress(f"drawing {region.title} on {len(wanted)} days of change")
    shapes = [
        draw_day(ready.sheet, day, region.opponent, (ready.values[0][i], ready.values[1][i]))
        for i, day in enumerate(wanted)
    ]
    return {
        day.date: {region.opponent: shapes[i].opponent, Control.CONTESTED: shapes[i].contested}
        for day, i in zip(history, states(history), strict=True)
        if last is None or day.date <= last
    }
