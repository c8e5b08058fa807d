"""What an archive and a session exchange: an answer of a publisher, and what is remembered of one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from geodata.files import sha256

__all__ = ["Answer", "Headers", "Validators", "git_hash", "header"]

Headers = Sequence[tuple[str, str]]


def header(headers: Headers, name: str) -> str:
    """Return the value of a header; "" if there is none."""
    return next((value for key, value in headers if key.lower() == name), "")


def git_hash(data: bytes) -> str:
    """Return the hash under which Git knows a file of these bytes."""
    head = f"blob {len(data)}\0".encode()
    return hashlib.sha1(head + data, usedforsecurity=False).hexdigest()


@dataclass(frozen=True)
class Validators:
    """By what a publisher tells whether something has changed since it was asked for last."""

    etag: str = ""
    last_modified: str = ""

    @classmethod
    def of(cls, headers: Headers) -> Validators:
        """Return those of an answer."""
        return cls(header(headers, "etag"), header(headers, "last-modified"))

    def conditions(self) -> dict[str, str]:
        """Return the headers that ask only for what has changed."""
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value}


@dataclass(frozen=True)
class Answer:
    """A whole answer.

    Attributes
    ----------
    address : str
        Where it came from in the end.
    fetched_at : str
        UTC.
    headers : sequence of (str, str)
        As they were sent, without cookies.
    body : bytes
        Unpacked, otherwise byte for byte.
    """

    address: str
    fetched_at: str
    headers: Headers
    body: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of the body."""
        return sha256(self.body)
