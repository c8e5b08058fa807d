"""A file that was asked for, checked: what it shows, its name, and whether it is the same as another.

Imports nothing that draws: the process that faces the net checks orders itself, so that a bad one is
refused at once and only good ones reach the processes that draw.
"""

from __future__ import annotations

import dataclasses
import re
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cachetools import LRUCache

from dashboard.pictures.order.cost import OWN, Bounds, check_cost, cost_of
from dashboard.pictures.order.formats import CONTENT_TYPES
from dashboard.pictures.order.licence import check_terms
from dashboard.pictures.order.page_address import view_query
from dashboard.pictures.order.request import (
    Deck,
    Film,
    Sheet,
    Still,
    check_format,
    read_deck,
    read_film,
    read_sheet,
    read_still,
)
from dashboard.pictures.publication import Publication, open_publication
from geodata.bundle import read_publication
from geodata.errors import UnknownName, UsageError

__all__ = ["Order", "Publications", "link", "read_order"]

Request = Still | Film | Sheet | Deck

_READERS: dict[str, Callable[[Mapping[str, str], Publication], Request]] = {
    "snapshot": read_still,
    "animation": read_film,
    "sheet": read_sheet,
    "briefing": read_deck,
}
_LONGEST = 400  # characters of a value: the dates of a sheet, the longest there is, have 263


@dataclass(frozen=True)
class Order:
    """A file that may be made.

    Attributes
    ----------
    kind, format : str
        Of `FORMATS`.
    given : tuple of (str, str)
        The parameters as given: a worker reads them again.
    revision : str
        Of the publication that they were read against.
    request : Still, Film, Sheet or Deck
        What they mean, with every default filled in.
    """

    kind: str
    format: str
    given: tuple[tuple[str, str], ...]
    revision: str
    request: Request

    @property
    def still(self) -> Still:
        """The picture, or the one that defines how all of them look."""
        return self.request if isinstance(self.request, Still) else self.request.still

    @property
    def last(self) -> Still:
        """The picture of the last day: the one that a single sentence can describe."""
        return dataclasses.replace(self.still, date=_days(self.request)[-1])

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that are shown, each once."""
        compared = self.still.compare[:1] if self.still.compare else ()
        return tuple(dict.fromkeys((*compared, self.still.source)))

    @property
    def key(self) -> str:
        """The same for two orders exactly if they ask for the same file."""
        return f"{self.revision} {self.kind}.{self.format} {self.request!r}"

    @property
    def cost(self) -> float:
        """Roughly how many seconds a processor works on it."""
        return cost_of(self.request, self.format)

    @property
    def content_type(self) -> str:
        """The media type."""
        return CONTENT_TYPES[self.format]

    @property
    def name(self) -> str:
        """A file name that says what the file shows; of two maps, the earlier first."""
        still, days = self.still, _days(self.request)
        span = "-to-".join(dict.fromkeys((days[0], days[-1])))
        told = [name.lower() for name in (still.claim, still.place) if name]
        parts = [*told, still.region, span, still.source]
        if still.compare:
            last = (still.source, span)
            (source, date), (other, other_date) = sorted((still.compare, last), key=lambda end: end[1])
            parts = [*told, still.region, source, date, "to", other_date, other]
        words = re.sub(r"[^a-z0-9]+", "-", "-".join(parts).lower()).strip("-")
        return f"salient-{words}.{self.format}"


def _days(request: Request) -> tuple[str, ...]:
    if isinstance(request, Still):
        return (request.date,)
    return (request.start, request.end) if isinstance(request, Deck) else request.dates


def read_order(
    kind: str, fmt: str, given: Mapping[str, str], publication: Publication, bounds: Bounds = OWN
) -> Order:
    """Return the order for the file that the parameters `given` ask for, no dearer than `bounds` allow.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    NoData
        The source has no map of that day.
    TermsForbid
        The source's terms allow no picture.
    """
    check_format(kind, fmt)
    for name, text in given.items():
        if len(text) > _LONGEST:
            raise UsageError(f"{name[:40]}: {len(text):,} characters; at most {_LONGEST} make sense")
    request = _READERS[kind](given, publication)
    check_cost(request, fmt, bounds)
    order = Order(kind, fmt, tuple(sorted(given.items())), publication.revision, request)
    check_terms(publication, order.sources)
    return order


def link(base: str, still: Still, publication: Publication, *, frozen: bool = False, page: str = "") -> str:
    """Return where the `page` under the address `base` shows `still`; nothing where there is no `base`."""
    return f"{base}{page}?{view_query(still, publication, frozen=frozen)}" if base else ""


class Publications:
    """The publications of a bundle, each read once. The last few that were used are kept.

    Parameters
    ----------
    folder : Path
        The bundle.
    keep : int
        How many.
    """

    def __init__(self, folder: Path, keep: int = 2) -> None:
        self.folder = folder
        self._kept: LRUCache[str, Publication] = LRUCache(keep)
        self._lock = threading.Lock()

    def open(self, revision: str | None = None) -> Publication:
        """Return the newest publication, or the one of `revision`; errors as of `open_publication`."""
        if revision is not None:
            self._check(revision)
        wanted = revision or read_publication(self.folder)["revision"]
        with self._lock:
            if wanted not in self._kept:
                self._kept[wanted] = open_publication(self.folder, wanted)
            return self._kept[wanted]

    def _check(self, revision: str) -> None:
        """Raise if `revision` is gone, even if this process still has it: all processes must agree."""
        kept = [path.name.split(".")[1] for path in self.folder.glob("manifest.*.json")]
        if revision not in kept:
            shown = revision if len(revision) <= _LONGEST // 10 else f"{revision[: _LONGEST // 10]}..."
            raise UnknownName("revision", shown, sorted(kept))
