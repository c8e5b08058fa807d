"""The address in a picture leads back to what it shows."""

from __future__ import annotations

from urllib.parse import parse_qsl

import pytest

from dashboard.pictures.order.page_address import picture_query, view_query
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication

STILLS = [
    {"date": "2025-03-01"},
    {"layers": ""},
    {"layers": "places", "view": "35.1234,51.2,8.75", "lang": "uk"},
    {
        "compare": "chronicle_owl@2025-01-01",
        "region": "sumy",
        "theme": "dark",
        "curve": "0",
        "qr": "1",
        "scale": "1.5",
    },
]


@pytest.mark.parametrize("given", STILLS)
def test_a_picture_s_own_address_gives_the_same_picture(
    given: dict[str, str], publication: Publication
) -> None:
    still = read_still(given, publication)
    pairs = dict(parse_qsl(picture_query(still, publication), keep_blank_values=True, strict_parsing=True))
    assert pairs.pop("rev") == publication.revision
    assert read_still(pairs, publication) == still


def test_a_live_address_names_no_revision(publication: Publication) -> None:
    still = read_still({}, publication)
    assert "rev=" not in view_query(still, publication)
    assert view_query(still, publication, frozen=True).endswith(f"rev={publication.revision}")


def test_nothing_in_an_address_needs_more_than_query_characters(publication: Publication) -> None:
    query = view_query(read_still(STILLS[-1], publication), publication)
    assert "region=sumy&compare=chronicle_owl@2025-01-01" in query
