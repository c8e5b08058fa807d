"""How long after a cold start ground and control are seen, the slider is alive, and Plotly's map is in place.

``python -m tests.bench.bench_start [--store DIR --bundle DIR] [--rounds N] [--quick]``

Beside the dashboard a bare Dash page is opened, with one Plotly map and a `dcc.Slider` and nothing else
(`tests.bench.alternatives.naive`). Each load has an empty cache; the loads take turns.
Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Browser

from geodata.store import ParquetStore
from tests.bench.alternatives.common import SOURCE, View, days_of_change
from tests.bench.bench_slider import PAGE, alternative, view_options
from tests.bench.preparing import add_options, prepare
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import serving

SEEN_LIMIT, MAP_LIMIT = 0.6, 1.5  # of the time in which the bare page has its map
ROUNDS, QUICK = 6, 2
WARM_UP = 1
VIEW = View(lon=35.1, lat=51.2, zoom=8.6, width=1080, height=650)  # of the bare page: about ours
# When ground and day were seen, and when Plotly's map was first idle: ms from the start of the load.
STOPWATCH = """
window.started = { seen: null, map: null };
const stamp = (what) => { window.started[what] ??= performance.now(); };
new MutationObserver(() => document.documentElement?.dataset.seen && stamp("seen"))
    .observe(document, { subtree: true, attributes: true, attributeFilter: ["data-seen"] });
(function look() {
    const map = document.querySelector("#map .js-plotly-plot")?._fullLayout?.map?._subplot?.map;
    if (map) map.once("idle", () => requestAnimationFrame(() => stamp("map")));
    else requestAnimationFrame(look);
})();
"""

Times = dict[str, list[float]]  # ms of each load, by what was waited for


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; return 0 if the limits are kept."""
    args = _arguments(argv)
    chromium = find_chromium()
    if chromium is None:
        print(f"start: skipped, needs Chromium: {HOW_TO_GET_IT}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        store, bundle = prepare(args, Path(folder))
        ours, bare = run(chromium, store, bundle, QUICK if args.quick else args.rounds)
    print(table(ours, bare), end="\n\n")
    problems = list(broken(ours, bare))
    for line in problems or ["every limit is kept"]:
        print(line)
    return int(bool(problems))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_start", description=__doc__)
    add_options(parser)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} loads of each")
    return parser.parse_args(argv)


def run(chromium: str, store: Path, bundle: Path, rounds: int) -> tuple[Times, Times]:
    """Return the times of the dashboard and of the bare page."""
    day = days_of_change(ParquetStore(store).select(SOURCE))[-1]
    given = ["--store", str(store), "--bundle", str(bundle), "--date", day, *view_options(VIEW)]
    ours, bare = Times(), Times()
    with ExitStack() as stack:
        browser = stack.enter_context(running(chromium))
        dashboard = stack.enter_context(serving(bundle)) + f"/?date={day}&source={SOURCE}"
        other = stack.enter_context(alternative("naive", given))
        for number in range(WARM_UP + rounds):
            print(f"load {number + 1} of {WARM_UP + rounds}", file=sys.stderr)
            for address, times, waited in ((other, bare, ("map",)), (dashboard, ours, ("seen", "map"))):
                found = load(browser, address, waited)
                if number >= WARM_UP:
                    for what, ms in found.items():
                        times.setdefault(what, []).append(ms)
    return ours, bare


def load(browser: Browser, address: str, waited: Sequence[str]) -> dict[str, float]:
    """Open a page with an empty cache and return when it had what is waited for, in ms."""
    context = browser.new_context(viewport=PAGE)
    context.add_init_script(STOPWATCH)
    page = context.new_page()
    try:
        page.goto(address)
        page.wait_for_function("names => names.every((name) => window.started[name])", arg=list(waited))
        return {name: float(page.evaluate("name => window.started[name]", name)) for name in waited}
    finally:
        context.close()


def table(ours: Times, bare: Times) -> str:
    """Return the table, in Markdown: medians, as ratios to the bare page's map."""
    base = statistics.median(bare["map"])
    rows = [
        ("a bare Dash page: its Plotly map has painted", bare["map"]),
        ("Salient: ground and control are seen, the slider is alive", ours["seen"]),
        ("Salient: Plotly's map has painted", ours["map"]),
    ]
    lines = ["| from a cold start | ratio | median | slowest |", "| --- | --: | --: | --: |"]
    for title, times in rows:
        median = statistics.median(times)
        lines.append(f"| {title} | {median / base:.2f} | {median:,.0f} ms | {max(times):,.0f} ms |")
    return "\n".join(lines)


def broken(ours: Times, bare: Times) -> Iterator[str]:
    """Yield a line for each limit that is broken."""
    base = statistics.median(bare["map"])
    for what, limit in (("seen", SEEN_LIMIT), ("map", MAP_LIMIT)):
        ratio = statistics.median(ours[what]) / base
        if ratio > limit:
            yield f"{what}: {ratio:.2f} of the bare page's map, over {limit}"


if __name__ == "__main__":
    sys.exit(main())
