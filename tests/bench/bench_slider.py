"""How long a step of the slider takes to be painted, and how far behind the map is after a drag.

``python -m tests.bench.bench_slider [--store DIR --bundle DIR] [--rounds N] [--before COMMIT] [--quick]``

The dashboard is compared with three alternatives (`tests.bench.alternatives`), each on its own server, in one
headless Chromium with software WebGL. Every round takes each design in turn with a fresh page, so
that a noisy machine affects all alike. ``docs/benchmarks.md`` says what is measured.
Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import geopandas as gpd
from playwright.sync_api import Browser, CDPSession, Page, Request

from geodata.bundle import day_of, read_manifest
from geodata.model import WINDOW
from geodata.store import ParquetStore
from tests.bench.alternatives.common import SOURCE, View, days_of_change
from tests.bench.preparing import add_before, add_options, code_of, prepare
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import ROOT, free_port, serving, wait_until_it_answers

STEPS, WARM_UP, DRAG, DRAGS = 34, 3, 60, 3
QUICK_STEPS = 8
MEASURING = (Path(__file__).parent / "measuring.js").read_text(encoding="utf-8")
PAGE = {"width": 1440, "height": 900}
OURS, BASE, BEFORE = "salient", "clientside", "before"
ORIGIN = WINDOW[:2]  # where x is counted from, here and in measuring.js


@dataclass(frozen=True)
class Design:
    """A way to put the map under the slider, and how the stopwatch accesses it."""

    id: str
    title: str
    source: str  # of the MapLibre map
    canvas: str  # the selector of the canvas that is drawn on instead
    key: Mapping[str, Any]  # steps to the next day that changes the map
    cells: bool  # whether the slider gives each value a width of its own


_OTHER = {"source": "source-control", "canvas": "", "key": {"key": "ArrowRight"}, "cells": False}
DESIGNS = (
    Design("naive", "server callback, whole figure", **_OTHER),
    Design("patch", "server callback, Patch", **_OTHER),
    Design("clientside", "clientside callback, whole figure", **_OTHER),
    Design(OURS, "Salient", "", "#map-over canvas", {"key": "ArrowRight", "altKey": True}, cells=True),
)
# A commit that had control in a source of the map: what can be named by --before.
OLD = Design(BEFORE, "the commit before", "control", "", {"key": "ArrowRight", "altKey": True}, cells=True)


@dataclass(frozen=True)
class Days:
    """The days that all designs show: those that change the map, and how to identify each by its polygons."""

    dates: list[str]
    moments: list[float]
    first: str  # of the bundle: day 0 of the dashboard's slider
    skipped: int  # days of change before these, on which there is no ground yet

    def of(self, moment: float | None) -> str:
        """Return the date whose polygons have the moment nearest to `moment`."""
        return "none" if moment is None else min(zip(self._distances(moment), self.dates, strict=True))[1]

    def _distances(self, moment: float) -> list[float]:
        return [abs(own - moment) for own in self.moments]

    def value(self, number: int, design: Design) -> int:
        """Return the value of `design`'s slider when it shows the day `number`."""
        return day_of(self.dates[number], self.first) if design.cells else self.skipped + number

    def tolerance(self, index: int) -> float:
        """Return half the distance to the most similar day."""
        return sorted(self._distances(self.moments[index]))[1] / 2


