"""A folder of dated files on a web server, with an index of their names or without one.

Nothing tells which of them have changed: the newest are asked again, and answer that they have not. Without
an index each day is asked for, and may have no file.
"""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import quote

from geodata.errors import AnswerRefused
from geodata.fetching.answers import Validators
from geodata.fetching.archive import Archive
from geodata.fetching.dated_paths import DatedPath
from geodata.fetching.session import Session
from geodata.fetching.shapes.wanted import Offer, Wanted, kept_or_fetched
from geodata.fetching.source_table import PATH, SourceTable

__all__ = ["offered"]

_INDEX = "index.txt"
_WORD = "[A-Za-z0-9._-]"


def offered(table: SourceTable, session: Session, archive: Archive, since: str, today: str) -> Offer:
    """Return the files that the archive lacks, and the newest that it has.

    Raises
    ------
    FetchFailed
        The index cannot be fetched, or names no such file.
    """
    path = table.path or DatedPath(PATH)
    there = {date: kept for kept in archive.newest().values() if (date := _date_of(kept.name, path))}
    again = sorted(there)[-table.recheck_days :] if table.recheck_days else []
    if table.list:
        days = _indexed(table, session, archive, path)
    else:
        days = _days(max(since, again[0] if again else since), today)
    wanted = [day for day in sorted(days) if day >= since and (day not in there or day in again)]
    return Offer(
        [
            Wanted(
                path.name(where := path.of_day(day)),
                table.file.replace(PATH, quote(where)),
                validators=there[day].validators if day in there else Validators(),
                may_lack=not table.list,
            )
            for day in wanted
        ]
    )


def _date_of(name: str, path: DatedPath) -> str:
    return DatedPath(path.name(path.template)).date_of(name)


def _indexed(table: SourceTable, session: Session, archive: Archive, path: DatedPath) -> set[str]:
    """Return the days of the names that the index holds, whatever kind of text it is."""
    body = kept_or_fetched(session, archive, table.list, _INDEX)
    name = DatedPath(path.name(path.template))
    found = re.finditer(f"(?<!{_WORD}){name.pattern.pattern}(?!{_WORD})", body.decode("utf-8", "replace"))
    days = {date for match in found if (date := name.date_of(match[0]))}
    if not days:
        raise AnswerRefused(f"{table.list}: it names no file like {name.template}")
    return days


def _days(first: str, last: str) -> set[str]:
    start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    return {(start + dt.timedelta(days=number)).isoformat() for number in range((end - start).days + 1)}
