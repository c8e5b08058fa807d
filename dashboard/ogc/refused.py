"""What is said of a parameter that cannot be used: which one, and why."""

from __future__ import annotations

from collections.abc import Iterable

from geodata.errors import UsageError

__all__ = ["bad", "choose"]

_MOST = 200  # letters of a value that are repeated


def bad(name: str, why: str) -> UsageError:
    """Return the error about the parameter called `name`."""
    return UsageError(f"{name}: {why if len(why) <= _MOST else why[:_MOST] + '…'}")


def choose(name: str, value: str, known: Iterable[str]) -> UsageError:
    """Return the error about a value that is not one of those `known`."""
    shown = value if len(value) <= _MOST // 2 else f"{value[: _MOST // 2]}…"
    return UsageError(f"{name}: {shown!r} is not one of {', '.join(known)}")
