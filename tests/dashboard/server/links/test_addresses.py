"""Claims, places and tabs in the address: read as the page reads them, unfolded, and drawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
from flask.testing import FlaskClient

from dashboard.pictures.content.spot_history import Stretch, since, stretches
from dashboard.pictures.order.claim_or_place import Place
from dashboard.pictures.order.order import read_order
from dashboard.pictures.order.parameters import PARAMETERS
from dashboard.pictures.order.request import MapView, Still
from dashboard.pictures.publication import Publication, open_publication
from geodata import bundle
from geodata.errors import NoData, UsageError
from tests.dashboard.conftest import FILES, HEAD, SOURCE, TIMELINE
from tests.dashboard.queues import client_of
from tests.dashboard.server.links.test_embed import Head

FILE = Path(__file__).parents[3] / "js" / "lib" / "addresses.json"
VECTORS = json.loads(FILE.read_text(encoding="utf-8"))
ENTRY: dict[str, Any] = {
    "source": "hand",
    "title": "By hand",
    "title_uk": "Від руки",
    "verdict": "overstated",
    "apart": "",
    "map_of": "hand",
    "value": 140.0,
    "reached_on": None,
    "otherwise_on": None,
    "shown_before": None,
    "within_delay": False,
    "delay_days": 0,
    "left_out": [],
    "published": False,
    "held_over": False,
    "compared_date": "2025-03-13",
    "snapshot_date": "2025-03-12",
    "line_km": None,
    "verdict_said": "Overstated",
    "measured": "measured on the map of By hand",
    "measured_elsewhere": "measured on the map of By hand; the chosen map cannot test it",
    "shows": "The map shows 140\N{NO-BREAK SPACE}km² held by Ukraine.",
    "said": "140\N{NO-BREAK SPACE}km², overstated",
    "others": "",
}
CLAIM = {
    "id": "C7",
    "date": "2025-03-13",
    "claimant": "A minister",
    "region": "kursk",
    "metric": "area_held_km2",
    "value": 200,
    "bound": "about",
    "control": None,
    "period_days": None,
    "verdict": "overstated",
    "verdict_source": "hand",
    "apart": "",
    "sources": [ENTRY],
    "summary": "200 square kilometres",
    "statement": "Ukraine holds 200 km² in Kursk",
}
VILLAGE = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [33.405, 50.405]},
    "properties": {"id": "R1", "en": "Inside", "local": "Внутри", "uk": "Усередині", "rank": 3},
}
RING = [[33, 50], [36, 50], [36, 52], [33, 52], [33, 50]]
REGION = {
    "type": "Feature",
    "geometry": {"type": "Polygon", "coordinates": [RING]},
    "properties": {"id": "kursk", "home": "russia"},
}
TOLD = {
    **FILES,
    "claims": {"claims": [CLAIM]},
    "context-settlements": {"type": "FeatureCollection", "features": [VILLAGE]},
    "regions": {"type": "FeatureCollection", "features": [REGION]},
    "places-hand": {"source": "hand", "first": 0, "until": 3, "rows": {"R1": [[0, "n"], [1, "u"]]}},
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a bundle that has a claim and a settlement."""
    folder = tmp_path_factory.mktemp("told")
    bundle.write(folder, TOLD, HEAD)
    return folder


@pytest.fixture(scope="module")
def publication(told: Path) -> Publication:
    """That publication."""
    return open_publication(told)


@pytest.fixture(scope="module")
def reader(told: Path) -> FlaskClient:
    """A client of a server with it."""
    return client_of(told)


def _value(name: str, given: dict[str, str]) -> object:
    try:
        return PARAMETERS[name][0](given[name]) if name in given else None
    except UsageError:
        return None


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["query"] or "nothing")
def test_an_address_is_read_as_the_page_reads_it(vector: dict[str, Any]) -> None:
    given = dict(parse_qsl(vector["query"]))
    assert _value("claim", given) == vector["claim"]
    assert _value("place", given) == vector["place"]
    assert _value("known", given) == vector["known"]
    assert _value("tab", given) == (vector["tab"] if given.get("tab") == vector["tab"] else None)


def _still(publication: Publication, **given: str) -> Still:
    return read_order("snapshot", "png", given, publication).still


def test_a_claim_alone_means_its_day_and_a_region_that_it_is_in(publication: Publication) -> None:
    still = _still(publication, claim="C7")
    assert (still.date, still.region, still.view) == ("2025-03-13", "kursk,sumy", None)
    assert _still(publication, claim="C7", date="2025-03-14", region="kursk").date == "2025-03-14"


def test_a_place_is_in_the_middle_of_its_picture(publication: Publication) -> None:
    assert _still(publication, place="R1").view == MapView(33.405, 50.405, 11.0)
    assert _still(publication, place="33.5,50.5", view="36,52,9").view == MapView(33.5, 50.5, 9.0)
    assert _still(publication, place="R1", claim="C7").view is None  # the map of the claim's day


