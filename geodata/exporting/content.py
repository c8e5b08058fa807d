"""All that an export may hold, each table made when a format asks for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
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

    def table(self, name: str) -> Table:
        """Return the table called `name`, one of `TABLES`."""
        self.progress(f"table {name}")
        return TABLES[name](self.selection)

    @cached_property
    def about(self) -> About:
        """What the file says of itself."""
        return about.about(self.selection, TABLES["snapshots"](self.selection))
