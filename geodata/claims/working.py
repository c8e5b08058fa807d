"""How a map's value comes about: the figures that went into it, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from geodata.claims.placearea import CONTESTED, HELD, NONE, radius_km
from geodata.claims.places import find_place, named_places
from geodata.claims.quantities import CROSSING_KM2
from geodata.claims.reading import Reading
from geodata.claims.table import FIGURE_METRICS, Claim
from geodata.claims.trend import LAST_DAYS, MOST_IN_LAST, Trend, trend
from geodata.claims.wording import amount, day_text, days_text
from geodata.history import CODES
from geodata.model import Control

__all__ = ["Explained", "explain"]

Explained = tuple[dict[str, Any], list[str]]
_KM2 = 4  # decimals of a km2 or km that are kept
_CONTROLS = {code: control for control, code in CODES.items()}


def explain(reading: Reading, claim: Claim, day: int) -> Explained:
    """Return the figures behind the map's value on `day`, and lines that tell how it follows from them."""
    return _METRICS[claim.metric](reading, claim, day)


def _km2(value: float) -> float:
    return round(float(value), _KM2)


def _side(reading: Reading) -> str:
    return reading.region.opponent.value.capitalize()


def _known(value: float) -> float | None:
    return None if np.isnan(value) else _km2(value)


def _ground(reading: Reading, day: int) -> tuple[dict[str, Any], str]:
    held, grey = _known(reading.held[day]), _known(reading.grey[day])
    parts = [] if held is None else [f"{_side(reading)} holds {amount(held, 'km2')}"]
    parts += [f"{amount(grey, 'km2')} are contested and count as nobody's"] if grey else []
    parts += ["it maps no contested ground"] if grey is None else []
    where = " and ".join(region.title for region in reading.regions)
    return {"held_km2": held, "contested_km2": grey}, f"In {where}: {'; '.join(parts)}."


def _peak(reading: Reading, day: int) -> tuple[dict[str, Any], str]:
    peak, date = _km2(reading.peak[day]), reading.peak_date(day)
    line = f"The most that this map has shown so far is {amount(peak, 'km2')}, on {day_text(date)}."
    return {"peak_km2": peak, "peak_date": date}, line


def _area(reading: Reading, _: Claim, day: int) -> Explained:
    figures, line = _ground(reading, day)
    return figures, [line]


def _peak_area(reading: Reading, _: Claim, day: int) -> Explained:
    figures, line = _peak(reading, day)
    return figures, [line]


def _share(reading: Reading, claim: Claim, day: int) -> Explained:
    (ground, first), (peak, second) = _ground(reading, day), _peak(reading, day)
    held, most, base = ground["held_km2"], peak["peak_km2"], claim.base_km2 or np.nan
    share, of_base = 100 * (most - held) / most, 100 * (base - held) / base
    figures = {**ground, **peak, "stated_base_km2": base, "share_of_stated_base": round(of_base, 2)}
    lines = [
        f"({most:,.1f} - {held:,.1f}) / {most:,.1f} = {share:.1f} % of the map's own peak is gone.",
        f"Counted from the stated base of {base:,.0f} km2 it would be ({base:,.0f} - {held:,.1f}) / "
        f"{base:,.0f} = {of_base:.1f} %. The verdict does not mix the two.",
    ]
    whole, all_of_it = _share_of_all(reading, day)
    return {**figures, **whole}, [first, second, *lines, *all_of_it]


def _share_of_all(reading: Reading, day: int) -> Explained:
    """Return the share with the patches counted that the claim leaves out, if it leaves out any."""
    held = reading.drawn(reading.region.opponent)
    most = float(np.nanmax(held[: day + 1]))
    if not reading.patches:
        return {}, []
    share = 100 * (most - float(held[day])) / most
    line = f"With what is left out counted: ({most:,.1f} - {held[day]:,.1f}) / {most:,.1f} = {share:.1f} %."
    return {"share_with_patches": round(share, 2)}, [line]


def _retaken(reading: Reading, claim: Claim, day: int) -> Explained:
    if claim.period_days is not None:
        return _change(reading, claim, day)
    (ground, first), (peak, second) = _ground(reading, day), _peak(reading, day)
    held, most = ground["held_km2"], peak["peak_km2"]
    figures = {**ground, **peak, "retaken_km2": _km2(most - held)}
    lines = [f"{most:,.1f} - {held:,.1f} = {most - held:,.1f} km2 fewer than at the map's own peak."]
    if claim.base_km2 is not None and claim.value is not None:
        left = claim.base_km2 - claim.value
        figures |= {"stated_base_km2": claim.base_km2, "left_as_stated_km2": _km2(left)}
        lines.append(
            f"From the stated base of {claim.base_km2:,.0f} km2 the claim leaves {left:,.0f} km2; the map "
            f"leaves {held:,.1f}. The rest of the difference is that of the bases."
        )
    return figures, [first, second, *lines]


def _change(reading: Reading, claim: Claim, day: int) -> Explained:
    days = claim.period_days or 0
    start = day - days
    if start < 0:
        return {}, []
    figures, line = _ground(reading, day)
    earlier, held = _km2(reading.held[start]), figures["held_km2"]
    figures |= {
        "held_before_km2": earlier,
        "before_date": reading.date(start),
        "change_km2": _km2(held - earlier),
    }
    text = f"{days_text(days)} earlier it was {earlier:,.1f} km2: a change of {held - earlier:+,.1f} km2."
    return figures, [line, text[0].upper() + text[1:]]


