"""The curve of a picture: a line for each region, in the requested period."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content.story import Story
from dashboard.pictures.curve import curve
from dashboard.pictures.curve.curve import Plot, dashes, plot_of, span_of
from dashboard.pictures.curve.curve_names import place_names
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.still import render_still
from dashboard.pictures.styled_story import StyledStory
from tests.dashboard.pictures.pdf import text_of

BOX = Box(0, 0, 360, 220)
JUNE = {"source": "chronicle", "date": "2025-06-15"}


def styled(publication: Publication, **given: str) -> StyledStory:
    return StyledStory(Story(read_still(JUNE | given, publication), publication), 1.0)


def plot(shown: StyledStory) -> Plot:
    found = plot_of(shown, BOX)
    assert found is not None
    return found


def test_each_chosen_region_has_a_line_of_its_own_opponent(publication: Publication) -> None:
    shown = styled(publication)
    drawn = plot(shown)
    assert [(curve.region, curve.side) for curve in drawn.curves] == [
        ("sumy", "russia"),
        ("kursk", "ukraine"),
    ]
    solid, dashed = dashes(shown, drawn)[1], dashes(shown, drawn)[0]
    assert not solid  # Kursk keeps its line, whichever leads
    assert dashed


def test_the_axis_holds_the_period_that_was_asked_for(publication: Publication) -> None:
    asked = {"from": "2025-05-01", "to": "2025-07-10"}
    assert span_of(styled(publication, **asked)) == (
        publication.day("2025-05-01"),
        publication.day("2025-07-10") + 1,
    )
    drawn = plot(styled(publication, **asked))
    day = publication.day("2025-06-15")
    assert drawn.axes.plot.x < drawn.axes.x(day) < drawn.axes.plot.right
    series = publication.series("chronicle", "sumy")
    assert series
    inside = [series.area("russia", day) or 0.0 for day in range(*span_of(styled(publication, **asked)))]
    assert drawn.axes.most == pytest.approx(max(inside))


@pytest.mark.parametrize(("since", "begins"), [("2025-01-01", "2025-01-01"), ("2024-08-01", "2024-08-06")])
def test_the_usual_curve_begins_with_the_incursion_or_the_first_map(
    since: str, begins: str, publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(curve, "SINCE", since)
    assert span_of(styled(publication))[0] == publication.day(begins)


def test_the_curve_of_an_earlier_day_begins_with_the_first_map(
    publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(curve, "SINCE", "2025-06-16")  # the day shown is the 15th
    assert span_of(styled(publication))[0] == publication.day("2024-08-06")


def test_a_picture_says_which_days_its_curve_shows(publication: Publication) -> None:
    given = JUNE | {"from": "2025-05-01", "to": "2025-07-10"}
    said = text_of(render_still(read_still(given, publication), publication, "pdf", "https://x.example/"))
    assert "1 May 2025 – 10 Jul 2025, km²" in said
    assert "Since 6 August 2024, km²" in text_of(
        render_still(read_still(JUNE, publication), publication, "pdf")
    )


def test_names_stand_on_their_own_curve_and_meet_nothing() -> None:
    plot_box = Box(0, 0, 300, 100)
    falling = np.array([(0.0, 30.0), (150.0, 30.0), (150.0, 95.0), (300.0, 95.0)])
    rising = np.array([(0.0, 99.0), (150.0, 99.0), (150.0, 60.0), (300.0, 60.0)])
    cursor = Box(20, -5, 10, 110)
    found = place_names(plot_box, [(60.0, [falling]), (60.0, [rising])], 13.0, 5.0, [cursor])
    first, second = (box for box in found if box)
    assert first.right <= 150
    assert second.x >= 150
    assert (first.bottom, second.bottom) == (25.0, 55.0)
    assert not any(box.meets(cursor) for box in (first, second))
    assert not first.meets(second)
    assert place_names(Box(0, 0, 40, 10), [(60.0, [falling])], 13.0, 5.0) == [None]
