"""Whether what is in a bundle is what was published, and the part of mending that needs no store."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from geodata import files
from geodata.bundle.manifest import Manifest, entries, manifest_paths, read_manifest
from geodata.bundle.publication import read_bytes
from geodata.errors import BundleError

__all__ = ["Fault", "find_faults", "restore_manifest", "withdraw"]


@dataclass(frozen=True)
class Fault:
    """A file that is not as it was written.

    Attributes
    ----------
    file : str
        Its name in its folder.
    cause : str
        What is wrong, in one line.
    revisions : tuple of str
        The publications that need it; the newest is ``""`` where its manifest itself is at fault.
    """

    file: str
    cause: str
    revisions: tuple[str, ...] = ()


def find_faults(folder: Path) -> tuple[Fault, ...]:
    """Return everything in `folder` that is not as it was published, each file once, by name."""
    found: dict[str, Fault] = {}
    for path, revision in _manifests(folder):
        try:
            manifest = read_manifest(folder, revision or None)
        except BundleError as error:
            found[path.name] = Fault(path.name, _cause(error, path), (revision,))
        else:
            for fault in _damaged_files(folder, manifest):
                before = found.get(fault.file, Fault(fault.file, fault.cause))
                found[fault.file] = Fault(
                    fault.file, fault.cause, tuple(dict.fromkeys((*before.revisions, manifest["revision"])))
                )
    return tuple(found[name] for name in sorted(found))


def _manifests(folder: Path) -> list[tuple[Path, str]]:
    """Return the manifests that have to be there, with the revisions in their names; the first has none.

    The newest publication has two manifests. That of an earlier one may be gone: it is withdrawn then.
    """
    paths = manifest_paths(folder)
    with suppress(BundleError):  # whoever calls reads it, and is told
        paths.append(folder / f"manifest.{read_manifest(folder)['revision']}.json")
    kept = [(path, path.name.split(".")[1]) for path in dict.fromkeys(paths)]
    return [(folder / "manifest.json", ""), *kept]


def _damaged_files(folder: Path, manifest: Manifest) -> list[Fault]:
    found = []
    for entry in entries(manifest).values():
        try:
            read_bytes(folder, entry)
        except BundleError as error:
            found.append(Fault(entry["name"], _cause(error, folder / entry["name"])))
    return found


def _cause(error: BundleError, path: Path) -> str:
    """Return what an error says is wrong, without the path and the advice around it."""
    return str(error).removeprefix(f"{path}: ").removeprefix("damaged: ").partition("; run:")[0]


def restore_manifest(folder: Path) -> str:
    """Make the newest kept publication that is whole the newest one, and return its revision.

    Returns "" and changes nothing where no publication is whole.
    """
    for path in reversed(manifest_paths(folder)):
        revision = path.name.split(".")[1]
        try:
            manifest = read_manifest(folder, revision)
        except BundleError:
            continue
        if not _damaged_files(folder, manifest):
            files.write_atomic(folder / "manifest.json", path.read_bytes())
            return revision
    return ""


def withdraw(folder: Path, revision: str) -> None:
    """Remove the manifest of an earlier publication: links that are pinned to it are told that it is gone."""
    (folder / f"manifest.{revision}.json").unlink(missing_ok=True)
