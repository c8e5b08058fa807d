"""Three small sources: one rewrote two days of August 2024 on the 28th of that month, two rewrote nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

__all__ = ["PLAIN", "REWRITTEN_ON", "SILENT", "rewritten_store", "three_sources"]

PLAIN = replace(SOURCE, id="plain", title="Plain", title_uk="Проста")
SILENT = replace(SOURCE, id="silent", title="Silent", title_uk="Мовчазна")

REWRITTEN_ON = "2024-08-28"


def _held(side: float) -> dict[str, object]:
    return {"ukraine": square(35.2, 51.15, side)}


def rewritten_store(folder: Path) -> ParquetStore:
    """Return a store with its maps: each published at noon of its day, two of them again later."""
    store = ParquetStore(folder)
    grey = {"contested": square(35.35, 51.15, 0.02)}
    sides = {"2024-08-10": 0.05, "2024-08-11": 0.06, "2024-08-12": 0.07, "2024-08-15": 0.07}
    days = {date: _held(side) for date, side in sides.items()}
    store.put(SOURCE, table({**days, "2024-08-29": {**_held(0.07), **grey}}))
    again = table({"2024-08-11": _held(0.05), "2024-08-12": {**_held(0.06), **grey}})
    digests = [f"{int(date.replace('-', '')):063x}f" for date in again["date"]]
    store.put(SOURCE, again.assign(published_at=f"{REWRITTEN_ON}T20:57:00Z", sha256=digests))
    return store


def three_sources(folder: Path) -> ParquetStore:
    """Return that store with two more sources, with maps of the 12th, 15th and 20th that nothing replaced.

    `PLAIN` states when it published each; `SILENT` does not, and its maps were imported today.
    """
    store = rewritten_store(folder)
    days = {"2024-08-12": _held(0.05), "2024-08-15": _held(0.06), "2024-08-20": _held(0.07)}
    store.put(PLAIN, table(days, PLAIN.id))
    untimed = table(days, SILENT.id)
    store.put(SILENT, untimed.assign(published_at=untimed["date"] + "T00:00:00Z"))
    return store
