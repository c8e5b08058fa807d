"""What is wrong with a file, without importing it."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from geodata.bounds.workers import answers
from geodata.errors import FileRefused
from geodata.files import base_name, read_source
from geodata.importers import generic
from geodata.importers.features import unwrapped
from geodata.importers.formats.json_text import parse_json
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.model import Issue
from geodata.revisions import Revision

__all__ = ["LintReport", "guess_importer", "lint_file"]

_NAMES = {
    "deepstate": re.compile(r"\d{9,12}\.geojson", re.ASCII | re.IGNORECASE),
    "deepstate_occupied": re.compile(r"deepstatemap_data_\d+\.geojson", re.ASCII | re.IGNORECASE),
    "owlmaps": re.compile(r"\d{8}\.json", re.ASCII | re.IGNORECASE),
}


@dataclass(frozen=True)
class LintReport:
    """What `lint_file` found.

    Attributes
    ----------
    file : str
        Name of the file.
    source : str
        Name of the importer that was used or guessed.
    issues : tuple of Issue
        What an import would repair, set aside or note; or, for a file that cannot be used at all,
        the one reason.
    usable : bool
        Whether an import would accept every day of the file.
    revisions : tuple of Revision
        What an import would keep, for `geodata.revisions.judge`.
    """

    file: str
    source: str
    issues: tuple[Issue, ...]
    usable: bool = True
    revisions: tuple[Revision, ...] = ()


def lint_file(
    path: str | os.PathLike[str],
    source: str | None = None,
    mapping: Mapping[str, object] | None = None,
) -> LintReport:
    """Return what is wrong with one file.

    Parameters
    ----------
    path : path
        A file, of any source.
    source : str, optional
        Name of its importer; guessed from the name and the content if left out.
    mapping : mapping, optional
        A parsed TOML map, for ``generic``. Without one only shapes are checked, because the meaning of
        the columns is not known.

    Raises
    ------
    UnknownName, UsageError
        If there is no importer `source`; if the map is wrong.
    """
    name = base_name(path)
    if mapping is not None or source not in (None, generic.NAME):
        return _imported(path, name, source or generic.NAME, mapping)
    ((_, found),) = answers(partial(_shapes, source), [os.fspath(path)])
    if isinstance(found, FileRefused):
        return LintReport(name, source or _by_name(name) or generic.NAME, (_refusal(found),), usable=False)
    return found if isinstance(found, LintReport) else _imported(path, name, found, None)


def _shapes(source: str | None, path: str) -> LintReport | str:
    """Return what is wrong with the shapes of a file, or the name of the importer that it is for."""
    name, data = base_name(path), read_source(path)
    guessed = source or guess_importer(data, name)
    if guessed != generic.NAME:
        return guessed
    return LintReport(name, guessed, generic.check_shapes(data, name))


def _imported(
    path: str | os.PathLike[str], name: str, source: str, mapping: Mapping[str, object] | None
) -> LintReport:
    run = import_files(source, [path], processes=1, mapping=mapping)
    incomplete = [_incomplete(revision) for revision in run.revisions if revision.incomplete]
    issues = (*map(_refusal, run.refused), *incomplete, *run.issues)
    named = importer(source, mapping).SOURCE.id
    return LintReport(name, named, issues, usable=not run.refused, revisions=run.revisions)


def _refusal(refused: FileRefused) -> Issue:
    return Issue(base_name(refused.file), None, refused.code, refused.cause, "refused")


def _incomplete(revision: Revision) -> Issue:
    message = f"the map of {revision.date} is incomplete: {revision.missing}"
    return Issue(revision.file, None, "incomplete", message, "noted")


def guess_importer(data: bytes, name: str) -> str:
    """Return the name of the importer that seems to fit a file, ``generic`` if none does."""
    if by_name := _by_name(name):
        return by_name
    try:
        document = unwrapped(parse_json(data, name))
    except FileRefused:
        return generic.NAME  # it reads more than JSON, and says what is wrong
    if not isinstance(document, dict):
        return generic.NAME
    if isinstance(document.get("areas"), list):
        return "owlmaps"
    return "deepstate" if _has_fills(document.get("features")) else generic.NAME


def _by_name(name: str) -> str:
    return next((source for source, pattern in _NAMES.items() if pattern.fullmatch(name)), "")


def _has_fills(features: object) -> bool:
    members = features[:20] if isinstance(features, list) else []
    properties = [member.get("properties") for member in members if isinstance(member, dict)]
    return any(isinstance(one, dict) and {"fill", "styleUrl"} <= one.keys() for one in properties)
