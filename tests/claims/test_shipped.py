"""The shipped claims against the shipped reconstructions: the claim that began it all, and all others."""

from pathlib import Path

import pytest

from geodata.claims import Assessment
from geodata.claims.docs import with_table
from geodata.claims.finding import Finding
from geodata.context import read_csv

DOCS = Path(__file__).parents[2] / "docs" / "claims.md"
WORDS = ("borne out", "overstated", "understated", "premature by ", "not testable")


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
    assert (found.held_over, found.reconstructed) == (False, True)
    assert found.figures["share_of_stated_base"] == pytest.approx(88.1, abs=0.3)
    working = " ".join(found.working)
    for text in ("own peak", "stated base of 1,268 km2", "Tolerance: 1.3 points", "15 Mar 2025"):
        assert text in working


def test_deepstates_published_areas_tell_the_same(shipped: dict[str, Assessment]) -> None:
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
    assert len(shipped) == 94
    for assessment in shipped.values():
        assert assessment.verdict.startswith(WORDS)
        assert assessment.why
        for finding in assessment.findings:
            assert finding.tested == (not finding.reason)
            assert finding.tested or finding.reached_on is None


def test_what_deepstate_said_of_its_own_map_is_borne_out(shipped: dict[str, Assessment]) -> None:
    for name in ("C028", "C036", "C037", "C055", "C064", "C069", "C077", "C080", "C081", "C082"):
        assert _of(shipped[name], "chronicle").verdict == "borne out", name


def test_owl_maps_no_contested_ground(shipped: dict[str, Assessment]) -> None:
    for name in ("C065", "C073", "C074", "C075"):
        found = _of(shipped[name], "chronicle_owl")
        assert (found.verdict, found.value) == ("not testable", None)


def test_sudzha_and_the_crossing(shipped: dict[str, Assessment]) -> None:
    assert (shipped["C015"].verdict, shipped["C054"].verdict) == ("borne out", "borne out")
    crossing = _of(shipped["C039"], "chronicle")
    assert crossing.verdict.startswith("premature by ")
    denial = _of(shipped["C040"], "chronicle")
    assert (denial.verdict, denial.otherwise_on) == ("borne out", crossing.reached_on)


def test_the_table_in_the_docs_is_what_the_program_writes(shipped: dict[str, Assessment]) -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert with_table(text, list(shipped.values())) == text, "run: geodata claims --write-docs docs/claims.md"
