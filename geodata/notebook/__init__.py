"""Maps and figures as data frames, for notebooks and scripts: what `salient` offers, without its figure.

A frame holds the values of the command line and of exports: they are made by the same functions. Unknown is
NaN with a ``reason``, never 0. Whose maps they are, under which terms and of which revision is in ``attrs``.
"""

from geodata.notebook.adding import Added, add_maps
from geodata.notebook.comparing import changes, difference
from geodata.notebook.reading import areas, claims, control, open_store, sources

__all__ = [
    "Added",
    "add_maps",
    "areas",
    "changes",
    "claims",
    "control",
    "difference",
    "open_store",
    "sources",
]