@dataclass
class Round:
    """What one page of one design showed."""

    paint: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)  # of scripts, styles and layout, before the next frame
    repaint: list[float] = field(default_factory=list)  # of the same map, with nothing changed
    seen: list[float] = field(default_factory=list)
    main: float = 0.0
    step_requests: int = 0
    behind: list[float] = field(default_factory=list)
    late: list[int] = field(default_factory=list)  # frames until the last day of a drag was in one
    frames: list[int] = field(default_factory=list)
    drag_requests: int = 0
    wrong: list[str] = field(default_factory=list)


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limits are kept."""
    args = _arguments(argv)
    chromium = find_chromium()
    if chromium is None:
        print(f"slider: skipped, needs Chromium: {HOW_TO_GET_IT}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        store, bundle = prepare(args, Path(folder))
        before = code_of(args.before, Path(folder) / "before") if args.before else None
        rounds, steps = (1, QUICK_STEPS) if args.quick else (args.rounds, STEPS)
        found = run(chromium, Data(store, bundle), rounds, steps, before)
    print(table(found), end="\n\n")
    problems = list(broken(found, LIMITS))
    for line in problems or ["every limit is kept"]:
        print(line)
    return int(bool(problems))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_slider", description=__doc__)
    add_options(parser)
    add_before(parser)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help=f"one round of {QUICK_STEPS} steps")
    return parser.parse_args(argv)


def days_of(table: gpd.GeoDataFrame, first: str) -> Days:
    """Return the days that change the map and have any ground on it."""
    rows = {date: part.geometry for date, part in table.groupby("date")}
    changes = days_of_change(table)
    dates = [date for date in changes if not rows[date].is_empty.all()]
    return Days(dates, [_moment(rows[date]) for date in dates], first, len(changes) - len(dates))


def _moment(shapes: gpd.GeoSeries) -> float:
    """Return the integral of x over the polygons, x counted from `ORIGIN`: see measuring.js."""
    return sum(shape.area * (shape.centroid.x - ORIGIN[0]) for shape in shapes if shape.area)


@dataclass(frozen=True)
class Data:
    """What is shown: a source of a store and its bundle; `view` is added to the address."""

    store: Path
    bundle: Path
    source: str = SOURCE
    view: str = ""


def run(
    chromium: str, data: Data, rounds: int, steps: int, before: Path | None = None
) -> dict[str, list[Round]]:
    """Measure every design `rounds` times, in turn; `before` is a folder with older code."""
    designs = DESIGNS if before is None else (*DESIGNS, OLD)
    bundle = data.bundle
    days = days_of(ParquetStore(data.store).select(data.source), read_manifest(bundle)["first"])
    query = f"?date={days.dates[0]}&source={data.source}&region=kursk,sumy{data.view}"
    found: dict[str, list[Round]] = {design.id: [] for design in designs}
    with ExitStack() as stack:
        browser = stack.enter_context(running(chromium))
        addresses = {OURS: stack.enter_context(serving(bundle)) + "/" + query}
        with opened(browser, DESIGNS[-1], addresses[OURS]) as (_, view):
            given = ["--store", str(data.store), "--bundle", str(bundle), "--source", data.source]
            given += ["--date", days.dates[0], *view_options(view)]
        for design in DESIGNS[:-1]:
            addresses[design.id] = stack.enter_context(alternative(design.id, given))
        if before is not None:
            addresses[BEFORE] = stack.enter_context(serving(bundle, code=before)) + "/" + query
        for number in range(rounds):
            for design in designs:
                print(f"round {number + 1} of {rounds}: {design.title}", file=sys.stderr)
                with opened(browser, design, addresses[design.id]) as (page, _):
                    found[design.id].append(measure(page, design, days, steps))
    return found


def view_options(view: View) -> list[str]:
    """Return the options of an alternative that has `view`."""
    return [part for name, value in asdict(view).items() for part in (f"--{name}", str(value))]


@contextmanager
def alternative(name: str, given: Sequence[str]) -> Iterator[str]:
    """Serve an alternative and yield its address once it answers."""
    port = free_port()
    command = [sys.executable, "-m", f"tests.bench.alternatives.{name}", "--port", str(port), *given]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        wait_until_it_answers(process, f"http://127.0.0.1:{port}/healthz")
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.communicate(timeout=10)


@contextmanager
def opened(browser: Browser, design: Design, address: str) -> Iterator[tuple[Page, View]]:
    """Open a page, add the stopwatch, and wait until its map is idle."""
    context = browser.new_context(viewport=PAGE)
    page = context.new_page()
    try:
        page.goto(address)
        page.wait_for_selector("html[data-ready=true]" if design.cells else "#map .maplibregl-canvas")
        page.evaluate(MEASURING)
        watch = {**asdict(design), "origin": ORIGIN}
        view = page.evaluate("watch => bench.attach(watch)", watch)
        page.evaluate("() => bench.settled()")
        yield page, View(**view)
    finally:
        context.close()


class Traffic:
    """How many requests reached a server since the last reading."""

    def __init__(self, page: Page) -> None:
        self._count = 0
        page.on("request", self._hear)

    def _hear(self, request: Request) -> None:
        self._count += request.url.startswith("http")

    def since(self) -> int:
        """Return the number, and reset it."""
        count, self._count = self._count, 0
        return count


def measure(page: Page, design: Design, days: Days, steps: int) -> Round:
    """Do the steps, then the drags: forward, back, and forward again."""
    traffic, result = Traffic(page), Round()
    cdp = page.context.new_cdp_session(page)
    cdp.send("Performance.enable")
    for number in range(1, WARM_UP + 1):
        _step(page, days, number, result)
    result.paint, result.seen, result.work = [], [], []
    traffic.since()
    before = _main_thread(cdp)
    for number in range(WARM_UP + 1, WARM_UP + steps + 1):
        _step(page, days, number, result)
    result.main = (_main_thread(cdp) - before) / steps
    result.step_requests = traffic.since()
    if design.cells:
        result.repaint = [float(page.evaluate("() => bench.repaint()")) for _ in range(steps)]
        traffic.since()
    way = list(range(WARM_UP + steps, WARM_UP + steps + DRAG + 1))
    for number in range(DRAGS):
        _drag(page, design, days, way[:: -1 if number % 2 else 1], result)
    result.drag_requests = traffic.since()
    return result


def _step(page: Page, days: Days, number: int, result: Round) -> None:
    """Step to the day `number` and check that it is the one painted."""
    step = page.evaluate("() => bench.step()")
    result.paint.append(step["ms"])
    result.seen.append(step["seen"])
    result.work.append(step["work"])
    if days.of(step["shown"]) != days.dates[number]:
        result.wrong.append(f"step to {days.dates[number]} shows {days.of(step['shown'])}")


def _main_thread(cdp: CDPSession) -> float:
    """Return the milliseconds that the page's main thread has worked so far."""
    metrics = cdp.send("Performance.getMetrics")["metrics"]
    return 1000 * next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


