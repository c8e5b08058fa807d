"""Addresses of the page made up by chance, and what each language reads in them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote

from flask import Flask

from dashboard.page.boot import boot_data
from dashboard.pictures.order.order import Publications
from dashboard.server.links.preview import Preview
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.site_address import Site
from dashboard.settings import Settings
from geodata import bundle
from tests.dashboard.conftest import HEAD, SOURCE
from tests.dashboard.server.links.test_addresses import CLAIM, TOLD
from tests.node import ask

__all__ = ["SEED", "by_chance", "in_browser", "in_python"]

SEED = "date=2025-03-13&source=hand&region=kursk&view=35.1,51.2,8.8&place=35.5,51.5&compare=hand@2025-03-12"
_EARLIER = {**SOURCE, "id": "earlier", "reconstructed": True}
# One map was known on its own day, the others the day after the second.
_ROWS: dict[str, list[Any]] = {
    name: [] for name in ("snapshots", "runs", "lines", "marks", "series", "places", "rewrites")
}
_KNOWN = {"source": "hand", "by": ["published"], "untold": None, "moments": [[0, 0, 1], [2, 0, 3]], **_ROWS}
_FILES = ("series", "timeline-hand", "places-hand", "known-hand")
# By parameter: values to begin from, good ones and near ones.
_VALUES: dict[str, tuple[str, ...]] = {
    "date": ("2025-03-12", "latest", "2024-02-29", "2025-02-29", "2025-W11-3", "20250312", "0000-01-01"),
    "source": ("hand", "earlier", "HAND", "hand,earlier"),
    "region": ("kursk", "sumy", "kursk,sumy", "sumy,kursk"),
    "known": (
        *("2025-03-11", "2025-03-12", "2025-03-13", "2025-03-14", "2100-01-01"),
        *("2025-02-29", "2025-W11-3", "2025-3-12", "20250312", "latest", "today", "0000-01-01", "0001-01-01"),
        *("9999-12-31", "2025-03-12T00:00:00Z", "12.03.2025", "-1"),
    ),
    "compare": ("hand@2025-03-12", "earlier@2025-03-13", "hand", "hand@2025-W11-3", "hand@@2025-03-12"),
    "from": ("2025-03-12", "2025-03-14", "9999-12-31"),
    "to": ("2025-03-12", "2025-03-14", "0001-01-01"),
    "layers": ("", "contact", "names,contact", "contact,,places", "contact,contact", "band,roads"),
    "view": ("35.1,51.2,8.8", "35,51,4", "20,40,16", "0x23,51,9", "3_5,51,9", "35.1, 51.2 ,8", "1e1,51,8"),
    "claim": (CLAIM["id"], "C999", "c7", "7"),
    "place": ("R1", "R999", "35.5,51.5", "35.015625,51.046875", "35.123456789,51.1", "35.,51", "20,60"),
    "tab": ("day", "claims", "Day"),
    "theme": ("auto", "light", "dark", "print"),
    "lang": ("en", "uk", "ru"),
    "rev": ("0123456789ab", "0123456789AB"),
    "mode": ("swipe",),
    "utm_source": ("x",),
    "": ("", "x"),
}
_AS_READ = ("known", "nothing", "covers", "source", "compare", "from", "to", "layers", "view", "lang")
_ODD = (
    *("0", "9", "-", ".", ",", "@", "_", "e", "E", "+", " ", "x", "\t", "\n", "\x00", "\ufeff", "\u00a0"),
    *("\u0663", "\uff13", "\u2009", "\u0399", "W", "T", "Z", "%", "&", "=", "infinity", "nan", "1e400"),
)
_RAW = ("%", "%4", "%zz", "%ff", "%00", "%C0%80", "+", ";", "?", "&&", "=", "%2B", "%EF%BC%93")
_UNQUOTED = "!$()*,-./:;?@[\\]^_`{|}~"  # what a browser leaves as it is in a query

_READ = """
import { adoptKnown, askedKnown, foundKnown } from "./assets/app/knowledge/known-boot.js";
import { parseAddress } from "./assets/app/lib/address.js";
import { addressContext } from "./assets/app/page.js";
const answer = ({ boot, files, queries }) =>
  queries.map((query) => {
    const asked = askedKnown(boot, query);
    const then = asked ? adoptKnown(boot, asked, foundKnown(boot, asked.day, files)) : boot;
    const state = parseAddress(query, addressContext(then));
    const { first, last, nothing } = then.manifest.sources.find(({ id }) => id === state.source);
    return { ...state, covers: [first, last], nothing: Boolean(nothing) };
  });
