"""The names on the map that are of no published place: countries, oblasts, cities far from the front."""

from __future__ import annotations

from typing import Any

from geodata.shipped.base_map import cities

__all__ = ["map_names"]

Json = dict[str, Any]

_OBLASTS = (  # English, Ukrainian, lon, lat; where the default view has room
    ("RUSSIA · KURSK OBLAST", "РОСІЯ · КУРСЬКА ОБЛАСТЬ", 35.50, 51.465),
    ("UKRAINE · SUMY OBLAST", "УКРАЇНА · СУМСЬКА ОБЛАСТЬ", 34.585, 51.115),
    ("RUSSIA · BELGOROD OBLAST", "РОСІЯ · БЄЛГОРОДСЬКА ОБЛАСТЬ", 35.86, 50.83),
)
_COUNTRIES = (
    ("UKRAINE", "УКРАЇНА", 31.3, 49.1),
    ("RUSSIA", "РОСІЯ", 42.5, 53.9),
    ("BELARUS", "БІЛОРУСЬ", 28.2, 53.3),
    ("POLAND", "ПОЛЬЩА", 18.9, 51.6),
    ("ROMANIA", "РУМУНІЯ", 25.0, 45.9),
    ("TURKEY", "ТУРЕЧЧИНА", 34.0, 39.2),
    ("KAZAKHSTAN", "КАЗАХСТАН", 54.0, 48.9),
    ("LITHUANIA", "ЛИТВА", 23.8, 55.4),
)


def map_names() -> list[Json]:
    """Return the names as GeoJSON features, each in both languages."""
    return [
        *(_name("country", *row) for row in _COUNTRIES),
        *(_name("name", *row) for row in _OBLASTS),
        *cities(),
    ]


def _name(kind: str, english: str, ukrainian: str, lon: float, lat: float) -> Json:
    return {
        "type": "Feature",
        "properties": {"kind": kind, "en": english, "uk": ukrainian},
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
    }
