"""A process that draws: ``python -m dashboard.briefing.worker``, started by `dashboard.workers`."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from dashboard.briefing.jobs import Job, private_output, serve
from dashboard.briefing.making import make
from dashboard.briefing.order import Editions, read_order
from dashboard.briefing.story import Story
from dashboard.briefing.told import headline

__all__ = ["main"]

NICE = 10  # the map goes before pictures


def _draw(editions: dict[str, Editions], job: Job, cancelled: Callable[[], bool]) -> bytes:
    folder = job["folder"]
    edition = editions.setdefault(folder, Editions(Path(folder))).open(job["revision"])
    order = read_order(job["kind"], job["format"], job["given"], edition)
    if job["text"]:
        return headline(Story(order.last, edition)).encode()
    return make(order, edition, job["base"], frozen=job["frozen"], cancelled=cancelled)


def main() -> None:
    """Draw until the input ends."""
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICE)
    serve(sys.stdin.buffer, private_output(), partial(_draw, {}))


if __name__ == "__main__":
    main()
