"""Which verdicts are evidence, and that the others are not counted."""

from __future__ import annotations

import pytest

from geodata.claims import Assessment, Claim, PlainMeasured, reviews
from geodata.claims.evidence import BESIDE, LATER, OWN, is_own_map
from geodata.claims.output.docs_table import verdict_table
from geodata.claims.stated.table import Bound
from geodata.geometry import area_km2
from geodata.model import Control
from tests.geodata.claims.hand import DAY, LARGE, SMALL, against, claim, source

KM2 = float(area_km2([LARGE])[0])
OF_DEEPSTATE = claim(value=KM2, claimant="DeepState", tested_by=("deepstate", "deepstate_occupied"))
OF_OWL = claim(value=KM2, claimant="Project Owl", tested_by=("owlmaps",))
OF_ANOTHER = claim(value=KM2)


def _large(name: str) -> PlainMeasured:
    return source({DAY: {"ukraine": LARGE}}, id=name)


@pytest.mark.parametrize(
    ("stated", "name", "own"),
    [
        (OF_DEEPSTATE, "deepstate", True),
        (OF_DEEPSTATE, "deepstate_occupied", True),
        (OF_DEEPSTATE, "chronicle", True),
        (OF_DEEPSTATE, "owlmaps", False),
        (OF_DEEPSTATE, "chronicle_owl", False),
        (OF_OWL, "owlmaps", True),
        (OF_OWL, "chronicle_owl", True),
        (OF_OWL, "deepstate", False),
        (OF_ANOTHER, "deepstate", False),
    ],
)
def test_whose_own_map_it_is(stated: Claim, name: str, own: bool) -> None:
    assert is_own_map(stated, name) is own


@pytest.mark.parametrize(("stated", "name"), [(OF_DEEPSTATE, "deepstate"), (OF_OWL, "owlmaps")])
def test_a_sources_figure_on_its_own_map_is_shown_apart(stated: Claim, name: str) -> None:
    found = against(stated, _large(name))
    assert (found.verdict, found.apart, found.lead.counted) == ("borne out", OWN, False)
    assert found.sources_agree is None
    assert against(OF_ANOTHER, _large(name)).apart == ""


def test_a_map_that_was_made_after_the_sources_own_is_silent() -> None:
    found = against(OF_DEEPSTATE, _large("deepstate"), _large("chronicle"))
    assert [item.value is None for item in found.findings] == [False, True]
    assert str(found.findings[1].reason) == "it is about DeepState’s own map; Hand-made was made after that"


def test_what_another_map_shows_is_reported_without_a_verdict() -> None:
    small = source({DAY: {"ukraine": SMALL}}, id="owlmaps")
    repeated = source({DAY: {"ukraine": SMALL}}, id="chronicle_owl", reconstructed=True)
    found = against(OF_DEEPSTATE, repeated, small, _large("deepstate"))
    (other,) = found.beside
    assert (other.source, other.apart, other.verdict) == ("owlmaps", BESIDE, "not testable")
    assert other.value == pytest.approx(float(area_km2([SMALL])[0]), abs=0.1)
    assert (other.reached_on, other.difference, other.working) == (None, None, ())
    assert found.contradicting == ()


def _sudzha_taken_on(date: str) -> dict[str, dict[str, object]]:
    return {"2024-08-10": {"ukraine": LARGE}, date: {}}


def test_a_verdict_that_rests_on_a_later_map_is_shown_apart_and_leads_last() -> None:
    stated = claim("settlement_control", place="Sudzha", bound=Bound.ASSERTS, control=Control.RUSSIA)
    late = source(_sudzha_taken_on("2024-08-22"), id="deepstate")
    alone = against(stated, late)
    assert (alone.verdict, alone.apart) == ("borne out", LATER)
    held_over = source({**_sudzha_taken_on("2024-08-18"), "2024-08-24": {}}, id="z")
    both = against(stated, late, held_over)
    assert (both.lead.source, both.apart, both.sources_agree) == ("z", "", None)


def test_the_first_map_of_a_late_source_is_of_a_later_day() -> None:
    days = {"2024-08-07": {}, "2024-08-09": {"ukraine": LARGE}}
    found = against(claim(value=KM2, date="2024-08-07"), source(days, id="chronicle"))
    assert (found.verdict, found.lead.snapshot_date, found.apart) == ("borne out", "2024-08-09", LATER)


def test_a_reconstruction_that_says_what_its_map_says_is_no_second_witness() -> None:
    same = against(OF_ANOTHER, _large("deepstate"), _large("chronicle"))
    assert same.sources_agree is None
    assert against(OF_ANOTHER, _large("deepstate"), _large("owlmaps")).sources_agree is True
    astray = source({DAY: {"ukraine": SMALL}}, id="chronicle", reconstructed=True)
    other = against(OF_ANOTHER, _large("deepstate"), astray)
    assert ([item.source for item in other.contradicting], other.sources_agree) == (["chronicle"], False)


def test_what_is_apart_is_counted_nowhere() -> None:
    own, other = against(OF_DEEPSTATE, _large("deepstate")), against(OF_ANOTHER, _large("deepstate"))
    assert [item["claimReviewed"] for item in reviews([own, other])["@graph"]] == [OF_ANOTHER.summary]
    assert reviews([own])["@graph"] == []
    table = verdict_table([own, other])
    assert table.splitlines()[0] == (
        "2 claims. Counted: 1 borne out. Shown apart, for the map is no evidence of them: 1 (1 borne out)."
    )
    assert "the source’s own figure: borne out" in table


def test_the_shipped_statements_of_deepstate_are_apart_and_no_other(shipped: dict[str, Assessment]) -> None:
    apart = {name for name, item in shipped.items() if item.apart}
    assert apart == {name for name, item in shipped.items() if item.claim.claimant.startswith("DeepState")}
    assert len(apart) == 18
    (owl,) = shipped["C055"].beside
    assert (owl.source, owl.value) == ("owlmaps", 0.0)
