"""What an order costs: as dear pictures are dear, so their order is."""

from __future__ import annotations

from dashboard.pictures.order.order import read_order
from dashboard.pictures.publication import Publication


def _cost(publication: Publication, kind: str, fmt: str, **given: str) -> float:
    return read_order(kind, fmt, {"source": "chronicle", **given}, publication).cost


def test_more_pixels_and_more_days_cost_more(publication: Publication) -> None:
    still = _cost(publication, "snapshot", "png")
    large = _cost(publication, "snapshot", "png", size="3000x3000", scale="2")
    month = {"from": "2025-02-01", "to": "2025-02-28"}
    film = _cost(publication, "animation", "mp4", **month)
    long_film = _cost(publication, "animation", "mp4", **{**month, "from": "2024-08-10"})
    deck = _cost(publication, "briefing", "pptx", **month)
    assert still < large < long_film
    assert still < film < long_film
    assert still < deck
