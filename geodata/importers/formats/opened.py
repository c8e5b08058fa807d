"""The result of every reader of a format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.importers.features import Feature

__all__ = ["Opened"]


@dataclass(frozen=True)
class Opened:
    """A file's features, and what it says about all of them.

    Attributes
    ----------
    features : sequence of Feature
        In the order of the file, numbered from 0.
    system : str
        The coordinate system that the file names; "" if it names none.
    degrees : bool
        Whether the format means longitude and latitude if it names no system.
    cut : bool
        Whether the publisher says that the answer was cut off.
    lost : int
        Number of parts that could not be read as a feature; they have been noted.
    unit : str
        The unit of numbers that are dates, if the format states it.
    nested : bool
        Whether the format has folders and time stamps for control and time, as KML does.
    """

    features: Sequence[Feature]
    system: str = ""
    degrees: bool = True
    cut: bool = False
    lost: int = 0
    unit: str = ""
    nested: bool = False
