"""What a page is sure to ask for, named in its head: it is on its way while Dash's scripts are being run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["early_tags"]

_BY_DASH = ("_dash-layout", "_dash-dependencies")
_GROUND = ("context-land", "context-water", "context-lines", "context-settlements")


def early_tags(manifest: Mapping[str, Any], source: str | None, prefix: str) -> str:
    """Return the tags that let a browser ask for the files of the first picture.

    Parameters
    ----------
    manifest : mapping
        Of the publication that the page shows.
    source : str or None
        Whose map it shows first; None where it has none to show.
    prefix : str
        Path that the page is served under.
    """
    paths = [*_BY_DASH, *_published(manifest["files"], source)]
    return "\n".join(
        f'<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="{prefix}{path}">'
        for path in paths
    )


def _published(files: Mapping[str, Any], source: str | None) -> Iterator[str]:
    for name in (*_GROUND, *(("series", f"timeline-{source}") if source else ())):
        if name in files:
            yield f"data/{files[name]['name']}"