@pytest.mark.parametrize("given", [{"claim": "C8"}, {"place": "R2"}])
def test_a_picture_of_what_is_not_there_is_refused(publication: Publication, given: dict[str, str]) -> None:
    with pytest.raises(NoData):
        _still(publication, **given)


def test_pictures_of_a_claim_and_of_its_day_are_two(publication: Publication) -> None:
    plain, claim = (read_order("snapshot", "png", given, publication) for given in ({}, {"claim": "C7"}))
    assert plain.key != claim.key
    assert claim.name == "salient-c7-kursk-sumy-2025-03-13-hand.png"


def test_a_link_to_a_claim_speaks_of_it(reader: FlaskClient) -> None:
    metas = Head(reader.get("/?claim=C7").text).metas
    assert metas["og:title"] == "A minister, 13 March 2025: Ukraine holds 200 km² in Kursk"
    verdict = "Overstated, measured on the map of By hand. The map shows 140\N{NO-BREAK SPACE}km²"
    assert metas["og:description"].startswith(verdict)
    image = parse_qs(urlsplit(metas["og:image"]).query)
    assert (image["claim"], image["date"], image["size"]) == (["C7"], ["2025-03-13"], ["1200x630"])
    assert parse_qs(urlsplit(metas["og:url"]).query)["claim"] == ["C7"]


def test_a_link_to_a_place_speaks_of_it_in_the_readers_language(reader: FlaskClient) -> None:
    english, ukrainian = (
        Head(reader.get(f"/?place=R1&date=2025-03-14&lang={lang}").text).metas for lang in ("en", "uk")
    )
    assert english["og:title"] == "Inside (Kursk), 14 March 2025"
    assert "Ukrainian-held, since 13 March 2025 at least" in english["og:description"]
    assert ukrainian["og:title"] == "Усередині (Курщина), 14 березня 2025"
    assert "place=R1" in english["og:image"]


def test_a_tab_survives_and_what_is_not_here_is_said_and_costs_nothing_else(reader: FlaskClient) -> None:
    metas = Head(reader.get("/?claim=C8&place=R2&tab=source&date=2025-03-14&region=kursk").text).metas
    told = metas["og:description"]
    assert "a claim that is not here" in told
    assert "a place that is not here" in told
    address = parse_qs(urlsplit(metas["og:url"]).query)
    assert address == {"date": ["2025-03-14"], "source": ["hand"], "region": ["kursk"], "tab": ["source"]}
    assert metas["og:title"] == "Kursk, 14 March 2025"


def test_oembed_titles_a_claim(reader: FlaskClient) -> None:
    answer = reader.get("/oembed", query_string={"url": "http://localhost/?claim=C7"}).json
    assert answer["title"].startswith("A minister, 13 March 2025: ")
    assert "claim=C7" in answer["thumbnail_url"]


def test_the_history_of_a_spot_is_walked_by_the_rules_of_the_page(told: Path, tmp_path: Path) -> None:
    spot = Place("", {}, 33.405, 50.405)
    assert stretches(open_publication(told), "hand", spot, "kursk") == [Stretch(0, 3, "ukraine")]
    gaps = [
        {"day": 0, "kind": "incomplete", "aside": 1, "of": 2, "cut": False},
        {"day": 2, "kind": "carried", "control": "ukraine", "since": None},
    ]
    bundle.write(tmp_path, {**TOLD, "timeline-hand": {**TIMELINE, "runs": [], "marks": gaps}}, HEAD)
    assert stretches(open_publication(tmp_path), "hand", spot, "kursk") == [Stretch(0, 3, None)]


def test_what_nobody_is_known_to_hold_has_no_since(publication: Publication) -> None:
    village = Place("R1", {"en": "Inside"}, 33.405, 50.405)
    found = stretches(publication, "hand", village, "kursk")
    assert found == [Stretch(0, 1, None), Stretch(1, 3, "ukraine")]
    assert since(found, 0) is None
    begun = since(found, 2)
    assert begun is not None
    assert (begun.day, begun.kind) == (1, "told")
    assert stretches(publication, "hand", village, "sumy") is None


def test_a_source_whose_terms_allow_no_pictures_is_not_told_beside_another(tmp_path: Path) -> None:
    other = {**SOURCE, "id": "other", "terms": {**SOURCE["terms"], "pictures": "personal"}}
    files = {**TOLD, "timeline-other": TIMELINE, "places-other": TOLD["places-hand"]}
    bundle.write(tmp_path, files, {**HEAD, "sources": [{**SOURCE, "title": {"en": "A", "uk": "A"}}, other]})
    metas = Head(client_of(tmp_path).get("/?place=R1&date=2025-03-14").text).metas
    assert "By hand" not in metas["og:description"].partition(" (By hand)")[0]
