"""Words of the comparison of two maps."""

from __future__ import annotations

from typing import Final

__all__ = ["EN", "UK"]

EN: Final[dict[str, str]] = {}

UK: Final[dict[str, str]] = {}
