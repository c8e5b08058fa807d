"""Posts along the state border: points at which maps were read, where no settlement is near.

A post is no settlement: nobody lives there and no report mentions it. It belongs in no list, count or claim.
"""

from __future__ import annotations

from dataclasses import dataclass

from geodata.shipped.base_map import read_csv

__all__ = ["Post", "load_posts"]


@dataclass(frozen=True)
class Post:
    """A point 0.8 km from the state border, on one side of it.

    Attributes
    ----------
    id : str
        ``K`` or ``S`` and a running number along the border.
    region : str
        The region that it is in.
    km : float
        Distance along the border, from the north-west.
    lon, lat : float
        Degrees.
    """

    id: str
    region: str
    km: float
    lon: float
    lat: float


def load_posts() -> tuple[Post, ...]:
    """Return the posts that ship with the project, in the order of the table."""
    return tuple(
        Post(row["id"], row["region"], float(row["km"]), float(row["lon"]), float(row["lat"]))
        for row in read_csv("border_posts.csv")
    )
