"""Sources without a map in the store, but with published areas: they can test claims about areas."""

from __future__ import annotations

from collections.abc import Collection

from geodata.claims.source_maps.maps import PlainMeasured
from geodata.importers.sources import IMPORTERS
from geodata.shipped.published_areas import published_days

__all__ = ["published_sources"]


def published_sources(known: Collection[str]) -> list[PlainMeasured]:
    """Return the sources with published areas that are not `known`: each without a single map."""
    sources = (importer.SOURCE for name, importer in IMPORTERS.items() if name not in known)
    return [PlainMeasured(source, (), {}) for source in sources if published_days(source.id)]
