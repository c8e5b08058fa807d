"""How a map's value is computed: the figures that went into it, and the same in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from geodata.claims.source_maps.metrics import CROSSING_KM2
from geodata.claims.source_maps.place_area import CONTESTED, HELD, NONE, radius_km
from geodata.claims.source_maps.reading import Reading
from geodata.claims.stated.places import find_place, named_places
from geodata.claims.stated.table import FIGURE_METRICS, Claim
from geodata.claims.stated.wording import amount, days, held, percent, side
from geodata.claims.trend import LAST_DAYS, MOST_IN_LAST, Trend, trend
from geodata.measures.settlement_history import CODES
from geodata.model import Control
from geodata.words import Day, Joined, Line, Number, Value, line

__all__ = ["Explained", "explain"]

Explained = tuple[dict[str, Any], list[Line]]
_EXTENTS = {HELD: "extent.all", NONE: "extent.none", CONTESTED: "extent.none"}
_KM2 = 4  # number of decimals kept of a km2 or km
_CONTROLS = {code: control for control, code in CODES.items()}


def explain(reading: Reading, claim: Claim, day: int) -> Explained:
    """Return the figures behind the map's value on `day`, and lines that explain how it follows from them."""
    return _METRICS[claim.metric](reading, claim, day)


def _km2(value: float) -> float:
    return round(float(value), _KM2)


def _side(reading: Reading) -> Line:
    return side(reading.region.opponent)


def _known(value: float) -> float | None:
    return None if np.isnan(value) else _km2(value)


def _ground(reading: Reading, day: int) -> tuple[dict[str, Any], Line]:
    km2, grey = _known(reading.held[day]), _known(reading.grey[day])
    parts = [] if km2 is None else [line("ground.held", side=_side(reading), amount=amount(km2, "km2"))]
    parts += [line("ground.grey", amount=amount(grey, "km2"))] if grey else []
    parts += [line("ground.unmapped")] if grey is None else []
    where = Joined(tuple(region.name for region in reading.regions), "and")
    told = line("ground", where=where, parts=Joined(tuple(parts), "; "))
    return {"held_km2": km2, "contested_km2": grey}, told


def _peak(reading: Reading, day: int) -> tuple[dict[str, Any], Line]:
    peak, date = _km2(reading.peak[day]), reading.peak_date(day)
    return {"peak_km2": peak, "peak_date": date}, line("peak", amount=amount(peak, "km2"), day=Day(date))


def _area(reading: Reading, _: Claim, day: int) -> Explained:
    figures, told = _ground(reading, day)
    return figures, [told]


def _peak_area(reading: Reading, _: Claim, day: int) -> Explained:
    figures, told = _peak(reading, day)
    return figures, [told]


def _share(reading: Reading, claim: Claim, day: int) -> Explained:
    (ground, first), (peak, second) = _ground(reading, day), _peak(reading, day)
    left, most, base = ground["held_km2"], peak["peak_km2"], claim.base_km2 or np.nan
    of_base = 100 * (base - left) / base
    figures = {**ground, **peak, "stated_base_km2": base, "share_of_stated_base": round(of_base, 2)}
    stated: dict[str, Value] = {"base": Number(base, None), "held": Number(left), "share": percent(of_base)}
    lines = [_share_line("share", most, left), line("share.base", **stated)]
    whole, all_of_it = _share_of_all(reading, day)
    return {**figures, **whole}, [first, second, *lines, *all_of_it]


def _share_line(key: str, most: float, left: float) -> Line:
    return line(key, most=Number(most), held=Number(left), share=percent(100 * (most - left) / most))


def _share_of_all(reading: Reading, day: int) -> Explained:
    """Return the share including the patches that the claim leaves out, if there are any."""
    drawn = reading.drawn(reading.region.opponent)
    most, left = float(np.nanmax(drawn[: day + 1])), float(drawn[day])
    if not reading.patches:
        return {}, []
    figures = {"share_with_patches": round(100 * (most - left) / most, 2)}
    return figures, [_share_line("share.patches", most, left)]


def _retaken(reading: Reading, claim: Claim, day: int) -> Explained:
    if claim.period_days is not None:
        return _change(reading, claim, day)
    (ground, first), (peak, second) = _ground(reading, day), _peak(reading, day)
    left, most = ground["held_km2"], peak["peak_km2"]
    figures = {**ground, **peak, "retaken_km2": _km2(most - left)}
    gone = amount(most - left, "km2")
    lines = [first, second, line("retaken", most=Number(most), held=Number(left), gone=gone)]
    if claim.base_km2 is not None and claim.value is not None:
        stated = claim.base_km2 - claim.value
        figures |= {"stated_base_km2": claim.base_km2, "left_as_stated_km2": _km2(stated)}
        lines.append(_bases_line(claim.base_km2, stated, left))
    return figures, lines


