"""Translations of the tables that ship: for each row of one its texts in another language."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from geodata.errors import TableInvalid

__all__ = ["translations"]

Row = Mapping[str, str]


def translations(name: str, rows: Sequence[Row], originals: Collection[str]) -> Mapping[str, Row]:
    """Return the translated texts by id of their row.

    Parameters
    ----------
    name : str
        Of the table of translations, for people.
    rows : sequence of mapping
        Its rows: ``id``, and texts by the names of the columns that they translate.
    originals : collection of str
        The ids of the table that is translated. One without a translation keeps its original text.

    Raises
    ------
    TableInvalid
        A row translates nothing, or an id occurs twice.
    """
    found = {row["id"]: row for row in rows}
    unknown = sorted(found.keys() - set(originals))
    if unknown:
        raise TableInvalid(f"{name}: nothing to translate is called {', '.join(unknown)}")
    if len(found) != len(rows):
        raise TableInvalid(f"{name}: an id is there twice")
    return found
