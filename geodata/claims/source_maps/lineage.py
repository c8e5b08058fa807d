"""What is known about a source besides its maps: how late it is, and how exact its depth."""

from __future__ import annotations

from typing import Any

from geodata import files
from geodata.model import Control, Source
from geodata.tolerance import map_of

__all__ = ["delay_days", "depth_error_km", "map_of"]

# DeepState says of its map that it lags the front by two or three days. Project Owl states no delay.
_DELAY_DAYS = {"deepstate": 3}


def delay_days(source_id: str) -> int:
    """Return by how many days the source's map may be late; 0 if its publisher states no delay."""
    return _DELAY_DAYS.get(map_of(source_id), 0)


def depth_error_km(source: Source, region: str, control: Control) -> float | None:
    """Return the distance within which a reconstruction's depth is right 19 days in 20.

    None if it was not measured.
    """
    accuracy: Any = files.load_json_data("accuracy.json")
    rows = accuracy.get(source.id, {}).get("overall", ())
    found = [row["depth_km"] for row in rows if (row["region"], row["control"]) == (region, control.value)]
    return float(found[0][1]) if found and found[0] else None
