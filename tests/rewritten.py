"""A small source that rewrote its past: two days of August 2024, on the 28th of that month."""

from __future__ import annotations

from pathlib import Path

from geodata.store import ParquetStore
from tests.maps import SOURCE, square, table

__all__ = ["REWRITTEN_ON", "rewritten_store"]

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
