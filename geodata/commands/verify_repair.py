"""``verify`` and ``repair``: find what is not as it was written, and mend it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from geodata import bundle
from geodata.bundle import Fault
from geodata.commands.answer import DEFAULT_BUNDLE, Answer, Command, add_json, add_store
from geodata.commands.publish import narrator
from geodata.errors import SalientError, UsageError
from geodata.publishing.recipe import publish
from geodata.store import open_store
from geodata.store.integrity import damaged_files, renew_previous, restore

__all__ = ["REPAIR", "VERIFY"]


def _options(parser: ArgumentParser) -> None:
    add_store(parser)
    parser.add_argument(
        "--bundle", metavar="DIR", type=Path, default=Path(DEFAULT_BUNDLE), help=f"default {DEFAULT_BUNDLE}"
    )
    add_json(parser)


def _folders(args: Namespace) -> tuple[Path, Path]:
    """Return the folders of the store and of the bundle, at least one of which is there."""
    open_store(args.store)  # refuses what is not a folder
    store, folder = Path(args.store), args.bundle
    if not store.is_dir() and not folder.is_dir():
        raise UsageError(f"neither a store in {store} nor a bundle in {folder}: there is nothing to look at")
    return store, folder


def _store_lines(store: Path) -> list[str]:
    return [f"{path}: {cause}" for path, cause in damaged_files(store).items()]


def _bundle_faults(folder: Path) -> tuple[Fault, ...]:
    """Return what is wrong in a bundle; nothing where none was ever published."""
    return bundle.find_faults(folder) if any(folder.glob("*.json")) else ()


def _lines(store: Path, folder: Path) -> list[str]:
    return _store_lines(store) + [f"{folder / one.file}: {one.cause}" for one in _bundle_faults(folder)]


def _verify(args: Namespace) -> Answer:
    store, folder = _folders(args)
    lines = _lines(store, folder)
    absent = [f"{path}: not there, not looked at" for path in (store, folder) if not path.is_dir()]
    end = "; to mend them: python -m geodata repair" if lines else ""
    text = f"{len(lines)} files are not as they were written{end}" if lines else "all is as it was written"
    return Answer({"damaged": lines, "absent": absent}, "\n".join([*lines, *absent, text]), int(bool(lines)))


def _repair(args: Namespace) -> Answer:
    store, folder = _folders(args)
    done = [*_mend_store(store), *_mend_bundle(args.store, store, folder)]
    left = _lines(store, folder)
    advice = [
        f"left: {line}; restore it from a copy of your own, or move it away and import the source again"
        for line in left
    ]
    text = "\n".join([*done, *advice]) or "all is as it was written: nothing to mend"
    return Answer({"mended": done, "left": left}, text, int(bool(left)))


def _mend_store(store: Path) -> list[str]:
    done = []
    for path in damaged_files(store):
        if path.suffix == ".previous":
            if renew_previous(path):
                done.append(f"{path}: written again, as the present version: it was what to go back to")
        elif restore(path):
            done.append(f"{path}: put back as before the last change; import again what came after it")
    return done


def _mend_bundle(url: str, store: Path, folder: Path) -> list[str]:
    """Mend a bundle: go back to a whole manifest, publish again, withdraw what cannot be had any more."""
    faults = _bundle_faults(folder)
    if not faults:
        return []
    done: list[str] = []
    if any(fault.file == "manifest.json" for fault in faults) and (back := bundle.restore_manifest(folder)):
        done.append(f"{folder / 'manifest.json'}: put back as of revision {back}")
    if _needs_publishing(folder) and store.is_dir():
        try:
            manifest = publish(open_store(url), folder, narrator())
            done.append(f"{folder}: published again, revision {manifest['revision']}")
        except SalientError as error:
            return [*done, f"{folder}: cannot be published again: {error}"]
    return [*done, *_withdraw(folder)]


def _newest(folder: Path) -> str:
    try:
        return str(bundle.read_manifest(folder)["revision"])
    except SalientError:
        return ""


def _needs_publishing(folder: Path) -> bool:
    newest = _newest(folder)
    return not newest or any(newest in fault.revisions for fault in _bundle_faults(folder))


def _withdraw(folder: Path) -> list[str]:
    """Withdraw earlier publications of which a file is lost, once the newest one is whole."""
    if _needs_publishing(folder):
        return []
    lost = {revision for fault in _bundle_faults(folder) for revision in fault.revisions}
    for revision in sorted(lost):
        bundle.withdraw(folder, revision)
    return [
        f"{folder}: revision {revision} is withdrawn: a file of it is lost, and nothing holds it any more"
        for revision in sorted(lost)
    ]


VERIFY = Command(
    "verify",
    "find what in the store and the bundle is not as it was written",
    "python -m geodata verify --bundle var/bundle",
    _options,
    _verify,
)
REPAIR = Command(
    "repair",
    "mend what in the store and the bundle is not as it was written",
    "python -m geodata repair --bundle var/bundle",
    _options,
    _repair,
)
