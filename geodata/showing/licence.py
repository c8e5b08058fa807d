"""The licence gate: whether something of a source may be shown or handed out, and what it then has to say."""

from __future__ import annotations

from geodata.errors import TermsForbid
from geodata.model import Terms
from geodata.words import Line, line

__all__ = ["MARKED", "check_terms", "is_free_to_pass_on", "mark_of"]

MARKED = "personal"  # allowed, and marked as for the maker's own analysis
_NONE = "none"


def check_terms(source: str, terms: Terms, *, what: str = "picture", public: bool = False) -> None:
    """Raise unless `terms`, those of `source`, allow to make something of its maps.

    Parameters
    ----------
    source : str
        Its id.
    terms : Terms
        What its publisher allows.
    what : str
        What is made: ``picture`` or ``export``.
    public : bool
        Whether it is handed to the public by an address of its own. An export is then the data passed on.

    Raises
    ------
    TermsForbid
        The text names the source and quotes its terms.
    """
    if not terms.display or terms.pictures == _NONE:
        raise TermsForbid(f"{source}: its terms allow no {what}. {terms.text}")
    if public and terms.pictures == MARKED:
        raise TermsForbid(f"{source}: its terms allow no publication. {terms.text}")
    if public and what == "export" and not terms.redistribute:
        raise TermsForbid(f"{source}: its terms do not allow to pass its data on. {terms.text}")


def is_free_to_pass_on(terms: Terms) -> bool:
    """Tell whether files of a source's maps may be handed to everybody: more than showing them.

    The page applies the same rule to say why there are none (``assets/app/sharing/data-files.js``).
    """
    return terms.display and terms.redistribute and terms.pictures not in (_NONE, MARKED)


def mark_of(terms: Terms) -> Line | None:
    """Return what every file with polygons or figures of such a source has to say, or None.

    A file can be passed on as it is, unlike a picture: so terms that allow free pictures, but not that
    the data are passed on, leave a mark too.
    """
    if terms.pictures == MARKED:
        return line("terms.personal")
    return None if terms.redistribute else line("terms.kept")
