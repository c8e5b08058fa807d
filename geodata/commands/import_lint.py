"""``import`` and ``lint``: foreign files, into the store or only looked at."""

from __future__ import annotations

import datetime as dt
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from geodata import files
from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.progress import Progress, bar
from geodata.commands.revisions import pending_entry, pending_line
from geodata.errors import FileRefused, UsageError
from geodata.importers import generic
from geodata.importers.file_snapshot import evening, utc_text
from geodata.importers.import_run import ON_THE_DAY, ImportRun, import_files
from geodata.importers.sources import IMPORTERS, importer
from geodata.lint import LintReport, lint_file
from geodata.model import Issue, Source, today
from geodata.revisions import Decision, Judged, Revision, Standing, judge
from geodata.store import PutResult, Store, open_store

__all__ = ["IMPORT", "LINT", "keep", "kept_back"]

MOST_LINES = 20  # lines on issues in the text answer; --json has them all


def _import_options(parser: ArgumentParser) -> None:
    parser.add_argument("source", metavar="SOURCE", help=f"one of: {', '.join(IMPORTERS)}, generic")
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files, or folders of files")
    parser.add_argument("--map", metavar="TOML", help="for generic: which column means what")
    parser.add_argument(
        "--accept", action="store_true", help="let the maps count even where they are implausible"
    )
    parser.add_argument(
        "--published",
        metavar="MOMENT",
        help="when these files were published, like 2024-08-28T20:57:00Z, where they do not state it; "
        f"{ON_THE_DAY}: each by the end of the day that it shows",
    )
    add_store(parser)
    add_json(parser)


def _import(args: Namespace) -> Answer:
    mapping = _mapping(args)
    reader = importer(args.source, mapping)
    store = open_store(args.store)
    published = _published(args.published)
    # A file that is known counts anew with the time of its publication.
    known = frozenset() if published else store.known(reader.SOURCE.id)
    with bar(f"reading {reader.SOURCE.id}") as progress:
        run = import_files(
            *(args.source, args.paths), mapping=mapping, known=known, progress=progress, published=published
        )
    put = keep(store, reader.SOURCE, run, accept=args.accept)
    run.require_usable()
    pending = kept_back(store, reader.SOURCE.id, run)
    data = {**_import_data(reader.SOURCE.id, run, put), "pending": [pending_entry(item) for item in pending]}
    text = "\n".join([_import_text(run, put), *map(pending_line, pending)])
    return Answer(data, text, int(bool(run.refused)))


def _published(text: str | None) -> str:
    """Return the moment that ``--published`` names, in UTC."""
    if text in (None, ON_THE_DAY):
        return text or ""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise UsageError(f"--published: {text!r} is no moment with a zone, like 2024-08-28T20:57:00Z")
    if moment > dt.datetime.now(dt.UTC):
        raise UsageError(f"--published: {text} is in the future")
    return utc_text(moment.astimezone(dt.UTC))


def keep(store: Store, source: Source, run: ImportRun, *, accept: bool) -> PutResult:
    """Put what was read into the store, and a record of what could not be read."""
    if not run.revisions:
        return PutResult(0, 0)
    put = store.put(source, run.table, run.issues, run.revisions)
    if accept:
        taken = [revision.id for revision in run.revisions if not revision.unread]
        store.decide(source.id, dict.fromkeys(taken, Decision.TAKEN))
    return put


def kept_back(store: Store, source: str, run: ImportRun) -> list[Judged]:
    """Return which of the maps of this run are kept back."""
    if not run.revisions:
        return []
    ids = {revision.id for revision in run.revisions}
    judged = store.judged(source)
    return [item for item in judged if item.standing is Standing.PENDING and item.revision.id in ids]


def _mapping(args: Namespace) -> dict[str, object] | None:
    if args.map is None:
        return None
    if args.source != "generic":
        raise UsageError(f"--map goes with the source generic, not with {args.source}")
    return files.load_toml(args.map)


def _import_data(source: str, run: ImportRun, put: PutResult) -> dict[str, Any]:
    return {
        "source": source,
        "files": len(run.files),
        "snapshots_added": put.added,
        "files_known": len(run.skipped),
        "refused": [{"file": r.file, "code": r.code, "cause": r.cause} for r in run.refused],
        "incomplete": [
            {"file": r.file, "date": r.date, "aside": r.aside, "of": r.features, "cut": r.cut}
            for r in run.revisions
            if r.incomplete
        ],
        "issues": [asdict(issue) for issue in run.issues],
    }


