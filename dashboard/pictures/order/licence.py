"""The licence gate: whether a picture of a source may be made, and what it has to say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.pictures.publication import Publication
from geodata.errors import TermsForbid

__all__ = ["MARKED", "check_terms", "is_marked"]

MARKED = "personal"  # pictures are allowed, and must say that they are for the maker's own analysis


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
        terms = publication.source(name)["terms"]
        if not terms["display"] or terms["pictures"] == "none":
            raise TermsForbid(f"{name}: its terms allow no picture. {terms['text']['en']}")
        if public and terms["pictures"] == MARKED:
            raise TermsForbid(f"{name}: its terms allow no publication. {terms['text']['en']}")


def is_marked(entry: Mapping[str, Any]) -> bool:
    """Return whether every picture of the source `entry` has to say that it is for own analysis only."""
    return bool(entry["terms"]["pictures"] == MARKED)
