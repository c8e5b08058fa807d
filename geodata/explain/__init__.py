"""What each step of a source's curve means: what moved, where, and why the map jumps there.

``docs/changes.md`` has the rules. A step is between two consecutive snapshots that give some ground of a
region to different holders; what is the same on both is never cut, so a step costs what moved.
"""

from geodata.explain.as_json import entry
from geodata.explain.rewritten import RewrittenDay, RewrittenRegion, rewritten_days
from geodata.explain.step import Step, StepKind, Where
from geodata.explain.steps import first_revisions, steps

__all__ = [
    "RewrittenDay",
    "RewrittenRegion",
    "Step",
    "StepKind",
    "Where",
    "entry",
    "first_revisions",
    "rewritten_days",
    "steps",
]
