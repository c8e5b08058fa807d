"""A publication: the files and the manifest, written so that readers never see half of it, and read again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata import files
from geodata.bundle.coding import dump
from geodata.bundle.manifest import (
    FORMAT,
    Manifest,
    download_name,
    entries,
    manifest_paths,
    parse_manifest,
    revision_of,
)
from geodata.errors import BundleDamaged, BundleError

__all__ = ["KEEP_REVISIONS", "Download", "read_bytes", "read_file", "write"]

KEEP_REVISIONS = 10  # publications whose files stay on disk, so that an open page still finds its own


@dataclass(frozen=True)
class Download:
    """A file for other programs.

    Attributes
    ----------
    source : str
        Whose maps are in it.
    format, ending : str
        What it is, and how its name ends.
    revision : str
        That of the maps in it, as it says itself.
    """

    source: str
    format: str
    ending: str
    revision: str
    body: bytes


def write(
    folder: Path, contents: Mapping[str, Any], head: Mapping[str, Any], downloads: Iterable[Download] = ()
) -> Manifest:
    """Publish `contents` in `folder` and return the manifest.

    Others may read the bundle meanwhile, but not write it. A file that is there already, and does not
    match its hash, is written again.

    Parameters
    ----------
    folder : Path
        Created if missing.
    contents : mapping of str to JSON value
        Logical name of each file, and its content.
    head : mapping
        The entries of the manifest besides ``format``, ``revision``, ``files`` and ``downloads``.
    downloads : iterable of Download
        Each is written before the next is asked for.
    """
    named = {name: _write_hashed(folder, name, dump(value)) for name, value in sorted(contents.items())}
    manifest: Manifest = {**head, "format": FORMAT, "files": named}
    if offered := [_write_download(folder, one) for one in downloads]:
        manifest["downloads"] = offered
    manifest["revision"] = revision_of(manifest)
    body = dump(manifest)
    files.write_atomic(folder / f"manifest.{manifest['revision']}.json", body)
    files.write_atomic(folder / "manifest.json", body)
    _prune(folder, manifest)
    return manifest


def _write_hashed(folder: Path, name: str, body: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(body).hexdigest()
    return _write_named(folder / f"{name}.{digest[:16]}.json", digest, body)


def _write_download(folder: Path, download: Download) -> dict[str, Any]:
    digest = hashlib.sha256(download.body).hexdigest()
    told = {name: getattr(download, name) for name in ("source", "format", "ending", "revision")}
    path = folder / download_name(download.source, digest, download.ending)
    return {**told, **_write_named(path, digest, download.body)}


def _write_named(path: Path, digest: str, body: bytes) -> dict[str, Any]:
    if not _holds(path, body):
        files.write_atomic(path, body)
    return {"name": path.name, "sha256": digest, "bytes": len(body)}


def _holds(path: Path, body: bytes) -> bool:
    try:
        return path.read_bytes() == body
    except OSError:  # it is not there, or its disk cannot read it: either way it is written
        return False


def _prune(folder: Path, current: Manifest) -> None:
    """Remove the files that none of the last `KEEP_REVISIONS` manifests names, and half-written ones.

    Raises
    ------
    OSError
        A manifest cannot be read at the moment, so that what it names is not known; nothing is removed then.
    """
    for path in folder.glob(".*.tmp"):
        path.unlink(missing_ok=True)
    own = f"manifest.{current['revision']}.json"
    named = {"manifest.json", own, *entries(current)}
    for path in manifest_paths(folder)[-KEEP_REVISIONS:]:
        named |= _named(path)
    found = [*folder.glob("*.json"), *folder.glob("download-*.*")]
    old = [path for path in found if path.name not in named]
    for path in old:
        if path.name.startswith("manifest."):
            path.unlink(missing_ok=True)
    files.sync_folder(folder)  # first, so that no manifest that is left names files that are gone
    for path in old:
        path.unlink(missing_ok=True)


def _named(path: Path) -> set[str]:
    """Return the names of a manifest and of its files: none if it has another format or is damaged."""
    try:
        manifest = parse_manifest(path.read_bytes(), path)
    except BundleError:
        return set()
    if path.name != f"manifest.{manifest['revision']}.json":
        return set()
    return {path.name, *entries(manifest)}


def read_bytes(folder: Path, entry: Mapping[str, Any]) -> bytes:
    """Return the bytes of the file that an `entry` of a manifest names.

    Raises
    ------
    BundleDamaged
        It is missing, or its bytes are not those that were published.
    """
    path: Path = folder / entry["name"]
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        raise _damaged(path, "is missing") from None
    except OSError as error:
        raise _damaged(path, f"cannot be read ({error.strerror})") from error
    if hashlib.sha256(body).hexdigest() != entry["sha256"]:
        raise _damaged(path, "its bytes are not those that were published")
    return body


def _damaged(path: Path, why: str) -> BundleDamaged:
    command = f"python -m geodata repair --bundle {path.parent}"
    return BundleDamaged(f"{path}: damaged: {why}; run: {command}")


def read_file(folder: Path, manifest: Mapping[str, Any], name: str) -> Any:
    """Return the content of the file with the logical `name`, after checking its hash.

    Raises
    ------
    BundleError
        The manifest does not name it.
    BundleDamaged
        It is missing, or its bytes are not those that were published.
    """
    entry = manifest["files"].get(name)
    if entry is None:
        raise BundleError(f"{folder}: the manifest names no file {name!r}")
    return json.loads(read_bytes(folder, entry))
