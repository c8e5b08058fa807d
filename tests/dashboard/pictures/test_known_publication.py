"""A picture of what was known on an earlier day: maps, figures and words are those of that day."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content.small_print import badges
from dashboard.pictures.content.story import Story
from dashboard.pictures.curve.curve import DIAMOND, plot_of, signed_days
from dashboard.pictures.known_publication import as_known, why_nothing
from dashboard.pictures.layout.legend_signs import curve_rows
from dashboard.pictures.order.order import Order, read_order
from dashboard.pictures.order.page_address import view_query
from dashboard.pictures.publication import Publication, open_publication
from dashboard.pictures.styled_story import StyledStory
from dashboard.words import LANGUAGES
from dashboard.words.formatting import speech
from geodata.errors import NoData, UsageError

THEN, DAY = "2024-08-20", "2024-08-12"
GIVEN = {"source": "hand", "date": DAY, "region": "kursk"}


@pytest.fixture(scope="module")
def now(rewritten_bundle: Path) -> Publication:
    """Return the publication as it is known now."""
    return open_publication(rewritten_bundle)


def _order(publication: Publication, **more: str) -> Order:
    return read_order("snapshot", "png", {**GIVEN, **more}, publication)


def test_figures_and_maps_are_those_that_were_known(now: Publication) -> None:
    then = as_known(now, THEN)
    day = now.day(DAY)
    series = [one.series("hand", "kursk") for one in (now, then)]
    held = [found.area("ukraine", day) if found else None for found in series]
    assert None not in held
    assert held[1] > held[0] + 5  # type: ignore[operator]
    controls = [sorted(piece.control for piece in one.pieces("hand", day)) for one in (now, then)]
    assert controls == [["contested", "ukraine"], ["ukraine"]]
    assert (then.source("hand")["last"], now.source("hand")["last"]) == ("2024-08-15", "2024-08-29")
    assert then.series("hand", "kursk").until == now.day("2024-08-16")  # type: ignore[union-attr]


def test_the_picture_says_so_and_links_to_it(now: Publication) -> None:
    then = as_known(now, THEN)
    order = _order(then, known=THEN)
    assert ("As known on 20 August 2024", False) in badges(Story(order.still, then))
    assert "known=2024-08-20" in view_query(order.still, then)
    assert order.key != _order(now).key
    assert not any("known" in text for text, _ in badges(Story(_order(now).still, now)))


def test_the_curve_marks_the_days_that_were_rewritten_as_far_as_that_was_known(now: Publication) -> None:
    """As `curveFigure` and `signDays` of the page do."""
    for publication, days in ((now, ["2024-08-11", "2024-08-12"]), (as_known(now, THEN), [])):
        styled = StyledStory(Story(_order(publication).still, publication), 1.0)
        plot = plot_of(styled, Box(0, 0, 300, 200))
        assert plot is not None
        assert signed_days(styled, plot.axes)[DIAMOND] == [now.day(day) for day in days]
        texts = [row.text for row in curve_rows(styled, [now.day(DAY)], None)]
        assert ("The map of that day was replaced later" in texts) == bool(days)


def test_a_map_of_a_later_day_was_not_known(now: Publication) -> None:
    with pytest.raises(NoData, match="has maps from 2024-08-10 to 2024-08-15, not of 2024-08-29"):
        _order(as_known(now, THEN), date="2024-08-29")


@pytest.mark.parametrize(
    ("known", "given", "error", "message"),
    [
        ("yesterday", {}, UsageError, "known: 'yesterday' is not a date"),
        ("2024-W34-2", {}, UsageError, "is not a date"),
        (
            "2024-08-09",
            {},
            NoData,
            "known: No map of Hand-made had been published by 9 August 2024: the first ",
        ),
        ("2024-08-11", {"source": "plain"}, NoData, "published by 11 August 2024: .* since 12 August 2024"),
        ("2024-08-13", {"source": "silent"}, NoData, "been published by 13 August 2024 cannot be told"),
        (THEN, {"source": "nobody"}, UsageError, "no source 'nobody'"),
        (THEN, {"claim": "C047"}, UsageError, "a claim is held against the maps that are known now"),
    ],
)
def test_what_cannot_be_shown_is_refused(
    now: Publication, known: str, given: Mapping[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        _order(as_known(now, known), **given)


def test_of_a_source_that_rewrote_nothing_only_the_maps_of_then_are_there(now: Publication) -> None:
    then = as_known(now, "2024-08-16")
    assert (then.source("plain")["last"], now.source("plain")["last"]) == ("2024-08-15", "2024-08-20")
    given = {"source": "plain", "region": "kursk"}
    assert read_order("snapshot", "png", {**given, "date": "2024-08-15"}, then).still.known == "2024-08-16"
    with pytest.raises(NoData, match="has maps from 2024-08-12 to 2024-08-15, not of 2024-08-20"):
        read_order("snapshot", "png", {**given, "date": "2024-08-20"}, then)


def test_what_a_reconstruction_shows_was_not_known_then(shipped_bundle: Path) -> None:
    with pytest.raises(NoData, match="is a reconstruction, made afterwards"):
        as_known(open_publication(shipped_bundle), THEN)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["hand", "plain", "silent"])
def test_why_nothing_was_known_is_told_in_each_language(now: Publication, name: str, lang: str) -> None:
    told = why_nothing(now, name, "2024-08-09", lang)
    assert now.source(name)["title"][lang] in told
    assert speech(lang).date("2024-08-09") in told
    assert not set("{}") & set(told)
