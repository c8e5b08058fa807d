"""The address under which this server is reached: the beginning of every link that leaves it."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import request

from geodata.errors import UsageError

__all__ = ["EMBED", "EMBED_FILE", "Site", "is_following"]

EMBED = "embed"  # the page without chrome, under the prefix of the page
EMBED_FILE = f"{EMBED}.html"  # the same, of a static site
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
    hosts : tuple of str
        Names besides this machine's own under which the server may call itself what a request says.
    """

    public_url: str
    prefix: str = "/"
    hosts: tuple[str, ...] = ()

    def base(self) -> str:
        """Return the address of the page, with a slash at its end.

        Empty where the request names a host that this server does not go by: anybody can write one into a
        request, and a link to it must not reach a page that others may get from a cache.

        Raises
        ------
        UsageError
            The request names no host that could be part of an address.
        """
        return self._named() if self.public_url else self._asked()

    def bases(self) -> set[str]:
        """Return the addresses that the page may have for this request."""
        return {base for base in (self._asked(), self._named() if self.public_url else "") if base}

    def _named(self) -> str:
        return f"{self.public_url.rstrip('/')}/"

    def _asked(self) -> str:
        if not request.host:
            raise UsageError("the request names no host")
        if not _is_own(request.host, self.hosts):
            return ""
        return request.host_url.rstrip("/") + self.prefix


def _is_own(host: str, known: tuple[str, ...]) -> bool:
    """Tell whether the host of a request, with its port, is this machine or one of those `known`."""
    name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    if name == "localhost" or name in {socket.gethostname().lower(), *(one.lower() for one in known)}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
