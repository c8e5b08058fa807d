"""The bundle as the web process sees it: the newest manifest, and the files that open pages still need.

It promises: bytes that do not match their hash are never returned, and what could not be had once is looked
for again the next time.
"""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from geodata.bundle import Manifest, dump, read_bytes, read_manifest, read_publication
from geodata.bundle.manifest import entries, manifest_paths
from geodata.errors import BundleDamaged, BundleError, UsageError

__all__ = ["BundleFiles", "ensure_bundle"]

_STDERR = 2  # the child's output is for people; standard output is only for the command's own line
_TRUSTED_FOR = 60.0  # seconds: a disk may lose a bit without touching the file's date

Entry = dict[str, Any]
Stamp = tuple[int, ...]


class BundleFiles:
    """A folder with a bundle, read again when it has a new manifest.

    Parameters
    ----------
    folder : Path
        As ``python -m geodata publish`` writes it.
    clock : callable
        Seconds that only grow.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self.folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._stamp: Stamp | None = None
        self._manifest: Manifest = {}
        self._entries: dict[str, Entry] = {}
        self._manifests: dict[str, str] = {}
        self._checked: dict[str, tuple[Stamp, float]] = {}

    def manifest(self) -> Manifest:
        """Return the newest manifest.

        Raises
        ------
        BundleError
            There is none, or it is damaged.
        """
        with self._lock:
            self._refresh()
            return self._manifest

    def read(self, name: str) -> bytes | None:
        """Return the bytes of a published file, or None if no manifest names it.

        They are not kept here: `KeptAnswers` keeps what readers get.

        Raises
        ------
        BundleDamaged
            It is missing, or its bytes are not those that were published.
        """
        with self._lock:
            self._refresh()
            entry, revision = self._entries.get(name), self._manifests.get(name)
        if entry:
            return read_bytes(self.folder, entry)
        return dump(read_manifest(self.folder, revision)) if revision else None

    def everything(self) -> Iterator[tuple[str, bytes]]:
        """Yield the names and bytes of all files of all publications that are kept.

        Raises
        ------
        BundleDamaged
            One is missing, or its bytes are not those that were published.
        """
        self.manifest()
        for name in (*self._manifests, *self._entries):
            body = self.read(name)
            if body is not None:  # a publish may have just removed it
                yield name, body

    def damaged(self) -> list[str]:
        """Return the names of the newest publication's files that are not as they were published.

        A file is read again when its date or size changes, and once a minute.

        Raises
        ------
        BundleError
            There is no manifest, or it is damaged.
        """
        newest = self.manifest()
        revision = newest["revision"]
        checks: dict[str, Callable[[], object]] = {
            name: partial(read_bytes, self.folder, entry) for name, entry in entries(newest).items()
        }
        checks[_manifest_name(revision)] = partial(read_manifest, self.folder, revision)
        found = [name for name, check in checks.items() if not self._is_good(name, check)]
        seen = self._checked.copy()  # other threads may look meanwhile
        self._checked = {name: seen[name] for name in checks if name in seen}
        return found

    def _is_good(self, name: str, check: Callable[[], object]) -> bool:
        now = self._clock()
        try:
            stamp = _stamp(self.folder / name)
            before, moment = self._checked.get(name, (None, now))
            if stamp != before or now - moment > _TRUSTED_FOR:
                self._checked.pop(name, None)
                check()
                self._checked[name] = (stamp, now)
        except (OSError, BundleError):
            return False
        return True

    def _refresh(self) -> None:
        try:
            # The folder's mtime shows when old files were removed, after the new manifest was written.
            stamp = (*_stamp(self.folder / "manifest.json"), self.folder.stat().st_mtime_ns)
        except OSError:
            stamp = None
        if stamp is None or stamp != self._stamp:
            self._stamp = None
            self._manifest = read_publication(self.folder)  # it says what is missing
            self._read_kept()
            self._stamp = stamp

    def _read_kept(self) -> None:
        """Read the manifests that are kept for pages that are already open, and list the files in them."""
        self._entries = entries(self._manifest)
        newest = self._manifest["revision"]
        self._manifests = {_manifest_name(newest): newest}  # also if it is missing: who asks for it is told
        for path in manifest_paths(self.folder):
            revision = path.name.split(".")[1]
            try:
                self._entries |= entries(read_manifest(self.folder, revision))
            except BundleDamaged:
                pass  # it is named all the same: who asks for it is told
            except BundleError:
                continue  # a publication that was removed while this was read
            self._manifests[path.name] = revision


def _manifest_name(revision: str) -> str:
    return f"manifest.{revision}.json"


def _stamp(path: Path) -> Stamp:
    stat = path.stat()
    return (stat.st_mtime_ns, stat.st_ino, stat.st_size)


def ensure_bundle(
    folder: Path, say: Callable[[str], None], store: str = "var/store", *, downloads: bool = False
) -> None:
    """Publish the bundle where there is none, from the `store`, which is built if it is not there either.

    One that is there and cannot be read is left alone: it may have been published from another store.
    A child process does it: this one must not load what reads foreign files. `downloads` are files for other
    programs.

    Raises
    ------
    BundleError
        It is there and damaged, or of another format; the text says what to run.
    UsageError
        It could not be published.
    """
    if (folder / "manifest.json").exists() or manifest_paths(folder):
        read_publication(folder)
        return
    say(f"{folder}: no bundle here. Publishing one.")
    command = [sys.executable, "-m", "geodata", "publish", "--store", store, "--bundle", str(folder)]
    if downloads:
        command.append("--downloads")
    done = subprocess.run(command, check=False, stdout=_STDERR)  # noqa: S603 - our own program, no shell
    if done.returncode:
        raise UsageError(f"python -m geodata publish ended with code {done.returncode}; there is no bundle")
