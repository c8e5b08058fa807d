"""Rules for every sentence: figures are measured, nobody gains between sources, time runs forward."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from dashboard.words import WORDS
from tests.truth.cases import Case
from tests.truth.measured import Measured
from tests.truth.saying import Said

__all__ = ["RULES", "Rule", "dates_in", "figures_in", "not_measured"]

Rule = Callable[[Case, Sequence[Said], Measured], list[str]]

_NUMBER = r"\d{1,3}(?:[,\u00a0 ]\d{3})+(?:[.,]\d)?|\d+(?:[.,]\d+)?"
_AREA = re.compile(rf"({_NUMBER})[\u00a0 ](?:km|км)²")
_GAIN = re.compile(
    r"(?<!nobody’s )(?<!not a )gain|\btook\b|\bfell\b|\bgrew\b|\brose\b|\blost\b|→|\bbecame\b|"
    r"had been|changed hands|"
    r"здобу(?!тк)|зайня|зменшил|збільшил|тепер під|перейшл|втратил",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
# Names that a Ukrainian text writes in Latin letters too. Addresses, commands and a licence are not text.
_NAMES = {"Control", "DeepState", "DeepStateMap", "Earth", "First", "GeoNames", "Map", "Natural", "On"} | {
    *("OpenStreetMap", "Owl", "Project", "Salient", "UTC", "Ukraine", "WGS", "Who", "Wikipedia", "live")
}
_NO_TEXT = re.compile(r"https?://\S+|python -m .*|CC BY")
_BY_ANOTHER = re.compile(r"(?:Chronicle|Хроніка) \([^)]*\): [^;(]*")  # what another source's map says
_SINCE = re.compile(r"\bsince\b|\bз \d", re.IGNORECASE)
_MONTHS = {
    name: number
    for table in WORDS.values()
    for key in ("months.of", "months.short")
    for number, name in enumerate(table[key].split(","), 1)
}
_DATE = re.compile(
    rf"(\d{{1,2}})[\u00a0 ]({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?[\u00a0 ](\d{{4}})"
)


def figures_in(text: str) -> list[tuple[float, float]]:
    """Return each area in a text, km2, with the size of its last digit."""
    found = []
    for match in _AREA.finditer(text):
        digits = re.sub(r"[\u00a0 ]", "", match[1])
        digits = re.sub(r",(?=\d{3}\b)", "", digits).replace(",", ".")
        found.append((float(digits), 10.0 ** -len(digits.partition(".")[2])))
    return found


def dates_in(text: str) -> list[str]:
    """Return the complete dates in a text, in its order, as ISO dates."""
    return [f"{year}-{_MONTHS[month]:02d}-{int(day):02d}" for day, month, year in _DATE.findall(text)]


def figures_are_measured(case: Case, said: Sequence[Said], measured: Measured) -> list[str]:
    """Each area in a sentence was measured or published, and is rounded to what is written.

    In a comparison the browser cuts polygons that are rounded to a metre, and parts are fitted to
    their sum by a tenth: within 0.1 km2, and a thousandth.
    """
    # A piece's own area, and steps between days that the case does not show: `test_explain` measures these.
    told = [item for item in said if not item.surface.endswith(("tip", "step"))]
    return not_measured(told, measured.figures(case), 0.1 if case.a else 0.051)


def not_measured(said: Sequence[Said], known: Sequence[float], slack: float) -> list[str]:
    """Return each area in a text that is none of the `known`, within `slack` km2 and a thousandth."""
    return [
        f"{figure:g} km² was not measured: {item.text}"
        for item in said
        for figure, unit in figures_in(item.text)
        if not any(abs(figure - km2) <= unit / 2 + max(slack, 0.001 * figure) for km2 in known)
    ]


def nobody_gains_between_sources(case: Case, said: Sequence[Said], _: Measured) -> list[str]:
    """Two sources differ; no ground changes hands between them."""
    if not case.is_of_two_sources:
        return []
    return [f"told as a gain: {item.text}" for item in said if _GAIN.search(item.text)]


def time_runs_forward(case: Case, said: Sequence[Said], _: Measured) -> list[str]:
    """A comparison names the earlier day first, whichever was chosen first."""
    if case.a is None:
        return []
    told = [
        item
        for item in said
        if item.surface in {"comparison", "picture, title", "picture, below it", "link, title"}
    ]
    return [
        f"the later day first: {item.text}" for item in told if (days := dates_in(item.text)) != sorted(days)
    ]


def since_is_on_the_map(case: Case, said: Sequence[Said], measured: Measured) -> list[str]:
    """Nothing is said to be so since a day before the source's first map, or after the day that is shown."""
    first, last = measured.first(case.b[0]), max(date for _, date in case.in_time)
    return [
        f"since when it cannot be known: {item.text}"
        for item in said
        if item.surface == "tip" and _SINCE.search(item.text)
        for date in dates_in(item.text)
        if not first <= date <= last
    ]