def _bases_line(base: float, stated: float, left: float) -> Line:
    said = {"base": amount(base, "km2", digits=None), "left": amount(stated, "km2", digits=None)}
    return line("retaken.base", **said, held=amount(left, "km2"))


def _change(reading: Reading, claim: Claim, day: int) -> Explained:
    start = day - (claim.period_days or 0)
    if start < 0:
        return {}, []
    figures, told = _ground(reading, day)
    earlier = _km2(reading.held[start])
    change = figures["held_km2"] - earlier
    figures |= {
        "held_before_km2": earlier,
        "before_date": reading.date(start),
        "change_km2": _km2(change),
    }
    said = {"earlier": amount(earlier, "km2"), "change": amount(change, "km2", signed=True)}
    return figures, [told, line("change", days=days(claim.period_days or 0), **said)]


def _places(reading: Reading, claim: Claim, day: int) -> Explained:
    named = named_places(claim.place, reading.places)
    chosen = list(range(len(reading.places))) if named is None else named
    control = Control.CONTESTED if claim.metric == "settlements_grey" else reading.region.opponent
    counted = reading.is_held_by(control)[day]
    found = [reading.places[i].name for i in chosen if counted[i]]
    contested = int(reading.is_held_by(Control.CONTESTED)[day, chosen].sum())
    beside = contested if control is not Control.CONTESTED else 0
    said: dict[str, Value] = {
        "n": Number(len(chosen), 0),
        "held": Number(len(found), 0),
        "are": line("places.are", n=Number(len(found), 0), held=held(control)),
        "contested": line("places.contested", number=Number(beside, 0)) if beside else "",
    }
    told = line("places.named", **said)
    if named is None:
        told = line("places.known", **said, region=reading.region.name)
    return {"places": found, "places_contested": contested, "places_known": len(chosen)}, [told]


def _places_retaken(reading: Reading, claim: Claim, day: int) -> Explained:
    home = reading.is_held_by(reading.region.home)
    back = home[day] & reading.is_held_by(reading.region.opponent)[: day + 1].any(axis=0)
    if claim.period_days is not None:
        if day < claim.period_days:
            return {}, []
        back &= ~home[day - claim.period_days]
    names = [place.name for place, is_back in zip(reading.places, back, strict=True) if is_back]
    said: dict[str, Value] = {"n": Number(len(names), 0), "side": _side(reading)}
    told = line("places.back", **said)
    if claim.period_days is not None:
        told = line("places.back.period", **said, days=days(claim.period_days))
    return {"places": names, "places_known": len(reading.places)}, [told]


def _depth(reading: Reading, _: Claim, day: int) -> Explained:
    depth = _km2(reading.depth[day])
    contested = _km2(reading.maps.depth_with_contested[day])
    said = {"side": _side(reading), "km": amount(depth, "km")}
    told = line("depth", **said)
    if contested > depth:
        told = line("depth.contested", **said, further=amount(contested, "km"))
    return {"depth_km": depth, "depth_with_contested_km": contested}, [told]


def _place(reading: Reading, claim: Claim, day: int) -> Explained:
    number = find_place(claim.place, reading.places)
    place, control = reading.places[number], _CONTROLS[int(reading.statuses[day, number])]
    unheld = control is reading.region.home and control not in reading.source.controls
    holder = f"not {reading.region.opponent.value}" if unheld else control.value
    lines = [line("place", place=claim.name("place"), held=held(holder))]
    if not reading.source.reconstructed:
        km = amount(radius_km(place), "km", digits=None)
        lines.append(line("place.extent", km=km, extent=_extent(reading, claim, day, number)))
    return {"settlement": place.id, "control": holder}, lines


def _extent(reading: Reading, claim: Claim, day: int, place: int) -> Line:
    control = claim.control or Control.CONTESTED
    level = float(reading.maps.levels(place, control)[day])
    return line(_EXTENTS.get(level, "extent.part"), held=held(control))


def _crossing(reading: Reading, _: Claim, day: int) -> Explained:
    figures, told = _ground(reading, day)
    return figures, [told, line("crossing", amount=amount(CROSSING_KM2, "km2", digits=None))]


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


def _trend_lines(reading: Reading, found: Trend) -> list[Line]:
    start, turned, day = (Day(reading.date(number)) for number in (found.start, found.turned, found.day))
    first, now = amount(found.km2_start, "km2"), amount(found.km2_now, "km2")
    rose = found.turned > found.start
    rise = line("trend.rose", day=turned, amount=amount(found.km2_turned, "km2"))
    share = percent(100 * found.share_in_last, 0)
    fall, last = amount(found.fall, "km2"), amount(found.lost_in_last, "km2")
    return [
        line("trend", side=_side(reading), first=first, start=start, now=now, day=day),
        rise if rose else line("trend.fell"),
        line("trend.last", fall=fall, last=last, share=share, days=days(LAST_DAYS)),
        line("trend.rule", share=percent(100 * MOST_IN_LAST, 0), days=days(LAST_DAYS)),
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
