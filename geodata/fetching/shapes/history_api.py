"""An interface with a current map, one map by its number, and perhaps a list of the numbers.

A number is the moment of publication in seconds. The list may ask for a login; then only the current map
is fetched, and what is in the archive stays.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TypeGuard

from geodata.errors import AnswerRefused, FetchFailed
from geodata.fetching.answers import Answer, Validators
from geodata.fetching.archive import Archive
from geodata.fetching.session import Session
from geodata.fetching.shapes.wanted import LIST, Offer, Wanted, kept_or_fetched, parsed
from geodata.fetching.source_table import ID, SourceTable
from geodata.model import is_date

__all__ = ["offered"]

_LAST = "last.json"
_NO_ENTRY = (401, 403)


def offered(table: SourceTable, session: Session, archive: Archive, since: str, today: str) -> Offer:
    """Fetch the current map, and return the others that the list names and the archive does not have.

    Raises
    ------
    FetchFailed
        The current map cannot be fetched.
    """
    current = _current(table, session, archive)
    offer = _listed(table, session, archive, since) if table.list else Offer(())
    return replace(offer, new=current)


def _current(table: SourceTable, session: Session, archive: Archive) -> tuple[str, ...]:
    """Fetch the current map if it has changed, and return the name of its file if the archive lacked it."""
    kept = archive.kept_list(_LAST)
    ask = session.file(table.last, _LAST, kept.validators if kept else Validators())
    answer = session.get(ask)
    if answer is None:
        return ()
    name = _name_of(_number_of(answer, table))
    # The interface also says how long ago that was: the map of one number is kept once.
    new = name not in archive.newest() and archive.keep(name, answer)
    archive.keep_list(_LAST, answer)  # last, so that after a crash the map is asked for again
    return (name,) if new else ()


def _number_of(answer: Answer, table: SourceTable) -> int:
    document = parsed(answer.body, "the current map")
    number = document.get("id") if isinstance(document, dict) else None
    if not _is_number(number) or not isinstance(document, dict) or not isinstance(document.get("map"), dict):
        raise AnswerRefused(f"{table.last}: it is not an object with an id in seconds and a map")
    return number


def _is_number(value: object) -> TypeGuard[int]:
    """Tell whether `value` is a moment of this war in seconds."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < 10**11:
        return False
    return is_date(_date_of(value))


def _date_of(number: int) -> str:
    return dt.datetime.fromtimestamp(number, dt.UTC).date().isoformat()


def _name_of(number: int) -> str:
    return f"{number}.geojson"


def _listed(table: SourceTable, session: Session, archive: Archive, since: str) -> Offer:
    try:
        body = kept_or_fetched(session, archive, table.list, LIST)
        numbers, others = _numbers(body, table)
    except AnswerRefused as refused:
        if refused.status in _NO_ENTRY:
            return Offer((), notes=("the list of maps asks for a login: only the current map is fetched",))
        return Offer((), failed=(refused,))
    except FetchFailed as failure:
        return Offer((), failed=(failure,))
    there = archive.newest()
    wanted = [number for number in numbers if _date_of(number) >= since and _name_of(number) not in there]
    notes = (f"{others} entries of the list of maps have no id in seconds: left out",) if others else ()
    return Offer([Wanted(_name_of(one), table.file.replace(ID, str(one))) for one in wanted], notes=notes)


def _numbers(body: bytes, table: SourceTable) -> tuple[list[int], int]:
    """Return the numbers of the list, in order, and how many of its entries have none."""
    document = parsed(body, "the list of maps")
    entries = document if isinstance(document, list) else []
    found = [entry.get("id") if isinstance(entry, dict) else None for entry in entries]
    numbers = [number for number in found if _is_number(number)]
    if not numbers:
        raise AnswerRefused(f"{table.list}: it is not a list of maps with an id in seconds")
    return sorted(set(numbers)), len(found) - len(numbers)
