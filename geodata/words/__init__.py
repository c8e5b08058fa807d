"""What the data says, in words: statements of a key and its values, in any language of the project.

A statement is made once, where something is measured, and contains no word of any language: a `Line`. `say`
renders it in one. The texts are in `geodata.words.en` and `geodata.words.uk`, which have the same keys;
those of the shipped tables are in ``geodata/data/*_uk.csv``. The words of the screen are in
`dashboard.words`.
"""

from __future__ import annotations

from geodata.words.statements import (
    LANGUAGES,
    Capital,
    Day,
    Joined,
    Line,
    Name,
    Number,
    Sayable,
    Text,
    Value,
    line,
    say,
    texts,
)
from geodata.words.tables import translations

__all__ = [
    "LANGUAGES",
    "Capital",
    "Day",
    "Joined",
    "Line",
    "Name",
    "Number",
    "Sayable",
    "Text",
    "Value",
    "line",
    "say",
    "texts",
    "translations",
]
