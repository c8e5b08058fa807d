"""The address under which this server is reached: the beginning of every link that leaves it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask import request

from geodata.errors import UsageError

__all__ = ["EMBED", "Site", "is_following"]

EMBED = "embed"  # the page without chrome, under the prefix of the page
# What other sites append to an address to track a reader: as in assets/app/lib/address.js.
_FOLLOWING = re.compile(
    r"utm_.*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igsh(id)?|mc_[ce]id|_ga|_gl|_"
)


def is_following(name: str) -> bool:
    """Tell whether a parameter only tracks a reader: it is ignored, and never repeated."""
    return _FOLLOWING.fullmatch(name) is not None


@dataclass(frozen=True)
class Site:
    """The server's address.

    Attributes
    ----------
    public_url : str
        As the operator set it; if empty, the host that each request names is used.
    prefix : str
        Path that the page is served under, with a slash at both ends.
    """

    public_url: str
    prefix: str = "/"

    def base(self) -> str:
        """Return the address of the page, with a slash at its end.

        Raises
        ------
        UsageError
            The request names no host that could be part of an address.
        """
        return self._named() if self.public_url else self._asked()

    def bases(self) -> set[str]:
        """Return the addresses that the page may have for this request."""
        return {self._asked(), *([self._named()] if self.public_url else [])}

    def _named(self) -> str:
        return f"{self.public_url.rstrip('/')}/"

    def _asked(self) -> str:
        if not request.host:
            raise UsageError("the request names no host")
        return request.host_url.rstrip("/") + self.prefix
