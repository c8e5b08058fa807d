"""From degrees to px, as on the page's map."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.map.projection import Camera, at_view, fit, kept_inside
from dashboard.pictures.order.request import MapView

FRAME = Box(30, 40, 1040, 640)
BOUNDS = (34.42, 50.88, 35.8, 51.5)


@given(st.floats(33.5, 36.3), st.floats(50.5, 52))
def test_there_and_back(lon: float, lat: float) -> None:
    camera = fit(BOUNDS, FRAME, 20)
    ((x, y),) = camera.xy(np.array([(lon, lat)]))
    assert camera.degrees(x, y) == pytest.approx((lon, lat), abs=1e-9)


def test_fitted_bounds_lie_in_the_frame_and_touch_its_padding() -> None:
    camera = fit(BOUNDS, FRAME, 20)
    corners = camera.xy(np.array([BOUNDS[:2], BOUNDS[2:]]))
    left, right = sorted(corners[:, 0])
    top, bottom = sorted(corners[:, 1])
    room = FRAME.grown(-20)
    assert room.grown(1e-6).holds(Box(left, top, right - left, bottom - top))
    assert min(left - room.x, top - room.y) == pytest.approx(0, abs=1e-6)


def test_a_view_is_the_screens_on_a_map_of_its_size() -> None:
    camera = at_view(MapView(35.27, 51.19, 9.0), FRAME)
    assert camera.world == 512 * 2**9
    assert camera.degrees(*FRAME.middle) == pytest.approx((35.27, 51.19))


def test_a_smaller_map_shows_no_less_of_a_view() -> None:
    view = MapView(35.27, 51.19, 9.0)
    whole = at_view(view, FRAME).bounds
    for frame in (Box(0, 0, 400, 300), Box(0, 0, 300, 900), Box(5, 5, 1500, 300)):
        west, south, east, north = at_view(view, frame).bounds
        assert west <= whole[0] + 1e-9
        assert south <= whole[1] + 1e-9
        assert east >= whole[2] - 1e-9
        assert north >= whole[3] - 1e-9


@given(st.floats(20, 60), st.floats(40, 60), st.floats(4, 14), st.integers(300, 3800), st.integers(150, 3000))
def test_nothing_is_shown_beyond_the_land(
    lon: float, lat: float, zoom: float, width: int, height: int
) -> None:
    limits = (30.6, 48.4, 39.9, 53.9)
    west, south, east, north = kept_inside(
        at_view(MapView(lon, lat, zoom), Box(0, 0, width, height)), limits
    ).bounds
    assert (west, south) >= (limits[0] - 1e-9, 0)
    assert south >= limits[1] - 1e-9
    assert east <= limits[2] + 1e-9
    assert north <= limits[3] + 1e-9


def test_holes_turn_the_other_way() -> None:
    outer = np.array([(35.0, 51.0), (35.4, 51.0), (35.4, 51.3), (35.0, 51.3), (35.0, 51.0)])
    hole = np.array([(35.1, 51.1), (35.2, 51.1), (35.2, 51.2), (35.1, 51.2), (35.1, 51.1)])
    for inner in (hole, hole[::-1]):
        first, second = fit(BOUNDS, FRAME, 20).rings([(outer, inner)])
        assert _turn(first) * _turn(second) < 0


def _turn(ring: np.ndarray) -> float:
    x, y = ring[:, 0], ring[:, 1]
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


def test_what_lies_outside_is_left_out() -> None:
    camera = Camera(FRAME, 35.0, 51.0, 512 * 2**10)
    far = np.array([(30.0, 45.0), (30.1, 45.0), (30.1, 45.1), (30.0, 45.0)])
    assert camera.rings([[far]]) == []
    assert camera.lines([far]) == []


@pytest.mark.parametrize("lat", [50.5, 51.2, 52.0])
def test_a_px_in_the_middle_is_as_long_as_on_the_ground(lat: float) -> None:
    camera = at_view(MapView(35.27, lat, 9.0), FRAME)
    x, y = FRAME.middle
    west, east = camera.degrees(x - 50, y), camera.degrees(x + 50, y)
    _, _, metres = pyproj.Geod(ellps="WGS84").inv(*west, *east)
    assert 100 * camera.km_per_px == pytest.approx(metres / 1000, rel=0.004)  # the camera's Earth is round
