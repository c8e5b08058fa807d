"""What is worth another try, and when."""

from __future__ import annotations

import datetime as dt
import email.utils
import logging
from contextlib import suppress

from geodata.errors import Unreachable
from geodata.fetching.answers import Headers, header

__all__ = ["RETRIED", "ToldToWait", "Transient", "is_told_to_wait", "wait_told"]

RETRIED = (408, 425, 429, 500, 502, 503, 504)
_NO_MORE = "0"

# Waiting is told by the command itself; without this the standard library would print each retry as well.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class Transient(Exception):
    """A failure that may be gone at the next try.

    Parameters
    ----------
    cause : str
        In a few words.
    after : float or None
        Seconds that the publisher asks to wait.
    """

    def __init__(self, cause: str, after: float | None = None) -> None:
        self.after = after
        super().__init__(cause)


class ToldToWait(Unreachable):
    """The publisher asks to come back later than a run lasts: nothing else of it is asked for now."""


def is_told_to_wait(status: int, headers: Headers) -> bool:
    """Tell whether a refusal is about the number of requests; GitHub's has the status 403."""
    spent = header(headers, "x-ratelimit-remaining") == _NO_MORE
    return status in (403, 429) and (spent or bool(header(headers, "retry-after")))


def wait_told(headers: Headers, now: dt.datetime) -> float | None:
    """Return the seconds that an answer asks to wait: a number, a date, or GitHub's own moment."""
    text = header(headers, "retry-after").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    with suppress(TypeError, ValueError):
        moment = email.utils.parsedate_to_datetime(text)
        return max(0.0, (moment.astimezone(dt.UTC) - now).total_seconds())
    reset = header(headers, "x-ratelimit-reset")
    if header(headers, "x-ratelimit-remaining") == _NO_MORE and reset.isascii() and reset.isdigit():
        return max(0.0, float(reset[:12]) - now.timestamp())
    return None
