"""Why a picture cannot be had now, in the reader's language."""

from __future__ import annotations

from dashboard.words.formatting import speech
from geodata.errors import SalientError

__all__ = ["NotDrawn"]


class NotDrawn(SalientError):
    """A picture that cannot be had now.

    Parameters
    ----------
    why : str
        The key of its words, or a text that is in no table.
    status : int
        HTTP status of the answer.
    retry_after : int
        Seconds after which it may work; 0 where asking again will not help.
    **values
        What fills in the words.
    """

    def __init__(self, why: str, status: int, retry_after: int = 0, **values: object) -> None:
        self.status, self.retry_after = status, retry_after
        self._why, self._values = why, values
        super().__init__(self.told("en"))

    def told(self, lang: str) -> str:
        """Return why, for people who read `lang`."""
        return speech(lang).say(self._why, **self._values)
