"""What a bundle was published from, so that nothing is published where nothing has changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from geodata import bundle, files
from geodata.errors import BundleError, FileRefused
from geodata.store import Store

__all__ = ["LastPublication", "state_of"]

_PACKAGE = Path(__file__).parents[1]
_NAME = "published.json"


def state_of(store: Store) -> str:
    """Return the hash of all that a publication follows from: what counts in the store, code and tables."""
    told = hashlib.sha256()
    for line in _facts(store):
        told.update(f"{line}\n".encode())
    for path in sorted(_PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            told.update(path.read_bytes())
    return told.hexdigest()


def _facts(store: Store) -> Iterator[str]:
    for source in store.sources():
        yield repr(source)
        for item in store.judged(source.id):
            yield f"{item.revision.id} {item.standing} {item.doubt} {item.revision.known}"


@dataclass(frozen=True)
class LastPublication:
    """The record of the last publication of a bundle, in the folder `folder`."""

    folder: Path
    bundle: Path

    def revision(self, state: str) -> str:
        """Return the revision that the bundle has, if it was published from that state; "" otherwise."""
        with suppress(FileRefused, ValueError, BundleError):
            record = json.loads(files.read_limited(self.folder / _NAME))
            revision = bundle.read_manifest(self.bundle)["revision"]
            if record == self._record(state, revision) and not bundle.find_faults(self.bundle):
                return str(revision)
        return ""

    def keep(self, state: str, revision: str) -> None:
        """Record that `revision` was published from that state."""
        files.write_atomic(self.folder / _NAME, json.dumps(self._record(state, revision)).encode())

    def _record(self, state: str, revision: str) -> dict[str, str]:
        return {"bundle": str(self.bundle.resolve()), "state": state, "revision": revision}
