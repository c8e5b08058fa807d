"""Agreement is asked for, recorded with its text, and asked for again when the terms have changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.errors import TermsNotAccepted
from geodata.fetching.terms import accept, accepted_sources, require_accepted
from geodata.importers.owlmaps import SOURCE
from tests.geodata.fetching.conftest import Tabled, TestClock


def test_nobody_fetches_before_someone_has_agreed(tabled: Tabled, tmp_path: Path) -> None:
    with pytest.raises(TermsNotAccepted) as raised:
        require_accepted(tmp_path, SOURCE, tabled())
    assert SOURCE.terms.text in str(raised.value)
    assert "https://maps.test/terms" in str(raised.value)
    assert "fetch owlmaps --accept-terms" in str(raised.value)
    assert accepted_sources(tmp_path.parent) == []


def test_where_when_and_to_which_text_is_recorded_once(
    tabled: Tabled, clock: TestClock, tmp_path: Path
) -> None:
    for _ in range(2):
        accept(tmp_path / "owlmaps", SOURCE, tabled(), clock)
    require_accepted(tmp_path / "owlmaps", SOURCE, tabled())
    (record,) = json.loads((tmp_path / "owlmaps" / "terms.json").read_text())
    assert record["accepted_at"] == "2025-03-14T07:00:00Z"
    assert record["text"] == SOURCE.terms.text
    assert (record["address"], record["hosts"]) == ("https://maps.test/terms", ["127.0.0.1"])
    assert accepted_sources(tmp_path) == ["owlmaps"]


def test_changed_terms_are_other_terms(tabled: Tabled, clock: TestClock, tmp_path: Path) -> None:
    accept(tmp_path, SOURCE, tabled(), clock)
    changed = replace(SOURCE, terms=replace(SOURCE.terms, text="Nobody may."))
    for source, table in ((changed, tabled()), (SOURCE, tabled(terms="https://maps.test/other"))):
        with pytest.raises(TermsNotAccepted, match="have changed since they were accepted"):
            require_accepted(tmp_path, source, table)
    accept(tmp_path, changed, tabled(), clock)
    require_accepted(tmp_path, changed, tabled())
    assert len(json.loads((tmp_path / "terms.json").read_text())) == 2


@pytest.mark.parametrize("damage", ["", "{}", "[1]", "["])
def test_a_record_that_cannot_be_read_is_none(tabled: Tabled, tmp_path: Path, damage: str) -> None:
    (tmp_path / "terms.json").write_text(damage)
    with pytest.raises(TermsNotAccepted):
        require_accepted(tmp_path, SOURCE, tabled())
