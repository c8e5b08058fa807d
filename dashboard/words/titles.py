"""Names and remarks that data bring along, in every language of the screen."""

from __future__ import annotations

from typing import Any

from dashboard.words import LANGUAGES

__all__ = ["in_every_language"]

_FIRST = "en"  # every source and region has it


def in_every_language(value: Any) -> Any:
    """Return a JSON value in which each text by language has every language; English where it lacks one.

    A text by language is an object whose keys are codes of languages, with ``en`` among them.
    """
    if isinstance(value, list):
        return [in_every_language(one) for one in value]
    if not isinstance(value, dict):
        return value
    if _FIRST in value and value.keys() <= LANGUAGES.keys():
        return {lang: value.get(lang) or value[_FIRST] for lang in LANGUAGES}
    return {key: in_every_language(one) for key, one in value.items()}
