"""What must hold for any two maps: every way of overlaying them gives the same areas."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.explain import steps
from geodata.geometry import resolve_overlaps
from geodata.measures.agreement import PairDay, agreement
from geodata.measures.areas import Areas, measure
from geodata.measures.difference import changes
from geodata.measures.overlay import overlay
from geodata.model import Control
from geodata.regions import by_id, load_regions, state_border
from geodata.timeline import Snapshot, snapshots
from tests.maps import square, table

REGIONS = load_regions()
BORDER = state_border(REGIONS)
KURSK = by_id(REGIONS, "kursk")
UKRAINE, RUSSIA, CONTESTED = Control.UKRAINE, Control.RUSSIA, Control.CONTESTED

# On both sides of the border, on a lattice that makes shared edges and corners likely.
squares = st.builds(
    lambda x, y, side: square(round(35 + x / 40, 6), round(51 + y / 40, 6), side / 40),
    st.integers(0, 12),
    st.integers(0, 12),
    st.integers(1, 5),
)
grounds = st.lists(squares, max_size=3).map(shapely.union_all)
maps = st.dictionaries(st.sampled_from(list(Control)), grounds.filter(lambda shape: not shape.is_empty))


def _snapshot(ground: dict[Control, shapely.MultiPolygon], date: str = "2024-08-06") -> Snapshot:
    held = {control.value: shape for control, shape in resolve_overlaps(ground).items()}
    return snapshots(table({date: held}))[0]


def _curve(snapshot: Snapshot) -> Areas:
    return measure([snapshot], KURSK, BORDER)[0].areas


def _pair(a: Snapshot, b: Snapshot) -> PairDay:
    (day,) = agreement([a], [b], KURSK)
    return day


@settings(deadline=None)
@given(maps, maps)
def test_agreement_adds_up_to_both_curves(first, second) -> None:
    a, b = _snapshot(first), _snapshot(second)
    day, on_a, on_b = _pair(a, b), _curve(a), _curve(b)
    assert day.agreed + day.only_a + day.held_a == pytest.approx(on_a.ukraine, abs=0.01)
    assert day.agreed + day.only_b + day.held_b == pytest.approx(on_b.ukraine, abs=0.01)
    assert day.contested_both + day.contested_a + day.held_b == pytest.approx(on_a.contested, abs=0.01)
    assert day.contested_both + day.contested_b + day.held_a == pytest.approx(on_b.contested, abs=0.01)


@settings(deadline=None)
@given(maps, maps)
def test_agreement_is_a_sum_over_faces(first, second) -> None:
    a, b = _snapshot(first), _snapshot(second)
    day = _pair(a, b)
    held = {(face.before, face.after): face.km2 for face in overlay(a.held, b.held, [KURSK])}
    expected = {
        (UKRAINE, UKRAINE): day.agreed,
        (UKRAINE, RUSSIA): day.only_a,
        (RUSSIA, UKRAINE): day.only_b,
        (UKRAINE, CONTESTED): day.held_a,
        (CONTESTED, UKRAINE): day.held_b,
        (CONTESTED, CONTESTED): day.contested_both,
        (CONTESTED, RUSSIA): day.contested_a,
        (RUSSIA, CONTESTED): day.contested_b,
    }
    assert {pair: held.get(pair, 0.0) for pair in expected} == pytest.approx(expected, abs=0.01)


@settings(deadline=None)
@given(maps, maps)
def test_the_ratio_is_one_for_the_same_map_and_stays_between_zero_and_one(first, second) -> None:
    a, b = _snapshot(first), _snapshot(second)
    same, ratio = _pair(a, a), _pair(a, b).iou
    assert same.iou is None or same.iou == pytest.approx(1, abs=1e-9)
    assert (same.iou is None) == (_curve(a).ukraine < 0.005)
    assert ratio is None or 0 <= ratio <= 1 + 1e-9
    assert ratio == pytest.approx(_pair(b, a).iou)


@settings(deadline=None)
@given(maps, maps)
def test_a_step_moves_what_the_comparison_says(first, second) -> None:
    a, b = _snapshot(first, "2024-08-06"), _snapshot(second, "2024-08-07")
    between = [step for step in steps([a, b], KURSK, (), BORDER) if step.days]
    found = {(change.before, change.after): change.km2 for step in between for change in step.moved}
    for change in changes(a, b, [KURSK]):
        assert found.get((change.before, change.after), 0.0) == pytest.approx(change.km2, abs=0.01)
    assert len(between) == (sum(change.km2 for change in changes(a, b, [KURSK])) >= 0.005)


@settings(deadline=None, max_examples=50)
@given(st.lists(maps, min_size=1, max_size=4))
def test_the_steps_add_up_to_the_curve(grounds_by_day) -> None:
    history = [_snapshot(ground, f"2024-08-{10 + day}") for day, ground in enumerate(grounds_by_day)]
    found = steps(history, KURSK, (), BORDER)
    for control in (UKRAINE, CONTESTED):
        held = sum(step.gained(control) - step.lost(control) for step in found)
        assert held == pytest.approx(_curve(history[-1]).of(control), abs=0.02)
