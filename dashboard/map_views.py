"""What a map shows before a reader moves it: the ground that was fought over, for each choice of region."""

from __future__ import annotations

__all__ = ["VIEWS", "Bounds"]

# What "fit" shows for each choice of region, on a wide screen and on a narrow one: lon, lat, lon, lat.
# It is the ground that was fought over; a narrow screen comes closer, or its places would lose their names.
Bounds = tuple[float, float, float, float]
VIEWS: dict[str, dict[str, Bounds]] = {
    "kursk,sumy": {"wide": (34.42, 50.88, 35.80, 51.50), "narrow": (34.78, 50.93, 35.56, 51.42)},
    "kursk": {"wide": (34.42, 50.96, 35.80, 51.56), "narrow": (34.78, 50.97, 35.56, 51.48)},
    "sumy": {"wide": (34.3, 50.8, 35.7, 51.36), "narrow": (34.6, 50.88, 35.44, 51.34)},
    "belgorod": {"wide": (35.1, 50.4, 36.4, 51.1), "narrow": (35.2, 50.5, 36.2, 51.0)},
}
