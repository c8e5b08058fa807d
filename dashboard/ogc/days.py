"""The parameter ``datetime``: days on which a feature has to be valid."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dashboard.ogc.refused import bad

__all__ = ["EVER", "NEVER", "Days", "day_of", "days_of"]

NEVER, EVER = "0000-00-00", "9999-99-99"  # before and after every day, as texts sort
_OPEN = ("", "..")
# RFC 3339, and what clients send of it: a day; a day with a bare T (GDAL); a time without a zone is UTC.
_INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)([Tt ](\d\d:\d\d(:\d\d([.,]\d{1,9})?)?)?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII
)


@dataclass(frozen=True)
class Days:
    """Days, both inclusive; an open end is `NEVER` or `EVER`."""

    first: str
    last: str


def days_of(text: str) -> Days:
    """Return the days that a value of ``datetime`` means: an instant, or an interval with a slash.

    Raises
    ------
    UsageError
        It is neither.
    """
    parts = text.split("/")
    if len(parts) == 1:
        day = day_of(text, "datetime")
        return Days(day, day)
    if len(parts) > 2:
        raise bad("datetime", f"{text!r} has more than one slash")
    first, last = parts
    found = Days(
        NEVER if first in _OPEN else day_of(first, "datetime"),
        EVER if last in _OPEN else day_of(last, "datetime"),
    )
    if found.last < found.first:
        raise bad("datetime", f"{found.last} is before {found.first}")
    return found


def day_of(text: str, name: str) -> str:
    """Return the day, in UTC, of an instant that the parameter called `name` holds.

    Raises
    ------
    UsageError
        It is no instant.
    """
    why = f"{text!r} is no day such as 2024-08-06, nor a time such as 2024-08-06T12:00:00Z"
    found = _INSTANT.fullmatch(text)
    if found is None:
        raise bad(name, why)
    day, _, time, *_, zone = found.groups()
    try:
        return _in_utc(day, time or "00:00", "+00:00" if zone in (None, "Z", "z") else zone)
    except (ValueError, OverflowError):
        raise bad(name, why) from None


def _in_utc(day: str, time: str, zone: str) -> str:
    time = time.replace(",", ".")
    if time[6:8] == "60":  # a leap second belongs to the minute before
        time = f"{time[:6]}59{time[8:]}"
    return dt.datetime.fromisoformat(f"{day}T{time}{zone}").astimezone(dt.UTC).date().isoformat()
