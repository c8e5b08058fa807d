"""A flat map in kilometres, good to a fraction of a percent over a region."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

__all__ = ["KM_PER_DEGREE", "flat", "scale_at"]

KM_PER_DEGREE = 111.2


def scale_at(latitude: float) -> npt.NDArray[np.float64]:
    """Return kilometres in a degree of longitude and of latitude, shape (2,)."""
    return np.array([np.cos(np.radians(latitude)), 1.0]) * KM_PER_DEGREE


def flat(ground: BaseGeometry, change: Callable[[BaseGeometry], BaseGeometry]) -> BaseGeometry:
    """Return `ground`, in degrees, after a change that is made in kilometres."""
    scale = scale_at(ground.centroid.y)
    plane = change(shapely.transform(ground, lambda points: points * scale))
    return shapely.transform(plane, lambda points: points / scale)
