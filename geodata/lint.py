"""What is wrong with a file, without importing it."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass

from geodata.errors import FileRefused
from geodata.files import base_name, parse_json, read_source
from geodata.importers import IMPORTERS, generic, importer
from geodata.model import Issue

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
        Name of the importer that the file was taken to be for.
    issues : tuple of Issue
        What an import would repair, set aside or note; or, for a file that cannot be used at all,
        the one reason.
    usable : bool
        Whether an import would take anything from the file.
    """

    file: str
    source: str
    issues: tuple[Issue, ...]
    usable: bool = True


def lint_file(path: str | os.PathLike[str], source: str | None = None) -> LintReport:
    """Return what is wrong with one file.

    Parameters
    ----------
    path : path
        A file, of any source.
    source : str, optional
        Name of its importer; guessed from the name and the content if it is left out. With
        ``generic``, only shapes are looked at, because the columns' meaning is not known.

    Raises
    ------
    UnknownName
        If there is no importer `source`.
    """
    name = base_name(path)
    if source not in (None, generic.NAME):
        importer(source)
    guessed = source or generic.NAME
    try:
        data = read_source(path)
        guessed = source or guess_importer(data, name)
        return LintReport(name, guessed, _issues(guessed, data, name))
    except FileRefused as refused:
        return LintReport(name, guessed, (Issue(name, None, refused.code, refused.cause),), usable=False)


def _issues(source: str, data: bytes, name: str) -> tuple[Issue, ...]:
    if source == generic.NAME:
        return generic.check_shapes(data, name)
    return IMPORTERS[source].parse(data, name).issues


def guess_importer(data: bytes, name: str) -> str:
    """Return the name of the importer that a file looks made for, ``generic`` if for none.

    Raises
    ------
    FileRefused
        If it should be JSON and is not.
    """
    by_name = next((source for source, pattern in _NAMES.items() if pattern.fullmatch(name)), None)
    if by_name or name.lower().endswith((".gpkg", ".shp")):
        return by_name or generic.NAME
    document = parse_json(data, name)
    if not isinstance(document, dict):
        return generic.NAME
    if isinstance(document.get("areas"), list):
        return "owlmaps"
    return "deepstate" if _has_fills(document.get("features")) else generic.NAME


def _has_fills(features: object) -> bool:
    members = features[:20] if isinstance(features, list) else []
    properties = [member.get("properties") for member in members if isinstance(member, dict)]
    return any(isinstance(one, dict) and {"fill", "styleUrl"} <= one.keys() for one in properties)
