"""Two changes that must never be half done: an import into a store, and a publication of a bundle.

Each is the real command on a store or a bundle in its old state. What takes long and touches no disk is
replaced: reading foreign files, and measuring.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from geodata import __main__ as command
from geodata import bundle
from geodata.commands import import_lint
from geodata.errors import BundleDamaged
from geodata.importers import owlmaps
from geodata.importers.import_run import ImportRun
from geodata.publishing import recipe
from geodata.store import ParquetStore
from geodata.store.parquet import revisions_of
from tests.dashboard.conftest import FILES, HEAD
from tests.maps import square, table

__all__ = ["CHANGES", "NEW", "NOTHING", "OLD", "TOLD", "Change", "prepare"]

OLD, NEW, NOTHING = "old", "new", "nothing"
# Before the first publication there is nothing to fall back to: one that breaks off at its last step is told.
TOLD = {OLD: OLD, NOTHING: f"repaired: {NEW}"}
OLD_DAY = table({"2025-03-12": {"ukraine": square(35.2, 51.1)}}, "owlmaps")
NEW_DAY = table({"2025-03-13": {"ukraine": square(35.3, 51.1)}}, "owlmaps")


@dataclass(frozen=True)
class Change:
    """A command that changes a folder.

    Attributes
    ----------
    name : str
        Of the command.
    begin : callable
        Makes the old state in a folder.
    argv : callable
        From a folder to the command line.
    state : callable
        From a folder to ``OLD``, ``NEW`` or ``NOTHING``: what a reader sees who looks at all of it. Raises
        `StoreError` or `BundleError` where a reader is told of damage.
    """

    name: str
    begin: Callable[[Path], object]
    argv: Callable[[Path], Sequence[str]]
    state: Callable[[Path], str]

    def run(self, folder: Path) -> int:
        """Run the command and return its exit code."""
        return command.main([self.name, *self.argv(folder)])

    def seen(self, folder: Path) -> str:
        """Return the state that a reader sees, or what `repair` makes of it where that is told."""
        try:
            return self.state(folder)
        except BundleDamaged as damage:
            told = str(damage)
        assert "run: python -m geodata repair" in told
        assert self.look("repair", folder) == 0
        return f"repaired: {self.state(folder)}"

    def look(self, name: str, folder: Path) -> int:
        """Run ``verify`` or ``repair`` on the folder alone, and return the exit code."""
        store, bundle_folder = folder, folder.parent / "none"
        if self.name == "publish":
            store, bundle_folder = bundle_folder, store
        return command.main([name, "--store", str(store), "--bundle", str(bundle_folder)])

    def again(self, source: Path, folder: Path) -> None:
        """Put the state of the folder `source` into `folder`, and nothing else."""
        shutil.rmtree(folder, ignore_errors=True)
        if source.exists():
            shutil.copytree(source, folder)


def _state_of_store(folder: Path) -> str:
    store = ParquetStore(folder)
    if "owlmaps" not in [source.id for source in store.sources()]:
        return NOTHING
    days = set(store.select("owlmaps", revisions=True)["date"])
    states = {frozenset({"2025-03-12"}): OLD, frozenset({"2025-03-12", "2025-03-13"}): NEW}
    # An import into a new store has no old day in it.
    return states.get(frozenset(days)) or {frozenset({"2025-03-13"}): NEW}[frozenset(days)]


def _state_of_bundle(folder: Path) -> str:
    if not any(folder.glob("*manifest*.json")):
        return NOTHING
    manifest = bundle.read_manifest(folder)
    contents = {name: bundle.read_file(folder, manifest, name) for name in manifest["files"]}
    assert bundle.find_faults(folder) == ()
    pads = {FILES["series"]["pad"]: NEW, f"{OLD} {bundle.KEEP_REVISIONS - 1}": OLD}
    return pads[contents["series"]["pad"]]


def _publish_old(folder: Path) -> None:
    """Publish as often as publications are kept: the next one removes the first."""
    for number in range(bundle.KEEP_REVISIONS):
        bundle.write(folder, {name: {**one, "pad": f"{OLD} {number}"} for name, one in FILES.items()}, HEAD)


def _beside(folder: Path) -> str:
    """Return a store beside a bundle, which stays as it is."""
    return str(folder.parent / "other")


CHANGES = (
    Change(
        "import",
        lambda folder: ParquetStore(folder).put(owlmaps.SOURCE, OLD_DAY),
        lambda folder: ["owlmaps", "20250313.json", "--store", str(folder)],
        _state_of_store,
    ),
    Change(
        "publish",
        _publish_old,
        lambda folder: ["--store", _beside(folder), "--bundle", str(folder)],
        _state_of_bundle,
    ),
)


class _Measured:
    """What `recipe.publish` asks of a measured source."""

    source, history, first, last = owlmaps.SOURCE, ("a map",), "2025-03-12", "2025-03-14"

    def __init__(self, *_: Any) -> None: ...


def prepare(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Make both commands quick: their files are read, and their sources measured, already."""
    found = ImportRun(NEW_DAY, tuple(revisions_of(NEW_DAY)), (), (), (), ("20250313.json",))
    patch.setattr(import_lint, "import_files", lambda *_, **__: found)
    ParquetStore(Path(_beside(folder))).put(owlmaps.SOURCE, OLD_DAY)
    patch.setattr(recipe.chronicle, "ensure", lambda *_: None)
    patch.setattr(recipe, "measure_source", _Measured)
    for name in ("_compared", "_explained", "context"):
        patch.setattr(recipe, name, lambda *_: {})
    patch.setattr(recipe, "_maps", lambda *_: FILES)
    patch.setattr(recipe, "_head", lambda *_: HEAD)
