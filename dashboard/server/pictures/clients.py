"""Who asks for pictures: whose share of the places and of the turns a request uses."""

from __future__ import annotations

from ipaddress import IPv6Address, IPv6Network, ip_address

__all__ = ["LOCAL", "client_of"]

LOCAL = "this machine"
_OWN = ("127.0.0.1", "::1")
_NETWORK = 64  # bits of an IPv6 address that others assign; the rest of them a client chooses freely


def client_of(address: str) -> str:
    """Return who asks from `address`.

    On this machine that may be its user, or a proxy for many readers that the setting ``proxy`` does not
    name: they are one client, with a larger share than others.
    """
    try:
        found = ip_address(address)
    except ValueError:  # a socket of the system, which has no address, or what a proxy made up
        return address or LOCAL
    found = getattr(found, "ipv4_mapped", None) or found
    if str(found) in _OWN:
        return LOCAL
    if isinstance(found, IPv6Address):
        return str(IPv6Network((found, _NETWORK), strict=False))
    return str(found)
