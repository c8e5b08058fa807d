"""Where requests wait for pictures: sharing, limits, and what is kept."""

from __future__ import annotations

import contextlib
import itertools
import threading
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from dashboard.server.pictures import queue as queue
from dashboard.server.pictures.clients import LOCAL
from dashboard.server.pictures.kept_pictures import KeptPictures
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.queue import PictureQueue, Shelf

PATIENCE = 30
_NUMBERS = itertools.count()


class Slow:
    """Workers that answer when the test says so."""

    def __init__(self, count: int = 1) -> None:
        self.count = count
        self.answers: list[Future[bytes]] = []
        self.long: list[bool] = []
        self.asked = threading.Semaphore(0)

    def submit(self, job: dict[str, Any], *, long: bool = False, client: str = "") -> Future[bytes]:
        self.answers.append(Future())
        self.long.append(long)
        self.asked.release()
        return self.answers[-1]


class Waiting:
    """A request that waits in a thread of its own, of a client of its own unless one is named."""

    def __init__(self, at: PictureQueue, key: str, kind: str = "snapshot", client: str = "") -> None:
        self.body: bytes | None = None
        client = client or f"client {next(_NUMBERS)}"
        self._thread = threading.Thread(target=self._run, args=(at, key, kind, client), daemon=True)
        self._thread.start()

    def _run(self, at: PictureQueue, key: str, kind: str, client: str) -> None:
        with contextlib.suppress(NotDrawn):
            self.body = at.get(key, _job(kind), client)

    def end(self) -> bytes | None:
        self._thread.join(PATIENCE)
        return self.body


def _job(kind: str = "snapshot", seconds: float = PATIENCE) -> dict[str, Any]:
    return {"kind": kind, "seconds": seconds, "cost": 60.0 if kind == "animation" else 3.0}


def _queue(workers: Slow, waiting: int = 4, queue: int = 4, **more: Any) -> PictureQueue:
    return PictureQueue(workers, waiting, queue, PATIENCE, **more)  # type: ignore[arg-type]


def _begin(at: PictureQueue, workers: Slow, key: str, kind: str = "snapshot") -> Waiting:
    request = Waiting(at, key, kind)
    assert workers.asked.acquire(timeout=PATIENCE)
    return request


def test_the_same_picture_is_drawn_once_and_kept() -> None:
    workers = Slow()
    at = _queue(workers)
    first = _begin(at, workers, "a")
    others = [Waiting(at, "a") for _ in range(3)]
    workers.answers[0].set_result(b"map")
    assert [request.end() for request in (first, *others)] == [b"map"] * 4
    assert at.get("a", _job(), "one more") == b"map"
    assert len(workers.answers) == 1


def test_no_more_wait_than_may() -> None:
    workers = Slow(count=4)
    at = _queue(workers, waiting=2)
    begun = [_begin(at, workers, key) for key in "ab"]
    with pytest.raises(NotDrawn, match="Too many pictures") as refused:
        at.get("c", _job(), "one more")
    assert (refused.value.status, refused.value.retry_after) == (503, 5)
    for answer in workers.answers:
        answer.set_result(b"map")
    assert [request.end() for request in begun] == [b"map"] * 2
    workers.asked.acquire(blocking=False)
    assert _begin(at, workers, "c")


def test_what_takes_long_leaves_half_of_the_places_to_the_rest() -> None:
    workers = Slow(count=4)
    at = _queue(workers, waiting=4)
    for key in "ab":
        _begin(at, workers, key, "animation")
    with pytest.raises(NotDrawn, match="Too many"):
        at.get("c", _job("animation"), "one more")
    _begin(at, workers, "d")


def test_a_short_film_is_not_counted_as_one_that_takes_long() -> None:
    workers = Slow(count=4)
    at = _queue(workers, waiting=4)
    for key in "ab":
        _begin(at, workers, key, "animation")
    _begin(at, workers, "c", "short animation")
    assert workers.long == [True, True, False]


def test_a_job_that_nobody_waits_for_any_more_still_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "_MORE", 0)
    workers = Slow(count=1)
    at = _queue(workers, queue=1)
    for key in "ab":
        with pytest.raises(NotDrawn, match="not ready yet") as refused:
            at.get(key, _job(seconds=0), "one more")
        assert (refused.value.status, refused.value.retry_after) == (503, 5)
    with pytest.raises(NotDrawn, match="Too many"):
        at.get("c", _job(seconds=0), "one more")
    workers.answers[0].set_result(b"late, but not lost")
    assert at.get("a", _job(), "one more") == b"late, but not lost"


