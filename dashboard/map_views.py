"""What a map shows before a reader moves it, for each choice of regions, and how far it can be moved."""

from __future__ import annotations

from geodata.region_table import Bounds, choices

__all__ = ["MAP_BOX", "VIEWS", "ZOOMS", "Bounds"]

VIEWS: dict[str, dict[str, Bounds]] = {
    choice.id: {"wide": choice.wide, "narrow": choice.narrow} for choice in choices()
}

# West, south, east and north of the ground that there is, in degrees: AROUND of geodata.data.build.world,
# MAP_BOX of assets/app/lib/map-box.js.
MAP_BOX: Bounds = (10.0, 38.0, 62.0, 64.0)
# The lowest and the highest zoom of a web map, with tiles of 512 px: ZOOMS there.
ZOOMS = (4.0, 16.0)
