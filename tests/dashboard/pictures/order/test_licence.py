"""The licence gate."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.pictures.order.licence import check_terms, is_marked
from dashboard.pictures.publication import Publication
from geodata.errors import TermsForbid, exit_code, http_status

TERMS = {
    "text": {"en": "Ask first.", "uk": "Спитайте."},
    "display": True,
    "redistribute": True,
    "pictures": "free",
}


def _publication(**terms: Any) -> Publication:
    manifest = {"revision": "0" * 12, "sources": [{"id": "feed", "terms": {**TERMS, **terms}}]}
    return Publication(Path(), manifest)


def test_what_is_free_may_be_shown_to_the_public() -> None:
    check_terms(_publication(), ["feed"], public=True)


@pytest.mark.parametrize("terms", [{"pictures": "none"}, {"display": False}])
def test_what_is_forbidden_is_refused_in_the_words_of_the_terms(terms: dict[str, Any]) -> None:
    with pytest.raises(TermsForbid, match=r"feed: its terms allow no picture\. Ask first\.") as refused:
        check_terms(_publication(**terms), ["feed"])
    assert (exit_code(refused.value), http_status(refused.value)) == (2, 403)


def test_what_is_personal_is_marked_and_not_published() -> None:
    publication = _publication(pictures="personal")
    check_terms(publication, ["feed"])
    assert is_marked(publication.source("feed"))
    with pytest.raises(TermsForbid, match="no publication"):
        check_terms(publication, ["feed"], public=True)
