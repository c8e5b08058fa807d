"""All that an export may hold, each table made when a format asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from geodata.exporting import about, day_tables, layers, told_tables, unknown
from geodata.exporting.about import About
from geodata.exporting.selection import Selection
from geodata.exporting.table import Table

__all__ = ["LAYERS", "TABLES", "Content"]

TABLES: Mapping[str, Callable[[Selection], Table]] = MappingProxyType(
    {
        "control": layers.control,
        "contact_line": layers.contact_line,
        "settlements": layers.settlements,
        "unknown": unknown.unknown,
        "snapshots": day_tables.snapshots,
        "series": day_tables.series,
        "diffs": day_tables.diffs,
        "claims": told_tables.claims,
        "events": told_tables.events,
        "reports": told_tables.reports,
        "sources": about.sources,
    }
)
LAYERS = ("control", "contact_line", "settlements", "unknown")  # those with a shape


@dataclass(frozen=True, eq=False)
class Content:
    """The tables of a selection. `progress` is called with a few words on the table that is made next."""

    selection: Selection
    progress: Callable[[str], None] = lambda _: None
    _made: dict[str, Table] = field(default_factory=dict)

    def table(self, name: str) -> Table:
        """Return the table called `name`, one of `TABLES`, made once."""
        if name not in self._made:
            self.progress(f"table {name}")
            self._made[name] = TABLES[name](self.selection)
        return self._made[name]

    @cached_property
    def about(self) -> About:
        """What the file says of itself."""
        return about.about(self.selection, TABLES["snapshots"](self.selection))
