"""What every export says of itself: whose maps they are, under which terms, and how to read them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from geodata.exporting.selection import ExportedSource, Selection
from geodata.exporting.table import Column, Kind, Table, Value
from geodata.model import Control
from geodata.showing.licence import mark_of
from geodata.words import say

__all__ = ["READING", "About", "about", "sources"]

READING = (
    "valid_to is exclusive: the day after the last one. On a day without a map of its own the last one is "
    "held over. A region's home side (Russia in Kursk and Belgorod, Ukraine in Sumy) has no polygons: it "
    "holds what no polygon gives to another. What a source does not map is unknown, not none; so is what may "
    "be missing from an incomplete map: see the layer unknown."
)
_KNOWN = (
    "As known on {day}: each map as it was published by then or, where its source states no time of "
    "publication, imported by then."
)
_RECONSTRUCTION = "Reconstruction from reports, not an observed map: {names}."

_COLUMNS = (
    Column("source", Kind.TEXT, "its name in the other tables"),
    Column("kind", Kind.TEXT, "observed, or a reconstruction from reports, which is no observed map"),
    Column("title", Kind.TEXT, "its name"),
    Column("title_uk", Kind.TEXT, "its name in Ukrainian"),
    Column("publisher", Kind.TEXT, "who publishes it"),
    Column("address", Kind.TEXT, "where"),
    Column("credit", Kind.TEXT, "the line that has to be on everything made of it"),
    Column("mark", Kind.TEXT, "what its terms require everyone to be told who gets this file"),
    Column("terms", Kind.TEXT, "what may be done with it"),
    Column("terms_uk", Kind.TEXT, "the same in Ukrainian"),
    Column("reliability", Kind.TEXT, "Admiralty letter, A (completely reliable) to F (cannot be judged)"),
    Column("regions", Kind.TEXT, "those that it covers; its silence about others means nothing"),
    Column("not_mapped", Kind.TEXT, "the controls that it does not map: unknown, not none"),
    Column("first", Kind.DATE, "the day of its first map"),
    Column("last", Kind.DATE, "the day of its last map"),
    Column("maps", Kind.INTEGER, "how many count"),
    Column("incomplete", Kind.INTEGER, "how many of these are incomplete: see the table of maps"),
    Column("revision", Kind.TEXT, "the hash of its maps in force"),
    Column("note", Kind.TEXT, "what to know before trusting the map"),
    Column("note_uk", Kind.TEXT, "the same in Ukrainian"),
)


@dataclass(frozen=True)
class About:
    """What a file says of itself.

    Attributes
    ----------
    title, description : str
        The description holds everything: credit, terms, marks, revision, how to read it.
    credit, terms, revision : str
    marks : tuple of str
        What the terms require everyone to be told who gets the file.
    reconstructed : str
        Which sources are reconstructions; empty if none is.
    known : str
        That these are the maps as they were known on an earlier day; empty if they are not.
    sources : list of dict
        The table of sources.
    incomplete : list of dict
        The days whose map is incomplete, or that have none of their own though there was a file.
    """

    title: str
    credit: str
    terms: str
    revision: str
    marks: tuple[str, ...]
    reconstructed: str
    known: str
    sources: list[dict[str, Value]]
    incomplete: list[dict[str, Value]]

    @property
    def rights(self) -> str:
        """Marks, credit and terms in one text."""
        return " ".join([*(f"{mark}." for mark in self.marks), f"{self.credit}.", f"Terms: {self.terms}"])

    @property
    def description(self) -> str:
        """Everything that a reader has to know, in one text."""
        told = [self.known, self.reconstructed, f"Revision {self.revision}.", READING]
        return " ".join([self.rights, *filter(None, told)])

    def as_json(self) -> dict[str, Any]:
        """Return all of it, by name."""
        return {
            "title": self.title,
            "licence": self.rights,
            "credit": self.credit,
            "marks": list(self.marks),
            "revision": self.revision,
            "reconstruction": self.reconstructed or None,
            "as_known": self.known or None,
            "reading": READING,
            "sources": self.sources,
            "incomplete": self.incomplete,
        }


def about(selection: Selection, maps: Table) -> About:
    """Return what an export of `selection` says of itself; `maps` is its table of maps."""
    every = [item.source for item in selection.sources]
    rebuilt = [source.title for source in every if source.reconstructed]
    marks = [f"{source.title}: {say(mark)}" for source in every if (mark := mark_of(source.terms))]
    terms = dict.fromkeys(f"{source.title}: {source.terms.text}" for source in every)
    return About(
        _title(selection),
        f"{'; '.join(dict.fromkeys(source.credit for source in every))}. Exported by Salient",
        " ".join(terms),
        selection.revision,
        tuple(marks),
        _RECONSTRUCTION.format(names=", ".join(rebuilt)) if rebuilt else "",
        _KNOWN.format(day=selection.as_of) if selection.as_of else "",
        list(sources(selection).named_rows()),
        [row for row in maps.named_rows() if row["state"] != "whole"],
    )


def _title(selection: Selection) -> str:
    where = ", ".join(region.title for region in selection.regions)
    first = selection.request.first or min(item.history[0].date for item in selection.sources)
    last = selection.request.last or max(item.history[-1].date for item in selection.sources)
    known = f", as known on {selection.as_of}" if selection.as_of else ""
    return f"Salient: who held what in {where}, {first} to {last}{known}"


def sources(selection: Selection) -> Table:
    """Return whose maps these are."""
    rows = [_row(item) for item in selection.sources]
    text = "Whose maps these are, under which terms, and how far they can be trusted."
    return Table("sources", "Sources", text, _COLUMNS, rows)


def _row(item: ExportedSource) -> tuple[Value, ...]:
    one, history = item.source, item.history
    mark = mark_of(one.terms)
    return (
        *(one.id, item.kind, one.title, one.title_uk, one.publisher, one.address, one.credit),
        *(say(mark) if mark else None, one.terms.text, one.terms.text_uk or one.terms.text, one.reliability),
        _listed(one.regions),
        _listed([control.value for control in Control if control not in one.controls]) or None,
        *(history[0].date, history[-1].date, len(history), sum(map_.incomplete for map_ in history)),
        *(item.revision, one.note or None, one.note_uk or None),
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
