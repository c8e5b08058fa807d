"""The texts in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[Mapping[str, str | Mapping[str, str]]] = {
    "day.pattern": "d MMM y",
    "day.plain": "d MMMM y",
    "day.short": "d MMM y",
    # figures
    "days": {"one": "{n} day", "other": "{n} days"},
    "amount.km2": "{n} km²",
    "amount.km": "{n} km",
    "amount.percent": "{n}%",
    "amount.points": {"one": "{n} point", "other": "{n} points"},
    "amount.settlements": {"one": "{n} settlement", "other": "{n} settlements"},
    "amount.people": {"one": "{n} person", "other": "{n} people"},
    # who holds what
    "side.ukraine": "Ukraine",
    "side.russia": "Russia",
    "ground.ukraine": "Ukrainian-held ground",
    "ground.russia": "Russian-held ground",
    "ground.contested": "contested ground",
    "held.ukraine": "held by Ukraine",
    "held.russia": "held by Russia",
    "held.contested": "contested",
    "held.not ukraine": "not held by Ukraine",
    "held.not russia": "not held by Russia",
    # what a source's terms leave a file to say
    "terms.personal": "For personal analysis only; not for publication",
    "terms.kept": "Not to be passed on: the publisher’s terms do not allow it",
    # what is stated
    "stated.about": "{what}",
    "stated.at_least": "more than {what}",
    "stated.at_most": "no more than {what}",
    "stated.change": "a change of {amount}",
    "stated.control": "{place} is {held}",
    "stated.trend": "ground {held} shrank steadily over {days}",
    "stated.crossing": "the border was crossed",
    "stated.crossing.denied": "no crossing of the border",
    # the map's value
    "value.crossing": "a crossing",
    "value.crossing.none": "no crossing",
    "value.crossing.contested": "contested ground across the border, none held",
    "value.place": "{place} {held}",
    "value.place.line": "{place} {held}, the line within {km}",
    # the verdict
    "verdict.borne out": "borne out",
    "verdict.partly borne out": "partly borne out",
    "verdict.contested only": "contested only",
    "verdict.overstated": "overstated",
    "verdict.understated": "understated",
    "verdict.premature": {"one": "premature by {n} day", "other": "premature by {n} days"},
    "verdict.not testable": "not testable",
    # its reasons in a sentence
    "why": "{source}, {day}{note}: {value}; claimed: {stated}; {verdict}{reached}{others}.",
    "why.reached": ", reached on {day}",
    "why.reached.delay": ", reached on {day}, within the {days} by which this map may be late",
    "why.other": ". {source}{note}: {value}, {verdict}",
    "why.none": "there is no map to hold it against",
    "note.published": " (published area)",
    "note.published.held": " (published area of {day} held over)",
    "note.held": " (map of {day} held over)",
    # how a claim is reported on the command line
    "told": "Verdict: {verdict}. {why}",
    "told.apart": "Verdict: {verdict} ({apart}, not counted). {why}",
    "told.beside": "Other maps of the day: {others}.",
    "apart.own": "the source’s own figure",
    "apart.later": "by a map of a later day",
    "apart.beside": "another map, without a verdict",
    "verdict.apart": "{apart}: {verdict}",
    "other": "{source}: {value}, {verdict}",
    "other.beside": "{source}: {value}",
    "measured": "On the map of {name}: {verdict}",
    "measured.beside": "On the map of {name}: {value}, no verdict",
    "source.rebuilt": "{name}, reconstructed",
    "publisher.unknown": "a press report, publisher not recorded",
    "publisher.relay": "{whose}, as relayed by {publisher}",
    "publisher.relay.unknown": "as relayed by {publisher}",
    # the working: which map
    "map": "Map of {day}.",
    "map.held": "No map of {day}: the one of {held} is held over.",
    "map.published": ("Area of the map of {day}, as published; that map itself is not at hand."),
    "map.published.held": (
        "Area of the map of {day}, held over, as published; that map itself is not at hand."
    ),
    # the working: how its value is computed
    "ground": "In {where}: {parts}.",
    "ground.held": "{side} holds {amount}",
    "ground.grey": "{amount} are contested and count as nobody’s",
    "ground.unmapped": "it maps no contested ground",
    "peak": "The most that this map has shown so far is {amount}, on {day}.",
    "share": "({most} − {held}) / {most} = {share} of the map’s own peak is gone.",
    "share.base": (
        "Counted from the stated base of {base} km² it would be ({base} − {held}) / {base} = {share}. "
        "The verdict does not mix the two."
    ),
    "share.patches": "With what is left out counted: ({most} − {held}) / {most} = {share}.",
    "retaken": "{most} − {held} = {gone} fewer than at the map’s own peak.",
    "retaken.base": (
        "From the stated base of {base} the claim leaves {left}; the map leaves {held}. "
        "The rest of the difference is that of the bases."
    ),
    "change": "{days} earlier it was {earlier}: a change of {change}.",
    "places.known": {
        "one": "Of {n} settlement in {region} with a known position, {held} {are}{contested}.",
        "other": "Of {n} settlements in {region} with a known position, {held} {are}{contested}.",
    },
    "places.named": {
        "one": "Of the {n} settlement that the claim names, {held} {are}{contested}.",
        "other": "Of the {n} settlements that the claim names, {held} {are}{contested}.",
    },
    "places.are": {"one": "is {held}", "other": "are {held}"},
    "places.contested": " and {number} contested",
    "places.back": {
        "one": "{n} settlement once held by {side} is back with the home side, counted since the first map.",
        "other": (
            "{n} settlements once held by {side} are back with the home side, counted since the first map."
        ),
    },
    "places.back.period": {
        "one": "{n} settlement once held by {side} is back with the home side, and was not {days} before.",
        "other": (
            "{n} settlements once held by {side} are back with the home side, and were not {days} before."
        ),
    },
    "depth": "The ground that {side} holds reaches {km} from the state border at its deepest.",
    "depth.contested": (
        "The ground that {side} holds reaches {km} from the state border at its deepest; "
        "with contested ground {further}."
    ),
    "place": "{place} is on ground that is {held}.",
    "place.extent": "Its position is right to {km}: {extent}.",
    "extent.all": "all within that is {held}",
    "extent.none": "nothing within that is {held}",
    "extent.part": "a part of what is within that is {held}",
    "crossing": "Less than {amount}, held or contested, is no crossing.",
    "trend": "{side} holds {first} on {start} and {now} on {day}.",
    "trend.rose": "It last rose on {day}, to {amount}; every change since is a loss.",
    "trend.fell": "Every change of the period is a loss.",
    "trend.last": "Of the {fall} lost since, {last} ({share}) went in the last {days}.",
    "trend.rule": (
        "Steadily means: no rise in the period, and at most {share} of the loss in its last {days}."
    ),
    "left_out": "Left out of the count: {patches}.",
    "left_out.patch": "{amount} {held}, {place}",
    # the working: the verdict
    "claimed": "Claimed: {stated}. Verdict: {verdict}.",
    "claimed.same": "Claimed: {stated}. The map shows as much.",
    "claimed.less": "Claimed: {stated}. The map shows {amount} less.",
    "claimed.more": "Claimed: {stated}. The map shows {amount} more.",
    "tolerance": "Tolerance: {width} ({reason}). Verdict: {verdict}.",
    "tolerance.two": "{below} below, {above} above",
    "tolerance.larger": "the larger of {share} and {floor}",
    "tolerance.missing": "{reason}; {share} more below, for places that the table lacks",
    "tolerance.left": "{amount} of the ground left, as for an area",
    "tolerance.own": "{amount}, the claim’s own: see its note",
    "reached.since": "The map has shown it since {day}{told}.",
    "reached.on": "The map reaches it on {day}{told}.",
    "reached.delay": "The map reaches it on {day}{told}, within the {days} by which this map may be late.",
    "reached.told": ": {amount}",
    "reached.sooner": "With no map of the claim’s day, it may have been sooner.",
    "reached.not in period": "Nor does it within the next {days}.",
    "reached.never": "The map does not reach it on any later day.",
    "reached.before": "It last showed as much on {day}.",
    "reached.otherwise": "It no longer holds from {day} on.",
    # why a source says nothing
    "silent.own": "it is about {who}’s own map; {source} is another",
    "silent.own.after": "it is about {who}’s own map; {source} was made after that",
    "silent.region": "{source} does not cover {region}",
    "silent.control": "{source} does not map {ground}",
    "silent.areas": "only the areas of {source}’s maps are at hand, and they do not tell it",
    "silent.age": "{source} has no map of {day} or of the {days} before",
    "silent.day": "{source} has no map of {day}",
    "silent.since": "{source} has no map since {day}",
    "silent.first": "{source} has no map of {day}; its first is of {other}",
    "silent.last": "{source} has no map of {day}; its last is of {other}",
    "silent.begins": "the maps of {source} begin within the stated period",
    "silent.crossing": ("{source} shows no ground held across the border, and maps no contested ground"),
    "silent.nothing": "{source} has shown no ground of {side} so far",
    "silent.late": "{source}, which may be {days} late, has shown nothing in {region} so far",
    "silent.ended": "{source} has shown nothing in {region} so far, and its last map is of {day}",
    "silent.place": "no position is known for “{place}”",
    "silent.places": "several places are called “{place}”: {ids}",
    "silent.part": "it speaks of a part of the region ({place}); the map shows more in the whole of it",
    "silent.depth": "the depth on the map of {source} is reconstructed, and how exact it is was not measured",
    "silent.depth.error": (
        "the depth on the map of {source} is reconstructed: {amount}, give or take {error}, which decides "
        "nothing"
    ),
    "flaw.aside": {
        "one": "the map of {source} of {day} is incomplete: {aside} of {n} polygon set aside",
        "other": "the map of {source} of {day} is incomplete: {aside} of {n} polygons set aside",
    },
    "flaw.cut": "the map of {source} of {day} is incomplete: cut off",
    "flaw.unknown": "no map of {source} so far speaks of {ground}",
    "flaw.unplaced": "{amount} of the ground of {source} are not placed on its map",
    # why a claim cannot be tested
    "untestable.statement": "it states nothing that a map of control could show",
    "untestable.attack_intensity": "a map of control shows ground, not attacks",
    "untestable.encirclement": "a map of control does not show whether troops could still leave",
    "untestable.front_width_km": "no common definition of the width of a front could be measured",
    "untestable.prisoners_taken": "a map of control does not show people",
    "untestable.troops_committed": "a map of control does not show people",
    "untestable.period": ("{stated} over a period that it does not state: there is no difference to take"),
    # the card of a claim
    "card.side.ukraine": "Ukraine",
    "card.side.russia": "Russia",
    "card.km2": "{n}\u00a0km²",
    "card.km": "{n}\u00a0km",
    "card.claim.area_held_km2": "{side} holds {figure} km² in {where}",
    "card.claim.area_held_km2_peak": "At its peak {side} held {figure} km² in {where}",
    "card.claim.area_grey_km2": "{figure} km² in {where} are contested",
    "card.claim.area_retaken_km2": "{home} has retaken {figure} km² in {where}",
    "card.claim.area_retaken_5days_km2": "{home} has retaken {figure} km² in {where} in five days",
    "card.claim.area_change_week_km2": (
        "The ground that {side} holds in {where} changed by {figure} km² in a week"
    ),
    "card.claim.share_retaken_pct": "{home} has retaken {figure}% of the ground that {side} took in {where}",
    "card.claim.share_lost_pct": "{side} has lost {figure}% of the ground that it took in {where}",
    "card.claim.depth_km": "{side} has advanced {figure} km into {where}",
    "card.claim.settlements_held": "{side} holds {figure} in {where}",
    "card.claim.settlements_grey": "{figure} in {where} are contested",
    "card.claim.settlements_retaken": "{home} has retaken {figure} in {where}",
    "card.claim.settlements_retaken_5days": "{home} has retaken {figure} in {where} in five days",
    "card.claim.settlements_retaken_week": "{home} has retaken {figure} in {where} in a week",
    "card.claim.control": "{place} in {where} is {held}",
    "card.claim.crossing": "{side} has crossed the border into {where}",
    "card.claim.crossing.denied": "{side} has not crossed the border into {where}",
    "card.claim.trend": "The ground that {side} holds in {where} has shrunk steadily since {date}",
    "card.bound.about": "{n}",
    "card.bound.at_least": "more than {n}",
    "card.bound.at_most": "no more than {n}",
    "card.shows": "The map shows {value}.",
    "card.shows.gone": "The map shows {value} of that ground no longer held by {side}.",
    "card.shows.control": "The map shows {place} {held}.",
    "card.shows.line": "The line is within {km} km of it.",
    "card.shows.contested.ground": "contested ground",
    "card.shows.crossing": "a crossing",
    "card.shows.nocrossing": "no crossing",
    "card.shows.crossed": "The map shows ground that {side} took across the border.",
    "card.shows.crossed.contested": (
        "Across the border the map shows contested ground, which neither side holds, "
        "and none that {side} holds."
    ),
    "card.shows.uncrossed": "The map shows no ground that {side} took across the border.",
    "card.shows.trend": "The map shows a change of {value} since {date}.",
    "card.shows.trend.turned": "The area last rose on {date}, to {value} km²; every change since is a loss.",
    "card.shows.trend.fell": "Every change is a loss.",
    "card.shows.trend.last": "{share} of the loss came in the last week.",
    "card.shows.delay": {
        "one": "This map may be up to {n} day late, so it may have been so on the day.",
        "other": "This map may be up to {n} days late, so it may have been so on the day.",
    },
    "card.shows.leftout": "Left out: {n} km² that the statement is not about.",
    "card.shows.quoted": "By the map of {date}.",
    "card.shows.held": "Map of {date}, held over.",
    "card.shows.published": "Read from the area published for {date}; that map itself is not at hand.",
    "card.reached.passes": "It passes {value} on {date}.",
    "card.reached.later": "It gets there on {date}.",
    "card.reached.shown": "It shows what was claimed from {date}.",
    "card.reached.since": "It has shown that since {date}.",
    "card.reached.before": "It last showed as much on {date}.",
    "card.reached.otherwise": "No longer so from {date}.",
    "card.reached.never": "It does not get there on any later day.",
    "card.verdict.overstated.day": "overstated on the day",
    "card.verdict.own": "The source’s own figure",
    "card.verdict.later": "{verdict} by a later map",
    "card.by": "measured on the map of {source}",
    "card.by.another": "measured on the map of {source}; the chosen map cannot test it",
    "card.by.own": "held against its own map, {source}: {verdict}; not counted",
    "card.by.later": "measured on the map of {source}, made after the statement; not counted",
    "card.verdict.note.own": "{text} (its own figure)",
    "card.verdict.note.later": "{text} (by a later map)",
    "card.said": "{value}, {verdict}",
    "card.others.differ": "Other maps differ. {list}.",
    "card.others.beside": "Other maps of that day: {list}.",
    "card.others": "Other maps agree. {list}.",
}
