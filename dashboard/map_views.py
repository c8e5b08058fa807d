"""What a map shows before a reader moves it, for each choice of regions."""

from __future__ import annotations

from geodata.region_table import Bounds, choices

__all__ = ["VIEWS", "Bounds"]

VIEWS: dict[str, dict[str, Bounds]] = {
    choice.id: {"wide": choice.wide, "narrow": choice.narrow} for choice in choices()
}
