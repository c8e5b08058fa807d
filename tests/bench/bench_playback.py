"""How many days a reader sees in four seconds of playback at 30 days a second, and whether memory stays flat.

``python -m tests.bench.bench_playback [--rounds N] [--loops N] [--before COMMIT] [--quick]``

The floor is the same page when it is not playing, and nothing but one rectangle changes on a canvas of the
map's size in each frame. ``--before`` serves the code of another commit beside it, on the same bundle.
Exit code 1 if a limit is broken.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from geodata.bundle import read_manifest
from tests.bench.alternatives.common import SOURCE
from tests.bench.bench_slider import PAGE
from tests.bench.preparing import add_before, add_options, code_of, prepare
from tests.browser.chromium import HOW_TO_GET_IT, find_chromium, running
from tests.browser.server import serving

SECONDS, SPEED = 4, "30"
FLOOR_LIMIT = 0.65  # of the frames of the floor: days seen at least
BEFORE_LIMIT = 2.0  # of the days seen by the commit before
GROWTH_LIMIT = 1.1  # of the memory after the first loops: that after the last
FLOOR, OURS, BEFORE = "floor", "salient", "before"

# Frames in which a canvas of the map's size had one rectangle more.
RECTANGLES = """async (seconds) => {
    const canvas = document.createElement("canvas");
    const over = document.getElementById("map-over");
    [canvas.width, canvas.height] = [over.clientWidth, over.clientHeight];
    canvas.className = "control-canvas";
    over.append(canvas);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    const end = performance.now() + 1000 * seconds;
    let frames = 0;
    while (performance.now() < end) {
        context.clearRect(0, 0, canvas.width, canvas.height);
        context.fillRect((7 * frames) % canvas.width, 90, 60, 40);
        frames++;
        await new Promise(requestAnimationFrame);
    }
    canvas.remove();
    return frames;
}"""
# Days that a frame has shown, by what the page says that it has drawn.
DAYS = """async ([seconds, speed]) => {
    const { dataset } = document.documentElement;
    const choice = document.getElementById("speed");
    choice.value = speed;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    document.getElementById("play").click();
    const end = performance.now() + 1000 * seconds;
    const days = [];
    while (performance.now() < end) {
        await new Promise(requestAnimationFrame);
        const shown = dataset.drawn ?? dataset.painted; // an older page has but the one
        if (shown !== days.at(-1)) days.push(shown);
    }
    document.getElementById("play").click();
    return days.length;
}"""
HOME = """() => document.getElementById("slider").dispatchEvent(
    new KeyboardEvent("keydown", { key: "Home", bubbles: true }))"""
PLAYED = "() => document.documentElement.dataset.playing !== 'true'"

Found = Mapping[str, list[int]]  # of each round, by what was counted


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables; return 0 if the limits are kept."""
    args = _arguments(argv)
    chromium = find_chromium()
    if chromium is None:
        print(f"playback: skipped, needs Chromium: {HOW_TO_GET_IT}")
        return 0
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        _, bundle = prepare(args, Path(folder))
        addresses = {OURS: stack.enter_context(serving(bundle))}
        if args.before:
            code = code_of(args.before, Path(folder) / "before")
            addresses[BEFORE] = stack.enter_context(serving(bundle, code=code))
        browser = stack.enter_context(running(chromium))
        first = read_manifest(bundle)["first"]
        found = run(browser, addresses, first, 1 if args.quick else args.rounds)
        kept = loop(browser, addresses[OURS], first, args.loops)
    print(table(found, args.before), memory(kept), sep="\n\n", end="\n\n")
    problems = list(broken(found, kept))
    for line in problems or ["every limit is kept"]:
        print(line)
    return int(bool(problems))


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.bench_playback", description=__doc__)
    add_options(parser)
    add_before(parser)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--loops", type=int, default=0, help="times to play all days, for the memory")
    parser.add_argument("--quick", action="store_true", help="one round")
    return parser.parse_args(argv)


