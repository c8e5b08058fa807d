"""The licence gate: whether a picture of a source may be made, and what it has to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.pictures.publication import Publication
from geodata.model import Terms
from geodata.showing import licence

__all__ = ["check_terms", "is_marked", "terms_of"]


def check_terms(publication: Publication, sources: Iterable[str], *, public: bool = False) -> None:
    """Raise unless the terms of all `sources` allow a picture.

    Parameters
    ----------
    publication : Publication
        It records what each source's publisher allows.
    sources : iterable of str
        Their ids.
    public : bool
        Whether the picture is handed to the public by an address of its own: an embed or an unfolded link.

    Raises
    ------
    TermsForbid
        The text names the source and quotes its terms.
    """
    for name in sources:
        licence.check_terms(name, terms_of(publication.source(name)), public=public)


def terms_of(entry: Mapping[str, Any]) -> Terms:
    """Return what the publisher of the source `entry` of a manifest allows."""
    told = entry["terms"]
    return Terms(
        told["text"]["en"],
        display=told["display"],
        redistribute=told["redistribute"],
        pictures=told["pictures"],
    )


def is_marked(entry: Mapping[str, Any]) -> bool:
    """Return whether every picture of the source `entry` has to say that it is for own analysis only."""
    return bool(entry["terms"]["pictures"] == licence.MARKED)
