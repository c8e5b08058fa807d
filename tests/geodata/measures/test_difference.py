"""One map against another, checked against areas computed directly."""

import pytest
import shapely

from geodata.geometry import area_km2
from geodata.measures.difference import changes, moved
from geodata.model import Control
from geodata.regions import by_id, load_regions
from geodata.shipped.settlements import Settlement
from geodata.timeline import snapshots
from tests.maps import square, table

REGIONS = load_regions()
KURSK = by_id(REGIONS, "kursk")
LEFT, RIGHT, MIDDLE = square(35.2, 51.25, 0.04), square(35.24, 51.25, 0.04), square(35.22, 51.25, 0.04)
HALF = float(area_km2([square(35.2, 51.25, 0.04)])[0]) / 2


def _changes(
    a: dict[str, shapely.MultiPolygon], b: dict[str, shapely.MultiPolygon]
) -> dict[tuple[str, str], float]:
    first, second = snapshots(table({"2024-08-06": a, "2024-08-07": b}))
    return {(c.before.value, c.after.value): c.km2 for c in changes(first, second, [KURSK])}


def test_ground_that_is_lost_goes_to_the_home_side() -> None:
    found = _changes({"ukraine": LEFT}, {"ukraine": MIDDLE})
    assert found["ukraine", "russia"] == pytest.approx(HALF, abs=1e-3)
    assert found["russia", "ukraine"] == pytest.approx(HALF, abs=1e-3)
    assert sum(found.values()) == pytest.approx(2 * HALF, abs=1e-3)


def test_every_pair_of_controls_is_distinguished() -> None:
    found = _changes({"ukraine": LEFT, "contested": RIGHT}, {"contested": MIDDLE})
    assert found["ukraine", "contested"] == pytest.approx(HALF, abs=1e-3)
    assert found["ukraine", "russia"] == pytest.approx(HALF, abs=1e-3)
    assert found["contested", "russia"] == pytest.approx(HALF, abs=1e-3)
    assert found["russia", "ukraine"] == 0


def test_a_map_differs_from_itself_by_nothing() -> None:
    held = {"ukraine": LEFT, "contested": RIGHT}
    assert max(_changes(held, held).values()) == pytest.approx(0, abs=1e-9)


def test_settlements_that_changed_hands_are_named() -> None:
    first, second = snapshots(table({"2024-08-06": {"ukraine": LEFT}, "2024-08-07": {"contested": LEFT}}))
    inside = Settlement("R1", "Inside", "Inside", "Kursk Oblast", Control.RUSSIA, 35.22, 51.27)
    outside = Settlement("R2", "Outside", "Outside", "Kursk Oblast", Control.RUSSIA, 35.9, 51.9)
    found = moved(first, second, (outside, inside))
    assert [(m.place.id, m.before, m.after) for m in found] == [("R1", Control.UKRAINE, Control.CONTESTED)]
