"""Files for other programs in a bundle: what ``export`` writes, of each source that allows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from geodata.bundle import Download
from geodata.exporting import Content, Request, Selection
from geodata.exporting.recipe import FORMATS, export
from geodata.exporting.selection import ExportedSource
from geodata.measures.source_measures import MeasuredSource
from geodata.regions import load_regions
from geodata.showing.licence import is_free_to_pass_on

__all__ = ["OFFERED", "downloads"]

# By format: the ending, and whether one file holds all tables. In the order in which the page offers them.
OFFERED = {"gpkg": "gpkg", "geojson": "geojson", "kmz": "kmz", "xlsx": "xlsx"}


def downloads(measured: Sequence[MeasuredSource], progress: Callable[[str], None]) -> Iterator[Download]:
    """Yield the files of all sources whose terms allow that they are passed on to everybody."""
    for item in measured:
        if is_free_to_pass_on(item.source.terms):
            progress(f"files of {item.source.id} for other programs")
            yield from _of_source(item)


def _of_source(item: MeasuredSource) -> Iterator[Download]:
    source = item.source.id
    selection = Selection(Request(source), (ExportedSource.of(item),), load_regions())
    content = Content(selection)
    for name, ending in OFFERED.items():
        yield Download(source, name, ending, selection.revision, export(content, FORMATS[name]))
