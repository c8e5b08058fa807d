"""The folder of a static site: written so that whoever reads it meanwhile never sees half of one.

A new site appears at once, by its folder's name. A later one is put over it: first what is new, then the
pages that name it, and only then is removed what no page names any more. What is not listed as ours is
left alone.
"""

from __future__ import annotations

import json
import secrets
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from geodata.errors import FileRefused, UsageError
from geodata.files import read_limited, write_atomic

__all__ = ["LISTING", "write_site"]

LISTING = "salient-site.json"
_KIND = "salient static site"


def write_site(folder: Path, files: Mapping[str, bytes], last: Iterable[str]) -> None:
    """Make `folder` hold the site `files`.

    Parameters
    ----------
    folder : Path
        Missing, empty, or an earlier site.
    files : mapping of str to bytes
        By names with slashes.
    last : iterable of str
        Those of them that name the others, in the order in which they may be replaced.

    Raises
    ------
    UsageError
        It holds something else, or cannot be written.
    """
    pages = [name for name in last if name in files]
    ordered = {name: files[name] for name in [*sorted(files.keys() - set(pages)), *pages]}
    try:
        earlier = _earlier(folder)
        if folder.exists():
            _replace(folder, ordered, earlier)
        else:
            _appear(folder, ordered)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror})") from None


def _earlier(folder: Path) -> tuple[str, ...]:
    """Return the files of the site that is there; none where there is nothing."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return ()
    with suppress(FileRefused, ValueError, TypeError, KeyError):
        told = json.loads(read_limited(folder / LISTING))
        if isinstance(told, dict) and told.get("kind") == _KIND:
            return tuple(name for name in told["files"] if _is_inside(name))
    raise UsageError(
        f"{folder}: holds something else than an exported site; name a folder that is new or empty"
    )


def _is_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _listing(names: Iterable[str]) -> bytes:
    return json.dumps({"kind": _KIND, "files": sorted(names)}, indent=1).encode() + b"\n"


def _appear(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write a new site beside its place, and move it there."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = folder.with_name(f".{folder.name}.{secrets.token_hex(6)}.tmp")
    try:
        for name, body in {**files, LISTING: _listing(files)}.items():
            path = draft / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(body)
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _replace(folder: Path, files: Mapping[str, bytes], earlier: Iterable[str]) -> None:
    """Put a site over an earlier one; interrupted at any moment, the next run goes on from there."""
    old = set(earlier)
    write_atomic(folder / LISTING, _listing(old | files.keys()))
    for name, body in files.items():
        if not _holds(folder / name, body):
            write_atomic(folder / name, body)
    for name in sorted(old - files.keys()):
        (folder / name).unlink(missing_ok=True)
        _remove_empty(folder, (folder / name).parent)
    write_atomic(folder / LISTING, _listing(files))


def _holds(path: Path, body: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(body) and path.read_bytes() == body


def _remove_empty(folder: Path, inner: Path) -> None:
    while inner != folder and inner.is_dir() and not any(inner.iterdir()):
        inner.rmdir()
        inner = inner.parent
