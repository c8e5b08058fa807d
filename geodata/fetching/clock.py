"""The time, which tests replace."""

from __future__ import annotations

import datetime as dt
import time

__all__ = ["Clock", "moment_text"]


class Clock:
    """Reads the time and waits."""

    def seconds(self) -> float:
        """Return a number of seconds that only grows."""
        return time.monotonic()

    def moment(self) -> dt.datetime:
        """Return the time of day, in UTC."""
        return dt.datetime.now(dt.UTC)

    def wait(self, seconds: float) -> None:
        """Return after that many seconds."""
        time.sleep(seconds)


def moment_text(moment: dt.datetime) -> str:
    """Return a moment in UTC as records have it."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
