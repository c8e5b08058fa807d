"""The chosen days as a table: what a story says where no script runs."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard.pictures.publication import Publication
from dashboard.story.chosen_days import ChosenDay
from dashboard.story.request import Story
from dashboard.words.formatting import speech

__all__ = ["day_table"]

_DASH = "–"


def day_table(story: Story, publication: Publication, days: Sequence[ChosenDay]) -> str:
    """Return the table as HTML: day, date of its map, the area of each region's other side, what is noted.

    What has no figure has a dash, which the text below the table explains.
    """
    t = speech(story.still.look.lang)
    sides = [(region, publication.intruder(region)) for region in story.still.regions]
    held = [
        t.say("deck.col.held", held=t.say(f"held.{side}.in", region=t.say(f"region.{region}")))
        for region, side in sides
    ]
    head = [t.say("deck.col.date"), t.say("deck.col.map"), *held, ""]
    rows = [_cells(story, publication, day, sides) for day in days]
    return (
        f'<table class="table"><thead><tr>{"".join(_cell("th", text) for text in head)}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table>"
        f'<p class="note">{escape(t.say("deck.table.unknown"))} {escape(t.say("deck.table.over"))}</p>'
    )


def _cells(story: Story, publication: Publication, day: ChosenDay, sides: Sequence[tuple[str, str]]) -> str:
    t, source = speech(story.still.look.lang), story.still.source
    number = publication.day(day.date)
    shown = publication.date(publication.snapshot(source, number))
    areas = [_area(publication, source, region, side, number) for region, side in sides]
    told = [_DASH if area is None else t.area(area) for area in areas]
    cells = [_cell("th", t.date(day.date)), _cell("td", t.short_date(shown))]
    words = _cell("td", ". ".join(text for text in (day.why, *day.notes) if text), "words")
    return f"<tr>{''.join(cells)}{''.join(_cell('td', text) for text in told)}{words}</tr>"


def _area(publication: Publication, source: str, region: str, side: str, day: int) -> float | None:
    series = publication.series(source, region)
    return series.area(side, day) if series else None


def _cell(tag: str, text: str, kind: str = "") -> str:
    named = f' class="{kind}"' if kind else ""
    return f"<{tag}{named}>{escape(text)}</{tag}>"
