"""The days that a story is about, each with why it was chosen and what was noted on it."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.pictures.deck.key_dates import key_dates
from dashboard.pictures.deck.sentences import DeckText
from dashboard.pictures.order.request import Deck
from dashboard.pictures.publication import Publication
from dashboard.story.request import Story

__all__ = ["ChosenDay", "chosen_days"]


@dataclass(frozen=True)
class ChosenDay:
    """A day, why it was chosen (empty where nobody said), and the notes on it."""

    date: str
    why: str
    notes: tuple[str, ...]


def chosen_days(story: Story, publication: Publication) -> list[ChosenDay]:
    """Return the days that were given, or those that tell the story of the period, and those of notes."""
    given = dict.fromkeys(story.dates, "") if story.dates else _telling(story, publication)
    dates = sorted({*given, *(note.date for note in story.notes)})
    return [
        ChosenDay(date, given.get(date, ""), tuple(note.text for note in story.notes if note.date == date))
        for date in dates
    ]


def _telling(story: Story, publication: Publication) -> dict[str, str]:
    """Return the key dates of the period, as a deck has them, with the reason of each."""
    if story.start == story.end:
        return {story.start: ""}
    deck = Deck(story.still, story.start, story.end)
    text = DeckText(deck, publication)
    return {key.date: text.why(key) for key in key_dates(deck, publication)}
