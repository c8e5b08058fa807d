"""A run over several sources: what fails of one keeps no other from being up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from geodata import chronicle, files
from geodata.errors import Busy, SalientError
from geodata.fetching import Bar, Brought, Clock, Places, bring
from geodata.publishing.recipe import publish
from geodata.revisions import standing
from geodata.store import Store
from geodata.syncing.published import LastPublication, state_of

__all__ = ["Outcome", "SyncRun", "sync"]

Say = Callable[[str], None]


@dataclass(frozen=True)
class Outcome:
    """What became of one source.

    Attributes
    ----------
    source : str
        Its id.
    brought : Brought or None
        What was fetched and imported; None if it could not even begin.
    failure : SalientError or None
        Why it could not.
    newest : str
        The date of its newest map that counts; "" if there is none.
    counted : tuple of str
        Dates that have another map than before: a new one, or one that was kept back and is borne out.
    rewritten : int
        How many of these had one before.
    """

    source: str
    brought: Brought | None = None
    failure: SalientError | None = None
    newest: str = ""
    counted: tuple[str, ...] = ()
    rewritten: int = 0


@dataclass(frozen=True)
class SyncRun:
    """What became of all, and of the publication.

    Attributes
    ----------
    outcomes : tuple of Outcome
        In the order of the sources.
    revision : str
        What the bundle has now; "" if nothing was ever published.
    published : bool
        Whether it is new.
    failure : SalientError or None
        Why nothing could be published; the last good publication stays.
    """

    outcomes: tuple[Outcome, ...]
    revision: str = ""
    published: bool = False
    failure: SalientError | None = None


def sync(
    sources: Sequence[str],
    places: Places,
    bundle: Path,
    *,
    bar: Bar,
    say: Say,
    clock: Clock | None = None,
) -> SyncRun:
    """Bring `sources` up to date, and publish if what counts has changed.

    Raises
    ------
    Busy
        Another run is at work.
    """
    with _alone(places.archives):
        outcomes = tuple(_outcome(source, places, bar, clock) for source in sources)
        return _published(outcomes, places, bundle, say)


@contextmanager
def _alone(archives: Path) -> Iterator[None]:
    files.make_folder(archives)
    try:
        with FileLock(archives / ".sync.lock", timeout=0):
            yield
    except Timeout:
        raise Busy(f"{archives}: another sync is at work; try again later") from None


def _outcome(source: str, places: Places, bar: Bar, clock: Clock | None) -> Outcome:
    try:
        before = _counting(places.store, source)
        brought = bring(source, places, bar=bar, clock=clock)
        after = _counting(places.store, source)
    except SalientError as failure:
        return Outcome(source, failure=failure)
    counted = tuple(sorted(date for date, name in after.items() if before.get(date) != name))
    rewritten = sum(date in before for date in counted)
    return Outcome(source, brought, None, max(after, default=""), counted, rewritten)


def _counting(store: Store, source: str) -> dict[str, str]:
    """Return the id of the revision that counts, by date."""
    if source not in {known.id for known in store.sources()}:
        return {}
    return {date: revision.id for date, revision in standing(store.judged(source)).items()}


def _published(outcomes: tuple[Outcome, ...], places: Places, bundle: Path, say: Say) -> SyncRun:
    try:
        chronicle.ensure(places.store, say)
        last, state = LastPublication(places.archives, bundle), state_of(places.store)
        if revision := last.revision(state):
            return SyncRun(outcomes, revision)
        revision = str(publish(places.store, bundle, say)["revision"])
        last.keep(state, revision)
        return SyncRun(outcomes, revision, published=True)
    except SalientError as failure:
        return SyncRun(outcomes, failure=failure)
