"""Reports -> control polygons: the reconstructions that ship with the project.

Promises: every polygon follows from the shipped tables and from nothing else; its area meets the
published figure; days on which nothing was reported to change have the same polygon; what was
reported contested stays contested; the same tables give the same bytes.
"""

from __future__ import annotations

from geodata.chronicle.evidence import evidence
from geodata.chronicle.field import FieldSettings
from geodata.chronicle.recipe import build, ensure
from geodata.chronicle.reports import MAPS, Report, stated_areas
from geodata.chronicle.sources import SOURCES

__all__ = ["MAPS", "SOURCES", "FieldSettings", "Report", "build", "ensure", "evidence", "stated_areas"]