def _drag(page: Page, design: Design, days: Days, way: Sequence[int], result: Round) -> None:
    """Press at the slider's position, move over the days of `way` at 60 Hz, and record what is painted."""
    last = way[-1]
    values = [days.value(number, design) for number in way]
    spot = page.evaluate("value => bench.place(value)", values[0])
    page.mouse.move(spot["x"], spot["y"])
    page.mouse.down()
    page.evaluate("() => bench.settled()")
    found = page.evaluate(
        "([values, last, tolerance]) => bench.drag(values, last, tolerance)",
        [values[1:], days.moments[last], days.tolerance(last)],
    )
    page.mouse.up()
    result.behind.append(found["behind"])
    result.late.append(found["late"])
    result.frames.append(found["frames"])
    if not found["stays"]:
        result.wrong.append(f"drag to {days.dates[last]} ends on {days.of(found['shown'])}")


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which `share` of the values are."""
    return statistics.quantiles(values, n=100, method="inclusive")[round(100 * share) - 1]


def _median(rounds: Sequence[Round], what: Callable[[Round], float]) -> float:
    return statistics.median(what(one) for one in rounds)


def paint_p50(rounds: Sequence[Round]) -> float:
    """Return the median of the rounds' medians, in ms."""
    return _median(rounds, STEP[0].value)


@dataclass(frozen=True)
class Column:
    """A column of the table: what it shows of a round, and whether as a ratio to the clientside figure."""

    title: str
    value: Callable[[Round], float]
    unit: str = ""
    ratio: bool = True

    def cells(self, rounds: Sequence[Round], base: Sequence[Round]) -> list[str]:
        """Return the ratio, where there is one, and the median over the rounds."""
        value = _median(rounds, self.value)
        shown = f"{value:,.{0 if value >= 10 else 1}f}{self.unit}"
        return [f"{value / _median(base, self.value):.2f}", shown] if self.ratio else [shown]

    def head(self) -> list[str]:
        """Return the titles of its cells."""
        return [self.title, ""] if self.ratio else [self.title]


