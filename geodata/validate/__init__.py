"""How good the chronicle is: against real maps, against its own reports, and with places left out.

Real maps belong to others: they are read in place, compared, and nothing of their geometry
is kept. Only figures are written: ``docs/chronicle.md`` and ``geodata/data/chronicle/accuracy.json``.
"""

from __future__ import annotations

from geodata.validate.comparison import Compared, measure, statuses_kept
from geodata.validate.run import REAL_FOLDER, Validation, real_maps, validate, write

__all__ = [
    "REAL_FOLDER",
    "Compared",
    "Validation",
    "measure",
    "real_maps",
    "statuses_kept",
    "validate",
    "write",
]
