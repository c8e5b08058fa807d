"""The recipe: reports -> values -> fields -> polygons -> a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import geopandas as gpd
import numpy as np
import numpy.typing as npt
import shapely

from geodata.chronicle.field import Settings, Sheet, make_sheet, states, values
from geodata.chronicle.pockets import zone
from geodata.chronicle.reports import INPUTS, Day, days, digest, sites
from geodata.chronicle.shapes import Placed, Shapes, Wanted, draw
from geodata.chronicle.sources import SOURCES
from geodata.errors import UnknownName
from geodata.geometry import union
from geodata.model import COLUMNS, CRS, Control, Source, check_table
from geodata.regions import Region, by_id, load_regions
from geodata.store import Store

__all__ = ["build", "chosen", "ensure", "find_source", "moved"]

Progress = Callable[[str], None]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

_HOME, _CONTESTED, _OPPOSED = 0, 1, 2
_TELLING = 3  # sites of its control in a pocket's zone tell its shape
_TENTH_MORE = 1.1
_PUSH = 0.2  # of a place's value, which runs from -1 to 1
_PUSHES = 12  # almost always none or one; where contested places crowd a shrinking pocket, up to ten


def _silent(_: str) -> None:
    return None


def find_source(source_id: str) -> Source:
    """Return the reconstruction called `source_id`.

    Raises
    ------
    UnknownName
        Listing the two that there are.
    """
    found = next((source for source in SOURCES if source.id == source_id), None)
    if found is None:
        raise UnknownName("source", source_id, (source.id for source in SOURCES))
    return found


def ensure(store: Store, progress: Progress = _silent) -> None:
    """Put both reconstructions into `store`, unless it has them as tables, method and texts are now."""
    for source in SOURCES:
        if (INPUTS[0], digest()) not in store.hashes(source.id) or source not in store.sources():
            progress(f"reconstructing {source.id}")
            store.replace(source, build(source.id, progress))


def build(
    source_id: str,
    progress: Progress | None = None,
    last: str | None = None,
    settings: Settings | None = None,
) -> gpd.GeoDataFrame:
    """Reconstruct every snapshot of one reading.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    progress : callable, optional
        Told in a few words what begins.
    last : str, optional
        Leave out snapshots after this date. Those before it come out as in the whole table.
    settings : Settings, optional
        Other numbers than the chosen ones, for experiments.

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
        _region(source_id, by_id(regions, name), progress or _silent, last, settings or Settings())
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
    source_id: str, region: Region, progress: Progress, last: str | None, settings: Settings
) -> dict[str, dict[Control, shapely.MultiPolygon]]:
    """Return the polygons of one region for each date."""
    history = days(source_id, region)
    number = states(history)
    distinct = [history[i] for i in np.flatnonzero(np.diff(number, prepend=-1))]
    wanted = [day for day in distinct if last is None or day.date <= last]
    progress(f"drawing {region.title} on {len(wanted)} days of change")
    sheet = make_sheet(region.geometry, sites(region.id), moved(distinct, region))
    weights = values([chosen(day, sheet) for day in distinct], region.opponent, settings)
    shapes = [
        _draw(sheet, chosen(day, sheet), region.opponent, (weights[0][i], weights[1][i]))
        for i, day in enumerate(wanted)
    ]
    return {
        day.date: {region.opponent: shapes[i].opponent, Control.CONTESTED: shapes[i].contested}
        for day, i in zip(history, number, strict=True)
        if last is None or day.date <= last
    }


def _draw(sheet: Sheet, day: Day, opponent: Control, at_places: tuple[Floats, Floats]) -> Shapes:
    """Draw one day; where the line falls on the wrong side of a settlement, push it over and redraw."""
    first, second = at_places
    wanted = (
        _wanted(sheet, day, opponent, day.opponent_km2),
        _wanted(sheet, day, Control.CONTESTED, day.contested_km2),
    )
    told = _ranks(day.statuses == str(opponent), day.statuses == str(Control.CONTESTED))
    for _ in range(_PUSHES + 1):
        shapes = draw(sheet, (sheet.field(first), sheet.field(second)), wanted)
        inside = (shapely.intersects(ground, sheet.points) for ground in (shapes.opponent, shapes.contested))
        drawn = _ranks(*inside)
        if (drawn == told).all():
            break
        push = _PUSH * np.sign(told - drawn)
        first = first + push * (np.maximum(told, drawn) == _OPPOSED)
        second = second + push * (np.minimum(told, drawn) == _HOME)
    return shapes


def _wanted(sheet: Sheet, day: Day, control: Control, area: float | None) -> Wanted:
    """Share a published area between the pockets and the rest."""
    own = sheet.points[day.statuses == str(control)]
    pockets = [pocket for pocket in day.pockets if pocket.control is control]
    zones = [zone(pocket) for pocket in pockets]
    told = [int(shapely.intersects(disc, own).sum()) for disc in zones]
    # Ground in which nobody reports a single site is not drawn: where would it lie?
    sited = bool((~shapely.intersects(shapely.union_all(zones), own)).any())
    if area is None:
        return Wanted((), None if sited else 0.0)
    total = sum(pocket.area_km2 for pocket in pockets)
    # A pocket's area is within a tenth of that of the day. Alone, pockets have all of what was published.
    alone = total > area or (not sited and area < _TENTH_MORE * total)
    share = area / total if total and alone else 1.0
    placed = (
        Placed(pocket, share * pocket.area_km2, count >= _TELLING)
        for pocket, count in zip(pockets, told, strict=True)
    )
    return Wanted(tuple(placed), max(area - share * total, 0.0) if sited else 0.0)


def _ranks(opposed: Bools, contested: Bools) -> npt.NDArray[np.int_]:
    return np.where(opposed, _OPPOSED, np.where(contested, _CONTESTED, _HOME))


def moved(history: Sequence[Day], region: Region) -> npt.NDArray[np.bool_]:
    """Tell which places were ever reported away from home."""
    away = np.stack([day.statuses for day in history]) != str(region.home)
    return np.asarray(away.any(axis=0))


def chosen(day: Day, sheet: Sheet) -> Day:
    """Return `day` with the places of `sheet` alone."""
    return Day(day.date, day.statuses[sheet.chosen], day.opponent_km2, day.contested_km2, day.pockets)
