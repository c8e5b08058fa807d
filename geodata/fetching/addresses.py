"""Which addresses a source's table allows."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from geodata.errors import UsageError
from geodata.files import shown

__all__ = ["Origin", "checked_address", "origin_of"]

_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True)
class Origin:
    """Scheme, host and port: where an address leads."""

    scheme: str
    host: str
    port: int


def origin_of(address: str) -> Origin:
    """Return where `address` leads.

    Raises
    ------
    ValueError
        It is not an http address of a host.
    """
    parts = urlsplit(address)
    if parts.scheme not in _PORTS or not parts.hostname:
        raise ValueError("not an http address")
    return Origin(parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme])


def checked_address(text: str, what: str, *, plain_loopback: bool) -> str:
    """Return an address of a table, if it may be asked.

    Parameters
    ----------
    what : str
        The entry that holds it, for the message.
    plain_loopback : bool
        Whether this machine may be asked without encryption, as tests do.

    Raises
    ------
    UsageError
        It is no https address, or it names a user.
    """
    try:
        origin, parts = origin_of(text), urlsplit(text)
    except ValueError:
        raise UsageError(f"{what} {shown(text)!r} is not an https address") from None
    if origin.scheme == "http" and not (plain_loopback and _is_loopback(origin.host)):
        raise UsageError(f"{what} {shown(text)!r} must begin with https://")
    if "@" in parts.netloc or parts.fragment or "{" in parts.netloc:
        raise UsageError(f"{what} {shown(text)!r} must name a host, without a user and without #")
    return text


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
