"""Progress on standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

__all__ = ["Progress", "bar"]

Progress = Callable[[int, int], None]


class _Bar(tqdm):  # type: ignore[type-arg]
    """A progress bar without a thread of its own, which would keep reading processes from being forked."""

    monitor_interval = 0


@contextmanager
def bar(title: str, unit: str = "file") -> Iterator[Progress]:
    """Yield a function that advances a progress bar on standard error; silent if that is no terminal."""
    with _Bar(desc=title, unit=unit, file=sys.stderr, disable=not sys.stderr.isatty()) as shown:

        def progress(done: int, total: int) -> None:
            shown.total = total
            shown.update(done - shown.n)

        yield progress
