"""What a story is about, checked: the source, the regions, the period, the chosen days, the notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.foreign_text import plain
from dashboard.pictures.order.parameters import PARAMETERS, REGIONS, shown
from dashboard.pictures.order.request import Look, Still, check_cover, usual_source
from dashboard.pictures.publication import Publication
from dashboard.settings import SEED_DAY, SINCE
from geodata.errors import UsageError

__all__ = ["LONGEST_NOTE", "LONGEST_TITLE", "TAKES", "Note", "Story", "read_story"]

TAKES = ("source", "region", "from", "to", "dates", "lang", "title")
LONGEST_TITLE = 120  # characters
LONGEST_NOTE = 500
_MOST_NOTES = 40


@dataclass(frozen=True)
class Note:
    """What the maker of a story has to say of a day."""

    date: str
    text: str


@dataclass(frozen=True)
class Story:
    """A story that may be made.

    Attributes
    ----------
    still : Still
        The picture that it opens with: the source, the regions, the language.
    start, end : str
        The first and the last day, both included.
    dates : tuple of str or None
        The chosen days; None leaves the choice to what the period shows.
    notes : tuple of Note
        In the order of their days.
    title : str
        Empty for the usual one.
    """

    still: Still
    start: str
    end: str
    dates: tuple[str, ...] | None
    notes: tuple[Note, ...]
    title: str


def read_story(given: Mapping[str, str], notes: Sequence[str], publication: Publication) -> Story:
    """Return the story that the parameters `given` and the `notes`, each ``DATE=TEXT``, ask for.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    NoData
        The source has no map of one of the days.
    """
    title = _text("title", given["title"], LONGEST_TITLE) if "title" in given else ""
    values = {name: PARAMETERS[name][0](text) for name, text in given.items() if name != "title"}
    source, region = (
        str(values.get("source") or usual_source(publication)),
        str(values.get("region", REGIONS[0])),
    )
    entry = publication.source(source)
    check_cover(entry, region)
    read = tuple(sorted((_note(text) for text in notes), key=lambda note: note.date))
    if len(read) > _MOST_NOTES:
        raise UsageError(f"note: {len(read)} notes, at most {_MOST_NOTES}")
    dates: Any = values.get("dates")
    start, end = _period(values, entry, dates)
    for date in (start, end):
        publication.check_day(source, date)
    for name, days in (("dates", dates or ()), ("note", [note.date for note in read])):
        _check_within(name, days, start, end)
    still = Still(source, _opening(dates, start, end), region, Look(lang=str(values.get("lang", "en"))))
    return Story(still, start, end, dates, read, title)


def _period(
    values: Mapping[str, object], entry: Mapping[str, str], dates: Sequence[str] | None
) -> tuple[str, str]:
    """Return the first and the last day: as given, else those of the chosen days, else the usual ones."""
    usual = max(entry["first"], min(SINCE, entry["last"]))
    start = str(values.get("from") or (dates[0] if dates else usual))
    end = str(values.get("to") or (dates[-1] if dates else entry["last"]))
    if start > end:
        raise UsageError(f"from, to: {start} is after {end}")
    return start, end


def _check_within(name: str, dates: Sequence[str], start: str, end: str) -> None:
    for date in dates:
        if not start <= date <= end:
            raise UsageError(f"{name}: {date} is not in the period from {start} to {end}")


def _opening(dates: Sequence[str] | None, start: str, end: str) -> str:
    """Return the day that is shown first: the one that the project is about, else the last chosen one."""
    return SEED_DAY if start <= SEED_DAY <= end else (dates or (end,))[-1]


def _note(text: str) -> Note:
    date, equals, said = text.partition("=")
    if not equals:
        raise UsageError(f"note: {shown(text)} is not DATE=TEXT such as 2025-03-13=Sudzha")
    read: Any = PARAMETERS["from"][0]
    try:
        return Note(read(date.strip()), _text("note", said, LONGEST_NOTE))
    except UsageError as error:
        raise UsageError(f"note: {str(error).removeprefix('from: ').removeprefix('note: ')}") from None


def _text(name: str, text: str, longest: int) -> str:
    """Return what somebody wrote, as one plain line; an error where nothing is left or it is too long."""
    said = plain(text, longest + 1)
    if not said:
        raise UsageError(f"{name}: there is no text in {shown(text)}")
    if len(said) > longest:
        raise UsageError(f"{name}: {len(text):,} characters; at most {longest}")
    return said
