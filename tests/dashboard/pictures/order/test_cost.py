"""What an order costs, and how dear one may be: on the server, and on the command line."""

from __future__ import annotations

import datetime as dt

import pytest

from dashboard.pictures.order.cost import OWN, SERVED, Bounds, repeats
from dashboard.pictures.order.order import Order, read_order
from dashboard.pictures.order.request import Film
from dashboard.pictures.publication import Publication
from geodata.errors import UsageError

LONG = {"from": "2024-08-06", "to": "2025-03-13"}
HD = LONG | {"size": "1920x1080"}
DEARER = [  # each costs more than the one before
    [
        ("snapshot", "png", {}),
        ("snapshot", "png", {"scale": "3"}),
        ("snapshot", "png", {"size": "3000x3000", "scale": "2"}),
        ("animation", "mp4", {"from": "2025-02-01", "to": "2025-04-30"}),
        ("animation", "mp4", LONG),
        ("animation", "mp4", LONG | {"size": "1280x720"}),
        ("animation", "mp4", HD),
        ("animation", "mp4", HD | {"speed": "3"}),
        ("animation", "mp4", HD | {"speed": "0.5"}),
    ],
    [
        ("snapshot", "png", {"size": "a4-landscape"}),
        ("sheet", "png", {"count": "9"}),
        ("sheet", "png", {"count": "24"}),
        ("briefing", "pptx", {}),
        ("animation", "gif", LONG),
    ],
]


def _order(
    publication: Publication, kind: str, fmt: str, given: dict[str, str], bounds: Bounds = OWN
) -> Order:
    return read_order(kind, fmt, {"source": "chronicle", **given}, publication, bounds)


def _dates(order: Order) -> tuple[str, ...]:
    assert isinstance(order.request, Film)
    return order.request.dates


@pytest.mark.parametrize("rising", DEARER)
def test_what_is_dearer_costs_more(
    publication: Publication, rising: list[tuple[str, str, dict[str, str]]]
) -> None:
    costs = [_order(publication, *asked).cost for asked in rising]
    assert costs == sorted(set(costs))


def test_a_slow_film_is_encoded_more_often_than_it_is_drawn() -> None:
    assert [repeats(speed) for speed in (0.5, 1, 7, 14, 24, 60)] == [48, 24, 4, 2, 1, 1]


@pytest.mark.parametrize("given", [{"scale": "3"}, {"size": "a3", "scale": "3"}, {"size": "4000x4000"}])
@pytest.mark.parametrize("kind", ["snapshot", "sheet"])
def test_the_largest_pictures_that_the_page_offers_are_drawn(
    publication: Publication, kind: str, given: dict[str, str]
) -> None:
    assert _order(publication, kind, "png", given, SERVED)


@pytest.mark.parametrize("kind", ["snapshot", "sheet"])
def test_more_pixels_are_for_the_command_line(publication: Publication, kind: str) -> None:
    large = {"size": "3000x3000", "scale": "2"}
    assert _order(publication, kind, "png", large)
    with pytest.raises(UsageError, match="36 million pixels are too many; at most 18 million"):
        _order(publication, kind, "png", large, SERVED)
    with pytest.raises(UsageError, match="можна щонайбільше 36 млн"):
        _order(publication, kind, "png", {"size": "4000x4000", "scale": "3", "lang": "uk"})


def test_a_dear_film_is_refused_with_what_would_do(publication: Publication) -> None:
    slow = HD | {"speed": "0.5"}
    with pytest.raises(UsageError, match=r"^220 frames of this size at this speed are too many") as refused:
        _order(publication, "animation", "mp4", slow, SERVED)
    most = int(str(refused.value).split("at most ")[1].split(".")[0])
    last = (dt.date.fromisoformat(LONG["from"]) + dt.timedelta(days=most - 1)).isoformat()
    assert len(_dates(_order(publication, "animation", "mp4", slow | {"to": last}, SERVED))) == most
    assert len(_dates(_order(publication, "animation", "mp4", slow))) == 220
    with pytest.raises(UsageError, match=f"щонайбільше {most}"):
        _order(publication, "animation", "mp4", slow | {"lang": "uk"}, SERVED)


@pytest.mark.parametrize("given", [{}, {"size": "1280x720"}, {"size": "square"}])
@pytest.mark.parametrize("fmt", ["mp4", "gif"])
def test_the_usual_film_of_all_days_is_drawn(
    publication: Publication, fmt: str, given: dict[str, str]
) -> None:
    order = _order(publication, "animation", fmt, given, SERVED)
    assert len(_dates(order)) > 300
