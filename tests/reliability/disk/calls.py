"""A disk that is watched: every call of this process about what is in a folder, before it happens.

A hook sees each call. It may raise `OSError`, as a disk does, or let a write do only a part. Reached is what
Python itself asks of the system. What native code asks is not: Arrow, when it reads metadata of the store.
"""

from __future__ import annotations

import builtins
import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

__all__ = ["Call", "Hook", "watched"]

_TOLD = {  # functions whose first argument says what they are about
    "fsync": "sync",
    "listdir": "list",
    "mkdir": "mkdir",
    "remove": "unlink",
    "scandir": "list",
    "stat": "stat",
    "unlink": "unlink",
}
_WRITING = os.O_WRONLY | os.O_RDWR


@dataclass(frozen=True)
class Call:
    """A call to the system.

    Attributes
    ----------
    name : str
        ``open``, ``create``, ``read``, ``write``, ``sync``, ``rename``, ``unlink``, ``mkdir``, ``list``,
        ``stat`` or ``lock``.
    path : str
        What it is about, relative to the folder.
    target : str
        Where a rename leads.
    data : bytes
        What is written.
    """

    name: str
    path: str
    target: str = ""
    data: bytes = b""


# Called before each call; returns how many bytes of a write are to be written, or None for all.
Hook = Callable[[Call], int | None]


class _File(io.FileIO):
    """A file that tells of every read and write."""

    def __init__(self, disk: _Disk, path: str, mode: str) -> None:
        disk.tell("open" if mode == "r" else "create", path)
        super().__init__(path, mode)
        self._disk, self._path = disk, path
        disk.paths[self.fileno()] = path

    def write(self, data: Any) -> int:
        most = self._disk.tell("write", self._path, data=bytes(data))
        return super().write(memoryview(data)[:most]) or 0

    def readinto(self, buffer: Any) -> int:
        self._disk.tell("read", self._path)
        return super().readinto(buffer) or 0

    def readall(self) -> bytes:
        self._disk.tell("read", self._path)
        return super().readall()


class _Disk:
    """The functions of Python that lead to the system, each of which tells the hook first."""

    def __init__(self, folder: Path, hook: Hook) -> None:
        self._folder, self._hook = os.fspath(folder), hook
        self.paths: dict[int, str] = {}
        self._plain = {name: getattr(os, name) for name in ("open", "rename", "replace")}
        self._plain_open, self._flock = io.open, fcntl.flock

    def _relative(self, path: Any) -> str | None:
        """Return `path` relative to the folder; None if it is elsewhere."""
        if isinstance(path, int):
            path = self.paths.get(path, "")
        text = os.fspath(path)
        if not isinstance(text, str) or not f"{text}/".startswith(f"{self._folder}/"):
            return None
        return text[len(self._folder) + 1 :] or "."

    def tell(self, name: str, path: Any, target: Any = "", data: bytes = b"") -> int | None:
        """Tell the hook of a call about something in the folder."""
        relative = self._relative(path)
        if relative is None:
            return None
        return self._hook(Call(name, relative, self._relative(target) or "", data))

    def open_file(self, path: Any, mode: str = "r", *rest: Any, **options: Any) -> Any:
        """Replace `open`."""
        if isinstance(path, int) or "b" not in mode or self._relative(path) is None:
            return self._plain_open(path, mode, *rest, **options)
        raw = _File(self, os.fspath(path), mode.replace("b", ""))
        return io.BufferedReader(raw) if raw.readable() else io.BufferedWriter(raw)

    def open(self, path: Any, flags: int, *rest: Any, **options: Any) -> int:
        """Replace `os.open`."""
        self.tell("create" if flags & _WRITING else "open", path)
        descriptor: int = self._plain["open"](path, flags, *rest, **options)
        self.paths[descriptor] = os.fspath(path)
        return descriptor

    def moving(self, name: str) -> Callable[..., None]:
        """Return what replaces `os.rename` or `os.replace`."""

        def move(path: Any, target: Any, **options: Any) -> None:
            self.tell("rename", path, target)
            self._plain[name](path, target, **options)

        return move

    def lock(self, descriptor: int, operation: int) -> None:
        """Replace `fcntl.flock`. Giving a lock back needs no disk."""
        if operation & fcntl.LOCK_EX:
            self.tell("lock", descriptor)
        self._flock(descriptor, operation)

    def told(self, function: str, name: str) -> Callable[..., Any]:
        """Return what replaces a function of `os` whose first argument is a path or a descriptor."""
        plain = getattr(os, function)

        def call(path: Any = ".", *rest: Any, **options: Any) -> Any:
            self.tell(name, path)
            return plain(path, *rest, **options)

        return call


@contextmanager
def watched(folder: Path, hook: Hook) -> Iterator[None]:
    """Tell `hook` of every call about what is in `folder`, meanwhile."""
    disk = _Disk(folder, hook)
    with pytest.MonkeyPatch.context() as patch:
        for function, name in _TOLD.items():
            patch.setattr(os, function, disk.told(function, name))
        patch.setattr(fcntl, "flock", disk.lock)
        patch.setattr(os, "open", disk.open)
        patch.setattr(os, "rename", disk.moving("rename"))
        patch.setattr(os, "replace", disk.moving("replace"))
        patch.setattr(builtins, "open", disk.open_file)
        patch.setattr(io, "open", disk.open_file)
        yield