def unknown_is_never_a_figure(case: Case, said: Sequence[Said], measured: Measured) -> list[str]:
    """Where no map of the day or no area of a region's opponent is known, no area is given."""
    if case.a is not None or len(case.regions) > 1:
        return []
    shown = measured.snapshot(case.b)
    if shown is not None and any(km2 is not None for km2 in measured.told(case)):
        return []
    alone = [(item.text, _BY_ANOTHER.sub("", item.text)) for item in said]
    return [f"a figure of what is not known: {text}" for text, own in alone if figures_in(own)]


def held_over_is_said(case: Case, said: Sequence[Said], measured: Measured) -> list[str]:
    """A day without a map of its own names the one that is shown, on the screen and in pictures."""
    missing = []
    for end in case.in_time:
        shown = measured.snapshot(end)
        if shown is None or shown.date == end[1]:
            continue
        for where in ("picture", "comparison" if case.a else "badge"):
            texts = [item.text for item in said if item.surface.startswith(where)]
            if not any(shown.date in dates_in(text) for text in texts):
                missing.append(f"{where}: nothing says that {end[1]} shows the map of {shown.date}")
    return missing


def reconstructions_say_so(_: Case, said: Sequence[Said], __: Measured) -> list[str]:
    """Whatever leaves the page says that it is a reconstruction."""
    leaving = {"copied sentence", "comparison, copied", "picture, title", "link, text"}
    told = [item for item in said if item.surface in leaving and figures_in(item.text)]
    return [
        f"no word of a reconstruction: {item.text}"
        for item in told
        if not re.search("reconstruct|реконструк", item.text)
    ]


def every_region_is_named(case: Case, said: Sequence[Said], _: Measured) -> list[str]:
    """With two regions chosen, a sentence about a whole day is about both."""
    if len(case.regions) < 2:
        return []
    stems = {"kursk": ("Kursk", "Курськ", "Курщин"), "sumy": ("Sumy", "Сум")}
    whole = {"picture, title", "link, title", "link, text", "comparison"}
    return [
        f"{item.surface} is silent on {region}: {item.text}"
        for item in said
        if item.surface in whole and figures_in(item.text)
        for region in case.regions
        if not any(stem in item.text for stem in stems[region])
    ]


def ukrainian_is_ukrainian(_: Case, said: Sequence[Said], __: Measured) -> list[str]:
    """No English word in a Ukrainian sentence, no key in place of words, no value that was not filled in."""
    found = []
    for item in said:
        told = _NO_TEXT.sub("", item.text)
        foreign = set(_ENGLISH.findall(told)) - _NAMES if item.lang == "uk" else set()
        if foreign or re.search(r"\{\w+\}|undefined|NaN|\bnull\b|\w\.\w+\.\w", told):
            found.append(f"{', '.join(sorted(foreign)) or 'unfilled'}: {item.text}")
    return found


RULES: tuple[Rule, ...] = (
    figures_are_measured,
    nobody_gains_between_sources,
    time_runs_forward,
    since_is_on_the_map,
    unknown_is_never_a_figure,
    held_over_is_said,
    reconstructions_say_so,
    every_region_is_named,
    ukrainian_is_ukrainian,
)
