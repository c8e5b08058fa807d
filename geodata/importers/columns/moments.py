"""The time in a cell -> a UTC day, and the moment if it has one.

A cell is read whole or not at all: a date followed by anything else may be another date.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import numpy as np

from geodata.importers.columns.values import is_missing, quoted
from geodata.importers.file_snapshot import midnight, utc_text
from geodata.model import is_date, today

__all__ = ["UNITS", "BadDate", "Clock", "Moment", "day_moment", "read_moment"]

UNITS = {"s": 1.0, "ms": 1e-3}

_ISO = re.compile(
    r"(\d{4})([-/]?)(\d{2})\2(\d{2})"
    r"(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e\+?\d+)?", re.ASCII | re.IGNORECASE)
_UTC_NAMES = ("Z", "UTC", "GMT", "")
# Common formats of dates that are not ISO: tried only to propose a setting, never to read.
_FORMATS = (
    *("%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%Y.%m.%d", "%d.%m.%y", "%d %B %Y", "%d %b %Y"),
    *("%B %d, %Y", "%b %d, %Y", "%d.%m.%Y %H:%M", "%d.%m.%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%Y%m%d%H%M%S"),
    *("%Y%m%d_%H%M%S", "%Y%m%d_%H%M", "%Y.%m.%d %H:%M:%S", "%a, %d %b %Y %H:%M:%S %z", "%Y-%m-%d_%H-%M-%S"),
)
_TIMES = ("%H", "%I", "%X", "%c", "%s")


class BadDate(ValueError):
    """A cell without a day that a map can have; `message` says why, and what would read it."""

    def __init__(self, message: str, code: str = "bad-date") -> None:
        self.message, self.code = message, code
        super().__init__(message)


@dataclass(frozen=True, order=True)
class Moment:
    """A UTC day, and the moment that a map of it was published: midnight if only the day is known."""

    date: str
    published_at: str


@dataclass(frozen=True)
class Clock:
    """How a file writes time: a pattern of `strptime`, a unit of `UNITS`, a zone of the IANA; or "".

    The zone is that of times that name none; without it they are UTC.
    """

    format: str = ""
    unit: str = ""
    timezone: str = ""


def day_moment(date: str) -> Moment:
    """Return the moment for a day without a time: midnight."""
    return Moment(date, midnight(date))


def read_moment(value: object, where: str, clock: Clock) -> Moment:
    """Return the moment in a cell.

    Parameters
    ----------
    value : object
        Text, a number, or a date as returned by the readers of binary formats.
    where : str
        Such as ``column 'day'``, for the message.
    clock : Clock
        How the file writes time.

    Raises
    ------
    BadDate
        If it is not exactly a date, or not one from 2014 to tomorrow.
    """
    if is_missing(value) or not str(value).strip():
        raise BadDate(f"{where} is empty: no date", "no-date")
    read = _parsed(value, clock)
    if read is None:
        raise BadDate(_unread(value, where, clock))
    moment = day_moment(read.isoformat()) if not isinstance(read, dt.datetime) else _in_utc(read, clock)
    if not is_date(moment.date):
        raise BadDate(f"{quoted(value)} in {where} is {moment.date}, not a day of this war")
    if moment.date > _tomorrow():
        raise BadDate(f"{quoted(value)} in {where} is after tomorrow", "future")
    return moment


def _tomorrow() -> str:
    return (dt.date.fromisoformat(today()) + dt.timedelta(days=1)).isoformat()


def _parsed(value: object, clock: Clock) -> dt.date | None:
    """Return a `datetime` where a time of day was given, a `date` where only the day was; None if neither."""
    if isinstance(value, np.datetime64):
        value = value.astype("datetime64[us]").item()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, bool | np.bool_):
        return None
    text = str(value).strip()
    if clock.format:
        return _by_format(text, clock.format)
    if clock.unit and (number := _number(text)) is not None:
        return _since_1970(number * UNITS[clock.unit])
    return _iso(text.removesuffix(".0"))


def _by_format(text: str, pattern: str) -> dt.date | None:
    try:
        read = dt.datetime.strptime(text, pattern)  # noqa: DTZ007 - `_in_utc` knows the zone
    except ValueError:
        return None
    return read if any(part in pattern for part in _TIMES) else read.date()


def _iso(text: str) -> dt.date | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, _, month, day, time, zone = match.groups()
    try:
        if time is None:
            return dt.date(int(year), int(month), int(day))
        offset = "+00:00" if zone and zone.upper() in _UTC_NAMES else zone or ""
        return dt.datetime.fromisoformat(f"{year}-{month}-{day}T{time}{offset}")
    except ValueError:  # such as 30 February
        return None


def _number(text: str) -> float | None:
    return float(text) if _NUMBER.fullmatch(text) and len(text) < 30 else None


def _since_1970(seconds: float) -> dt.datetime | None:
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _in_utc(read: dt.datetime, clock: Clock) -> Moment:
    if read.tzinfo is None:
        read = read.replace(tzinfo=ZoneInfo(clock.timezone) if clock.timezone else dt.UTC)
    try:
        text = utc_text(read.astimezone(dt.UTC))
    except OverflowError:  # the first or last hours that `datetime` can have
        raise BadDate(f"{quoted(str(read))} is not a day of this war") from None
    return Moment(text[:10], text)


def _unread(value: object, where: str, clock: Clock) -> str:
    """Return why a cell could not be read, and the setting that would read it."""
    found = f"{quoted(value)} in {where}"
    number = _number(str(value).strip())
    if number is not None and not clock.format:
        return f"{found} is a number; {next(_units(number), 'no unit makes it a day of this war')}"
    if clock.format:
        return f"{found} is not written like the format {quoted(clock.format)}"
    proposal = next(_formats(str(value).strip()), "")
    return f"{found} is not a date, YYYY-MM-DD{proposal and '; '}{proposal}"


def _units(number: float) -> Iterator[str]:
    for unit, seconds in UNITS.items():
        read = _since_1970(number * seconds)
        if read is not None and is_date(day := read.date().isoformat()) and day <= _tomorrow():
            yield f'unit = "{unit}" would read it as {day}'


def _formats(text: str) -> Iterator[str]:
    for pattern in _FORMATS:
        read = _by_format(text[:60], pattern)
        if read is not None and is_date(day := read.isoformat()[:10]) and day <= _tomorrow():
            yield f'format = "{pattern}" would read it as {day}'
