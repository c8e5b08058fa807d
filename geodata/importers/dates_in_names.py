"""Dates in the names of files, which is where the sources put them."""

from __future__ import annotations

import re
from pathlib import PurePath

from geodata.errors import FileRefused
from geodata.model import is_date

__all__ = ["day_from_name"]


def day_from_name(name: str, pattern: re.Pattern[str], shape: str) -> str:
    """Return the ISO date in a file's name.

    Parameters
    ----------
    name : str
        Name of the file.
    pattern : compiled pattern
        Its only group matches eight digits, ``YYYYMMDD``.
    shape : str
        How the name should look, for the message.

    Raises
    ------
    FileRefused
        Code ``bad-date``.
    """
    match = pattern.fullmatch(PurePath(name).name)
    if match is None:
        raise FileRefused(name, f"is not named {shape}, so it has no date", "bad-date")
    digits = match[1]
    date = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if not is_date(date):
        raise FileRefused(name, f"its date, {date}, is not a day of this war", "bad-date")
    return date
