"""Statements, and how a language says them: plurals, numbers, dates and lists are Babel's."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from geodata.words import en, uk

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
]

LANGUAGES: Final = ("en", "uk")

Text: TypeAlias = str | Mapping[str, str]  # a text, or its plural forms by Babel's names for them

_TEXTS: Final[Mapping[str, Mapping[str, Text]]] = MappingProxyType({"en": en.TEXTS, "uk": uk.TEXTS})
_LOCALES: Final = MappingProxyType({lang: Locale.parse(lang) for lang in LANGUAGES})
_MINUS = "\u2212"  # as wide as a plus sign in tabular figures
_DECIMALS = 10  # decimals at most, of a number that is shown as it is


class Sayable(ABC):
    """Something that can be said in any language; converted with `str` it is in English."""

    @abstractmethod
    def said(self, lang: str) -> str:
        """Return it in the words of a language, one of `LANGUAGES`."""

    def __str__(self) -> str:
        return self.said("en")


@dataclass(frozen=True)
class Number(Sayable):
    """A number as it is shown.

    Attributes
    ----------
    value : float
    digits : int or None
        How many decimals; None for as many as it has.
    signed : bool
        Whether a plus sign is written.
    """

    value: float
    digits: int | None = 1
    signed: bool = False

    @property
    def rounded(self) -> Decimal:
        """The number with its decimals: halves are rounded away from zero, as in a browser."""
        if self.digits is None:
            return Decimal(f"{self.value:.{_DECIMALS}g}")
        return Decimal(self.value).quantize(Decimal(1).scaleb(-self.digits), rounding=ROUND_HALF_UP)

    def said(self, lang: str) -> str:
        """Return it with the language's separators."""
        decimals = "#" * _DECIMALS if self.digits is None else "0" * self.digits
        plain = "#,##0" + (f".{decimals}" if decimals else "")
        value = self.rounded or Decimal(0)  # without the sign of a negative zero
        plus = "+" if self.signed and value > 0 else ""
        return format_decimal(value, format=f"{plus}{plain};{_MINUS}{plain}", locale=_LOCALES[lang])


@dataclass(frozen=True)
class Day(Sayable):
    """A day, as an ISO date.

    Attributes
    ----------
    date : str
    pattern : str
        Key of the text that says how Babel writes it.
    """

    date: str
    pattern: str = "day.pattern"

    def said(self, lang: str) -> str:
        """Return it with its month in letters."""
        pattern = str(_TEXTS[lang][self.pattern])
        return format_date(dt.date.fromisoformat(self.date), pattern, locale=_LOCALES[lang])


@dataclass(frozen=True)
class Name(Sayable):
    """A text of a table: in English, and in Ukrainian if it was translated."""

    en: str
    uk: str = ""

    def said(self, lang: str) -> str:
        """Return the translation if there is one, else the original."""
        return (self.uk if lang == "uk" else "") or self.en


@dataclass(frozen=True)
class Joined(Sayable):
    """Several values in a row: ``and`` and ``or`` join them in words, anything else is put between them."""

    items: tuple[Value, ...]
    by: Literal["and", "or", "; ", " ", ""] = ""

    def said(self, lang: str) -> str:
        """Return the values one after another."""
        said = [say(item, lang) for item in self.items]
        if self.by in ("and", "or"):
            return format_list(said, "standard" if self.by == "and" else "or", locale=_LOCALES[lang])
        return self.by.join(said)


@dataclass(frozen=True)
class Capital(Sayable):
    """A value as it begins a sentence."""

    value: Value

    def said(self, lang: str) -> str:
        """Return it with a capital first letter and the rest as it is."""
        text = say(self.value, lang)
        return text[:1].upper() + text[1:]


@dataclass(frozen=True)
class Line(Sayable):
    """A statement that holds no word of any language.

    Attributes
    ----------
    key : str
        Of its text.
    values : tuple of pairs
        Values for the text's placeholders, by name. If the text has plural forms, ``n`` selects one.
    """

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    def said(self, lang: str) -> str:
        """Return the text of its key with its values."""
        text, values = _TEXTS[lang][self.key], dict(self.values)
        if not isinstance(text, str):
            text = text[_form(values["n"], lang)]
        return text.format(**{name: say(value, lang) for name, value in values.items()})


Value: TypeAlias = str | Sayable  # a plain text is the same in all languages


def line(key: str, **values: Value) -> Line:
    """Return the statement `key` with `values`."""
    return Line(key, tuple(values.items()))


def texts(lang: str) -> Mapping[str, Text]:
    """Return all texts of a language by key."""
    return _TEXTS[lang]


def say(value: Value, lang: str = "en") -> str:
    """Return `value` in the words of a language, one of `LANGUAGES`."""
    return value if isinstance(value, str) else value.said(lang)


def _form(number: Value, lang: str) -> str:
    """Return Babel's name of the plural form that goes with a number, as it is shown."""
    if not isinstance(number, Number):
        raise TypeError(f"a plural form goes with a number, not with {number!r}")
    return _LOCALES[lang].plural_form(abs(number.rounded))
