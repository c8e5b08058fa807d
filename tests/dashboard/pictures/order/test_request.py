"""Valid requests, and the text that refuses the rest."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.pictures.order import request
from dashboard.pictures.order.request import (
    LAYERS,
    MAX_FRAMES,
    SIZES,
    MapView,
    read_deck,
    read_film,
    read_sheet,
    read_still,
    usual_source,
)
from dashboard.pictures.publication import Publication
from geodata.errors import NoData, SalientError, UnknownName, UsageError


def test_with_nothing_given_it_is_the_day_the_project_is_about(publication: Publication) -> None:
    still = read_still({}, publication)
    assert (still.source, still.date, still.region) == ("chronicle", "2025-03-13", "kursk,sumy")
    assert (still.look.width, still.look.height) == SIZES["16:9"]
    assert still.look.layers == LAYERS
    assert usual_source(publication) == still.source


def test_every_parameter_arrives(publication: Publication) -> None:
    given = {
        "source": "chronicle_owl",
        "date": "2025-02-01",
        "region": "sumy",
        "compare": "chronicle@2025-01-01",
    }
    given |= {"view": "35.1,51.2,8.75", "layers": "places,contact", "size": "1200x630", "scale": "2"}
    given |= {"theme": "print", "lang": "uk", "curve": "0", "qr": "1"}
    still = read_still(given, publication)
    assert (still.source, still.date, still.regions) == ("chronicle_owl", "2025-02-01", ("sumy",))
    assert still.compare == ("chronicle", "2025-01-01")
    assert still.view == MapView(35.1, 51.2, 8.75)
    look = still.look
    assert (look.width, look.height, look.scale) == (1200, 630, 2)
    assert (look.layers, look.theme, look.lang) == (("contact", "places"), "print", "uk")
    assert (look.curve, look.qr) == (False, True)


@pytest.mark.parametrize(
    ("given", "error", "says"),
    [
        ({"date": "2030-01-01"}, NoData, "has maps from 2024-08-06"),
        ({"date": "13.3.2025"}, UsageError, "write it as 2025-03-13"),
        ({"date": "2025-02-30"}, UsageError, "is not a date"),
        ({"compare": "chronicle@1999-01-01"}, NoData, "has maps from"),
        ({"compare": "chronicle"}, UsageError, "SOURCE@DATE"),
        ({"source": "rybar"}, UnknownName, "chronicle, chronicle_owl"),
        ({"region": "krusk"}, UsageError, "kursk,sumy | kursk | sumy | belgorod"),
        ({"region": "belgorod"}, UsageError, "covers kursk, sumy"),
        ({"size": "100000x100"}, UsageError, "320 to 4000 px"),
        ({"scale": "nan"}, UsageError, "a number from 1 to 3"),
        ({"theme": "pink"}, UsageError, "light | dark | print"),
        ({"lang": "ru"}, UsageError, "en | uk"),
        ({"layers": "contact,evil"}, UsageError, "contact | places | rivers | names"),
        ({"view": "35,51"}, UsageError, "lon,lat,zoom"),
        ({"view": "35,51,99"}, UsageError, "from 4 to 16"),
        ({"view": "35,51,16.01"}, UsageError, "from 4 to 16"),
        ({"view": "35,51,3.99"}, UsageError, "from 4 to 16"),
        ({"view": "9.99,51,8"}, UsageError, "from 10 to 62"),
        ({"view": "35,64.01,8"}, UsageError, "from 38 to 64"),
        ({"qr": "yes"}, UsageError, "0 | 1"),
        ({"count": "9"}, UsageError, "no parameter 'count' of snapshot"),
        ({"from": "2025-02-01", "to": "2025-02-01"}, UsageError, "2025-02-01 is not before 2025-02-01"),
        ({"from": "2025-02-01", "to": "2025-01-01"}, UsageError, "2025-02-01 is not before 2025-01-01"),
        ({"source": "x" * 500}, UnknownName, "choose from"),
    ],
)
def test_what_cannot_be_used_is_refused_with_what_can(
    given: dict[str, str], error: type[SalientError], says: str, publication: Publication
) -> None:
    with pytest.raises(error) as refused:
        read_still(given, publication)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_film_has_a_frame_for_each_day_or_each_change(publication: Publication) -> None:
    period = {"from": "2025-02-01", "to": "2025-03-31"}
    every = read_film(period, publication)
    changed = read_film({**period, "unchanged": "skip"}, publication)
    assert len(every.dates) == 59
    assert set(changed.dates) < set(every.dates)
    assert changed.dates[0] == "2025-02-01"
    assert changed.dates[-1] == "2025-03-31"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"from": "2025-03-01", "to": "2025-03-01"}, "is not before"),
        ({"from": "2016-01-01"}, "has maps from"),
        ({"size": "4000x4000"}, "1920x1080"),
        ({"speed": "0"}, "from 0.5 to 60"),
        ({"unchanged": "drop"}, "skip | hold"),
    ],
)
def test_a_film_that_cannot_be_made_is_refused(
    given: dict[str, str], says: str, publication: Publication
) -> None:
    with pytest.raises(SalientError) as refused:
        read_film(given, publication)
    assert says in str(refused.value)


def test_a_film_is_bounded_in_frames(publication: Publication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.pictures.order.request.MAX_FRAMES", 50)
    assert MAX_FRAMES > 50
    with pytest.raises(UsageError, match="at most 50; take a shorter period, or leave out days"):
        read_film({"from": "2025-02-01", "to": "2025-03-31"}, publication)


@pytest.mark.parametrize("read", [read_film, read_sheet, read_deck])
def test_a_period_has_more_than_one_day(
    read: Callable[[dict[str, str], Publication], object], publication: Publication
) -> None:
    with pytest.raises(UsageError, match="2025-03-09 is not before 2025-03-09"):
        read({"from": "2025-03-09", "to": "2025-03-09"}, publication)
    last = publication.source("chronicle")["last"]
    with pytest.raises(UsageError, match=f"{last} is not before {last}"):
        read({"source": "chronicle", "from": last}, publication)


def test_a_sheet_spreads_its_days_over_the_period(publication: Publication) -> None:
    sheet = read_sheet({"from": "2025-03-01", "to": "2025-03-09", "count": "3"}, publication)
    assert sheet.dates == ("2025-03-01", "2025-03-05", "2025-03-09")
    named = read_sheet({"dates": "2025-03-09,2025-03-01,2025-03-09"}, publication)
    assert named.dates == ("2025-03-01", "2025-03-09")
    with pytest.raises(UsageError, match="give one of them"):
        read_sheet({"dates": "2025-03-09", "count": "3"}, publication)


def test_a_deck_takes_the_usual_period(publication: Publication) -> None:
    deck = read_deck({}, publication)
    entry = publication.source("chronicle")
    assert (deck.start, deck.end) == (entry["first"], entry["last"])


def test_the_usual_period_begins_with_the_incursion(
    publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request, "SINCE", "2025-01-01")
    assert read_deck({}, publication).start == "2025-01-01"


@pytest.mark.parametrize("zoom", [4.0, 16.0])
def test_a_view_reaches_both_limits(zoom: float, publication: Publication) -> None:
    assert read_still({"view": f"35,51,{zoom}"}, publication).view == MapView(35.0, 51.0, zoom)
