"""Files of a source, fetched from its publisher into an archive on this machine.

Polite: one request at a time, with a pause, and none for what has not changed. Wary: only addresses of the
source's own table are asked, and what they answer is bounded, checked and never trusted. Everything that
could change at a publisher is in that table; docs/fetching.md says how to mend it.
"""

from __future__ import annotations

from geodata.fetching.bring import Bar, Brought, Places, bring
from geodata.fetching.clock import Clock
from geodata.fetching.source_table import shipped_tables
from geodata.fetching.terms import accepted_sources

__all__ = ["Bar", "Brought", "Clock", "Places", "accepted_sources", "bring", "shipped_tables"]
