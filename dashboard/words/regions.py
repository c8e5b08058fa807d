"""What regions are called, as words of the screen and of pictures: all of it from the table of regions."""

from __future__ import annotations

from geodata.region_table import RegionNames, choices, named_regions

__all__ = ["words"]


def words(lang: str) -> dict[str, str]:
    """Return the names in a language; none where the table does not have it."""
    found = {f"region.{choice.id}": choice.names[lang] for choice in choices() if lang in choice.names}
    for region in named_regions():
        if lang in region.names:
            found |= _of_region(region.id, region.names[lang])
    return found


def _of_region(name: str, names: RegionNames) -> dict[str, str]:
    return {
        f"region.{name}": names.name,
        f"region.in.{name}": names.there,
        f"cmp.in.{name}": names.where,
        f"search.region.{name}": ",".join(names.search),
        f"pic.name.{name}": names.label,
    }
