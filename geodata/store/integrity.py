"""Whether the files of a store are as they were written, and the way back where they are not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from geodata import files
from geodata.errors import StoreError
from geodata.store.file_content import check_file, paths_kept, previous_of

__all__ = ["damaged_files", "renew_previous", "restore"]

_LOCK_SECONDS = 60


def damaged_files(folder: Path) -> dict[Path, str]:
    """Return the files of sources in `folder` that are not as they were written, each with the cause.

    A file of which only the earlier version is left counts as damaged. So does an earlier version itself:
    without it there is no way back.
    """
    paths = [*paths_kept(folder), *folder.glob("*.parquet.previous")]
    return {path: cause for path in sorted(paths) if (cause := _cause(path))}


def _cause(path: Path) -> str:
    try:
        check_file(path)
    except StoreError as error:
        return str(error).removeprefix(f"{path}: ").removeprefix("damaged: ").partition("; run:")[0]
    return ""


def restore(path: Path) -> bool:
    """Put the version before the last change in place of a damaged file, which is kept as ``.damaged``.

    Returns False and changes nothing where there is no earlier version, or it is damaged too.
    """
    previous = previous_of(path)
    if not previous.exists() or _cause(previous):
        return False
    with _alone(path):
        if path.exists():
            path.replace(path.with_name(f"{path.name}.damaged"))
        files.write_atomic(path, previous.read_bytes())
    return True


def renew_previous(previous: Path) -> bool:
    """Replace an earlier version that is damaged by a copy of the present one.

    Returns False and changes nothing where that is damaged too.
    """
    path = previous.with_suffix("")
    with _alone(path):
        if _cause(path):
            return False
        files.write_atomic(previous, path.read_bytes())
    return True


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    try:
        with FileLock(path.with_name(f".{path.stem}.lock"), timeout=_LOCK_SECONDS):
            yield
    except Timeout:
        raise StoreError(f"{path.parent}: an import is at work; try again later") from None
    except OSError as error:
        raise StoreError(f"{path.parent}: cannot be written ({error.strerror})") from error
