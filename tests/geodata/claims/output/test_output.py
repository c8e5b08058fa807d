"""What leaves the module: JSON, ClaimReview, the table in the docs, the command."""

import argparse
import json
from pathlib import Path

import pytest

from geodata.bundle import dump
from geodata.claims import claims_entry, reviews
from geodata.claims.output.docs_table import BEGIN, END, verdict_table, with_table
from geodata.claims.stated.table import Bound, Claimant
from geodata.commands.answer import Answer
from geodata.commands.claims import CLAIMS
from geodata.errors import NotAFile, UnknownName, UsageError
from geodata.store import ParquetStore
from tests.geodata.claims.hand import DAY, LARGE, SMALL, against, claim, source
from tests.maps import SOURCE, table

MAPS = source({"2024-08-18": {"ukraine": LARGE}, DAY: {"ukraine": SMALL}})
TESTED = against(claim("share_retaken_pct", 86.0, base_km2=1268.0, bound=Bound.AT_LEAST), MAPS)
UNTESTED = against(claim("statement", bound=None), MAPS)
KEYS = ("id", "date", "claimant", "metric", "value", "unit", "verdict", "sources")


def test_an_entry_has_the_keys_of_the_contract() -> None:
    for entry in claims_entry([TESTED, UNTESTED])["claims"]:
        assert set(KEYS) <= set(entry)
    found = claims_entry([TESTED])["claims"][0]["sources"][0]
    assert {"source", "value", "difference", "verdict", "reached_on"} <= set(found)


def test_entries_are_json_without_nan_and_the_same_each_time() -> None:
    document = claims_entry([TESTED, UNTESTED])
    assert json.loads(dump(document)) == document


def test_an_untestable_claim_has_no_sources_but_a_reason() -> None:
    entry = claims_entry([UNTESTED])["claims"][0]
    assert (entry["verdict"], entry["sources"]) == ("not testable", [])
    assert entry["why"]


def test_the_working_shows_its_figures() -> None:
    working = " ".join(map(str, TESTED.findings[0].working))
    for text in (
        "Map of 20 Aug 2024",
        "own peak",
        "1,268",
        "Tolerance",
        "more than 86%",
        "Verdict: overstated",
    ):
        assert text in working


def test_a_review_has_the_fields_of_schema_org() -> None:
    document = reviews([TESTED, UNTESTED], "https://salient.example")
    assert document["@context"] == "https://schema.org"
    (review,) = document["@graph"]  # no rating for what was not tested
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == TESTED.claim.summary
    assert review["url"] == f"https://salient.example/?date={DAY}&region=kursk"
    assert review["author"]["@type"] == "Organization"
    item = review["itemReviewed"]
    assert (item["@type"], item["author"], item["datePublished"]) == (
        "Claim",
        {"name": "Someone"},  # the kind is not given, and not guessed
        DAY,
    )
    assert item["appearance"]["url"] == TESTED.claim.source_url
    rating = review["reviewRating"]
    assert (rating["@type"], rating["alternateName"]) == ("Rating", "Overstated")
    assert (rating["worstRating"], rating["ratingValue"], rating["bestRating"]) == (1, 1, 3)


@pytest.mark.parametrize(
    ("kind", "author"),
    [
        (Claimant.PERSON, {"@type": "Person", "name": "DeepState"}),
        (Claimant.ORGANISATION, {"@type": "Organization", "name": "DeepState"}),
        (Claimant.UNNAMED, {"name": "DeepState"}),
    ],
)
def test_people_and_organisations_are_distinguished_by_the_table(
    kind: Claimant, author: dict[str, str]
) -> None:
    found = against(claim(value=10.0, claimant="DeepState", claimant_kind=kind), MAPS)
    assert reviews([found])["@graph"][0]["itemReviewed"]["author"] == author


def test_ratings_rise_with_the_verdict() -> None:
    value = TESTED.findings[0].value
    told = {}
    for stated in (value, value - 50, value + 50):
        found = against(claim("share_retaken_pct", min(stated, 100.0), base_km2=1268.0), MAPS)
        told[found.verdict] = reviews([found])["@graph"][0]["reviewRating"]["ratingValue"]
    assert told == {"borne out": 3, "understated": 2, "overstated": 1}


