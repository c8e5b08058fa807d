"""The archive of a source: every file as it was fetched, byte for byte, with its headers beside.

::

    owlmaps/
        terms.json                  what was agreed to, and when
        list.json, list.json.headers     the last list of files
        000001-20261126T071500Z/    a run that brought something
            20261125.json
            20261125.json.headers

Nothing is ever overwritten: a file that its publisher has rewritten comes again in a later run. So what is
imported run by run is imported in the order in which it was published. A file counts once its headers are
there, which are written last: after a crash the file is fetched again.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from filelock import FileLock, Timeout

from geodata import files
from geodata.errors import Busy, FileRefused
from geodata.fetching.answers import Answer, Validators, git_hash
from geodata.fetching.dated_paths import check_name

__all__ = ["Archive", "Kept"]

_HEADERS = ".headers"
_STAMP = re.compile(r"\d{6}-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z")  # of the folder of a run


@dataclass(frozen=True)
class Kept:
    """A file of the archive.

    Attributes
    ----------
    path : Path
        Where its bytes are.
    sha256, git : str
        Its hash, and that by which Git knows it.
    validators : Validators
        By what its publisher tells whether it has changed.
    """

    path: Path
    sha256: str
    git: str
    validators: Validators

    @property
    def name(self) -> str:
        """The name under which its publisher has it."""
        return self.path.name

    @property
    def since(self) -> str:
        """When the run began that brought it, as the name of its folder says; "" if it does not."""
        found = _STAMP.fullmatch(self.path.parent.name)
        return "{}-{}-{}T{}:{}:{}Z".format(*found.groups()) if found else ""


class Archive:
    """The folder of one source.

    Parameters
    ----------
    folder : Path
        Need not exist yet.
    moment : str
        When this run began, for the name of its folder.
    """

    def __init__(self, folder: Path, moment: str = "") -> None:
        self.folder = folder
        self._stamp = moment.replace("-", "").replace(":", "")

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep others from fetching into this folder.

        Raises
        ------
        Busy
            Someone does already.
        """
        files.make_folder(self.folder)
        try:
            with FileLock(self.folder / ".lock", timeout=0):
                yield
        except Timeout:
            raise Busy(f"{self.folder}: another fetch is at work; try again later") from None

    def versions(self) -> list[Kept]:
        """Return all files, those fetched first first."""
        return [kept for run in self._runs() for kept in _files_of(run)]

    def newest(self) -> dict[str, Kept]:
        """Return the newest version of each file, by name."""
        return {kept.name: kept for kept in self.versions()}

    def keep(self, name: str, answer: Answer) -> bool:
        """Add a file; return whether it is new: what is there already is not added again."""
        before = self._newest.get(name)
        if before is not None and before.sha256 == answer.sha256:
            _write_headers(before.path, answer)  # what tells that it has not changed may have
            return False
        path = self._run / name
        files.write_atomic(path, answer.body)
        _write_headers(path, answer)
        self._newest[name] = _of(path, answer)
        return True

    def keep_list(self, name: str, answer: Answer) -> None:
        """Keep an answer that tells which files there are; the one before is replaced."""
        (self.folder / f"{name}{_HEADERS}").unlink(missing_ok=True)
        files.write_atomic(self.folder / name, answer.body)
        _write_headers(self.folder / name, answer)

    def kept_list(self, name: str) -> Kept | None:
        """Return the last answer that was kept under `name`, if it is whole."""
        kept = _read(self.folder / name)
        return kept if kept and files.sha256(kept.path.read_bytes()) == kept.sha256 else None

    @cached_property
    def _newest(self) -> dict[str, Kept]:
        return self.newest()

    @cached_property
    def _run(self) -> Path:
        """The folder of this run; its number comes after all others whatever the clock says."""
        numbers = [int(run.name[:6]) for run in self._runs()]
        return self.folder / f"{max(numbers, default=0) + 1:06}-{self._stamp}"

    def _runs(self) -> list[Path]:
        return sorted(path for path in self.folder.glob("[0-9]" * 6 + "-*") if path.is_dir())


def _files_of(run: Path) -> Iterator[Kept]:
    for path in sorted(run.glob(f"*{_HEADERS}")):
        kept = _read(path.with_name(path.name.removesuffix(_HEADERS)))
        if kept is not None:
            yield kept


def _write_headers(path: Path, answer: Answer) -> None:
    record = {
        "address": answer.address,
        "fetched_at": answer.fetched_at,
        "bytes": len(answer.body),
        "sha256": answer.sha256,
        "git": git_hash(answer.body),
        "headers": [list(pair) for pair in answer.headers],
    }
    files.write_atomic(path.with_name(f"{path.name}{_HEADERS}"), json.dumps(record, indent=1).encode())


def _of(path: Path, answer: Answer) -> Kept:
    return Kept(path, answer.sha256, git_hash(answer.body), Validators.of(answer.headers))


def _read(path: Path) -> Kept | None:
    """Return what is known of a file; None if it, or its headers, are not there or not whole."""
    with suppress(FileRefused, OSError, ValueError, KeyError, TypeError):
        record = json.loads(files.read_limited(path.with_name(f"{path.name}{_HEADERS}")))
        headers = [(str(name), str(value)) for name, value in record["headers"]]
        if check_name(path.name) and path.stat().st_size == record["bytes"]:
            return Kept(path, str(record["sha256"]), str(record["git"]), Validators.of(headers))
    return None
