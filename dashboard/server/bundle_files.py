"""The bundle as the web process sees it: the newest manifest, and the files that open pages still need."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from geodata.bundle import read_manifest
from geodata.errors import BundleError, UsageError

__all__ = ["BundleFiles", "ensure_bundle"]

Manifest = dict[str, Any]

_STDERR = 2  # the child's output is for people; standard output is only for the command's own line


class BundleFiles:
    """A folder with a bundle, read again when it has a new manifest.

    Parameters
    ----------
    folder : Path
        As ``python -m geodata publish`` writes it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._stamp: tuple[int, int, int] | None = None
        self._manifest: Manifest = {}
        self._names: frozenset[str] = frozenset()

    def manifest(self) -> Manifest:
        """Return the newest manifest.

        Raises
        ------
        BundleError
            There is none that can be read.
        """
        with self._lock:
            self._refresh()
            return self._manifest

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a published file, or None if no manifest names it."""
        with self._lock:
            self._refresh()
            if name not in self._names:
                return None
        return _read(self.folder / name)

    def _refresh(self) -> None:
        try:
            stat, folder = (self.folder / "manifest.json").stat(), self.folder.stat()
        except OSError:
            self._stamp = None
            raise BundleError(f"{self.folder}: no bundle here; run: python -m geodata publish") from None
        # The folder's mtime shows when old files were removed, which is after the new manifest was written.
        stamp = (stat.st_mtime_ns, stat.st_ino, folder.st_mtime_ns)
        if stamp != self._stamp:
            self._manifest = read_manifest(self.folder)
            self._names = frozenset(_names(self._manifest)) | self._kept_names()
            self._stamp = stamp

    def _kept_names(self) -> frozenset[str]:
        """Names of the manifests kept for pages that are already open, and of the files in them."""
        found: set[str] = set()
        for path in self.folder.glob("manifest.*.json"):
            try:
                found |= {path.name} | _names(read_manifest(self.folder, path.name.split(".")[1]))
            except BundleError:
                continue  # a publication that was removed while this was read
        return frozenset(found)


def _names(manifest: Manifest) -> set[str]:
    return {entry["name"] for entry in manifest["files"].values()}


@lru_cache(maxsize=64)
def _read(path: Path) -> bytes | None:
    """Read once: a file's name is the hash of its bytes."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def ensure_bundle(folder: Path, say: Callable[[str], None]) -> None:
    """Publish the bundle if none can be read; one from another version may be unreadable.

    A child process does it: this one must not load what reads foreign files.

    Raises
    ------
    UsageError
        It could not be published.
    """
    try:
        read_manifest(folder)
    except BundleError as error:
        say(f"{str(error).partition('; run')[0]}. Publishing one.")
    else:
        return
    command = [sys.executable, "-m", "geodata", "publish", "--bundle", str(folder)]
    done = subprocess.run(command, check=False, stdout=_STDERR)  # noqa: S603 - our own program, no shell
    if done.returncode:
        raise UsageError(f"python -m geodata publish ended with code {done.returncode}; there is no bundle")
