"""One run: ask what there is, fetch what is lacking, keep it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from geodata.errors import AnswerRefused, FetchFailed
from geodata.fetching.archive import Archive
from geodata.fetching.clock import Clock
from geodata.fetching.retries import ToldToWait
from geodata.fetching.session import Session
from geodata.fetching.shapes import folder, history_api, repository
from geodata.fetching.shapes.wanted import Offer, Wanted
from geodata.fetching.source_table import Shape, SourceTable

__all__ = ["FetchRun", "fetch"]

Progress = Callable[[int, int], None]
_LACKING = (404, 410)


class _Offered(Protocol):
    def __call__(
        self, table: SourceTable, session: Session, archive: Archive, since: str, today: str
    ) -> Offer: ...


_SHAPES: dict[Shape, _Offered] = {
    Shape.HISTORY_API: history_api.offered,
    Shape.REPOSITORY: repository.offered,
    Shape.FOLDER: folder.offered,
}


@dataclass
class FetchRun:
    """The result of a run; what could not be fetched is there too, and the next run tries it again.

    Attributes
    ----------
    new : list of str
        Names of the files that were added to the archive.
    failed : list of FetchFailed
        What could not be fetched.
    left : int
        How many files were not asked for because the run ended early.
    notes : list of str
        What else people should know.
    """

    new: list[str] = field(default_factory=list)
    failed: list[FetchFailed] = field(default_factory=list)
    left: int = 0
    notes: list[str] = field(default_factory=list)


def fetch(
    table: SourceTable,
    archive: Archive,
    *,
    since: str = "",
    clock: Clock | None = None,
    progress: Progress = lambda done, total: None,
) -> FetchRun:
    """Bring the archive of a source up to date, as far as its publisher answers.

    Parameters
    ----------
    since : str
        Earlier days are left out; the table's own date unless given.
    progress : callable
        Called with the number of files that were asked for, and of all.

    Raises
    ------
    Busy
        Another run of the source is at work. What the publisher does never raises; see `FetchRun.failed`.
    """
    clock = clock or Clock()
    run = FetchRun()
    with archive.locked(), Session(table, clock) as session:
        try:
            today = clock.moment().date().isoformat()
            offer = _SHAPES[table.shape](table, session, archive, since or table.since, today)
        except FetchFailed as failure:
            run.failed.append(failure)
            return run
        run.new += offer.new
        run.failed += offer.failed
        run.notes += offer.notes
        _fetch_all(run, offer.wanted, session, archive, table.bounds.failures, progress)
    return run


def _fetch_all(
    run: FetchRun,
    wanted: Sequence[Wanted],
    session: Session,
    archive: Archive,
    most_failures: int,
    progress: Progress,
) -> None:
    in_a_row = 0
    for number, one in enumerate(wanted, 1):
        failure = _fetch_one(run, one, session, archive)
        progress(number, len(wanted))
        in_a_row = 0 if failure is None else in_a_row + 1
        if isinstance(failure, ToldToWait) or in_a_row >= most_failures:
            run.left = len(wanted) - number
            return


def _fetch_one(run: FetchRun, one: Wanted, session: Session, archive: Archive) -> FetchFailed | None:
    try:
        answer = session.get(session.file(one.address, one.name, one.validators, one.git))
    except FetchFailed as failure:
        if one.may_lack and isinstance(failure, AnswerRefused) and failure.status in _LACKING:
            return None
        run.failed.append(failure)
        return failure
    if answer is not None and archive.keep(one.name, answer):
        run.new.append(one.name)
    return None
