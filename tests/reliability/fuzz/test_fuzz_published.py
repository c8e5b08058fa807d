"""A published file that is not as it was published is never shown, and no content hangs the page."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from geodata import bundle
from tests.dashboard.server.links.test_addresses import TOLD
from tests.node import ask, needs_node
from tests.reliability.fuzz.damage import chance_of, damaged, damaged_bytes

ROUNDS, LONG_ROUNDS = 100, 20_000
BATCH = 1_000
FLOAT_MAX = 1.7e308
MEASURES = ("ukraine", "russia", "contested", "line")
NO_FIGURE = "No content of a published file hangs the page, and what is no number becomes no figure."

# What becomes of a file whose bytes came in: "taken" if it is the one that was published, else the reason.
_LOAD = """
import { isDeepStrictEqual } from "node:util";
import { fileLoader } from "./assets/app/lib/files.js";
const decoded = (text) => Uint8Array.from(Buffer.from(text, "base64"));
const answer = async ({ address, published, bodies, secure }) => {
  if (!secure) Object.defineProperty(globalThis, "crypto", { value: undefined });
  const fate = (body) => {
    globalThis.fetch = async () => ({ ok: true, arrayBuffer: async () => decoded(body).buffer });
    const load = fileLoader({ file: address })("file");
    const judge = (value) => (isDeepStrictEqual(value, published) ? "taken" : "wrong");
    return load.then(judge, (error) => error.message);
  };
  const found = [];
  for (const body of bodies) found.push(await fate(body));
  return found;
};
"""
# Figures and map of a document; [] where it is refused by an error.
_DECODE = """
import { decodeSeries, highestOf, peakOf, stepsOf, valuesAt } from "./assets/app/data/series.js";
import { decodeTimeline, heldStretches, isHeldOver, nextChange } from "./assets/app/data/timeline.js";
const DAYS = [-1, 0, 1, 2, 3, 1e9];
const decode = {
  series(file) {
    const row = decodeSeries(file, 0).find("hand", "kursk");
    if (row) DAYS.forEach((day) => valuesAt(row, day));
    if (row) [peakOf(row, "ukraine"), highestOf(row, ["ukraine", "line"]), stepsOf(row, ["ukraine"])];
    return row ? [row.ukraine, row.russia, row.contested, row.line].flat() : [];
  },
  timeline(file) {
    const made = decodeTimeline(file);
    heldStretches(made);
    return DAYS.map((day) => made.features(day).length + isHeldOver(made, day) + nextChange(made, day, 1));
  },
};
const answer = ({ kind, files }) =>
  files.map((file) => {
    try {
      return decode[kind](file);
    } catch (error) {
      return error instanceof Error ? [] : null;
    }
  });
"""


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return LONG_ROUNDS if request.config.getoption("--long") else ROUNDS


def _batches(rounds: int) -> Iterator[int]:
    for start in range(0, rounds, BATCH):
        yield min(BATCH, rounds - start)


@needs_node
@pytest.mark.promise("A page never shows a published file that is not as it was published.")
@pytest.mark.parametrize("name", ["timeline-hand", "series", "claims", "context-settlements"])
@pytest.mark.parametrize("secure", [True, False], ids=["https", "plain http"])
def test_the_page_takes_only_what_was_published(
    name: str, secure: bool, rounds: int, record_property
) -> None:
    record_property("damaged files", rounds)
    body, chance = bundle.dump(TOLD[name]), chance_of(name)
    address = f"/data/{name}.{hashlib.sha256(body).hexdigest()[:16]}.json"
    for size in _batches(rounds):
        bodies = [body, *(damaged_bytes(body, chance) for _ in range(size))]
        given = {
            "address": address,
            "published": TOLD[name],
            "bodies": [base64.b64encode(one).decode() for one in bodies],
            "secure": secure,
        }
        wanted = ["taken" if one == body else f"{address}: damaged" for one in bodies]
        assert ask(_LOAD, given) == wanted


def _documents(content: Any, count: int, salt: int) -> list[Any]:
    """Return documents in which values are of any kind, as a publisher at fault might write them."""
    body, found = bundle.dump(content), []
    chance = chance_of(f"values {salt}")
    while len(found) < count:
        try:
            document = json.loads(damaged(body, chance))
            json.dumps(document, allow_nan=False).encode()
        except ValueError:
            continue
        found.append(document)
    return found


def _figures(file: Any) -> list[float | None]:
    """Return the figures of a damaged file `series`: what is no number is unknown, never 0."""
    (row,) = file["rows"]
    values = [value for name in MEASURES for value in row[name]]
    return [float(value) / 100 if _is_number(value) else None for value in values]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < FLOAT_MAX


@needs_node
@pytest.mark.promise(NO_FIGURE)
def test_what_is_no_number_becomes_no_figure(rounds: int) -> None:
    (row,) = TOLD["series"]["rows"]
    content = {"first": 0, "rows": [{**row, **{name: [700, 900] for name in MEASURES}}]}
    for salt, size in enumerate(_batches(rounds)):
        files = _documents(content, size, salt)
        found = ask(_DECODE, {"kind": "series", "files": files})
        read = [(file, told) for file, told in zip(files, found, strict=True) if told]
        assert len(read) > size // 5
        for file, told in read:
            # JavaScript writes what it has below 1e21 with all digits, which Python reads as an int.
            assert [None if one is None else float(one) for one in told] == _figures(file), file


@needs_node
@pytest.mark.promise(NO_FIGURE)
def test_no_values_of_a_map_hang_the_page(rounds: int) -> None:
    for salt, size in enumerate(_batches(rounds)):
        files = _documents(TOLD["timeline-hand"], size, salt)
        assert None not in ask(_DECODE, {"kind": "timeline", "files": files})
