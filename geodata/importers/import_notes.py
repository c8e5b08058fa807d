"""An importer's notes on one file, merged into a few lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from geodata.model import Issue

__all__ = ["Notes"]

# A hostile file may hold a different fault in each feature; people read the first lines of a list.
_MOST_LINES = 100


class Notes:
    """Collect what was repaired, set aside or noted in `file`.

    Notes of one kind become one `Issue` that counts them and names the first feature.

    Attributes
    ----------
    lost : int
        Features that were set aside although they could have been control: the map is incomplete.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self._first: dict[tuple[str, str], Issue] = {}
        self._counts: Counter[tuple[str, str]] = Counter()
        self.lost = 0

    def add(self, feature: int | None, code: str, message: str, action: str = "set aside") -> None:
        """Note one feature; different wordings are counted separately, up to a limit."""
        key = (code, message)
        if key not in self._first:
            if len(self._first) >= _MOST_LINES:
                key = (code, "")
            self._first.setdefault(key, Issue(self.file, feature, code, message, action))
        self._counts[key] += 1

    def lose(self, feature: int | None, code: str, message: str) -> None:
        """Note a feature that is set aside although it could have been control."""
        self.lost += 1
        self.add(feature, code, message)

    def issues(self) -> tuple[Issue, ...]:
        """Return the issues in the order in which they first occurred."""
        return tuple(replace(issue, count=self._counts[key]) for key, issue in self._first.items())
