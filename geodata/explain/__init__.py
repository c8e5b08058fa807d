"""What each step of a source's curve means: what moved, where, and why the map jumps there.

``docs/changes.md`` has the rules. A step lies between two consecutive snapshots that give some ground of a
region to different holders; what both maps show alike is never cut, so a step costs what moved.
"""

from geodata.explain.entries import entry
from geodata.explain.step import Kind, Step, Where
from geodata.explain.steps import first_revisions, steps

__all__ = ["Kind", "Step", "Where", "entry", "first_revisions", "steps"]
