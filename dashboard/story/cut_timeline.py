"""The maps of a period: what of a published timeline is needed to show its days, and no more."""

from __future__ import annotations

import bisect
from collections.abc import Mapping
from typing import Any

from geodata.bundle import deltas, undeltas

__all__ = ["cut_timeline"]


def cut_timeline(file: Mapping[str, Any], first: int, until: int) -> dict[str, Any]:
    """Return the timeline `file` of the days from `first` to before `until`; both are covered by it.

    The map before `first` stays known by its date where it is held over until then. See ``docs/bundle.md``.
    """
    snapshots = undeltas(file["snapshots"])
    in_force = snapshots[max(0, bisect.bisect_right(snapshots, first) - 1)]

    def shown(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row for row in rows if row["from"] < until and row["until"] > first]

    return {
        **file,
        "first": first,
        "until": until,
        "snapshots": deltas([day for day in snapshots if in_force <= day < until]),
        "runs": shown(file["runs"]),
        "lines": shown(file.get("lines", [])),
        "marks": [mark for mark in file.get("marks", []) if in_force <= mark["day"] < until],
    }
