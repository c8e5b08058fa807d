"""Each stretch of contact line once, with the days over which it does not change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.timeline import Snapshot

__all__ = ["LineRun", "line_runs"]


@dataclass(frozen=True, order=True)
class LineRun:
    """A stretch of contact line, as WKB, from `valid_from` until `valid_to`, exclusive."""

    valid_from: str
    valid_to: str
    wkb: bytes

    @property
    def line(self) -> BaseGeometry:
        """The stretch, in degrees."""
        return shapely.from_wkb(self.wkb)


def line_runs(history: Sequence[Snapshot], lines: Sequence[BaseGeometry]) -> list[LineRun]:
    """Return the stretches of `lines`, which has the contact line of each snapshot of `history`, in order."""
    found: dict[bytes, tuple[str, str]] = {}
    runs = []
    for snapshot, line in zip(history, lines, strict=True):
        now = {shapely.to_wkb(part) for part in _merged(line)}
        ended = [code for code in found if code not in now]
        runs += [LineRun(*found.pop(code), code) for code in ended]
        found |= {code: (found.get(code, (snapshot.date,))[0], snapshot.until) for code in sorted(now)}
    return sorted([*runs, *(LineRun(*span, code) for code, span in found.items())])


def _merged(line: BaseGeometry) -> list[BaseGeometry]:
    merged = shapely.line_merge(line) if shapely.get_num_geometries(line) > 1 else line
    parts = shapely.get_parts(shapely.normalize(merged))
    return [part for part in parts if not part.is_empty]
