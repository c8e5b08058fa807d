"""What went where between two maps, in figures that add up; between two sources, how they differ.

``assets/app/sentences/ledger.js`` says the same on the page; the tests put the same questions to both.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.pictures.publication import CONTROLS, NOTHING
from dashboard.words.formatting import Speech
from geodata.measures.overlay import Face
from geodata.region_table import OPPONENT

__all__ = ["Part", "Table", "Tally", "apart", "clauses", "matrix", "sums_of", "tally"]

_LEAST = 0.5  # km2 back and forth: less is not mentioned where the sum is zero
_WHOLE = 9.95  # km2: from here on a figure has no decimals
Table = Mapping[tuple[str, str], float]  # km2 by holder on the first map and on the second


@dataclass(frozen=True)
class Part:
    """Ground that `before` held and `after` holds, with its figure in words."""

    before: str
    after: str
    text: str


@dataclass(frozen=True)
class Tally:
    """How the ground of a side changed: the sum in km2 and in words, and the parts that make it."""

    net: float
    text: str
    lost: tuple[Part, ...]
    won: tuple[Part, ...]


def matrix(faces: Iterable[Face]) -> dict[tuple[str, str], float]:
    """Return the area in km2 by holder on the first map and on the second."""
    table = dict.fromkeys(itertools.product(CONTROLS, CONTROLS), 0.0)
    for face in faces:
        table[face.before, face.after] += face.km2
    return table


def sums_of(t: Speech, net: float, parts: Sequence[tuple[int, float]]) -> tuple[int, list[str], str]:
    """Return the sign of a sum, and its parts and its size in words that add up.

    Whole numbers where those add up; a part under half a km2 has no words then.
    Otherwise tenths, one of which is adjusted: a part that tables show in whole numbers, so that they say the
    same, or else the one closest to rounding the other way.

    Parameters
    ----------
    t : Speech
        Writes the numbers.
    net : float
        The sum, km2.
    parts : sequence of (int, float)
        The sign and size of each, km2.
    """
    whole = [_round(km2) for _, km2 in parts]
    large = abs(net) >= _WHOLE and all(km2 >= _WHOLE or not _round(km2) for _, km2 in parts)
    total = _signed_round(net)
    if large and _sum(parts, whole) == total:
        return _sign(total), [t.number(n, 0) if n else "" for n in whole], t.number(abs(total), 0)
    total = _signed_round(10 * net)
    tenths = _fitted(parts, total)
    return _sign(total), [t.number(n / 10, 1) for n in tenths], t.number(abs(total) / 10, 1)


def _fitted(parts: Sequence[tuple[int, float]], total: int) -> list[int]:
    """Return the parts in tenths, so that they give `total`."""
    tenths = [_round(10 * km2) for _, km2 in parts]
    while parts and (missing := total - _sum(parts, tenths)):
        steps = [sign * _sign(missing) for sign, _ in parts]
        errors = [_error(n + step, km2) for n, step, (_, km2) in zip(tenths, steps, parts, strict=True)]
        nearest = errors.index(min(errors))
        tenths[nearest] += steps[nearest]
    return tenths


def _error(tenths: int, km2: float) -> tuple[bool, float]:
    """Return how badly `tenths` represent `km2`: first whether a table would show another number."""
    error = abs(tenths - 10 * km2) if tenths > 0 else math.inf
    return km2 < _WHOLE or error > 1, error


def _sum(parts: Sequence[tuple[int, float]], numbers: Sequence[int]) -> int:
    return sum(sign * n for (sign, _), n in zip(parts, numbers, strict=True))


def _sign(number: float) -> int:
    return (number > 0) - (number < 0)


def _round(value: float) -> int:
    return math.floor(value + 0.5)


def _signed_round(value: float) -> int:
    return _sign(value) * _round(abs(value))


def tally(t: Speech, table: Table, side: str) -> Tally:
    """Return how the ground of `side` changed; parts that would read as zero are left out."""
    others = (OPPONENT[side], "contested")
    lost = [(side, other) for other in others]
    won = [(other, side) for other in others]
    net = sum(table[pair] for pair in won) - sum(table[pair] for pair in lost)
    shown = [
        (sign, pair) for sign, pairs in ((-1, lost), (1, won)) for pair in pairs if table[pair] >= NOTHING
    ]
    sign, texts, total = sums_of(t, net, [(sign, table[pair]) for sign, pair in shown])
    parts = [Part(*pair, text) for (_, pair), text in zip(shown, texts, strict=True) if text]
    return Tally(
        sign * abs(net),
        total,
        tuple(part for part in parts if part.before == side),
        tuple(part for part in parts if part.after == side),
    )


# --- one source on two days ---


def clauses(
    t: Speech, table: Table, side: str, where: str, *, when: str = "", parts: bool = True, whole: bool = True
) -> list[str]:
    """Return what happened in a region: to the ground of `side`, then to what is contested there.

    Parameters
    ----------
    t : Speech
        The language.
    table : Table
        What went where.
    side : str
        Who is not at home in the region.
    where, when : str
        Such as "in Kursk" and "in a week"; the latter may be empty.
    parts : bool
        Whether the parts of a change are named.
    whole : bool
        Whether both maps cover all ground; otherwise "nothing moved" is said of the covered part only.
    """
    after = f" {when}" if when else ""
    found = tally(t, table, side)
    told = found.net or any(table[part.before, part.after] >= _LEAST for part in (*found.lost, *found.won))
    said = _change(t, found, side, where if found.net else where + after, after, parts=parts) if told else []
    rest = _contested(t, table, OPPONENT[side], where, after, again=bool(found.net))
    said = said + rest if found.net else rest + said  # what did not change in size comes last
    return said or [t.say("cmp.nothing" if whole else "cmp.nothing.told", where=where, when=after)]


def _change(t: Speech, found: Tally, side: str, where: str, after: str, *, parts: bool) -> list[str]:
    """Return what became of the ground of `side`: nothing, or one clause."""
    if not (found.lost or found.won):
        return []
    key = "cmp.grew" if found.net > 0 else "cmp.fell" if found.net else "cmp.even"
    said = t.say(key, ground=t.say(f"ground.{side}"), where=where, area=found.text, when=after)
    if not parts:
        return [said]
    groups = [("cmp.won", found.won), ("cmp.lost", found.lost)]
    single = len(found.lost) + len(found.won) == 1
    told = [
        _group(t, key, group, single=single)
        for key, group in (groups if found.net > 0 else reversed(groups))
        if group
    ]
    return [t.say("cmp.parts", what=said, parts="; ".join(told))]


def _group(t: Speech, key: str, parts: Sequence[Part], *, single: bool) -> str:
    """Return what was lost, or won, to or from whom."""
    other = [part.after if key == "cmp.lost" else part.before for part in parts]
    texts = [t.say("cmp.all") if single else part.text for part in parts]
    name = f"{key}.{other[0]}" + (".both" if len(parts) == 2 else "")
    return t.say(name, area=texts[0], contested=texts[-1])


def _contested(t: Speech, table: Table, home: str, where: str, after: str, *, again: bool) -> list[str]:
    """Return what the side at home took of contested ground, and what it left; the larger first."""
    taken, left, said = table["contested", home], table[home, "contested"], list[str]()
    names = {"side": t.say(f"side.{home}"), "held": t.say(f"cmp.held.{home}"), "where": where, "when": after}
    found = [(taken, "cmp.took", "cmp.took.also"), (left, "cmp.emptied", "cmp.left.also")]
    for km2, first, later in sorted(found, key=lambda one: -one[0]):
        if km2 >= NOTHING:
            said.append(t.say(later if again or said else first, area=t.area(km2), **names))
    return said


# --- two sources ---


def apart(t: Speech, table: Table, names: tuple[str, str]) -> list[str]:
    """Return on how much two maps differ, and who holds it by each of them, the largest first."""
    pairs = [(a, b) for a in CONTROLS for b in CONTROLS if a != b and table[a, b] >= NOTHING]
    pairs.sort(key=lambda pair: -table[pair])
    net = sum(table[a, b] for a in CONTROLS for b in CONTROLS if a != b)
    if not pairs:
        return [t.say("cmp.differ.none")]
    _, texts, total = sums_of(t, net, [(1, table[pair]) for pair in pairs])
    said = [t.say("cmp.differ", area=total)]
    return said + [_otherwise(t, names, pair, text) for pair, text in zip(pairs, texts, strict=True) if text]


def _otherwise(t: Speech, names: tuple[str, str], pair: tuple[str, str], area: str) -> str:
    held = [t.say(f"cmp.held.{control}") for control in pair]
    return t.say("cmp.apart", a=names[0], b=names[1], before=held[0], after=held[1], area=area)
