"""Frames: fast, and the same picture as a slow drawing of the day."""

from __future__ import annotations

import numpy as np
import pytest

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content.story import Story
from dashboard.pictures.film import frames as frames_module
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.map import furniture, whole_map
from dashboard.pictures.order.request import Still, read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.styled_story import StyledStory
from geodata.errors import NoData


def film(publication: Publication, **given: str) -> Still:
    return read_still({"source": "chronicle", "date": "2025-03-12", "size": "480x320", **given}, publication)


def test_a_frame_has_the_size_that_was_asked_for(publication: Publication) -> None:
    frame = Frames(film(publication), publication).frame("2025-03-12")
    assert (frame.shape, frame.dtype) == ((320, 480, 3), np.uint8)
    assert frame.flags["C_CONTIGUOUS"]
    larger = Frames(film(publication, scale="2"), publication).frame("2025-03-12")
    assert larger.shape == (640, 960, 3)


def test_frames_differ_by_day_and_not_by_order(publication: Publication) -> None:
    first, second = Frames(film(publication), publication), Frames(film(publication), publication)
    dates = ["2024-09-01", "2025-03-12", "2025-07-01"]
    forward = [first.frame(date) for date in dates]
    backward = [second.frame(date) for date in reversed(dates)]
    for a, b in zip(forward, reversed(backward), strict=True):
        assert np.array_equal(a, b)
    assert not np.array_equal(forward[0], forward[1])


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_layers_laid_over_each_other_are_the_map_drawn_at_once(publication: Publication, theme: str) -> None:
    still = film(publication, theme=theme, date="2024-09-01")
    frames = Frames(still, publication)
    styled = StyledStory(Story(still, publication, "kursk"), frames._styled.unit)
    canvas = Canvas(480, 320, 1.0, styled.palette["paper"])
    whole_map.draw_map(canvas, styled, frames._chart)
    box = frames._chart.camera.frame
    notes = frames_module._dated(styled.story)  # these are only on the frame
    above = max((badge.box.bottom for badge in frames._chart.badges), default=box.y)
    room = Box(box.x, above, box.width, box.bottom - above)
    placed = furniture.place_badges(styled, room, [(text, False) for text in notes])
    top = int(max((badge.box.bottom for badge in placed), default=above)) + 2
    inside = np.s_[top : int(box.bottom) - 2, int(box.x) + 2 : int(box.right) - 2]
    apart = np.abs(canvas.pixels()[:, :, :3].astype(int) - frames.frame("2024-09-01").astype(int))[inside]
    assert apart.max() <= 3


def test_a_held_over_day_says_so(publication: Publication) -> None:
    days = publication.file("timeline-chronicle")
    held = next(
        day for day in range(days["first"], days["until"]) if publication.snapshot("chronicle", day) != day
    )
    frames = Frames(film(publication), publication)
    own, over = frames.frame(publication.date(held - 1)), frames.frame(publication.date(held))
    box = frames._chart.camera.frame
    used = max((int(badge.box.bottom) for badge in frames._chart.badges), default=int(box.y))
    corner = np.s_[used : used + 30, int(box.x) + 4 : int(box.x) + 120]
    assert not np.array_equal(own[corner], over[corner])


def test_every_language_and_theme_has_frames(publication: Publication) -> None:
    seen = [
        Frames(film(publication, theme=theme, lang=lang), publication).frame("2025-03-12").tobytes()
        for theme, lang in (("light", "en"), ("dark", "en"), ("light", "uk"))
    ]
    assert len(set(seen)) == 3


def test_a_day_without_a_map_is_refused(publication: Publication) -> None:
    with pytest.raises(NoData, match="2024-08-06"):
        Frames(film(publication), publication).frame("2024-01-01")
