"""What the standard library raises for a bad zip."""

from __future__ import annotations

import lzma
import zipfile
import zlib

__all__ = ["BROKEN"]

BROKEN: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError),
    *(NotImplementedError, RuntimeError, ValueError),  # unknown compression, passwords, impossible offsets
)
