"""What is wrong with a zip, as the standard library tells it."""

from __future__ import annotations

import lzma
import zipfile
import zlib

__all__ = ["BROKEN"]

BROKEN: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),  # unknown ways to pack, passwords, impossible places
)