def test_the_table_goes_between_its_markers_and_nowhere_else() -> None:
    text = f"# Head\n\n{BEGIN}\nold\n{END}\n\ntail\n"
    once = with_table(text, [TESTED, UNTESTED])
    assert once.startswith("# Head\n")
    assert once.endswith("tail\n")
    assert "old" not in once
    assert with_table(once, [TESTED, UNTESTED]) == once
    assert verdict_table([TESTED, UNTESTED]).splitlines()[0] == "2 claims: 1 overstated, 1 not testable."


def test_the_table_of_changes_is_renewed_in_its_column_of_now_alone() -> None:
    row, other = "| C001 | borne out | borne out | Because. |", "| C900 | borne out | borne out | Of none. |"
    text = with_table(f"{row}\n{other}\n{BEGIN}\n{END}\n", [TESTED])
    assert text.startswith(f"| C001 | borne out | overstated | Because. |\n{other}\n")


@pytest.mark.parametrize("text", ["", BEGIN, f"{END}\n{BEGIN}", f"{BEGIN}{END}{BEGIN}"])
def test_a_document_without_its_markers_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="verdicts: begin"):
        with_table(text, [TESTED])


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    ParquetStore(tmp_path / "store").put(SOURCE, table({"2024-08-12": {"ukraine": LARGE}}))
    return tmp_path / "store"


def _run(store: Path, *words: str) -> Answer:
    parser = argparse.ArgumentParser()
    CLAIMS.add_options(parser)
    return CLAIMS.run(parser.parse_args([*words, "--store", str(store)]))


def test_the_command_lists_every_claim(store: Path) -> None:
    answer = _run(store)
    assert [entry["id"] for entry in answer.data][:2] == ["C001", "C002"]
    assert len(answer.text.splitlines()) == len(answer.data) + 1
    sample = next(entry for entry in answer.data if entry["id"] == "C006")
    assert sample["verdict"] == "overstated"
    assert {"hand", "deepstate", "owlmaps"} <= {entry["source"] for entry in sample["sources"]}


def test_the_command_shows_one_claim_with_its_working(store: Path) -> None:
    answer = _run(store, "--id", "C006")
    assert [entry["id"] for entry in answer.data] == ["C006"]
    assert "Map of 12 Aug 2024." in answer.text
    assert "as relayed by news.k4s.uk) https://" in answer.text
    assert "On the map of Hand-made: overstated" in answer.text


def test_the_command_shows_a_group_together(store: Path) -> None:
    answer = _run(store, "--group", "2025-03-13")
    assert [entry["id"] for entry in answer.data] == ["C047", "C052", "C054", "C095"]
    assert all(entry["group"] == "2025-03-13" for entry in answer.data)
    assert answer.text.count("\n\nC0") == 3
    assert "(a press report, publisher not recorded)" in answer.text
    with pytest.raises(UnknownName, match="2025-03-13"):
        _run(store, "--group", "2024-01-01")


def test_an_unknown_claim_is_wrong_usage(store: Path) -> None:
    with pytest.raises(UnknownName, match="C001"):
        _run(store, "--id", "C999")


def test_the_command_prints_reviews(store: Path) -> None:
    answer = _run(store, "--review", "--site", "https://salient.example/")
    assert json.loads(answer.text) == answer.data
    assert all(item["url"].startswith("https://salient.example/?") for item in answer.data["@graph"])


def test_the_docs_are_written_in_place(store: Path, tmp_path: Path) -> None:
    page = tmp_path / "claims.md"
    page.write_text(f"# Claims\n{BEGIN}\n{END}\n", encoding="utf-8")
    _run(store, "--write-docs", str(page))
    assert "| C094 |" in page.read_text(encoding="utf-8")
    with pytest.raises(NotAFile, match=r"none\.md"):
        _run(store, "--write-docs", str(tmp_path / "none.md"))
