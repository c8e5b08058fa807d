"""How long a step takes while two maps are compared, against the same step of the plain slider.

``python -m tests.bench.bench_compare [--store DIR --bundle DIR] [--rounds N] [--quick]``

One end is dragged over 60 days that change its map, each as soon as the one before is painted, in one
headless Chromium with software WebGL. Every round takes each way in turn with a fresh page.
``docs/benchmarks.md`` says what is measured. Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from geodata.bundle import day_of, read_manifest
from geodata.store import ParquetStore
from tests.bench.alternatives.common import SOURCE
from tests.bench.bench_slider import MEASURING, PAGE, days_of, percentile
from tests.bench.preparing import add_options, prepare
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import serving

RATIO_LIMIT = 1.5  # of the plain slider's p95
STEPS, WARM_UP = 60, 3
PLAIN = "plain"
SLIDER, HANDLE = "#slider .handle", "#compare-handle .letter"


@dataclass(frozen=True)
class Way:
    """A way to view the days: what is compared and how, which end is dragged, where it is painted."""

    id: str
    title: str
    query: str = ""  # `{fixed}` is the day of the end that is not dragged
    moves_a: bool = False
    second: bool = False  # painted on the page's second map
    limited: bool = True


_COMPARED = f"compare={SOURCE}@{{fixed}}"
WAYS = (
    Way(PLAIN, "plain slider"),
    Way("b", "changes, B dragged", _COMPARED),
    Way("a", "changes, A dragged", _COMPARED, moves_a=True),
    Way("swipe", "swipe, A dragged", f"{_COMPARED}&mode=swipe", moves_a=True, second=True, limited=False),
    Way(
        "side", "side by side, A dragged", f"{_COMPARED}&mode=side", moves_a=True, second=True, limited=False
    ),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limits are kept."""
    args = _arguments(argv)
    chromium = find_chromium()
    if chromium is None:
        print(f"compare: skipped, needs Chromium: {HOW_TO_GET_IT}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        store, bundle = prepare(args, Path(folder))
        found = run(chromium, store, bundle, 1 if args.quick else args.rounds)
    print(table(found), end="\n\n")
    problems = list(broken(found))
    for line in problems or ["every limit is kept"]:
        print(line)
    return int(bool(problems))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_compare", description=__doc__)
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="one round")
    return parser.parse_args(argv)


@dataclass(frozen=True)
class Days:
    """The days that the end is dragged over, the day of the other end, and day 0 of the sliders."""

    dates: Sequence[str]
    fixed: str
    first: str

    @property
    def values(self) -> list[int]:
        """The slider's value at each of them."""
        return [day_of(date, self.first) for date in self.dates]


def run(chromium: str, store: Path, bundle: Path, rounds: int) -> dict[str, list[list[float]]]:
    """Return the milliseconds of every step, by way and round."""
    first = read_manifest(bundle)["first"]
    dates = days_of(ParquetStore(store).select(SOURCE), first).dates
    *moved, fixed = dates[
        -(WARM_UP + STEPS + 1) :
    ]  # the last ones: on the first ones a source does not say enough
    days = Days(moved, fixed, first)
    found: dict[str, list[list[float]]] = {way.id: [] for way in WAYS}
    with serving(bundle) as address, running(chromium) as browser:
        for number in range(rounds):
            for way in WAYS:
                print(f"round {number + 1} of {rounds}: {way.title}", file=sys.stderr)
                found[way.id].append(measure(browser, address, way, days))
    return found


def measure(browser: Browser, address: str, way: Way, days: Days) -> list[float]:
    """Open a page, drag the end over the days, and return how long each took."""
    context = browser.new_context(viewport=PAGE)
    page = context.new_page()
    try:
        _open(page, address, way, days)
        spot = page.locator(HANDLE if way.moves_a else SLIDER).bounding_box()
        assert spot is not None
        page.mouse.move(spot["x"] + spot["width"] / 2, spot["y"] + spot["height"] / 2)
        page.mouse.down()
        for value in days.values[1:WARM_UP]:
            page.evaluate("value => bench.warm(value)", value)
        taken: list[float] = page.evaluate("values => bench.walk(values)", days.values[WARM_UP:])
        page.mouse.up()
        _look(page, way, days.dates[-1])
        return taken
    finally:
        context.close()


def _open(page: Page, address: str, way: Way, days: Days) -> None:
    query = way.query.format(fixed=days.dates[0] if way.moves_a else days.fixed)
    shown = days.fixed if way.moves_a else days.dates[0]
    page.goto(f"{address}/?date={shown}&source={SOURCE}&region=kursk,sumy&{query}")
    page.wait_for_selector("html[data-ready=true]")
    if way.query:
        page.wait_for_selector("#compare-matrix tbody tr")
    if way.second:
        page.wait_for_selector("html[data-painted-a]")
    page.wait_for_load_state("networkidle")
    page.evaluate(MEASURING)
    canvas = "#map-a .control-canvas" if way.second else "#map-over .control-canvas"
    design = {"canvas": canvas, "origin": [0, 0], "key": {}, "cells": True, "counted": True}
    page.evaluate("design => bench.attach(design)", design)
    page.evaluate("() => bench.settled()")


def _look(page: Page, way: Way, date: str) -> None:
    """Check that the page is on the last day."""
    painted = "paintedA" if way.second else None if way.moves_a else "painted"
    page.wait_for_function(
        """([a, painted, date]) => {
            const { state } = dash_clientside.salient.app.page;
            const on = a ? state.compare.split("@")[1] : state.date;
            return on === date && (!painted || document.documentElement.dataset[painted] === date);
        }""",
        arg=[way.moves_a, painted, date],
    )


def p95(rounds: Sequence[Sequence[float]]) -> float:
    """Return the p95 of all steps of all rounds, in ms."""
    return percentile([taken for one in rounds for taken in one], 0.95)


def _p50(rounds: Sequence[Sequence[float]]) -> float:
    return statistics.median(taken for one in rounds for taken in one)


def table(found: Mapping[str, list[list[float]]]) -> str:
    """Return the table, in Markdown: ratios to the plain slider, and the values behind them."""
    rows = [["one step of a drag", "p50", "", "p95", "", "limit"], ["---", *["--:"] * 5]]
    for way in WAYS:
        cells = []
        for value in (_p50, p95):
            ours, plain = value(found[way.id]), value(found[PLAIN])
            cells += [f"{ours / plain:.2f}", f"{ours:,.0f} ms"]
        limit = f"{RATIO_LIMIT:g}" if way.limited and way.id != PLAIN else ""
        rows.append([way.title, *cells, limit])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def broken(found: Mapping[str, list[list[float]]]) -> Iterator[str]:
    """Yield a line for each limit that is broken."""
    for way in WAYS:
        ratio = p95(found[way.id]) / p95(found[PLAIN])
        if way.limited and ratio > RATIO_LIMIT:
            yield f"{way.title}: p95 {ratio:.2f} of the plain slider's, over {RATIO_LIMIT:g}"


if __name__ == "__main__":
    sys.exit(main())
