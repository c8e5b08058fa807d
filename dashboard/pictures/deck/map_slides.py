"""The slides with maps: one for each key date, with the day's figures beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content.finding import Facts, headline, subtitle, told
from dashboard.pictures.content.story import Story
from dashboard.pictures.deck.key_dates import KeyDate
from dashboard.pictures.deck.map_picture import shown_ground, slide_map
from dashboard.pictures.deck.office.shapes import (
    Column,
    SlideText,
    add_picture,
    add_table,
    describe,
    table_heights,
    write,
)
from dashboard.pictures.deck.office.text_fitting import LEADING, glued, text_height
from dashboard.pictures.deck.slides import BODY, Slides

__all__ = ["add_maps"]

_MAP = Box(BODY.x, BODY.y, 640.0, BODY.height)
_SIDE = Box(_MAP.x + _MAP.width + 24.0, BODY.y, BODY.width - _MAP.width - 24.0, BODY.height)
_LEAD, _LABEL, _ROW, _NOTE = 40.0, 13.0, 12.5, 11.0
_VALUES = 96.0  # points: the column of figures


def add_maps(slides: Slides, dates: Sequence[KeyDate]) -> None:
    """Add the maps of `dates`."""
    text = slides.text
    focus = shown_ground(text.publication, text.deck.still.source, [key.date for key in dates])
    for key in dates:
        story = Story(text.still(key.date), text.publication)
        finding, command = headline(story), text.command(_words(story))
        notes = text.notes(key.date, [command], f"{finding}. {text.why(key)}.")
        slide = slides.add(finding, f"{subtitle(story)}. {text.why(key)}", notes)
        alt = text.t.say("deck.map.alt", date=text.t.date(key.date), source=text.source, finding=finding)
        picture = slide_map(story, _MAP.width, _MAP.height, focus, text.address_of(key.date))
        add_picture(slide, _MAP, picture, alt)
        _add_facts(slide, told(story), slides.lang)


def _words(story: Story) -> str:
    """Return the command that reports the day."""
    still = story.still
    region = f" --region {story.lead}" if len(still.regions) > 1 else f" --region {still.region}"
    return f"report --source {still.source} --date {still.date}{region}"


def _add_facts(slide: Any, facts: Facts, lang: str) -> None:
    """Write the large figure and the others below it."""
    lead = facts.lead
    height = text_height(lead.label, _LABEL, _SIDE.width)
    write(
        slide, Box(_SIDE.x, _SIDE.y, _SIDE.width, height), [SlideText(lead.label, _LABEL, "muted", lang=lang)]
    )
    top = _SIDE.y + height
    known = lead.value != "–"
    # The reason for a missing figure takes more room than a unit: it is the first line below.
    figure = SlideText(lead.value, _LEAD, bold=True, lang=lang, tail=lead.unit if known else "")
    write(slide, Box(_SIDE.x, top, _SIDE.width, LEADING * _LEAD), [figure])
    columns = [Column("", _SIDE.width - _VALUES), Column("", _VALUES, "right", bold=True)]
    rows = [] if known else [(lead.unit, "")]
    rows += [
        (
            "\n".join(part for part in (fact.label, glued(fact.note)) if part),
            f"{fact.value} {fact.unit}".strip(),
        )
        for fact in facts.rows
    ]
    below = top + LEADING * _LEAD + 6.0
    if lead.note:
        height = text_height(glued(lead.note), _NOTE, _SIDE.width)
        note = SlideText(glued(lead.note), _NOTE, "muted", lang=lang)
        write(slide, Box(_SIDE.x, below - 4.0, _SIDE.width, height), [note])
        below += height + 4.0
    while below + sum(table_heights(columns, rows, _ROW)) > _SIDE.bottom:
        rows.pop()  # the last matters least: the notes have the command that lists them all
    table = add_table(slide, (_SIDE.x, below), columns, rows, _ROW, lang)
    describe(table, "; ".join(" ".join(row) for row in rows))