def _import_text(run: ImportRun, put: PutResult) -> str:
    lines = [
        f"{len(run.files)} files: {put.added} new snapshots, {len(run.skipped)} files known already, "
        f"{len(run.refused)} refused"
    ]
    incomplete = [revision for revision in run.revisions if revision.incomplete]
    shown = [_incomplete_line(revision) for revision in incomplete[:MOST_LINES]]
    if len(incomplete) > MOST_LINES:
        shown.append(f"and {len(incomplete) - MOST_LINES} more incomplete maps; --json lists them all")
    return "\n".join([*lines, *_refused_lines(run.refused), *shown, *_summary_of(run.issues)])


def _incomplete_line(revision: Revision) -> str:
    return f"incomplete: {revision.file}, {revision.date}: {revision.missing}"


def _refused_lines(refused: Sequence[FileRefused]) -> list[str]:
    return [f"refused: {error}" for error in refused]


def _summary_of(issues: Sequence[Issue]) -> list[str]:
    """Return a line for each kind of issue: how many features, in how many files, and an example."""
    kinds: dict[tuple[str, str, str], list[Issue]] = {}
    for issue in issues:
        kinds.setdefault((issue.action, issue.code, issue.message), []).append(issue)
    lines = [
        f"{action}: {message} ({sum(i.count for i in found):,} in {len({i.file for i in found})} files, "
        f"first in {_place(found[0])})"
        for (action, _, message), found in sorted(kinds.items())
    ]
    hidden = len(lines) - MOST_LINES
    return [*lines[:MOST_LINES], *([f"and {hidden} more kinds; --json lists them all"] if hidden > 0 else [])]


def _place(issue: Issue) -> str:
    return issue.file if issue.feature is None else f"{issue.file} feature {issue.feature}"


def _lint_options(parser: ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="files, or folders of files")
    parser.add_argument("--map", metavar="TOML", help="for generic: which column means what")
    add_store(parser)
    add_json(parser)


def _lint(args: Namespace) -> Answer:
    mapping = None if args.map is None else files.load_toml(args.map)
    paths = files.list_files(args.paths, generic.SUFFIXES)
    with bar("looking") as progress:
        reports = [
            _linted(path, mapping, (number, len(paths)), progress) for number, path in enumerate(paths, 1)
        ]
    pending = _would_be_pending(open_store(args.store), reports)
    rows = [_lint_row(issue, report) for report in reports for issue in report.issues]
    rows += [_pending_row(item) for item in pending]
    data = [_lint_entry(report, pending) for report in reports]
    usable = all(report.usable for report in reports)
    return Answer(data, table_text(rows) or "nothing is wrong", int(not usable))


def _linted(
    path: str, mapping: dict[str, object] | None, step: tuple[int, int], progress: Progress
) -> LintReport:
    report = lint_file(path, mapping=mapping)
    progress(*step)
    return report


def _would_be_pending(store: Store, reports: Sequence[LintReport]) -> list[Judged]:
    """Return which maps an import of these files would keep back, given what the store has."""
    found: list[Judged] = []
    kept = {source.id for source in store.sources()}
    for source in sorted({report.source for report in reports if report.revisions}):
        fresh = [one for report in reports if report.source == source for one in report.revisions]
        before = [item.revision for item in store.judged(source)] if source in kept else []
        now = evening(today())  # after all that was imported
        numbered = [
            replace(one, sequence=len(before) + number, imported_at=now)
            for number, one in enumerate(fresh, 1)
        ]
        judged = judge([*before, *numbered], {}, today())
        ids = {revision.id for revision in fresh} - {revision.id for revision in before}
        found += [item for item in judged if item.standing is Standing.PENDING and item.revision.id in ids]
    return found


def _lint_entry(report: LintReport, pending: Sequence[Judged]) -> dict[str, Any]:
    ids = {revision.id for revision in report.revisions}
    return {
        "file": report.file,
        "source": report.source,
        "usable": report.usable,
        "issues": [asdict(issue) for issue in report.issues],
        "pending": [pending_entry(item) for item in pending if item.revision.id in ids],
    }


def _pending_row(item: Judged) -> list[str]:
    message = f"the map of {item.revision.date} would be kept back: {item.doubt and item.doubt.message}"
    return [item.revision.file, "pending", item.doubt.code if item.doubt else "", message, "1"]


def _lint_row(issue: Issue, report: LintReport) -> list[str]:
    action = issue.action if report.usable else "refused"
    return [_place(issue), action, issue.code, issue.message, str(issue.count)]


IMPORT = Command(
    "import",
    "read files of a source into the store",
    "python -m geodata import deepstate path/to/folder",
    _import_options,
    _import,
)
LINT = Command(
    "lint",
    "say what is wrong with files, without importing them",
    "python -m geodata lint 1741301225.geojson",
    _lint_options,
    _lint,
)
