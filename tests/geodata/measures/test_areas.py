"""Areas by day: they add up to the region, and home ground is what is left."""

import pytest
import shapely
from pyproj import Geod

from geodata.measures.areas import measure
from geodata.model import Control
from geodata.regions import Region, by_id, load_regions, state_border
from geodata.timeline import snapshots
from tests.maps import square, table

REGIONS = load_regions()
BORDER = state_border(REGIONS)
KURSK, SUMY = by_id(REGIONS, "kursk"), by_id(REGIONS, "sumy")
GEOD = Geod(ellps="WGS84")


def _geodesic(polygon: shapely.MultiPolygon) -> float:
    return abs(GEOD.geometry_area_perimeter(polygon)[0]) / 1e6


def _measure(region: Region, held: dict[str, shapely.MultiPolygon]):  # noqa: ANN202
    return measure(snapshots(table({"2024-08-06": held})), region, BORDER)[0]


def test_a_square_inside_the_region_has_its_geodesic_area() -> None:
    ground = square(35.2, 51.15, 0.05)
    day = _measure(KURSK, {"ukraine": ground})
    assert day.areas.ukraine == pytest.approx(_geodesic(ground), abs=0.001)


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.id)
def test_the_three_areas_add_up_to_the_region(region: Region) -> None:
    held = {
        "ukraine": square(35.0, 51.0, 0.2),
        "russia": square(34.5, 51.0, 0.3),
        "contested": square(35.3, 51.0, 0.1),
    }
    areas = _measure(region, held).areas
    assert areas.ukraine + areas.russia + areas.contested == pytest.approx(region.area_km2, abs=1e-6)
    assert min(areas.ukraine, areas.russia, areas.contested) >= 0


def test_home_ground_is_what_no_polygon_gives_away() -> None:
    assert _measure(KURSK, {}).areas.of(Control.RUSSIA) == pytest.approx(KURSK.area_km2)
    assert _measure(SUMY, {}).areas.of(Control.UKRAINE) == pytest.approx(SUMY.area_km2)


def test_a_home_side_polygon_changes_nothing() -> None:
    assert _measure(KURSK, {"russia": square(35.2, 51.15)}).areas == _measure(KURSK, {}).areas


def test_the_contact_line_of_a_square_inside_is_its_edge() -> None:
    ground = square(35.2, 51.25, 0.05)
    perimeter = abs(GEOD.geometry_area_perimeter(ground)[1]) / 1e3
    assert _measure(KURSK, {"ukraine": ground}).contact_line == pytest.approx(perimeter, rel=1e-6)


def test_the_state_border_is_no_contact_line() -> None:
    everything = _measure(KURSK, {"ukraine": shapely.MultiPolygon([shapely.box(33.4, 50.4, 36.4, 52.2)])})
    assert everything.contact_line == pytest.approx(0, abs=1)


def test_no_opposing_ground_no_line() -> None:
    assert _measure(KURSK, {"contested": square(35.2, 51.15)}).contact_line == 0


def test_each_snapshot_is_measured_by_itself() -> None:
    ground = square(35.2, 51.15, 0.05)
    history = snapshots(table({"2024-08-06": {"ukraine": ground}, "2024-08-08": {}}))
    first, second = measure(history, KURSK, BORDER)
    assert (first.date, first.until, second.date) == ("2024-08-06", "2024-08-08", "2024-08-08")
    assert first.areas.ukraine > 0
    assert second.areas.ukraine == 0
