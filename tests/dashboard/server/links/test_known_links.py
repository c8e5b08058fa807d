"""Links to what was known on an earlier day: they unfold to what the page shows there."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.dashboard.queues import client_of
from tests.dashboard.server.links.test_embed import Head


@pytest.fixture(scope="module")
def reader(rewritten_bundle: Path) -> FlaskClient:
    """A client of a server of a source that rewrote its past, and of two that did not."""
    return client_of(rewritten_bundle, public_url="https://maps.example/")


def _metas(reader: FlaskClient, query: str) -> dict[str, str]:
    return dict(Head(reader.get(f"/?region=kursk&date=2024-08-12&{query}").text).metas)


def test_a_link_to_a_day_of_which_something_was_known_has_its_figures(reader: FlaskClient) -> None:
    now, then = (_metas(reader, f"source=hand{known}") for known in ("", "&known=2024-08-20"))
    assert now["og:description"] != then["og:description"]
    assert "km²" in then["og:description"]
    assert parse_qs(urlsplit(then["og:url"]).query)["known"] == ["2024-08-20"]


@pytest.mark.parametrize(
    ("source", "known", "said"),
    [
        ("hand", "2024-08-09", "No map of Hand-made had been published by 9 August 2024"),
        ("plain", "2024-08-10", "No map of Plain had been published by 10 August 2024"),
        ("silent", "2024-08-20", "What had been published by 20 August 2024 cannot be told"),
    ],
)
@pytest.mark.promise("A link to a day on which no map was known promises no map: it says why there is none.")
def test_a_link_to_a_day_of_which_nothing_was_known_says_why(
    reader: FlaskClient, source: str, known: str, said: str
) -> None:
    metas = _metas(reader, f"source={source}&known={known}&place=35.2,51.2&claim=C7")
    assert said in metas["og:description"]
    assert "km²" not in metas["og:description"]
    assert parse_qs(urlsplit(metas["og:url"]).query)["known"] == [known]


def test_a_link_to_no_day_says_so(reader: FlaskClient) -> None:
    assert "nothing is kept" in _metas(reader, "source=hand&known=yesterday")["og:description"]


def test_a_link_to_no_source_shows_one_of_which_something_was_known(reader: FlaskClient) -> None:
    told = _metas(reader, "source=nobody&known=2024-08-10")["og:description"]
    assert "a source that is not here: Hand-made is shown" in told
