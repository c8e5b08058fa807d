"""A process that draws: ``python -m dashboard.pictures.worker``, started by `server.pictures.workers`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dashboard.pictures.content.story import Story
from dashboard.pictures.content.title import headline
from dashboard.pictures.known_publication import as_known
from dashboard.pictures.make import make
from dashboard.pictures.order.order import Publications, read_order
from dashboard.pictures.worker_jobs import Job, private_output, serve

__all__ = ["main"]

NICE = 10  # serving the map has priority over pictures


def _draw(publications: dict[str, Publications], job: Job, cancelled: Callable[[], bool]) -> bytes:
    folder = job["folder"]
    now = publications.setdefault(folder, Publications(Path(folder))).open(job["revision"])
    publication = as_known(now, job["given"].get("known"))
    order = read_order(job["kind"], job["format"], job["given"], publication)
    if job["text"]:
        return headline(Story(order.last, publication)).encode()
    return make(order, publication, job["base"], frozen=job["frozen"], cancelled=cancelled)


def main() -> None:
    """Draw until the input ends."""
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICE)
    serve(sys.stdin.buffer, private_output(), partial(_draw, {}))


if __name__ == "__main__":
    main()
