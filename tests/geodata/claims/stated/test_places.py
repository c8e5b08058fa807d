"""A place is an area: held, in part, contested; and a map without contested ground says nothing about it."""

import pytest
import shapely

from geodata.claims import Claim
from geodata.claims.source_maps.place_area import radius_km
from geodata.claims.stated.table import Bound
from geodata.model import Control
from tests.geodata.claims.hand import DAY, PLACES, claim, finding, source

SUDZHA = next(place for place in PLACES if place.name == "Sudzha")
KM = 1 / 111.2  # degrees of latitude


def _around(south_km: float, side_km: float = 8.0) -> shapely.MultiPolygon:
    """Return a block over Sudzha whose southern edge runs `south_km` south of it."""
    south, half = SUDZHA.lat - south_km * KM, side_km * KM
    box = shapely.box(SUDZHA.lon - half, south, SUDZHA.lon + half, SUDZHA.lat + half)
    return shapely.MultiPolygon([shapely.set_precision(box, 1e-6)])


def _stated(bound: Bound = Bound.ASSERTS, control: str = "ukraine") -> Claim:
    return claim("settlement_control", place="Sudzha", bound=bound, control=Control(control))


RADIUS = radius_km(SUDZHA)


@pytest.mark.parametrize(
    ("south_km", "asserted", "denied", "near"),
    [
        (4 * RADIUS, "borne out", "understated", False),
        (0.6 * RADIUS, "partly borne out", "understated", True),
        (-0.6 * RADIUS, "overstated", "partly borne out", True),
        (-4 * RADIUS, "overstated", "borne out", False),
    ],
)
def test_the_line_within_a_place_makes_a_verdict_partial(
    south_km: float, asserted: str, denied: str, near: bool
) -> None:
    maps = source({DAY: {"ukraine": _around(south_km)}})
    found = finding(_stated(), maps)
    assert (found.verdict, finding(_stated(Bound.DENIES), maps).verdict) == (asserted, denied)
    assert found.line_km == (pytest.approx(0.6 * RADIUS, rel=0.02) if near else None)


def test_the_home_side_has_what_no_polygon_gives_to_another() -> None:
    maps = source({DAY: {"ukraine": _around(-0.6 * RADIUS)}})
    home = finding(_stated(control="russia"), maps)
    assert (home.verdict, home.value) == ("partly borne out", "russia")


def test_contested_only_is_a_verdict_of_its_own() -> None:
    maps = source({DAY: {"contested": _around(3.0)}, "2024-08-24": {}})
    found = finding(_stated(control="russia"), maps)
    assert (found.verdict, found.value, found.reached_on) == ("contested only", "contested", "2024-08-24")
    assert finding(_stated(Bound.DENIES, "russia"), maps).verdict == "borne out"


def test_a_reconstruction_is_asked_for_the_place_alone() -> None:
    maps = source({DAY: {"ukraine": _around(0.6 * RADIUS)}}, reconstructed=True)
    assert (finding(_stated(), maps).verdict, finding(_stated(), maps).line_km) == ("borne out", None)


def test_a_mirror_of_occupied_ground_does_not_say_who_holds_the_rest() -> None:
    mirror = source({DAY: {}}, controls=(Control.RUSSIA,), regions=("sumy",))
    basivka = claim(
        "settlement_control", region="sumy", place="Basivka", bound=Bound.DENIES, control=Control.RUSSIA
    )
    assert (finding(basivka, mirror).value, finding(basivka, mirror).verdict) == ("not russia", "borne out")
    held = claim(
        "settlement_control", region="sumy", place="Basivka", bound=Bound.ASSERTS, control=Control.UKRAINE
    )
    assert str(finding(held, mirror).reason) == "Hand-made does not map Ukrainian-held ground"


def test_a_map_without_contested_ground_does_not_deny_a_crossing() -> None:
    stated = claim("border_crossing", region="sumy", bound=Bound.ASSERTS)
    two = (Control.UKRAINE, Control.RUSSIA)
    silent = finding(stated, source({DAY: {}}, controls=two))
    assert (silent.verdict, silent.value) == ("not testable", None)
    assert "maps no contested ground" in str(silent.reason)
    held = finding(
        stated,
        source({DAY: {"russia": shapely.MultiPolygon([shapely.box(34.7, 51.1, 34.8, 51.15)])}}, controls=two),
    )
    assert (held.verdict, held.value) == ("borne out", True)
