"""What a picture is about besides its map: a claim, a place, otherwise the finding of the day."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.content.claim_story import ClaimStory
from dashboard.pictures.content.place_story import PlaceStory
from dashboard.pictures.content.story import Story
from dashboard.pictures.layout.paragraphs import Paragraph, Telling
from dashboard.pictures.map.whole_map import MapPlan
from dashboard.pictures.styled_story import StyledStory

__all__ = ["draw_ring", "telling", "unnamed"]

_RING, _NAME = 11.0, 15.5  # px: the ring's radius, the size of the name above it
_NEAR = 16.0  # px around the place that the ring takes


def telling(styled: StyledStory) -> Telling | None:
    """Return the paragraphs on a claim, otherwise on a place; None where there is neither."""
    still, publication = styled.story.still, styled.story.publication
    if still.claim:
        return Telling(styled, _of_claim(ClaimStory(still, publication)))
    return Telling(styled, _of_place(PlaceStory(still, publication))) if still.place else None


def _of_claim(story: ClaimStory) -> tuple[Paragraph, ...]:
    found = (
        Paragraph(story.verdict, 20.0, bold=True),  # who said what, and when, is the headline
        Paragraph(story.measured, 14.5, "muted"),
        Paragraph(story.shows, 18.0),
        Paragraph(story.others, 15.5, "muted"),
    )
    return tuple(paragraph for paragraph in found if paragraph.text)


def _of_place(story: PlaceStory) -> tuple[Paragraph, ...]:
    t = story.speech
    head = [Paragraph(story.title, 19.0, bold=True)]
    if not story.still.compare:
        head.append(Paragraph(t.say("place.on.map"), 14.5, "muted"))
    rows = [
        paragraph
        for row in story.rows
        for paragraph in (
            Paragraph(t.say("cmp.side", source=row.source, date=row.date), 14.5, "muted"),
            Paragraph(row.text, 17.0),
        )
    ]
    note = [Paragraph(t.say("place.point"), 13.0, "muted")] if story.place.id else []
    return (*head, *rows, *note)


def draw_ring(canvas: Canvas, styled: StyledStory, planned: MapPlan) -> None:
    """Draw a ring around the place, with its name: the map itself may lack it."""
    story, px, colors = styled.story, styled.px, styled.palette
    told = _inside(story, planned)
    if told is None:
        return
    circle = np.linspace(0, 2 * np.pi, 73)
    around = px(_RING) * np.column_stack([np.cos(circle), np.sin(circle)])
    ring = around + _at(told, planned)
    canvas.lines([ring], Stroke(colors["halo"], px(6)), planned.camera.frame)
    canvas.lines([ring], Stroke(colors["ink"], px(2.6)), planned.camera.frame)
    if told.place.id:
        _name(canvas, styled, told.name, _at(told, planned))


def unnamed(story: Story, planned: MapPlan) -> MapPlan:
    """Return `planned` without the names that the ring or the place's own name would overlap."""
    told = _inside(story, planned)
    if told is None:
        return planned
    x, y = _at(told, planned)
    near = Box(x, y, 0, 0).grown(_NEAR)
    kept = (label for label in planned.labels if label.place.text != told.name and not near.meets(label.box))
    return replace(planned, labels=tuple(kept))


def _inside(story: Story, planned: MapPlan) -> PlaceStory | None:
    """Return the place that the picture is about, if the map shows it."""
    told = PlaceStory(story.still, story.publication) if story.still.place else None
    return told if told and planned.camera.frame.holds(Box(*_at(told, planned), 0, 0)) else None


def _at(told: PlaceStory, planned: MapPlan) -> tuple[float, float]:
    x, y = planned.camera.xy(np.array([[told.place.lon, told.place.lat]]))[0]
    return float(x), float(y)


def _name(canvas: Canvas, styled: StyledStory, text: str, at: tuple[float, float]) -> None:
    size = styled.px(_NAME)
    left = at[0] - typeface.width(text, size, bold=True) / 2
    base = at[1] - styled.px(_RING + 6)
    canvas.halo([(left, base, text, size, True)], styled.palette["halo"], styled.px(3.2))
    canvas.text(left, base, text, size, styled.palette["ink"], bold=True)
