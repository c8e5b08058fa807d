"""How long pictures take: drawn by `dashboard.pictures`, and by Kaleido in a browser.

``python -m tests.bench.bench_pictures [--store DIR] [--bundle DIR] [--quick]``

The same day of the same bundle, side by side in one process: a PNG of 1600 x 900, warm, and the frames of
an animation at 960 x 540 with their encoding. Kaleido draws the dashboard's MapLibre figure and a plain
`geo` figure of the same ground. Exit code 1 if a ratio breaks its limit.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import kaleido
import plotly.graph_objects as go

from dashboard.pictures.film.film import render_film
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.order.request import Film, Still, read_film, read_still
from dashboard.pictures.publication import Publication, open_publication
from dashboard.pictures.still import render_still
from tests.bench.kaleido_maps import GEO_ASSETS, geo_figure, maplibre_figure
from tests.bench.preparing import add_options, prepare
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium

STILL_LIMIT = 0.5  # of the time of Kaleido's MapLibre figure, which is the same map
FILM_LIMIT = 1 / 3  # of as many stills by Kaleido, of either figure
GIVEN = {"source": "chronicle", "region": "kursk"}
PERIOD = {"from": "2024-08-07", "to": "2025-08-02"}  # 361 days
QUICK_PERIOD = {"from": "2025-02-20", "to": "2025-03-20"}
OURS = "Salient"
FIGURES: dict[str, Callable[[Still, Publication], go.Figure]] = {
    "MapLibre figure": maplibre_figure,
    "geo figure": geo_figure,
}


@dataclass(frozen=True)
class Plan:
    """How often each thing is measured, and the period of the film."""

    rounds: int = 5
    period: tuple[tuple[str, str], ...] = tuple(PERIOD.items())


QUICK = Plan(2, tuple(QUICK_PERIOD.items()))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables; return 0 if the limits are kept, or if there is no browser to measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_pictures", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds and a month of frames")
    add_options(parser)
    args = parser.parse_args(argv)
    chromium = find_chromium()
    if chromium is None:
        print(f"skipped: Kaleido needs Chromium: {HOW_TO_GET_IT}")
        return 0
    os.environ["BROWSER_PATH"] = chromium
    with tempfile.TemporaryDirectory() as folder:
        publication = open_publication(prepare(args, Path(folder))[1])
        return asyncio.run(_measure(publication, QUICK if args.quick else Plan(), Path(folder)))


async def _measure(publication: Publication, plan: Plan, folder: Path) -> int:
    stub = folder / "assets.js"
    stub.write_text(GEO_ASSETS, encoding="utf-8")
    page = kaleido.PageGenerator(mathjax=False, others=[stub.as_uri()])
    async with kaleido.Kaleido(n=1, page_generator=page) as browser:
        still = read_still({**GIVEN, "size": "1600x900"}, publication)
        stills = await _stills(browser, still, publication, plan.rounds)
        film = read_film({**GIVEN, **dict(plan.period)}, publication)
        frames = await _stills(browser, film.still, publication, plan.rounds)
        drawn, encoded = _film_times(film, publication)
    broken = _print_still(stills)
    return _print_film(film, drawn, encoded, frames, plan.rounds) or broken


async def _stills(browser: Any, still: Still, publication: Publication, rounds: int) -> dict[str, float]:
    """Return the median time of a PNG by who draws it, in s.

    They take turns, so that whatever else the machine does affects all of them alike, and each round
    has another day. The first round does not count: it loads what is loaded once and starts the page.
    """
    look = {"format": "png", "width": still.look.width, "height": still.look.height, "scale": 1}
    days = publication.changes(still.source)
    taken: dict[str, list[float]] = {name: [] for name in (OURS, *FIGURES)}
    for day in days[len(days) // 2 :][: rounds + 1]:
        shown = replace(still, date=publication.date(day))
        taken[OURS].append(_timed(lambda shown=shown: render_still(shown, publication, "png")))
        for name, figure in FIGURES.items():
            taken[name].append(await _drawn(browser, figure(shown, publication), look))
    return {name: statistics.median(times[1:]) for name, times in taken.items()}


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


async def _drawn(browser: Any, figure: go.Figure, look: dict[str, Any]) -> float:
    start = time.perf_counter()
    await browser.calc_fig(figure, look)
    return time.perf_counter() - start


def _film_times(film: Film, publication: Publication) -> tuple[float, float]:
    """Return how long the frames take alone, and the whole film, in s."""

    def draw() -> None:
        frames = Frames(film.still, publication)
        for date in film.dates:
            frames.frame(date)

    return _timed(draw), _timed(lambda: render_film(film, publication, "mp4"))


def _print_still(stills: dict[str, float]) -> int:
    ours = stills[OURS]
    print("| PNG, 1600 x 900, warm | time | ratio |\n|---|--:|--:|")
    print(f"| Salient, with heading, figures, curve and legend | {1000 * ours:,.0f} ms | 1.00 |")
    for name in FIGURES:
        print(
            f"| Kaleido, {name}, the map alone | {1000 * stills[name]:,.0f} ms | {ours / stills[name]:.2f} |"
        )
    ratio = ours / stills["MapLibre figure"]
    print(f"\n{ratio:.2f} of the time of Kaleido's MapLibre figure (limit {STILL_LIMIT})")
    return int(ratio > STILL_LIMIT)


def _print_film(film: Film, drawn: float, encoded: float, frames: dict[str, float], measured: int) -> int:
    count = len(film.dates)
    kaleido_times = {name: count * frames[name] for name in FIGURES}
    print(f"\n| {count} frames, 960 x 540 | time | ratio |\n|---|--:|--:|")
    print(f"| Salient, frames | {drawn:,.1f} s |  |")
    print(f"| Salient, frames and MP4 | {encoded:,.1f} s | 1.00 |")
    for name, taken in kaleido_times.items():
        print(f"| Kaleido, {name}, frames | {taken:,.0f} s | {encoded / taken:.2f} |")
    worst = max(encoded / taken for taken in kaleido_times.values())
    print(f"\nKaleido's times are those of {measured} stills, multiplied.")
    print(f"frames and MP4: at most {worst:.2f} of the time of as many stills (limit {FILM_LIMIT:.2f})")
    return int(worst > FILM_LIMIT)


if __name__ == "__main__":
    sys.exit(main())
