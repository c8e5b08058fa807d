"""The socket that a server listens on, bound before anything else is done."""

from __future__ import annotations

import socket

from geodata.errors import UsageError

__all__ = ["address", "listen", "no_port"]


def listen(host: str, port: int, option: str = "--port") -> socket.socket:
    """Return a bound socket, so that a port in use gives one line and not a traceback.

    Raises
    ------
    UsageError
        It cannot be had; the text names the `option` that chooses another.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise no_port(host, port, error, option) from None
    return listener


def no_port(host: str, port: int, error: OSError, option: str) -> UsageError:
    """Return the error about a port that cannot be had."""
    return UsageError(f"cannot listen on {host}:{port} ({error.strerror}); choose another {option}")


def address(host: str, listener: socket.socket) -> str:
    """Return the address at which the listener is reached, with a slash at its end."""
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{listener.getsockname()[1]}/"
