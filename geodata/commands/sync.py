"""``sync``: everything up to date, for a timer."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from geodata.commands.answer import DEFAULT_BUNDLE, Answer, Command
from geodata.commands.fetch import add_places, brought_code, brought_data, counted, places_of, problems, worst
from geodata.commands.progress import bar
from geodata.commands.publish import narrator
from geodata.errors import UsageError, exit_code
from geodata.fetching import accepted_sources
from geodata.syncing import Outcome, SyncRun, sync

__all__ = ["SYNC"]


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="*", help="all whose terms have been accepted, unless given"
    )
    parser.add_argument(
        "--bundle", metavar="DIR", type=Path, default=Path(DEFAULT_BUNDLE), help=f"default {DEFAULT_BUNDLE}"
    )
    add_places(parser)


def _sync(args: Namespace) -> Answer:
    sources = list(dict.fromkeys(args.sources)) or accepted_sources(args.archive)
    if not sources:
        raise UsageError(
            "no source's terms have been accepted yet; begin with: "
            "python -m geodata fetch SOURCE --accept-terms"
        )
    run = sync(sources, places_of(args), args.bundle, bar=bar, say=narrator())
    lines = [line for outcome in run.outcomes for line in _lines(outcome)]
    return Answer(_data(run), "\n".join([*lines, _publication(run, args.bundle)]), _code(run))


def _lines(outcome: Outcome) -> list[str]:
    """Return what is new of a source, and below it what someone should know."""
    if outcome.brought is None:
        return [f"{outcome.source}: {outcome.failure}"]
    return [_news(outcome), *(f"  {line}" for line in problems(outcome.brought))]


def _news(outcome: Outcome) -> str:
    dates, newest = outcome.counted, f"; the newest is of {outcome.newest}" if outcome.newest else ""
    if not dates:
        return f"{outcome.source}: nothing new{newest}"
    span = dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}"
    earlier = "an earlier one" if outcome.rewritten == 1 else "earlier ones"
    rewritten = f", {outcome.rewritten} in place of {earlier}" if outcome.rewritten else ""
    return f"{outcome.source}: {counted(len(dates), 'new map')}, {span}{rewritten}{newest}"


def _publication(run: SyncRun, bundle: Path) -> str:
    if run.failure is not None:
        return f"nothing was published, the last publication stays: {run.failure}"
    state = "published" if run.published else "nothing has changed; still"
    return f"{state} revision {run.revision} in {bundle}"


def _code(run: SyncRun) -> int:
    failures = [*(outcome.failure for outcome in run.outcomes), run.failure]
    codes = [exit_code(failure) for failure in failures if failure is not None]
    return worst([*codes, *(brought_code(one.brought) for one in run.outcomes if one.brought is not None)])


def _data(run: SyncRun) -> dict[str, Any]:
    return {
        "sources": [_entry(outcome) for outcome in run.outcomes],
        "revision": run.revision or None,
        "published": run.published,
        "failure": None if run.failure is None else str(run.failure),
    }


def _entry(outcome: Outcome) -> dict[str, Any]:
    brought = {} if outcome.brought is None else brought_data(outcome.brought)
    return {
        **brought,
        "source": outcome.source,
        "newest": outcome.newest or None,
        "maps": list(outcome.counted),
        "rewritten": outcome.rewritten,
        "failure": None if outcome.failure is None else str(outcome.failure),
    }


SYNC = Command(
    "sync",
    "fetch all sources, import what is new and publish it; for a timer",
    "python -m geodata sync owlmaps",
    _options,
    _sync,
)
