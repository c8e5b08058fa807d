"""What a picture may be about besides its map: a claim, a settlement, any spot. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.pictures.publication import Publication
from geodata.errors import NoData

__all__ = [
    "FREE",
    "Place",
    "claims_of",
    "find_claim",
    "find_place",
    "settlements_of",
    "spot_of",
]

FREE = "free"  # terms of pictures: what such a source shows may be said beside another's map


@dataclass(frozen=True)
class Place:
    """A settlement, or a spot that has no ``id``: `names` by language, and where it is in degrees."""

    id: str
    names: Mapping[str, str]
    lon: float
    lat: float


def claims_of(publication: Publication) -> list[dict[str, Any]]:
    """Return the claims of the publication; one without claims has none."""
    rows: list[dict[str, Any]] = (
        publication.file("claims")["claims"] if "claims" in publication.manifest["files"] else []
    )
    return rows


def find_claim(publication: Publication, name: str) -> dict[str, Any]:
    """Return the claim with the id `name`, or raise `NoData`."""
    found = next((row for row in claims_of(publication) if row["id"] == name), None)
    if found is None:
        raise NoData(f"claim: there is no claim {name!r} here")
    return found


def settlements_of(publication: Publication) -> list[Place]:
    """Return the settlements of the publication."""
    if "context-settlements" not in publication.manifest["files"]:
        return []
    return [_settlement(feature) for feature in publication.file("context-settlements")["features"]]


def _settlement(feature: Mapping[str, Any]) -> Place:
    told, (lon, lat) = feature["properties"], feature["geometry"]["coordinates"]
    ukrainian = told.get("uk") or told.get("local") or told["en"]
    return Place(told["id"], {"en": told["en"], "uk": ukrainian}, lon, lat)


def spot_of(name: str) -> Place | None:
    """Return the spot that ``lon,lat`` names, or None where `name` is that of a settlement."""
    lon, comma, lat = name.partition(",")
    return Place("", {}, float(lon), float(lat)) if comma else None


def find_place(publication: Publication, name: str) -> Place:
    """Return the spot or the settlement called `name`.

    Raises
    ------
    NoData
        There is no such settlement.
    """
    spot = spot_of(name)
    found = spot or next((place for place in settlements_of(publication) if place.id == name), None)
    if found is None:
        raise NoData(f"place: there is no settlement {name!r} here")
    return found
