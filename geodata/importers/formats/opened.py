"""What every reader of a format gives."""

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
        The format means longitude and latitude where it names no system.
    cut : bool
        The publisher says that the answer was cut off.
    lost : int
        Parts of the file that are no feature because they could not be read; noted already.
    unit : str
        That of numbers which are dates, where the format states it.
    nested : bool
        The format tells control and time by folders and time stamps of its own, as KML does.
    """

    features: Sequence[Feature]
    system: str = ""
    degrees: bool = True
    cut: bool = False
    lost: int = 0
    unit: str = ""
    nested: bool = False
