"""Every reading of every map of a source, and which of them is in force for a day.

A day's map is what was known last: what was published last or, where nobody states when, imported last. A map
that is implausible against the source's own past is pending: it is stored, and in force only when someone
accepts it, or when the source's next maps confirm it. A file that could not be read leaves a record too,
so that its day can say why it has no map.

Everything here is pure: which revision is in force follows from the records and the decisions alone, not from
the order in which they are looked at. That holds for any day in the past, too: `as_known` leaves what was not
known by then.
"""

from __future__ import annotations

from geodata.revisions.editions import Edition, editions
from geodata.revisions.judging import (
    BORNE_OUT_BY,
    EMPTIED_KM2,
    JUMP_FACTOR,
    JUMP_KM2,
    LEAST_HISTORY,
    judge,
)
from geodata.revisions.knowledge import as_known, judge_as_known, nothing_known, untold_since
from geodata.revisions.revision import (
    Basis,
    Decision,
    Doubt,
    Judged,
    Key,
    Known,
    Renewal,
    Revision,
    Standing,
    missing_text,
    standing,
)
from geodata.revisions.rewrites import Rewrite, rewrites

__all__ = [
    "BORNE_OUT_BY",
    "EMPTIED_KM2",
    "JUMP_FACTOR",
    "JUMP_KM2",
    "LEAST_HISTORY",
    "Basis",
    "Decision",
    "Doubt",
    "Edition",
    "Judged",
    "Key",
    "Known",
    "Renewal",
    "Revision",
    "Rewrite",
    "Standing",
    "as_known",
    "editions",
    "judge",
    "judge_as_known",
    "missing_text",
    "nothing_known",
    "rewrites",
    "standing",
    "untold_since",
]
