"""What a publisher offers and the archive does not have, or may have in an older version."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import orjson

from geodata.errors import AnswerRefused, FetchFailed
from geodata.fetching.answers import Validators
from geodata.fetching.archive import Archive
from geodata.fetching.session import Session

__all__ = ["LIST", "Offer", "Wanted", "kept_or_fetched", "parsed"]

LIST = "list.json"


@dataclass(frozen=True)
class Wanted:
    """A file to ask for.

    Attributes
    ----------
    name : str
        Under which the archive keeps it.
    address : str
        Where it is.
    git : str
        Git's hash of it, if the list gives one.
    validators : Validators
        Of the version that is there already.
    may_lack : bool
        Whether it may be that there is no such file.
    """

    name: str
    address: str
    git: str = ""
    validators: Validators = field(default_factory=Validators)
    may_lack: bool = False


@dataclass(frozen=True)
class Offer:
    """The result of asking what there is.

    Attributes
    ----------
    wanted : sequence of Wanted
        In the order of their days.
    new : tuple of str
        Files that came along and are in the archive already.
    failed : tuple of FetchFailed
        What could not be asked, although the rest could.
    notes : tuple of str
        What else people should know.
    """

    wanted: Sequence[Wanted]
    new: tuple[str, ...] = ()
    failed: tuple[FetchFailed, ...] = ()
    notes: tuple[str, ...] = ()


def kept_or_fetched(session: Session, archive: Archive, address: str, name: str) -> bytes:
    """Return a list: the archive's own where the publisher says that it stands."""
    kept = archive.kept_list(name)
    answer = session.get(session.list(address, name, kept.validators if kept else Validators()))
    if answer is None and kept is not None:
        return kept.path.read_bytes()
    if answer is None:
        raise AnswerRefused(f"{name}: the answer is 304, though nothing of it is there")
    archive.keep_list(name, answer)
    return answer.body


def parsed(body: bytes, what: str) -> object:
    """Return the JSON in `body`; the session has seen that it is whole."""
    try:
        document: object = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise AnswerRefused(f"{what} is not JSON ({error})") from None
    return document