def _places(reading: Reading, claim: Claim, day: int) -> Explained:
    named = named_places(claim.place, reading.places)
    chosen = list(range(len(reading.places))) if named is None else named
    control = Control.CONTESTED if claim.metric == "settlements_grey" else reading.region.opponent
    of = f"{len(chosen)} settlements in {reading.region.title} with a known position"
    if named is not None:
        of = f"the {len(chosen)} settlements that the claim names"
    counted = reading.is_held_by(control)[day]
    held = [reading.places[i].name for i in chosen if counted[i]]
    contested = int(reading.is_held_by(Control.CONTESTED)[day, chosen].sum())
    line = f"Of {of}, {len(held)} are {_holder(control)}"
    line += f" and {contested} contested." if contested and control is not Control.CONTESTED else "."
    return {"places": held, "places_contested": contested, "places_known": len(chosen)}, [line]


def _holder(control: Control) -> str:
    return "contested" if control is Control.CONTESTED else f"held by {control.value.capitalize()}"


def _places_retaken(reading: Reading, claim: Claim, day: int) -> Explained:
    home = reading.is_held_by(reading.region.home)
    back = home[day] & reading.is_held_by(reading.region.opponent)[: day + 1].any(axis=0)
    since = "since the first map"
    if claim.period_days is not None:
        if day < claim.period_days:
            return {}, []
        back &= ~home[day - claim.period_days]
        since = f"and was not {days_text(claim.period_days)} before"
    names = [place.name for place, is_back in zip(reading.places, back, strict=True) if is_back]
    line = (
        f"{amount(len(names), 'settlements')} once held by {_side(reading)} back with the home side, {since}."
    )
    return {"places": names, "places_known": len(reading.places)}, [line]


def _depth(reading: Reading, _: Claim, day: int) -> Explained:
    depth = _km2(reading.depth[day])
    contested = _km2(reading.maps.depth_with_contested[day])
    line = (
        f"The ground that {_side(reading)} holds reaches {depth:.1f} km from the state border at its deepest"
    )
    line += f"; with contested ground {contested:.1f} km." if contested > depth else "."
    return {"depth_km": depth, "depth_with_contested_km": contested}, [line]


def _place(reading: Reading, claim: Claim, day: int) -> Explained:
    number = find_place(claim.place, reading.places)
    place, control = reading.places[number], _CONTROLS[int(reading.statuses[day, number])]
    unheld = control is reading.region.home and control not in reading.source.controls
    holder = f"not {_holder(reading.region.opponent)}" if unheld else _holder(control)
    lines = [f"{place.name} is on ground that is {holder}."]
    if not reading.source.reconstructed:
        lines.append(
            f"Its position is right to {radius_km(place):g} km: {_extent(reading, claim, day, number)}."
        )
    held = f"not {reading.region.opponent.value}" if unheld else control.value
    return {"settlement": place.id, "control": held}, lines


def _extent(reading: Reading, claim: Claim, day: int, place: int) -> str:
    level = reading.maps.levels(place, claim.control or Control.CONTESTED)[day]
    holder = _holder(claim.control or Control.CONTESTED)
    told = {
        HELD: f"all within that is {holder}",
        NONE: f"nothing within that is {holder}",
        CONTESTED: f"nothing within that is {holder}",
    }
    return told.get(level, f"a part of what is within that is {holder}")


def _crossing(reading: Reading, _: Claim, day: int) -> Explained:
    figures, line = _ground(reading, day)
    return figures, [line, f"Less than {CROSSING_KM2:g} km2, held or contested, is no crossing."]


def _trend(reading: Reading, claim: Claim, day: int) -> Explained:
    found = trend(reading.held, day, claim.period_days or 0)
    if found is None:
        return {}, []
    start, turned = reading.date(found.start), reading.date(found.turned)
    figures = {
        "start_date": start,
        "start_km2": _km2(found.km2_start),
        "turned_date": turned,
        "turned_km2": _km2(found.km2_turned),
        "held_km2": _km2(found.km2_now),
        "lost_since_km2": _km2(found.fall),
        "lost_in_last_week_km2": _km2(found.lost_in_last),
        "share_in_last_week": round(found.share_in_last, _KM2),
        "rose": found.turned > found.start,
    }
    return figures, _trend_lines(reading, found)


def _trend_lines(reading: Reading, found: Trend) -> list[str]:
    start, turned, day = (day_text(reading.date(number)) for number in (found.start, found.turned, found.day))
    rise = f"It last rose on {turned}, to {found.km2_turned:,.1f} km2; every change since is a loss."
    share = f"{found.lost_in_last:,.1f} ({found.share_in_last:.0%})"
    return [
        f"{_side(reading)} holds {found.km2_start:,.1f} km2 on {start} and {found.km2_now:,.1f} on {day}.",
        rise if found.turned > found.start else "Every change of the period is a loss.",
        f"Of the {found.fall:,.1f} km2 lost since, {share} went in the last {LAST_DAYS} days.",
        f"Steadily means: no rise in the period, and at most {MOST_IN_LAST:.0%} of the loss in its last "
        f"{LAST_DAYS} days.",
    ]


_METRICS: dict[str, Callable[[Reading, Claim, int], Explained]] = {
    **dict.fromkeys(FIGURE_METRICS, _area),
    "area_held_km2_peak": _peak_area,
    "area_retaken_km2": _retaken,
    "area_retaken_5days_km2": _change,
    "area_change_week_km2": _change,
    "share_retaken_pct": _share,
    "share_lost_pct": _share,
    "settlements_held": _places,
    "settlements_grey": _places,
    "settlements_retaken": _places_retaken,
    "settlements_retaken_5days": _places_retaken,
    "settlements_retaken_week": _places_retaken,
    "depth_km": _depth,
    "settlement_control": _place,
    "border_crossing": _crossing,
    "trend": _trend,
}