def test_a_failure_is_told_to_all_and_not_kept() -> None:
    workers = Slow()
    at = _queue(workers)
    first = _begin(at, workers, "a")
    workers.answers[0].set_exception(NotDrawn("it broke", 500))
    assert first.end() is None
    again = _begin(at, workers, "a")
    workers.answers[1].set_result(b"map")
    assert again.end() == b"map"


def test_an_answer_that_is_there_at_once_does_not_block() -> None:
    class Ready(Slow):
        def submit(self, job: dict[str, Any], *, long: bool = False, client: str = "") -> Future[bytes]:
            answer: Future[bytes] = Future()
            answer.set_result(b"map")
            return answer

    assert _queue(Ready()).get("a", _job(), "one more") == b"map"


def test_the_shelf_forgets_what_was_asked_for_longest_ago() -> None:
    shelf = Shelf(10)
    for key in "abc":
        shelf.put(key, b"xxxx" if key != "c" else b"xx")
    assert shelf.get("a") == b"xxxx"
    shelf.put("d", b"xxxx")
    assert [shelf.get(key) for key in "abcd"] == [b"xxxx", None, b"xx", b"xxxx"]


def test_the_shelf_holds_no_more_than_it_may() -> None:
    shelf = Shelf(10)
    shelf.put("a", b"x" * 11)
    assert shelf.get("a") is None
    shelf.put("b", b"x" * 6)
    shelf.put("b", b"x" * 10)
    assert shelf.get("b") == b"x" * 10


def test_what_is_kept_on_disk_takes_no_place(tmp_path: Path) -> None:
    workers = Slow()
    at = _queue(workers, waiting=1, queue=0, disk=KeptPictures(tmp_path, 2**20))
    first = _begin(at, workers, "a")
    workers.answers[0].set_result(b"map")
    assert first.end() == b"map"
    later = _queue(workers, waiting=1, queue=0, disk=KeptPictures(tmp_path, 2**20))
    _begin(later, workers, "b")
    with pytest.raises(NotDrawn, match="Too many"):
        later.get("c", _job(), "one more")
    assert later.get("a", _job(), "one more") == b"map"
    assert len(workers.answers) == 2


def test_without_a_disk_pictures_are_drawn_all_the_same(tmp_path: Path) -> None:
    tmp_path.joinpath("kept").write_text("a file is in the way")
    workers = Slow()
    at = _queue(workers, disk=KeptPictures(tmp_path / "kept", 2**20))
    first = _begin(at, workers, "a")
    workers.answers[0].set_result(b"map")
    assert first.end() == b"map"
    assert at.get("a", _job(), "one more") == b"map"


def test_films_may_take_longer() -> None:
    at = _queue(Slow())
    assert at.seconds("animation") == 3 * at.seconds("snapshot") == 3 * PATIENCE


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
@pytest.mark.parametrize("kind", ["snapshot", "animation"])
def test_one_client_cannot_take_the_places_of_others(kind: str) -> None:
    workers = Slow()
    at = _queue(workers, waiting=8, queue=8)
    first = Waiting(at, "a", kind, "10.0.0.1")
    assert workers.asked.acquire(timeout=PATIENCE)
    held = [first]
    if kind == "snapshot":
        held.append(Waiting(at, "b", kind, "10.0.0.1"))
        assert workers.asked.acquire(timeout=PATIENCE)
    with pytest.raises(NotDrawn) as refused:
        at.get("c", _job(kind), "10.0.0.1")
    assert (refused.value.status, refused.value.retry_after > 0) == (429, True)
    held.append(Waiting(at, "d", kind, "10.0.0.2"))
    assert workers.asked.acquire(timeout=PATIENCE)
    for answer in workers.answers:
        answer.set_result(b"map")
    assert [request.end() for request in held] == [b"map"] * len(held)
    assert at.get("a", _job(kind), "10.0.0.1") == b"map"


@pytest.mark.promise("One client takes neither the places nor the turns of others who want pictures.")
@pytest.mark.parametrize(("kind", "most"), [("snapshot", 6), ("animation", 3)])
def test_this_machine_has_a_larger_share_and_not_all(kind: str, most: int) -> None:
    workers = Slow()
    at = _queue(workers, waiting=8, queue=8)
    held = [Waiting(at, f"{number}", kind, LOCAL) for number in range(most)]
    for _ in held:
        assert workers.asked.acquire(timeout=PATIENCE)
    with pytest.raises(NotDrawn) as refused:
        at.get("one more", _job(kind), LOCAL)
    assert refused.value.status == 429
    held.append(Waiting(at, "another's", kind, "10.0.0.2"))
    assert workers.asked.acquire(timeout=PATIENCE)
    for answer in workers.answers:
        answer.set_result(b"map")
    assert [request.end() for request in held] == [b"map"] * len(held)
