"""Ground that a statement does not count: subtracted from the map that draws it, on those days alone."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType

import pytest

from geodata.claims import PlainMeasured
from geodata.claims.stated.patches import Patch, load_patches
from geodata.claims.stated.table import Bound
from geodata.geometry import area_km2
from geodata.model import Control
from geodata.shipped.base_map import read_csv
from tests.geodata.claims.hand import DAY, LARGE, SMALL, claim, finding, source
from tests.maps import square

LARGE_KM2, SMALL_KM2 = (float(km2) for km2 in area_km2([LARGE, SMALL]))
PATCH = Patch("P90", "hand", "kursk", Control.UKRAINE, "Somewhere", "2024-08-15", "2024-09-30", 11.0)
GREY = Patch("P91", "hand", "sumy", Control.CONTESTED, "Elsewhere", "2024-08-15", "2024-09-30", 4.0)


@pytest.fixture(autouse=True)
def patches(monkeypatch: pytest.MonkeyPatch) -> None:
    known = MappingProxyType({**load_patches(), PATCH.id: PATCH, GREY.id: GREY})
    monkeypatch.setattr(import_module("geodata.claims.assess"), "load_patches", lambda: known)


def _held(**changes: object) -> PlainMeasured:
    return source({"2024-08-10": {"ukraine": LARGE}, DAY: {"ukraine": LARGE}}, **changes)


def test_a_patch_is_taken_off_what_the_map_draws() -> None:
    found = finding(claim(value=10.0, leave_out=("P90",)), _held())
    assert found.value == pytest.approx(LARGE_KM2 - 11.0, abs=1e-3)
    assert [patch["id"] for patch in found.left_out] == ["P90"]
    assert any(
        "Left out of the count: 11.0 km² held by Ukraine, Somewhere" in str(line) for line in found.working
    )


@pytest.mark.parametrize("date", ["2024-08-14", "2024-10-01"])
def test_a_patch_is_left_in_on_days_on_which_the_map_does_not_draw_it(date: str) -> None:
    maps = source({date: {"ukraine": LARGE}})
    found = finding(claim(value=10.0, date=date, leave_out=("P90",)), maps)
    assert (found.value, found.left_out) == (pytest.approx(LARGE_KM2, abs=1e-3), ())


def test_a_patch_is_of_the_day_of_the_map_that_is_held_over() -> None:
    maps = source({"2024-08-14": {"ukraine": LARGE}, "2024-08-25": {"ukraine": LARGE}})
    assert finding(claim(value=10.0, leave_out=("P90",)), maps).value == pytest.approx(LARGE_KM2, abs=1e-3)


def test_a_map_that_does_not_draw_the_patch_keeps_all_of_its_ground() -> None:
    found = finding(claim(value=10.0, leave_out=("P90",)), _held(id="owlmaps"))
    assert found.value == pytest.approx(LARGE_KM2, abs=1e-3)


@pytest.mark.parametrize(("name", "less"), [("chronicle", 11.2), ("deepstate", 11.2), ("chronicle_owl", 0.0)])
def test_a_reconstruction_takes_off_what_the_map_has_whose_areas_it_repeats(name: str, less: float) -> None:
    drawn = source({DAY: {"ukraine": LARGE}}, id=name, reconstructed=True)
    found = finding(claim(value=10.0, leave_out=("P01",)), drawn)
    assert found.value == pytest.approx(LARGE_KM2 - less, abs=1e-3)


def test_ground_that_is_smaller_than_its_patch_is_none_and_not_less() -> None:
    small = source({DAY: {"ukraine": square(35.2, 51.15, 0.01)}})
    assert finding(claim(value=1.0, leave_out=("P90",)), small).value == 0.0


def test_a_share_leaves_the_patch_out_of_the_peak_too_and_gives_both() -> None:
    maps = source({"2024-08-16": {"ukraine": LARGE}, DAY: {"ukraine": SMALL}})
    found = finding(claim("share_retaken_pct", 90.0, base_km2=1268.0, leave_out=("P90",)), maps)
    whole, left = LARGE_KM2 - 11.0, SMALL_KM2 - 11.0
    assert found.value == pytest.approx(100 * (whole - left) / whole, abs=1e-3)
    assert found.figures["share_with_patches"] == pytest.approx(100 * (1 - SMALL_KM2 / LARGE_KM2), abs=0.01)


def test_the_wide_tolerance_is_for_claims_that_leave_no_patch_out() -> None:
    maps = _held(id="deepstate")
    assert finding(claim(value=10.0), maps).tolerance.below == 12.0
    assert finding(claim(value=10.0, leave_out=("P01",)), maps).tolerance.below == 5.0


@pytest.mark.parametrize(
    ("metric", "value", "below"), [("area_held_km2", 10.0, 1.0), ("share_retaken_pct", 50.0, 0.0)]
)
def test_a_claim_may_have_a_tolerance_of_its_own(metric: str, value: float, below: float) -> None:
    found = finding(claim(metric, value, base_km2=1268.0, tolerance_km2=1.0, note="Why."), _held())
    assert found.tolerance.below == pytest.approx(below or 100 / LARGE_KM2)
    assert "see its note" in str(found.tolerance.reason) or "1.0 km²" in str(found.tolerance.reason)
    assert str(found.working[-1]) == "Why."


def test_contested_ground_along_the_border_is_added_up_on_both_sides() -> None:
    grey = square(34.7, 51.1, 0.05).union(LARGE)
    maps = source({DAY: {"contested": grey}})
    both = claim("area_grey_km2", 81.0, region="sumy", beside=("kursk",))
    assert finding(both, maps).value == pytest.approx(float(area_km2([grey])[0]), rel=0.01)
    less = finding(claim("area_grey_km2", 81.0, region="sumy", beside=("kursk",), leave_out=("P91",)), maps)
    assert less.value == pytest.approx(finding(both, maps).value - 4.0, abs=1e-3)
    alone = finding(claim("area_grey_km2", 81.0, region="sumy"), maps)
    assert alone.value < finding(both, maps).value - LARGE_KM2 + 1
    assert "Sumy and Kursk" in " ".join(map(str, finding(both, maps).working))


def test_both_sides_need_a_source_that_covers_both() -> None:
    maps = source({DAY: {"contested": LARGE}}, regions=("sumy",))
    found = finding(claim("area_grey_km2", 81.0, region="sumy", beside=("kursk",)), maps)
    assert (found.value, str(found.reason)) == (None, "Hand-made does not cover Kursk")


def test_a_crossing_does_not_count_old_patches() -> None:
    sliver = square(34.7, 51.1, 0.033)
    km2 = float(area_km2([sliver])[0])
    assert 5.0 < km2 < 9.0
    maps = source({DAY: {"contested": sliver}})
    stated = claim("border_crossing", region="sumy", bound=Bound.ASSERTS)
    assert finding(stated, maps).verdict == "contested only"
    crossed = claim("border_crossing", region="sumy", bound=Bound.ASSERTS, leave_out=("P91",))
    assert (finding(crossed, maps).value, finding(crossed, maps).verdict) == (False, "overstated")


def test_the_shipped_patches_are_whole() -> None:
    known = load_patches()
    assert {"P01", "P09", "T01", "T02"} <= known.keys()
    assert len(known) == len(read_csv("pockets.csv")) + len(read_csv("claim_patches.csv"))
    assert all(patch.first <= patch.last and patch.area_km2 > 0 for patch in known.values())
