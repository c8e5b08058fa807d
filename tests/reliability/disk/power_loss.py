"""What may be left of a folder when the power fails: a log of calls, replayed on a disk that forgets.

The rule is the one that every file system keeps, and no more: what a file holds is safe once that file was
synced, a name in a folder once that folder was. What was not synced may be there, or not, or in part, in any
combination: of names that are not safe yet any subset may be there, of a file nothing, a part or all.
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.reliability.disk.calls import Call

__all__ = ["CHANGING", "ForgetfulDisk", "Image", "images", "tree", "write_image"]

Image = dict[str, bytes | None]  # what is at each path: the bytes of a file; None is a folder
CHANGING = ("create", "write", "sync", "rename", "unlink", "mkdir")
_ALL = 5  # names that are not safe yet, of which every subset is tried; of more, some
_MOST = 32  # combinations of what may be in files; of more, some


@dataclass(eq=False)
class _File:
    """A file under whatever name: what programs see in it, and what is safe."""

    seen: bytes = b""
    safe: bytes = b""


Node = _File | None  # None is a folder
Step = tuple[str, Node, str]  # the name that appears ("" if none does), what it names, the name that goes


@dataclass
class ForgetfulDisk:
    """A disk as programs see it, what of that is safe, and the steps between."""

    seen: dict[str, Node] = field(default_factory=dict)
    safe: dict[str, Node] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)

    @classmethod
    def of(cls, start: Image) -> ForgetfulDisk:
        """Return a disk on which all of `start` is safe."""
        nodes = {path: None if body is None else _File(body, body) for path, body in start.items()}
        return cls(dict(nodes), dict(nodes))

    @classmethod
    def after(cls, start: Image, calls: Sequence[Call]) -> ForgetfulDisk:
        """Return that disk after all `calls`."""
        disk = cls.of(start)
        for call in calls:
            disk.do(call)
        return disk

    def do(self, call: Call) -> None:
        """Take part in a call that succeeded."""
        path, node = call.path, self.seen.get(call.path)
        if call.name == "sync":
            self._sync(path, node)
        elif call.name == "write":
            assert isinstance(node, _File), path
            node.seen += call.data
        elif call.name == "rename":
            self._step(call.target, node, path)
        elif call.name == "unlink":
            if path in self.seen:
                self._step("", None, path)
        elif path not in self.seen:
            self._step(path, None if call.name == "mkdir" else _File(), "")

    def _step(self, appears: str, node: Node, goes: str) -> None:
        self.steps.append((appears, node, goes))
        _apply(self.seen, self.steps[-1])

    def _sync(self, path: str, node: Node) -> None:
        if isinstance(node, _File):
            node.safe = node.seen
            return
        inside = [step for step in self.steps if _folder_of(step) == path]
        for step in inside:
            _apply(self.safe, step)
            self.steps.remove(step)

    def after_loss(self, chance: random.Random) -> Iterator[Image]:
        """Yield what may be found when the power comes back."""
        for steps in _subsets(self.steps, chance):
            names = dict(self.safe)
            for step in steps:
                _apply(names, step)
            reached = {path: node for path, node in names.items() if _is_reached(path, names)}
            yield from _with_contents(reached, chance)

    def image(self) -> Image:
        """Return what programs see."""
        return {path: node.seen if isinstance(node, _File) else None for path, node in self.seen.items()}


def _apply(names: dict[str, Node], step: Step) -> None:
    appears, node, goes = step
    if goes:
        names.pop(goes, None)
    if appears:
        names[appears] = node


def _folder_of(step: Step) -> str:
    return str(PurePosixPath(step[0] or step[2]).parent)


def _subsets(steps: Sequence[Step], chance: random.Random) -> Iterator[Sequence[Step]]:
    if len(steps) <= _ALL:
        yield from itertools.chain(*(itertools.combinations(steps, n) for n in range(len(steps) + 1)))
        return
    yield from (steps[:number] for number in range(len(steps) + 1))
    yield from ([*steps[:number], *steps[number + 1 :]] for number in range(len(steps)))
    yield from ([step for step in steps if chance.random() < 0.5] for _ in steps)


def _is_reached(path: str, names: dict[str, Node]) -> bool:
    return all(str(folder) in names for folder in PurePosixPath(path).parents if str(folder) != ".")


def _with_contents(names: dict[str, Node], chance: random.Random) -> Iterator[Image]:
    """Yield the files with all that may be in them."""
    paths = list(names)
    choices = [_contents(names[path], chance) for path in paths]
    if math.prod(map(len, choices)) <= _MOST:
        combined = list(itertools.product(*choices))
    else:
        combined = [tuple(map(chance.choice, choices)) for _ in range(_MOST)]
    for bodies in combined:
        yield dict(zip(paths, bodies, strict=True))


def _contents(node: Node, chance: random.Random) -> list[bytes | None]:
    if node is None:
        return [None]
    if node.safe == node.seen:
        return [node.safe]
    part = node.seen[: chance.randrange(len(node.seen))]
    holed = part + bytes(len(node.seen) - len(part))  # its length was written, some of its blocks were not
    return [node.safe, part, holed, node.seen]


def images(start: Image, calls: Sequence[Call], chance: random.Random) -> Iterator[tuple[int, Image]]:
    """Yield after how many calls the power fails, and what may be found then.

    The same image comes once while the change is under way, and once more after its last call.
    """
    disk = ForgetfulDisk.of(start)
    known: set[tuple[object, ...]] = set()
    for number, call in enumerate(calls, 1):
        disk.do(call)
        for image in disk.after_loss(chance):
            key = (number == len(calls), *sorted((path, body or b"") for path, body in image.items()))
            if key not in known:
                known.add(key)
                yield number, image


def tree(folder: Path) -> Image:
    """Return what is below a folder."""
    paths = sorted(folder.rglob("*"))
    return {str(path.relative_to(folder)): None if path.is_dir() else path.read_bytes() for path in paths}


def write_image(image: Image, folder: Path) -> None:
    """Put an image into an empty folder."""
    folder.mkdir(parents=True)
    for path, body in sorted(image.items()):
        if body is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(body)
