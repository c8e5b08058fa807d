"""The manifest: what it has to hold, and the check that it is the one that was published."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from geodata.bundle.coding import dump
from geodata.errors import BundleDamaged, BundleError

__all__ = [
    "FORMAT",
    "Manifest",
    "download_name",
    "entries",
    "manifest_paths",
    "parse_manifest",
    "read_manifest",
    "read_publication",
    "revision_of",
]

FORMAT = 3
Manifest = dict[str, Any]

_REVISION = re.compile(r"[0-9a-f]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[A-Za-z0-9_-]+")  # of a file; no dot and no slash: it never leaves the folder
_ENDING = re.compile(r"[a-z0-9]+")
_NUMBER = (int, float)
_TEXTS = {"en": str, "uk": str}
_TERMS = {"text": _TEXTS, "pictures": str}
_REGION = {"id": str, "home": str, "title": _TEXTS, "area_km2": _NUMBER}
_SOURCE = {
    **dict.fromkeys(("id", "publisher", "address", "credit", "reliability"), str),
    **dict.fromkeys(("title", "note"), _TEXTS),
    **dict.fromkeys(("first", "last"), dt.date),
    "regions": [str],
    "controls": [str],
    "terms": _TERMS,
    "reconstructed": bool,
    "snapshots": int,
}
_DOWNLOAD = {**dict.fromkeys(("source", "format", "ending", "revision", "name", "sha256"), str), "bytes": int}
# What every page needs of a manifest: a type, a mapping with these keys, or a list of such values.
_HEAD = {
    "first": dt.date,
    "last": dt.date,
    "window": [_NUMBER],
    "regions": [_REGION],
    "sources": [_SOURCE],
    "files": {f"context-{layer}": {} for layer in ("land", "lines", "settlements", "water")}
    | {"regions": {}},
}


def revision_of(manifest: Mapping[str, Any]) -> str:
    """Return the revision that belongs to the content of `manifest`."""
    told = {key: value for key, value in manifest.items() if key != "revision"}
    return hashlib.sha256(dump(told)).hexdigest()[:12]


def entries(manifest: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the entries ``{name, sha256, bytes}`` of the files and of the downloads, by file name."""
    return {entry["name"]: entry for entry in (*manifest["files"].values(), *manifest.get("downloads", ()))}


def manifest_paths(folder: Path) -> list[Path]:
    """Return the manifests of the publications that are kept in `folder`, the newest last."""
    found = []
    for path in folder.glob("manifest.*.json"):
        if not _REVISION.fullmatch(path.name[len("manifest.") : -len(".json")]):
            continue
        try:
            found.append((path.stat().st_mtime_ns, path.name, path))
        except FileNotFoundError:
            continue  # a publish has just removed it
    return [path for _, _, path in sorted(found)]


def parse_manifest(body: bytes, path: Path) -> Manifest:
    """Return the manifest whose bytes are `body`; `path` is what errors name.

    Raises
    ------
    BundleError
        It has another format.
    BundleDamaged
        It is not a manifest, or not the one that was published: its revision is the hash of the rest.
    """
    try:
        manifest = json.loads(body)
    except (ValueError, RecursionError):
        raise _damaged(path, "is not JSON") from None
    if not isinstance(manifest, dict) or not isinstance(manifest.get("format"), int):
        raise _damaged(path, "is not a manifest")
    if manifest["format"] != FORMAT:
        raise BundleError(f"{path}: not a bundle of format {FORMAT}; run: {_command('publish', path)}")
    wrong = _misfit(manifest.get("files"), {}, "files") or _wrong_file(manifest["files"])
    wrong = wrong or _wrong_download(manifest.get("downloads", []))
    if wrong:
        raise _damaged(path, wrong)
    if not _is_sealed(manifest):
        raise _damaged(path, "does not match its revision")
    return manifest


def _damaged(path: Path, why: str) -> BundleDamaged:
    return BundleDamaged(f"{path}: damaged: {why}; run: {_command('repair', path)}")


def _command(name: str, path: Path) -> str:
    return f"python -m geodata {name} --bundle {path.parent}"


