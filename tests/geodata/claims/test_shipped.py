"""The shipped claims against the shipped reconstructions: the project's first claim, and all others."""

from pathlib import Path

import pytest

from geodata.claims import Assessment
from geodata.claims.finding import Finding
from geodata.claims.output.docs_table import with_table
from geodata.shipped.base_map import read_csv

DOCS = Path(__file__).parents[3] / "docs" / "claims.md"
WORDS = (
    *("borne out", "partly borne out", "contested only", "overstated", "understated", "premature by "),
    "not testable",
)


def _of(assessment: Assessment, source: str) -> Finding:
    return next(finding for finding in assessment.findings if finding.source == source)


def test_the_claim_of_12_march_is_overstated_on_the_day_and_reached_on_the_15th(
    shipped: dict[str, Assessment],
) -> None:
    seed = shipped["C047"]
    found = _of(seed, "chronicle")
    assert seed.verdict == found.verdict == "overstated"
    assert 83 <= found.value < 84
    assert found.reached_on == "2025-03-15"
    assert (found.held_over, found.reconstructed, found.within_delay) == (False, True, True)
    assert (seed.lead.source, seed.lead.published) == ("deepstate", True)
    assert found.figures["share_of_stated_base"] == pytest.approx(88.1, abs=0.3)
    working = " ".join(map(str, found.working))
    for text in ("own peak", "stated base of 1,268 km²", "Tolerance: 1.3 points", "15 Mar 2025"):
        assert text in working


def test_deepstates_published_areas_give_the_same(shipped: dict[str, Assessment]) -> None:
    rows = [
        row
        for row in read_csv("area_by_day.csv")
        if row["source"] == "deepstate" and row["region"] == "kursk"
    ]
    held = {row["date"]: float(row["area_km2"]) for row in rows if row["status"] == "ukraine"}
    gone = {date: 100 * (1 - km2 / max(held.values())) for date, km2 in held.items()}
    assert gone["2025-03-12"] == pytest.approx(83.4, abs=0.1)
    assert min(date for date, share in gone.items() if date >= "2025-03-12" and share >= 86) == "2025-03-15"
    assert _of(shipped["C047"], "chronicle").value == pytest.approx(gone["2025-03-12"], abs=0.3)


def test_every_claim_has_a_verdict_or_a_stated_reason(shipped: dict[str, Assessment]) -> None:
    assert len(shipped) == 100
    for assessment in shipped.values():
        assert assessment.verdict.startswith(WORDS)
        assert assessment.why
        for finding in assessment.findings:
            assert finding.tested == (not finding.reason)
            assert finding.tested or finding.reached_on is None


def test_what_deepstate_said_of_its_own_map_is_borne_out_by_its_published_areas(
    shipped: dict[str, Assessment],
) -> None:
    own = [assessment for assessment in shipped.values() if assessment.claim.tested_by]
    assert len(own) == 18
    for assessment in own:
        word = "partly borne out" if assessment.claim.id == "C095" else "borne out"
        assert assessment.verdict == word, assessment.claim.id
        assert assessment.lead.source in assessment.claim.tested_by
        assert assessment.lead.published


# What is stated, and what the map shows without the patches that the statement leaves out: km2.
STATED = {
    "C028": 559.5,
    "C036": 424.1,
    "C037": 427.9,
    "C055": 139.6,
    "C064": 62.8,
    "C069": 30.6,
    "C086": 5.4,
    "C065": 81.0,
    "C074": 52.3,
    "C096": 198.6,
    "C089": 206.9,
    "C091": -7.3,
    "C093": 216.3,
}


@pytest.mark.parametrize("name", STATED)
def test_the_map_shows_what_was_measured_from_the_raw_files(
    name: str, shipped: dict[str, Assessment]
) -> None:
    assert shipped[name].lead.value == pytest.approx(STATED[name], abs=0.7)
    assert shipped[name].verdict == "borne out"


def test_no_verdict_rests_on_what_the_chronicle_could_not_draw(shipped: dict[str, Assessment]) -> None:
    gone = shipped["C070"]
    assert (gone.verdict, gone.lead.source, gone.lead.reached_on) == ("overstated", "deepstate", None)
    assert (shipped["C067"].verdict, shipped["C067"].lead.source) == ("overstated", "deepstate")
    assert shipped["C067"].lead.value == pytest.approx(96.6, abs=0.05)
    assert shipped["C067"].lead.figures["share_with_patches"] == pytest.approx(95.4, abs=0.05)
    for name in ("C083", "C070", "C085"):
        found = _of(shipped[name], "chronicle")
        assert not found.tested or found.verdict == "overstated", name
    assert shipped["C083"].verdict in ("not testable", "understated")


def test_owl_maps_no_contested_ground(shipped: dict[str, Assessment]) -> None:
    found = _of(shipped["C073"], "chronicle_owl")
    assert (found.verdict, found.value) == ("not testable", None)
    assert all(finding.source != "owlmaps" for finding in shipped["C065"].findings)


def test_the_four_statements_of_13_march(shipped: dict[str, Assessment]) -> None:
    four = {name: item for name, item in shipped.items() if item.claim.group == "2025-03-13"}
    assert {name: item.verdict for name, item in four.items()} == {
        "C047": "overstated",
        "C052": "contested only",
        "C054": "borne out",
        "C095": "partly borne out",
    }
    assert (four["C047"].lead.within_delay, four["C047"].lead.reached_on) == (True, "2025-03-15")
    trend = four["C095"].lead.figures
    assert (trend["turned_date"], trend["turned_km2"]) == ("2025-02-09", 451.4)
    assert trend["share_in_last_week"] == pytest.approx(203.4 / 300.6, abs=0.001)


def test_sudzha_and_the_crossing(shipped: dict[str, Assessment]) -> None:
    assert (shipped["C015"].verdict, shipped["C054"].verdict) == ("borne out", "borne out")
    crossing = shipped["C039"]
    assert (crossing.verdict, crossing.lead.reached_on) == ("premature by 15 days", "2025-03-06")
    denial = shipped["C040"].lead
    assert (denial.verdict, denial.otherwise_on) == ("borne out", crossing.lead.reached_on)


@pytest.mark.parametrize(
    ("name", "chronicle", "owl"),
    [
        ("C097", "premature by 30 days", "borne out"),
        ("C099", "contested only", "borne out"),
        ("C100", "premature by 34 days", "borne out"),
    ],
)
def test_places_on_the_two_reconstructions(
    name: str, chronicle: str, owl: str, shipped: dict[str, Assessment]
) -> None:
    found = shipped[name]
    assert (_of(found, "chronicle").verdict, _of(found, "chronicle_owl").verdict) == (chronicle, owl)
    assert "no position is known for “Podol”" in str(shipped["C098"].why)


def test_the_table_in_the_docs_is_what_the_program_writes(shipped: dict[str, Assessment]) -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert with_table(text, list(shipped.values())) == text, "run: geodata claims --write-docs docs/claims.md"
