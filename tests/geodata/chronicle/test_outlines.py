"""Outlines on small input: what is smoothed away, what is left, and that any area is met."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.chronicle.field import RegionRaster, region_raster
from geodata.chronicle.levels import EXACT_KM2, meet
from geodata.chronicle.openings import holes, opening
from geodata.chronicle.outlines import EMPTY, LEAST_KM2, contours, cut, outline, shifted
from geodata.chronicle.plane import scale_at
from geodata.geometry import area_km2
from geodata.model import Control
from geodata.shipped.settlements import Settlement

REGION = shapely.box(35.0, 51.0, 35.5, 51.5)
MIDDLE, CORNER = (35.25, 51.25), (35.45, 51.45)


def sheet_with(*sites: tuple[float, float]) -> RegionRaster:
    places = [
        Settlement(f"P{i}", f"P{i}", f"P{i}", "Kursk Oblast", Control.RUSSIA, *site)
        for i, site in enumerate(sites)
    ]
    return region_raster(REGION, places, np.ones(len(places), dtype=bool))


SHEET = sheet_with(MIDDLE, CORNER)


def from_middle(sheet: RegionRaster) -> tuple[np.ndarray, np.ndarray]:
    """Kilometres east and north of the middle, on the raster."""
    scale = scale_at(MIDDLE[1])
    x, y = np.meshgrid(sheet.lon - MIDDLE[0], sheet.lat - MIDDLE[1])
    return x * scale[0], y * scale[1]


def disc(sheet: RegionRaster, radius: float) -> np.ndarray:
    return radius - np.hypot(*from_middle(sheet))


def drawn(sheet: RegionRaster, field: np.ndarray, level: float, sited: bool) -> shapely.MultiPolygon:
    return outline(sheet, contours(sheet, field), level, sited)


def test_a_tooth_is_smoothed_away_and_a_tongue_is_not() -> None:
    x, y = from_middle(SHEET)
    area = {}
    for half_width in (0.0, 0.3, 1.5):
        tongue = np.minimum(half_width - np.abs(y), np.minimum(x, 9.0 - x))
        ground = drawn(SHEET, np.maximum(disc(SHEET, 5.0), tongue), 0.0, sited=True)
        area[half_width] = float(area_km2([ground])[0])
    assert area[0.3] == pytest.approx(area[0.0], abs=1.0)
    assert area[1.5] > area[0.0] + 8.0


@pytest.mark.parametrize(("sites", "holes"), [((CORNER, MIDDLE), 1), ((CORNER, (35.25, 51.28)), 0)])
def test_a_hole_stays_only_around_a_site(sites, holes) -> None:
    sheet = sheet_with(*sites)
    ring = np.minimum(disc(sheet, 6.0), -disc(sheet, 1.5))
    ground = drawn(sheet, ring, 0.0, sited=False)
    assert sum(len(part.interiors) for part in ground.geoms) == holes


def test_a_piece_without_a_site_is_dropped_unless_wanted() -> None:
    aside = sheet_with((35.25, 51.33))
    field = disc(aside, 3.0)
    assert area_km2([drawn(aside, field, 0.0, sited=False)])[0] == pytest.approx(np.pi * 9, rel=0.05)
    assert drawn(aside, field, 0.0, sited=True).is_empty
    assert drawn(aside, field, -10.0, sited=True).area > 0


def test_an_enclosed_site_is_joined_to_its_own_ground() -> None:
    ring = np.minimum(disc(SHEET, 6.0), -disc(SHEET, 1.5))
    ground = drawn(SHEET, ring, 0.0, sited=False)
    assert len(holes(ground)) == 1
    lowered = opening(SHEET, ground)
    assert 0.0 <= lowered.min() <= lowered.max() <= 1.0
    opened = drawn(SHEET, ring - 5.0 * lowered, 0.0, sited=False)
    assert holes(opened) == []
    assert not shapely.intersects(opened, shapely.Point(MIDDLE))
    assert 0 < float(area_km2([ground])[0] - area_km2([opened])[0]) < 12.0


def test_nothing_opens_where_nothing_is_enclosed() -> None:
    assert not opening(SHEET, drawn(SHEET, disc(SHEET, 6.0), 0.0, sited=False)).any()
    assert not opening(SHEET, EMPTY).any()


def test_a_hole_with_no_way_out_stays() -> None:
    hole = shapely.box(35.2, 51.2, 35.3, 51.3)
    assert not opening(SHEET, shapely.difference(REGION, hole)).any()


def test_a_shift_adds_its_length_times_its_way() -> None:
    ground = drawn(SHEET, disc(SHEET, 5.0), 0.0, sited=True)
    before, after = area_km2([ground, shifted(ground, 0.1)])
    assert after - before == pytest.approx(2 * np.pi * 5.0 * 0.1, rel=0.05)


def test_crumbs_are_cut_away() -> None:
    ground = drawn(SHEET, disc(SHEET, 5.0), 0.0, sited=True)
    land = shapely.union_all([shapely.box(35.24, 51.2, 35.4, 51.3), shapely.box(35.2, 51.25, 35.203, 51.253)])
    assert shapely.get_num_geometries(cut(ground, land, EMPTY)) == 1


@settings(max_examples=25, deadline=None)
@given(st.floats(min_value=LEAST_KM2 + EXACT_KM2, max_value=600.0))
def test_any_area_is_met(target: float) -> None:
    field = disc(SHEET, 0.0)
    ground = meet(
        lambda aim: drawn(SHEET, field, -float(np.sqrt(aim / np.pi)), sited=True),
        lambda line: cut(line, REGION, EMPTY),
        target,
    )
    assert area_km2([ground])[0] == pytest.approx(target, abs=EXACT_KM2)
