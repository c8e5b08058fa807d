"""Hand-made sources and claims for the tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from shapely.geometry.base import BaseGeometry

from geodata.claims import Assessment, Claim, PlainMeasured, assess
from geodata.claims.finding import Finding
from geodata.claims.stated.table import Bound
from geodata.measures.areas import measure
from geodata.model import Control
from geodata.regions import load_regions, state_border
from geodata.shipped.settlements import load_settlements
from geodata.timeline import snapshots
from tests.maps import SOURCE, square, table

REGIONS = load_regions()
BORDER = state_border(REGIONS)
PLACES = load_settlements()
DAY = "2024-08-20"

LARGE, SMALL = square(35.2, 51.15, 0.1), square(35.2, 51.15, 0.05)  # Sudzha is in the large one


def source(days: Mapping[str, Mapping[str, BaseGeometry]], **changes: Any) -> PlainMeasured:
    """Return a measured hand-made source; `changes` are fields of its `Source`."""
    history = snapshots(table(days))
    about = replace(SOURCE, **changes)
    measures = {r.id: measure(history, r, BORDER) for r in REGIONS if r.id in about.regions}
    return PlainMeasured(about, history, measures)


def flawed(maps: PlainMeasured, date: str, **changes: Any) -> PlainMeasured:
    """Return `maps` with `changes` to the fields of the snapshot of `date`, measured again."""
    history = [replace(item, **changes) if item.date == date else item for item in maps.history]
    measures = {r.id: measure(history, r, BORDER) for r in REGIONS if r.id in maps.source.regions}
    return replace(maps, history=history, days=measures)


def undrawn(maps: PlainMeasured, date: str, unplaced: Mapping[Control, float]) -> PlainMeasured:
    """Return `maps` as a reconstruction that could not place ground in Kursk on `date`, km2 by control."""
    days = [replace(day, unplaced=unplaced) if day.date == date else day for day in maps.days["kursk"]]
    source = replace(maps.source, reconstructed=True)
    return replace(maps, source=source, days={**maps.days, "kursk": days})


def claim(metric: str = "area_held_km2", value: float | None = None, **changes: Any) -> Claim:
    """Return a claim about Kursk on `DAY`, meant as ``about`` unless `changes` says otherwise."""
    units = {"share": "percent", "settl": "settlements", "depth": "km"}
    plain = Claim(
        id="C001",
        date=DAY,
        claimant="Someone",
        side="independent",
        region="kursk",
        metric=metric,
        value=value,
        unit=units.get(metric[:5], "km2") if value is not None else "",
        place="Kursk region",
        summary="Said so.",
        bound=Bound.ABOUT,
        source_title="A page",
        source_publisher="A paper",
        source_url="https://example.org/page",
    )
    return replace(plain, **changes)


def against(stated: Claim, *sources: PlainMeasured) -> Assessment:
    """Test one claim against `sources` alone, without the shipped published areas."""
    return assess([stated], sources, REGIONS, PLACES, published=())[0]


def finding(stated: Claim, *sources: PlainMeasured) -> Finding:
    """Return the first finding of one claim."""
    return against(stated, *sources).findings[0]
