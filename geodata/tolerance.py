"""How far apart two figures may be and still say the same: one rule for claims, pictures and the screen.

``docs/claims.md`` gives the reasons and the measurements behind the numbers. Imports nothing: the process
that faces the net reads it too. ``assets/app/sentences/other-maps.js`` gets the numbers with the page and
applies the same rule.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

__all__ = [
    "FLOOR_KM2",
    "FLOOR_WITH_PATCH_KM2",
    "MAP_OF",
    "RELATIVE",
    "as_values",
    "contradicts",
    "floor_km2",
    "map_of",
]

RELATIVE = 0.05  # share of a figure; of the larger one if neither is the one tested
FLOOR_KM2 = 5.0
# DeepState's map has 11.2 km2 near Tyotkino that its own stated areas leave out. A figure that does not leave
# the patch out as well may be meant either way.
FLOOR_WITH_PATCH_KM2: Mapping[tuple[str, str], float] = MappingProxyType({("deepstate", "kursk"): 12.0})

# The map whose areas a source repeats. The reconstructions use the published areas of the map that
# they are named after; the mirror repeats DeepState's occupied ground (to 0.0001 km2 where both exist).
MAP_OF: Mapping[str, str] = MappingProxyType(
    {"chronicle": "deepstate", "deepstate_occupied": "deepstate", "chronicle_owl": "owlmaps"}
)


def map_of(source_id: str) -> str:
    """Return the id of the observed map whose areas the source repeats: its own id if it repeats none."""
    return MAP_OF.get(source_id, source_id)


def floor_km2(source_id: str, region_id: str) -> float:
    """Return the largest difference from a source's area of a region, km2, at which two areas agree."""
    return FLOOR_WITH_PATCH_KM2.get((map_of(source_id), region_id), FLOOR_KM2)


def as_values() -> dict[str, Any]:
    """Return the rule's numbers as plain JSON values, for the browser."""
    floors: dict[str, dict[str, float]] = {}
    for (source, region), floor in FLOOR_WITH_PATCH_KM2.items():
        floors.setdefault(source, {})[region] = floor
    return {"relative": RELATIVE, "floor_km2": FLOOR_KM2, "floors": floors, "map_of": dict(MAP_OF)}


def contradicts(one: tuple[str, float], other: tuple[str, float], region_id: str) -> bool:
    """Tell whether two sources' areas of one day, region and control are too far apart to agree.

    Parameters
    ----------
    one, other : tuple of (str, float)
        The id of a source and its area, km2.
    region_id : str
        The region of both.
    """
    areas = (one[1], other[1])
    floor = max(floor_km2(source, region_id) for source, _ in (one, other))
    return max(areas) - min(areas) > max(RELATIVE * max(areas), floor)