"""


def by_chance(chance: random.Random) -> str:
    """Return a query as a browser sends it: parameters of the page, and others, with changes."""
    names = [chance.choice(list(_VALUES)) for _ in range(chance.randint(0, 6))]
    pairs = [f"{name}={_written(_changed(chance.choice(_VALUES[name]), chance), chance)}" for name in names]
    query = "&".join(pairs)
    if chance.random() < 0.2:
        place = chance.randrange(len(query) + 1)
        query = query[:place] + chance.choice(_RAW) + query[place:]
    return query


def _changed(value: str, chance: random.Random) -> str:
    for _ in range(chance.choice((0, 0, 1, 1, 2))):
        place = chance.randrange(len(value) + 1)
        value = value[:place] + chance.choice(("", *_ODD)) + value[place + chance.randint(0, 1) :]
    return value


def _written(value: str, chance: random.Random) -> str:
    return quote(value, safe=chance.choice((_UNQUOTED, ",@", "")))


@cache
def _published() -> tuple[TemporaryDirectory[str], dict[str, Any]]:
    """Return a folder with a bundle that has a claim and a settlement, and its manifest."""
    folder = TemporaryDirectory()
    files = {**TOLD, "known-hand": _KNOWN, "timeline-earlier": {**TOLD["timeline-hand"], "source": "earlier"}}
    return folder, bundle.write(Path(folder.name), files, {**HEAD, "sources": [SOURCE, _EARLIER]})


def in_python(queries: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the server reads in each of `queries`, as one state each."""
    folder, manifest = _published()
    reader = PreviewReader(Publications(Path(folder.name)), Settings(bundle=Path(folder.name)), Site(""))
    assert manifest["sources"]
    with Flask("addresses").test_request_context("/"):
        return [_state(reader.read(query)) for query in queries]


def _state(preview: Preview) -> dict[str, Any]:
    still, view = preview.still, preview.still.view
    told = preview.still.claim is not None
    entry = preview.publication.source(still.source)
    return {
        "known": still.known,
        "nothing": bool(preview.nothing),
        "covers": [entry["first"], entry["last"]],
        "source": still.source,
        "date": None if told else still.date,  # where a claim is told, its own: the page asks its file
        "region": None if told else still.region,
        "compare": "@".join(still.compare) if still.compare else None,
        "from": still.period[0],
        "to": still.period[1],
        "layers": list(still.look.layers),
        "view": [view.lon, view.lat, view.zoom] if view else None,
        "claim": still.claim,
        "place": still.place,
        "tab": preview.rest.get("tab"),
        "theme": preview.rest.get("theme", "auto"),
        "lang": still.look.lang,
        "frozen": preview.frozen,
    }


def in_browser(queries: Sequence[str]) -> list[dict[str, Any]]:
    """Return what the page reads in each of `queries`, in the form of `in_python`.

    Whether there is such a claim, settlement or revision the page knows later, from its files; the server
    looks at once. Of a day as of which claims are not told, or no map is shown, the server unfolds none.
    """
    folder, manifest = _published()
    boot = boot_data(manifest, Settings(bundle=Path(folder.name)))
    files = {name: bundle.read_file(Path(folder.name), manifest, name) for name in _FILES}
    read = ask(_READ, {"boot": boot, "files": files, "queries": list(queries)})
    return [_looked_up(state, manifest["revision"]) for state in read]


def _looked_up(state: dict[str, Any], revision: str) -> dict[str, Any]:
    usual = "claims" if state["claim"] else "places" if state["place"] else "day"
    claim = state["claim"] if state["claim"] == CLAIM["id"] and not state["known"] else None
    if state["nothing"]:
        state = {**state, "compare": None, "place": None}
    spot = state["place"] and state["place"][0].isdigit()
    return {
        **{name: state[name] for name in _AS_READ},
        "date": None if claim else state["date"],
        "region": None if claim else state["region"],
        "claim": claim,
        "place": state["place"] if spot or state["place"] == "R1" else None,
        "tab": (state["tab"], usual),
        "theme": state["theme"],
        "frozen": state["rev"] == revision,
    }