def _wrong_file(files: Mapping[str, Any]) -> str:
    """Return what is wrong with the first entry of a file that is not as `write` makes it; "" if none is."""
    for name, entry in files.items():
        wrong = _misfit(entry, {"name": str, "sha256": str, "bytes": int}, f"files.{name[:40]}")
        if wrong:
            return wrong
        sha256 = entry["sha256"]
        if not (_NAME.fullmatch(name) and _SHA256.fullmatch(sha256)):
            return f"files.{name[:40]!r} is no name with a hash"
        if entry["name"] != f"{name}.{sha256[:16]}.json":
            return f"files.{name} names another file"
    return ""


def _wrong_download(downloads: Any) -> str:
    """Return what is wrong with the first download that is not as `write` makes it; "" if none is."""
    if not isinstance(downloads, list):
        return "downloads is not a list"
    for number, entry in enumerate(downloads):
        wrong = _misfit(entry, _DOWNLOAD, f"downloads[{number}]")
        if wrong:
            return wrong
        if not _SHA256.fullmatch(entry["sha256"]) or not _NAME.fullmatch(entry["source"]):
            return f"downloads[{number}] is no name with a hash"
        if entry["name"] != download_name(entry["source"], entry["sha256"], entry["ending"]):
            return f"downloads[{number}] names another file"
    return ""


def download_name(source: str, sha256: str, ending: str) -> str:
    """Return the name of a download's file."""
    return f"download-{source}.{sha256[:16]}.{ending if _ENDING.fullmatch(ending) else 'bin'}"


def _is_sealed(manifest: Mapping[str, Any]) -> bool:
    try:
        return bool(manifest.get("revision") == revision_of(manifest))
    except ValueError:  # NaN, which JSON does not know and Python reads
        return False


def _misfit(value: Any, shape: Any, where: str) -> str:
    """Return the first place at which `value` is not of `shape`; "" where there is none."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return f"{where} is not an object"
        found = (_misfit(value.get(key), inner, f"{where}.{key}") for key, inner in shape.items())
    elif isinstance(shape, list):
        if not isinstance(value, list) or not value:
            return f"{where} is not a list with anything in it"
        found = (_misfit(one, shape[0], f"{where}[{i}]") for i, one in enumerate(value))
    else:
        return "" if _is_of(value, shape) else f"{where} is missing or of the wrong kind"
    return next(filter(None, found), "")


def _is_of(value: Any, shape: Any) -> bool:
    if shape is not dt.date:
        return bool(isinstance(value, shape))
    try:
        return bool(dt.date.fromisoformat(value).isoformat() == value)
    except (TypeError, ValueError):
        return False


def read_manifest(folder: Path, revision: str | None = None) -> Manifest:
    """Return the manifest of the newest publication in `folder`, or of `revision`, as it was published.

    Raises
    ------
    BundleError
        There is none, or it has another format.
    BundleDamaged
        It cannot be read, is not the one that was published, or is missing while others are there.
    """
    path = folder / ("manifest.json" if revision is None else f"manifest.{revision}.json")
    try:
        body = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        if revision is not None:
            raise _damaged(path, "is missing") from None
        if manifest_paths(folder):
            raise _damaged(path, "is missing, though a publication is there") from None
        raise BundleError(f"{folder}: no bundle here; run: python -m geodata publish") from None
    except (OSError, ValueError) as error:
        raise BundleDamaged(f"{path}: cannot be read ({getattr(error, 'strerror', error)})") from error
    manifest = parse_manifest(body, path)
    if revision not in (None, manifest["revision"]):
        raise _damaged(path, "is of another revision")
    return manifest


def read_publication(folder: Path, revision: str | None = None) -> Manifest:
    """Return a manifest that has all that a page needs; see `read_manifest`.

    The address of a source that no browser should follow, such as ``javascript:``, is left out.
    """
    manifest = read_manifest(folder, revision)
    wrong = _misfit({key: manifest.get(key) for key in _HEAD}, _HEAD, "manifest")
    if wrong:
        raise _damaged(folder / "manifest.json", wrong)
    for source in manifest["sources"]:
        if not _is_web_address(source["address"]):
            source["address"] = ""
    return manifest


def _is_web_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))
