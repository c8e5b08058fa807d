"""The licence gate of exports: the rule of pictures, and what more a file with data has to say."""

from __future__ import annotations

import pytest

from dashboard.words.formatting import Speech
from geodata.errors import TermsForbid
from geodata.model import Terms
from geodata.showing.licence import check_terms, mark_of
from geodata.words import LANGUAGES, say


@pytest.mark.parametrize("terms", [Terms("Ask first.", pictures="none"), Terms("Ask first.", display=False)])
def test_what_is_forbidden_is_refused_in_the_words_of_the_terms(terms: Terms) -> None:
    with pytest.raises(TermsForbid, match=r"^feed: its terms allow no export\. Ask first\.$"):
        check_terms("feed", terms, what="export")


def test_what_is_personal_is_allowed_but_not_to_the_public() -> None:
    check_terms("feed", Terms("Mine."))
    with pytest.raises(TermsForbid, match=r"^feed: its terms allow no publication\. Mine\.$"):
        check_terms("feed", Terms("Mine."), public=True)


def test_data_go_to_the_public_only_where_they_may_be_passed_on() -> None:
    kept, free = Terms("Link to us.", pictures="free"), Terms("", pictures="free", redistribute=True)
    check_terms("feed", kept, public=True)  # a picture
    check_terms("feed", free, what="export", public=True)
    with pytest.raises(
        TermsForbid, match=r"^feed: its terms do not allow to pass its data on\. Link to us\.$"
    ):
        check_terms("feed", kept, what="export", public=True)


def test_a_file_is_marked_unless_its_data_may_be_passed_on() -> None:
    terms = [Terms("", pictures=p, redistribute=r) for p in ("personal", "free") for r in (False, True)]
    told = [mark_of(one) for one in terms]
    assert [mark and mark.key for mark in told] == ["terms.personal", "terms.personal", "terms.kept", None]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_mark_is_worded_as_on_pictures(lang: str) -> None:
    mark = mark_of(Terms(""))
    assert mark is not None
    assert say(mark, lang) == Speech(lang).say("pic.marked")
