"""Salient in a notebook or a script: ``import salient``. ``docs/python.md`` has an example of each name.

The names are those of `geodata.notebook` and `dashboard.notebook`, which do not know each other.
"""

from dashboard.notebook import plot
from geodata.errors import SalientError
from geodata.notebook import Added, add_maps, areas, changes, claims, control, difference, open_store, sources
from geodata.store import Store

__all__ = [
    "Added",
    "SalientError",
    "Store",
    "add_maps",
    "areas",
    "changes",
    "claims",
    "control",
    "difference",
    "open_store",
    "plot",
    "sources",
]
