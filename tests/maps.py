"""Small hand-made maps for tests: squares in the border area, in degrees."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import shapely
from shapely.geometry.base import BaseGeometry

from geodata.control_table import COLUMNS
from geodata.model import CRS, Control, Source, Terms

# A square of 0.1 degrees near Sudzha, well inside the Kursk region.
SUDZHA = (35.2, 51.15, 35.3, 51.25)

SOURCE = Source(
    id="hand",
    title="Hand-made",
    title_uk="Ручна",
    publisher="the tests",
    address="https://example.org",
    credit="Salient tests",
    terms=Terms("for tests"),
    reliability="F",
    controls=tuple(Control),
    regions=("kursk", "sumy", "belgorod"),
)


def square(west: float, south: float, side: float = 0.1) -> shapely.MultiPolygon:
    """Return a square of `side` degrees on the grid."""
    box = shapely.box(west, south, round(west + side, 6), round(south + side, 6))
    return shapely.MultiPolygon([shapely.set_precision(box, 1e-6)])


def table(days: Mapping[str, Mapping[str, BaseGeometry]], source: str = "hand") -> gpd.GeoDataFrame:
    """Return a table with one snapshot for each of `days`: date -> control -> MultiPolygon."""
    rows = [
        (
            source,
            date,
            control.value,
            held.get(control.value, shapely.MultiPolygon()),
            f"{date}T12:00:00Z",
            *_file(date),
        )
        for date, held in sorted(days.items())
        for control in sorted(Control)
    ]
    columns = dict(zip(COLUMNS, zip(*rows, strict=True), strict=True))
    return gpd.GeoDataFrame(columns, geometry="geometry", crs=CRS)


def _file(date: str) -> tuple[str, str]:
    return f"{date}.json", f"{int(date.replace('-', '')):064x}"