def run(browser: Browser, addresses: Mapping[str, str], first: str, rounds: int) -> Found:
    """Count frames and days, each on a fresh page, in turn."""
    found: dict[str, list[int]] = {name: [] for name in (FLOOR, *addresses)}
    for number in range(rounds):
        for name in found:
            print(f"round {number + 1} of {rounds}: {name}", file=sys.stderr)
            with opened(browser, addresses.get(name, addresses[OURS]), first) as page:
                counted = (
                    page.evaluate(RECTANGLES, SECONDS)
                    if name == FLOOR
                    else page.evaluate(DAYS, [SECONDS, SPEED])
                )
                found[name].append(int(counted))
    return found


@contextmanager
def opened(browser: Browser, address: str, first: str) -> Iterator[Page]:
    """Open a fresh page at the first day, and wait until it has its map and has fetched what it puts off."""
    context = browser.new_context(viewport=PAGE)
    page = context.new_page()
    try:
        page.goto(f"{address}/?date={first}&source={SOURCE}")
        page.wait_for_selector("html[data-ready=true]")
        page.wait_for_load_state("networkidle")
        yield page
    finally:
        context.close()


def loop(browser: Browser, address: str, first: str, loops: int) -> list[float]:
    """Play all days again and again and return the memory of the page after each time, in MB."""
    kept: list[float] = []
    with opened(browser, address, first) as page:
        cdp = page.context.new_cdp_session(page)
        cdp.send("Performance.enable")
        for number in range(loops):
            print(f"loop {number + 1} of {loops}", file=sys.stderr)
            page.evaluate(HOME)
            page.evaluate(DAYS, [0, SPEED])  # begins, and is told to stop at once
            page.locator("#play").click()
            page.wait_for_function(PLAYED, timeout=0)
            cdp.send("HeapProfiler.collectGarbage")
            metrics = cdp.send("Performance.getMetrics")["metrics"]
            kept.append(next(m["value"] for m in metrics if m["name"] == "JSHeapUsedSize") / 1e6)
    return kept


def table(found: Found, before: str | None) -> str:
    """Return the table, in Markdown: medians over the rounds."""
    floor = statistics.median(found[FLOOR])
    titles = {
        FLOOR: "frames in which one rectangle changes",
        OURS: "days seen",
        BEFORE: f"days seen at {before}",
    }
    lines = [
        f"| in {SECONDS} seconds, at {SPEED} days a second | number | of the floor |",
        "| --- | --: | --: |",
    ]
    for name, counts in found.items():
        number = statistics.median(counts)
        lines.append(f"| {titles[name]} | {number:.0f} | {number / floor:.2f} |")
    return "\n".join(lines)


def memory(kept: Sequence[float]) -> str:
    """Return a line on the memory, for people."""
    if not kept:
        return "The memory was not measured: --loops tells how often all days are played for it."
    return (
        f"Memory of the scripts after each of {len(kept)} loops: {', '.join(f'{mb:.1f}' for mb in kept)} MB."
    )


def broken(found: Found, kept: Sequence[float]) -> Iterator[str]:
    """Yield a line for each limit that is broken."""
    seen, floor = statistics.median(found[OURS]), statistics.median(found[FLOOR])
    asked = SECONDS * int(SPEED)
    if seen < FLOOR_LIMIT * min(floor, asked):
        yield f"playback: {seen:.0f} days, under {FLOOR_LIMIT} of {min(floor, asked):.0f} frames"
    if BEFORE in found and seen < BEFORE_LIMIT * statistics.median(found[BEFORE]):
        yield f"playback: {seen:.0f} days, under {BEFORE_LIMIT:g} times those of the commit before"
    if len(kept) > 2 and kept[-1] > GROWTH_LIMIT * kept[1]:
        yield f"memory: {kept[-1]:.1f} MB after the last loop, {kept[1]:.1f} MB after the second"


if __name__ == "__main__":
    sys.exit(main())
