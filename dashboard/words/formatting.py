"""Words, numbers and dates in the reader's language, by the rules of ``assets/app/lib/words.js``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from babel import Locale

from dashboard.words import WORDS

__all__ = ["Speech", "capital", "speech"]

_MINUS = "\u2212"  # as wide as a plus sign in tabular figures
_SMALL = 9.95  # from here on a number has no decimals
_TRACE = 0.05  # km2


@dataclass(frozen=True)
class Speech:
    """How one language says things. Areas are in km2, dates are ISO."""

    lang: str

    @property
    def table(self) -> Mapping[str, str]:
        """The words by key."""
        return WORDS[self.lang]

    def say(self, key: str, **values: object) -> str:
        """Return the words of `key` with `values` in their places; an unknown key reads as itself."""
        template = self.table.get(key, key)
        return re.sub(r"\{(\w+)\}", lambda found: str(values[found[1]]), template) if values else template

    def told(self, row: Mapping[str, Any], name: str) -> Any:
        """Return a text of a published row in this language; what was not translated is in English."""
        found = row.get("told", {}).get(self.lang, {}).get(name)
        return row[name] if found is None else found

    def count(self, key: str, n: int) -> str:
        """Return the form of `key` that the number `n` takes, with the number in it."""
        forms = self.table[key].split("|")
        return forms[min(_plural(self.lang, n), len(forms) - 1)].replace("{n}", self.number(n, 0))

    def number(self, value: float, digits: int) -> str:
        """Return the size of `value` with `digits` decimals; its sign is left to `signed`."""
        whole, _, fraction = _fixed(abs(value), digits).partition(".")
        grouped = re.sub(r"\B(?=(\d{3})+$)", self.table["number.group"], whole)
        return grouped + (self.table["number.point"] + fraction if fraction else "")

    def area(self, km2: float) -> str:
        """Return an area: one decimal below ten, none above. A trace of ground never reads as none."""
        if 0 < km2 < _TRACE:
            return "<" + self.number(0.1, 1)
        return self.number(km2, 1 if 0 < km2 < _SMALL else 0)

    def signed(self, km2: float) -> str:
        """Return a change with its sign; nothing carries none."""
        plain = self.number(km2, 1 if abs(km2) < _SMALL else 0)
        if re.fullmatch(r"[0.,]+", plain):
            return "0"
        return (_MINUS if km2 < 0 else "+") + plain

    def share(self, fraction: float) -> str:
        """Return a fraction in per cent."""
        percent = 100 * fraction
        return self.percent(percent, 1 if 0 < percent < _SMALL else 0)

    def percent(self, value: float, digits: int) -> str:
        """Return a number of per cent with `digits` decimals."""
        return self.say("language.percent", n=self.number(value, digits))

    def date(self, iso: str) -> str:
        """Return a date in words, such as 13 March 2025."""
        return self._named("months.of", iso)

    def short_date(self, iso: str) -> str:
        """Return a date as short as the language has it, such as 13 Mar 2025."""
        return self._named("months.date", iso)

    def long_date(self, iso: str) -> str:
        """Return a date with its day of the week, as it begins a sentence."""
        return capital(self.long_date_within(iso))

    def long_date_within(self, iso: str) -> str:
        """Return a date with its day of the week, as it is within a sentence."""
        day = dt.date.fromisoformat(iso)
        weekday = self._list("weekdays")[day.isoweekday() % 7]
        month = self._list("months.of")[day.month - 1]
        return self.say("date.long", weekday=weekday, day=day.day, month=month, year=day.year)

    def span(self, start: str, end: str) -> tuple[str, str]:
        """Return two dates; what the first shares with the second is left out of it."""
        shared = 1 if start[:7] == end[:7] else 2 if start[:4] == end[:4] else 3
        return " ".join(self.date(start).split(" ")[:shared]), self.date(end)

    def month(self, index: int) -> str:
        """Return the short name of a month; 0 is January."""
        return self._list("months.short")[index]

    def month_year(self, iso: str) -> str:
        """Return the month of a date by its name, with its year."""
        day = dt.date.fromisoformat(iso)
        return f"{self._list('months.full')[day.month - 1]} {day.year}"

    def join(self, items: Sequence[str]) -> str:
        """Return a list of two in words, and of any other number with commas."""
        if len(items) == 2:
            return self.say("and", a=items[0], b=items[1])
        return ", ".join(items)

    def _named(self, key: str, iso: str) -> str:
        day = dt.date.fromisoformat(iso)
        return f"{day.day} {self._list(key)[day.month - 1]} {day.year}"

    def _list(self, key: str) -> list[str]:
        return self.table[key].split(",")


def capital(text: str) -> str:
    """Return `text` with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


def speech(lang: str) -> Speech:
    """Return the text functions of a language, a key of `dashboard.words.LANGUAGES`."""
    return Speech(lang)


def _fixed(value: float, digits: int) -> str:
    """Return what JavaScript's ``toFixed`` gives: of two numbers that are equally near, the larger."""
    step = Decimal(1).scaleb(-digits)
    return format(Decimal(value).quantize(step, rounding=ROUND_HALF_UP), "f")


def _plural(lang: str, n: int) -> int:
    """Return which form of a counted word `n` has, by the rules of Unicode (CLDR)."""
    forms = WORDS[lang]["language.plurals"].split(",")
    form = Locale.parse(lang).plural_form(n)
    return forms.index(form) if form in forms else len(forms) - 1
