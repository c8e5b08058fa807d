"""The headers of every answer, and how much a request may send: without Dash, for every process of ours.

They promise: nothing is loaded from another host, and no script runs that the server did not write.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["MAX_BODY", "closed_headers", "content_security_policy", "headers"]

MAX_BODY = 65_536  # bytes: the page sends nothing; Dash's own requests stay far below


def content_security_policy(script_hashes: Sequence[str], frame_ancestors: str = "'none'") -> str:
    """Return the policy. Each exception from ``'self'`` has its reason beside it.

    Parameters
    ----------
    script_hashes : sequence of str
        Of Dash's inline scripts, from ``app.csp_hashes()``: they are why no ``unsafe-inline`` is needed.
    frame_ancestors : str
        Who may frame the page; empty where the policy is in the page, which cannot say that.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "worker-src": "blob:",  # MapLibre starts its worker from a blob
        "style-src": "'self' 'unsafe-inline'",  # Plotly, MapLibre and React set style attributes
        "img-src": "'self' data: blob:",  # MapLibre's and the style sheet's small images
        "connect-src": "'self'",
        "font-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
        **({"frame-ancestors": frame_ancestors} if frame_ancestors else {}),
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def closed_headers() -> dict[str, str]:
    """Return the headers of a page without scripts that nobody may frame."""
    return headers(content_security_policy([]), "'none'")


def headers(policy: str, frame_ancestors: str) -> dict[str, str]:
    """Return the headers of an answer with that `policy`, which `frame_ancestors` may frame."""
    told = {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }
    if frame_ancestors in ("'none'", "'self'"):  # X-Frame-Options can say only these
        told["X-Frame-Options"] = "DENY" if frame_ancestors == "'none'" else "SAMEORIGIN"
    return told
