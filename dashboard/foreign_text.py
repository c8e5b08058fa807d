"""Texts from foreign files (names, credits, messages), made safe to show."""

from __future__ import annotations

import re
from typing import Any

from geodata.files import UNSAFE

__all__ = ["plain", "plain_values"]

LONGEST = 160  # characters, as in assets/app/lib/words.js


def plain(text: object, longest: int = LONGEST) -> str:
    """Return `text` without what could turn a line around or hide in it; a longer one is cut off."""
    kept = _plain(str(text or ""))
    return kept if len(kept) <= longest else f"{kept[: longest - 1]}…"


def plain_values(value: Any) -> Any:
    """Return a JSON value with every text in it made plain; none is shortened."""
    if isinstance(value, str):
        return _plain(value) if UNSAFE.search(value) else value
    if isinstance(value, list):
        return [plain_values(one) for one in value]
    if isinstance(value, dict):
        return {key: plain_values(one) for key, one in value.items()}
    return value


def _plain(text: str) -> str:
    return re.sub(" {2,}", " ", UNSAFE.sub(" ", text)).strip()
