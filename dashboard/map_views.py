"""What a map shows before a reader moves it, for each choice of regions, and how far it can be moved."""

from __future__ import annotations

from geodata.region_table import Bounds, choices

__all__ = ["MAP_BOX", "VIEWS", "ZOOMS", "Bounds"]

VIEWS: dict[str, dict[str, Bounds]] = {
    choice.id: {"wide": choice.wide, "narrow": choice.narrow} for choice in choices()
}

MAP_BOX: Bounds = (10.0, 38.0, 62.0, 64.0)
"""West, south, east, north, in degrees: there is no ground beyond (``AROUND`` of `geodata.data.build.world`);
as in ``assets/app/map/mercator.js``."""
ZOOMS = (4.0, 16.0)
"""The lowest and the highest zoom of a web map (tiles of 512 px)."""
