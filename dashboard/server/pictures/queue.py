"""Where requests wait for pictures: how many may wait, for how long, and what need not be drawn again."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from cachetools import LRUCache

from dashboard.pictures.order.cost import DEAR
from dashboard.server.pictures.clients import LOCAL
from dashboard.server.pictures.kept_pictures import KeptPictures
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.workers import GRACE, Workers

__all__ = ["CACHE_BYTES", "LONGER", "PictureQueue", "Shelf"]

CACHE_BYTES = 64 * 2**20
LONGER = {"animation": 3, "briefing": 2}  # kinds that may take as many times the limit
_MORE = GRACE + 1  # seconds of grace, so that a waiting request learns from the worker why it failed
# The part of the places in which one client waits at most; this machine leaves one such part to others.
_SHARE, _LOCAL_SHARE = 0.25, 0.75
_RETRY_AFTER = 5  # seconds: a picture takes one or two


class Shelf:
    """Finished files, up to `most` bytes; the least recently used goes first."""

    def __init__(self, most: int = CACHE_BYTES) -> None:
        self._kept: LRUCache[str, bytes] = LRUCache(most, getsizeof=len)

    def get(self, key: str) -> bytes | None:
        """Return the file under `key`, if it is there."""
        return self._kept.get(key)

    def put(self, key: str, body: bytes) -> None:
        """Keep `body`, unless it alone is too large."""
        if len(body) <= self._kept.maxsize:
            self._kept[key] = body


class PictureQueue:
    """Passes jobs to the workers, so that waiting for pictures never takes up the whole server.

    Parameters
    ----------
    workers : Workers
        Who draws.
    waiting : int
        How many requests may wait at once, half of them for what takes long. Each of them holds a thread
        of the server.
    queue : int
        How many jobs may wait for a worker. A job that nobody waits for any more still counts.
    seconds : int
        How long a picture may take.
    disk : KeptPictures, optional
        What keeps the finished ones longer than memory does.
    """

    def __init__(
        self, workers: Workers, waiting: int, queue: int, seconds: int, disk: KeptPictures | None = None
    ) -> None:
        self.workers = workers
        self._most = {False: waiting, True: max(1, waiting // 2)}
        self._of: Counter[tuple[str, bool]] = Counter()  # who waits: client, and whether for what takes long
        self._waiting = {False: 0, True: 0}  # for what takes long, and for the rest
        self._most_jobs = workers.count + queue
        self._seconds = seconds
        self._shelf, self._disk = Shelf(), disk
        self._jobs: dict[str, Future[bytes]] = {}
        self._lock = threading.RLock()  # the job may finish before anybody waits for it

    def get(self, key: str, job: dict[str, Any], client: str) -> bytes:
        """Return the file that `job` gives. Requests for the same `key` in the meantime share it.

        One `client` never takes up more than a quarter of the places, this machine three quarters.
        Who asks for what is kept takes up none.

        Raises
        ------
        NotDrawn
            Too many wait, it takes too long, or it cannot be drawn.
        """
        kept = self._kept(key)
        return self._drawn(key, job, client) if kept is None else kept

    def _kept(self, key: str) -> bytes | None:
        """Return the file from memory or from the disk, if one of them has it."""
        with self._lock:
            kept = self._shelf.get(key)
        if kept is None and self._disk:
            kept = self._disk.get(key)
            if kept is not None:
                with self._lock:
                    self._shelf.put(key, kept)
        return kept

    def _drawn(self, key: str, job: dict[str, Any], client: str) -> bytes:
        """Wait for the file until it is drawn."""
        long = job["cost"] > DEAR
        with self._lock:
            kept = self._shelf.get(key)
            if kept is not None:  # drawn while the disk was read
                return kept
            self._check_share(client, long=long)
            answer = self._join(key, job, client, long=long)
            self._waiting[long] += 1
            self._of[client, long] += 1
        try:
            return answer.result(job["seconds"] + _MORE)
        except TimeoutError:
            raise NotDrawn("picture.late", 503, _RETRY_AFTER) from None
        finally:
            with self._lock:
                self._waiting[long] -= 1
                self._of[client, long] -= 1
                self._of += Counter()  # forgets who waits no more

    def seconds(self, kind: str) -> int:
        """Return how long a picture of `kind` may take."""
        return self._seconds * LONGER.get(kind, 1)

    def _check_share(self, client: str, *, long: bool) -> None:
        """Refuse a client that waits for its share already. Called under the lock."""
        waits = self._of[client, False] + self._of[client, True]
        too_long = long and self._of[client, True] >= self._share(client, long=True)
        if too_long or waits >= self._share(client, long=False):
            raise NotDrawn("picture.share", 429, _RETRY_AFTER)

    def _share(self, client: str, *, long: bool) -> int:
        """Return how many requests of `client` may wait at once."""
        return max(1, int(self._most[long] * (_LOCAL_SHARE if client == LOCAL else _SHARE)))

    def _join(self, key: str, job: dict[str, Any], client: str, *, long: bool) -> Future[bytes]:
        """Return the answer to wait for. Called under the lock."""
        answer = self._jobs.get(key)
        if self._is_full(long=long) or (answer is None and len(self._jobs) >= self._most_jobs):
            raise NotDrawn("picture.full", 503, _RETRY_AFTER)
        if answer is None:
            answer = self._jobs[key] = self.workers.submit(job, long=long, client=client)
            answer.add_done_callback(self._put_away(key))
        return answer

    def _is_full(self, *, long: bool) -> bool:
        return sum(self._waiting.values()) >= self._most[False] or (
            long and self._waiting[True] >= self._most[True]
        )

    def _put_away(self, key: str) -> Callable[[Future[bytes]], None]:
        def done(answer: Future[bytes]) -> None:
            with self._lock:
                self._jobs.pop(key, None)
                if answer.exception() is None:
                    self._shelf.put(key, answer.result())
            if self._disk and answer.exception() is None:  # those who waited have it already
                self._disk.put(key, answer.result())

        return done
