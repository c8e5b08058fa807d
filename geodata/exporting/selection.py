"""What an export is made from: sources of a store, some of their regions and days."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from geodata import bundle
from geodata.errors import NoData, TermsForbid, UnknownName
from geodata.measures.areas import DayMeasure
from geodata.measures.held_over import Mark, load_marks
from geodata.measures.source_measures import MeasuredSource, measure_regions
from geodata.model import Source
from geodata.regions import Region, by_id, load_regions
from geodata.revisions import nothing_known
from geodata.showing.licence import check_terms
from geodata.store import Store
from geodata.timeline import Run, Snapshot, load, runs

__all__ = ["ExportedSource", "Request", "Selection", "select"]


@dataclass(frozen=True)
class Request:
    """What is wanted: a source and a region by name, all if None; days, both inclusive, all if empty.

    `public` says that it is handed to anybody who asks: fewer terms allow that.
    """

    source: str | None = None
    region: str | None = None
    first: str = ""
    last: str = ""
    public: bool = False

    def meets(self, valid_from: str, valid_to: str) -> bool:
        """Tell whether any of the days from `valid_from` until `valid_to`, exclusive, is wanted."""
        return (not self.last or valid_from <= self.last) and (not self.first or valid_to > self.first)

    def has(self, date: str) -> bool:
        """Tell whether the day is wanted."""
        return self.first <= date and (not self.last or date <= self.last)


@dataclass(frozen=True, eq=False)
class ExportedSource:
    """A source with its maps and with what a reader has to know about them; measured when first asked."""

    source: Source
    history: Sequence[Snapshot]
    marks: Sequence[Mark]

    @classmethod
    def of(cls, measured: MeasuredSource) -> ExportedSource:
        """Return a source that has been measured already."""
        made = cls(measured.source, measured.history, measured.marks)
        vars(made).update(runs=measured.runs, days=measured.days)
        return made

    @cached_property
    def runs(self) -> list[Run]:
        """Each of its polygons once."""
        return runs(list(self.history))

    @cached_property
    def days(self) -> Mapping[str, Sequence[DayMeasure]]:
        """By id of each region that it covers: one measure for each snapshot."""
        return _Days(self.source, self.history)

    @cached_property
    def revision(self) -> str:
        """The hash of its maps in force and of what is said about them: the same in every export of them."""
        told = [asdict(self.source), [asdict(mark) for mark in self.marks]]
        maps = [[run.control, run.valid_from, run.valid_to, run.wkb.hex()] for run in self.runs]
        return hashlib.sha256(bundle.dump([told, maps])).hexdigest()[:12]

    @property
    def kind(self) -> str:
        """Whether it was observed or reconstructed."""
        return "reconstruction" if self.source.reconstructed else "observed"


class _Days(Mapping[str, Sequence[DayMeasure]]):
    """The measures of each region, made when it is first asked for: one takes seconds."""

    def __init__(self, source: Source, history: Sequence[Snapshot]) -> None:
        self._source, self._history = source, history
        self._regions = {region.id: region for region in load_regions() if region.id in source.regions}
        self._made: dict[str, Sequence[DayMeasure]] = {}

    def __getitem__(self, name: str) -> Sequence[DayMeasure]:
        if name not in self._made:
            self._made |= measure_regions(self._source, self._history, [self._regions[name]])
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._regions

    def __iter__(self) -> Iterator[str]:
        return iter(self._regions)

    def __len__(self) -> int:
        return len(self._regions)


@dataclass(frozen=True, eq=False)
class Selection:
    """The sources that are exported, and the regions.

    Attributes
    ----------
    left_out : tuple of str
        The reasons why other sources of the store are not: their terms, or no map that counts.
    as_of : str
        The day as of which the maps were known; "" for what is known now.
    """

    request: Request
    sources: tuple[ExportedSource, ...]
    regions: tuple[Region, ...]
    left_out: tuple[str, ...] = ()
    as_of: str = ""

    def covered(self, item: ExportedSource) -> list[Region]:
        """Return the wanted regions that the source covers."""
        return [region for region in self.regions if region.id in item.source.regions]

    @cached_property
    def revision(self) -> str:
        """The hash of the maps that the export is made from, whatever its format and its days."""
        told = [[item.source.id, item.revision] for item in self.sources]
        return hashlib.sha256(bundle.dump(told)).hexdigest()[:12]


def select(store: Store, request: Request) -> Selection:
    """Return what `request` asks for.

    Raises
    ------
    UnknownName
        There is no such source or region.
    TermsForbid
        The terms of the wanted source, or of all, allow no export.
    NoData
        The wanted source does not cover the region, or has no map of these days.
    """
    regions = load_regions()
    wanted = regions if request.region is None else (by_id(regions, request.region),)
    found: list[ExportedSource] = []
    refused: list[TermsForbid | NoData] = []
    for source in _named(store.sources(), request.source):
        try:
            found.append(_checked(store, source, request, wanted))
        except (TermsForbid, NoData) as error:
            refused.append(error)
    if not found:
        raise refused[0] if refused else NoData("the store holds no source; import one first")
    return Selection(request, tuple(found), wanted, tuple(map(str, refused)), store.as_of)


def _named(sources: Iterable[Source], name: str | None) -> list[Source]:
    known = {source.id: source for source in sources}
    if name is not None and name not in known:
        raise UnknownName("source", name, sorted(known))
    chosen = known.values() if name is None else [known[name]]
    return sorted(chosen, key=lambda source: (source.reconstructed, source.id))


def _checked(store: Store, source: Source, request: Request, regions: Sequence[Region]) -> ExportedSource:
    check_terms(source.id, source.terms, what="export", public=request.public)
    if not any(region.id in source.regions for region in regions):
        names = ", ".join(region.id for region in regions)
        raise NoData(f"{source.id} does not cover {names}; it covers: {', '.join(source.regions)}")
    history = load(store, source)
    if not history:
        raise NoData(f"{source.id}: {_why_none(store, source)}")
    if not request.meets(history[0].date, history[-1].until):
        span = f"its maps run from {history[0].date} to {history[-1].date}"
        raise NoData(f"{source.id} has no map of these days; {span}")
    return ExportedSource(source, history, load_marks(store, source, history))


def _why_none(store: Store, source: Source) -> str:
    """Return why a source has no map that counts."""
    told = store.as_of and nothing_known(
        store.revisions(source.id), store.as_of, reconstructed=source.reconstructed
    )
    return told or "none of its maps could be read, or all are kept back"
