"""What commands that make a file share: progress on standard error, and a file that is whole or not there."""

from __future__ import annotations

import sys
from pathlib import Path

from tqdm import tqdm

from geodata.errors import UsageError
from geodata.files import write_atomic

__all__ = ["tell", "write_output"]


def tell(text: str) -> None:
    """Say something on standard error, beside any progress bar."""
    tqdm.write(text, file=sys.stderr)


def write_output(path: Path, body: bytes) -> None:
    """Put `body` at `path`, in place of what was there; a file is never half written.

    Raises
    ------
    UsageError
        It cannot be written there.
    """
    try:
        write_atomic(path, body)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from None