STEP = (
    Column("paint p50", lambda one: statistics.median(one.paint), " ms"),
    Column("paint p95", lambda one: percentile(one.paint, 0.95), " ms"),
    Column("first frame p50", lambda one: statistics.median(one.seen), " ms"),
    Column("scripts, styles, layout p50", lambda one: statistics.median(one.work), " ms", ratio=False),
    Column("main thread", lambda one: one.main, " ms"),
    Column("requests", lambda one: one.step_requests / len(one.paint), ratio=False),
)
DRAGGED = (
    Column("behind p50", lambda one: statistics.median(one.behind), " ms"),
    Column("longest", lambda one: max(one.behind), " ms"),
    Column("frames behind", lambda one: max(one.late), ratio=False),
    Column("days seen", lambda one: statistics.median(one.frames), ratio=False),
    Column("requests", lambda one: one.drag_requests / len(one.behind), ratio=False),
)


def table(found: Mapping[str, list[Round]]) -> str:
    """Return the tables, in Markdown: ratios to the clientside figure, and the values behind them."""
    drag = f"after a drag of {DRAG} values"
    bare = repaint_p50(found)
    whose = "of the commit before" if BEFORE in found else "under the dashboard"
    line = (
        f"Plotly's map {whose}, painted again with nothing changed: {bare:,.0f} ms; a step of the dashboard "
        f"takes {paint_p50(found[OURS]) / bare:.2f} of that."
    )
    return "\n\n".join([_table("one step", STEP, found), _table(drag, DRAGGED, found), line])


def _table(title: str, columns: Sequence[Column], found: Mapping[str, list[Round]]) -> str:
    heads = [title, *(cell for column in columns for cell in column.head())]
    rows = [heads, ["---", *["--:"] * (len(heads) - 1)]]
    for design in (one for one in (*DESIGNS, OLD) if one.id in found):
        cells = [column.cells(found[design.id], found[BASE]) for column in columns]
        rows.append([design.title, *(cell for pair in cells for cell in pair)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def repaint_p50(found: Mapping[str, list[Round]]) -> float:
    """Return how long the map takes to be painted with nothing changed, in ms: that before, if it was run."""
    return _median(found.get(BEFORE, found[OURS]), lambda one: statistics.median(one.repaint))


@dataclass(frozen=True)
class Limit:
    """What a figure of the dashboard may be at most, or has to be at least."""

    text: str  # with {value} and {limit}
    value: Callable[[Mapping[str, list[Round]]], float]
    most: float = float("inf")
    least: float = 0.0

    def broken(self, found: Mapping[str, list[Round]]) -> str | None:
        """Return a line if the limit is broken."""
        value = self.value(found)
        if self.least <= value <= self.most:
            return None
        bound = f"over {self.most:g}" if value > self.most else f"under {self.least:g}"
        return f"{self.text}: {value:,.2f}, {bound}"


def _ours(column: Column) -> Callable[[Mapping[str, list[Round]]], float]:
    return lambda found: _median(found[OURS], column.value)


def of_repaint(most: float) -> Limit:
    """Return the limit of a step, as a part of an empty repaint of the map of the commit before."""
    title = "paint p50, of an empty repaint of Plotly's map"
    return Limit(title, lambda found: paint_p50(found[OURS]) / repaint_p50(found), most=most)


LIMITS = (
    Limit(
        "paint p50, of the clientside figure's",
        lambda found: paint_p50(found[OURS]) / paint_p50(found[BASE]),
        most=0.2,
    ),
    Limit("paint p95, of the p50", lambda found: _ours(STEP[1])(found) / paint_p50(found[OURS]), most=2.0),
    Limit("scripts, styles and layout of a step, ms", _ours(STEP[3]), most=5.0),
    of_repaint(0.35),
    Limit("frames behind after a drag", _ours(DRAGGED[2]), most=2),
    Limit(f"days seen of a drag of {DRAG}", _ours(DRAGGED[3]), least=20),
)


def broken(found: Mapping[str, list[Round]], limits: Sequence[Limit]) -> Iterator[str]:
    """Yield a line for each limit that is broken, and for each day that was painted wrongly."""
    for limit in limits:
        line = limit.broken(found)
        if line:
            yield line
    for name, rounds in found.items():
        for line in sorted({line for one in rounds for line in one.wrong}):
            yield f"{name}: {line}"


if __name__ == "__main__":
    sys.exit(main())
