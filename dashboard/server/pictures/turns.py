"""Whose picture is drawn next: every client has the same share of the work, however much one asks for.

Start-time fair queueing (Goyal, Vin and Cheng, 1996): a task begins, in virtual time, where its client's
last one ends, and ends later by its cost; the one that begins first is next. So the dear tasks of a client
make that client wait, and nobody else.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

__all__ = ["Turns"]

T = TypeVar("T")


@dataclass(frozen=True)
class _Waiting(Generic[T]):
    begins: float
    number: int
    item: T


class Turns(Generic[T]):
    """Items that wait for their turn. Not safe for threads by itself."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting[T]] = []
        self._ends: dict[str, float] = {}  # in virtual time, of each client's last item
        self._now = 0.0
        self._numbers = itertools.count()

    def add(self, item: T, client: str, cost: float) -> None:
        """Let `item` wait; `cost` is what its work costs, in any unit that is the same for all."""
        begins = max(self._now, self._ends.get(client, 0.0))
        self._ends[client] = begins + cost
        self._waiting.append(_Waiting(begins, next(self._numbers), item))

    def take(self, may: Callable[[T], bool]) -> T | None:
        """Return the next of the items that `may` be taken, which waits no more; None if there is none."""
        found = min(
            (one for one in self._waiting if may(one.item)),
            key=lambda one: (one.begins, one.number),
            default=None,
        )
        if found is None:
            return None
        self._waiting.remove(found)
        self._now = max(self._now, found.begins)
        self._ends = {client: end for client, end in self._ends.items() if end > self._now}
        return found.item

    def clear(self) -> list[T]:
        """Return all items, in the order in which they came; none waits any more."""
        left, self._waiting = self._waiting, []
        return [one.item for one in left]
