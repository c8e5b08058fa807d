"""How good the chronicle is: against real maps, against its own reports, and with places left out.

Real maps are other people's: they are read where they lie, compared, and nothing of their geometry
is kept. What is written are figures: ``docs/chronicle.md`` and ``geodata/data/chronicle/accuracy.json``.
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
