"""Words of verdicts: what a map shows of a claim, on whose map, and whether it counts."""

from __future__ import annotations

from typing import Final

__all__ = ["EN", "UK"]

EN: Final[dict[str, str]] = {
    "verdict.borne out": "Borne out",
    "verdict.overstated": "Overstated",
    "verdict.overstated.day": "Overstated on the day",
    "verdict.understated": "Understated",
    "verdict.premature": "Premature by {n} day|Premature by {n} days",
    "verdict.kind.premature": "Premature",
    "verdict.kind.partly borne out": "In part",
    "verdict.kind.contested only": "Contested",
    "verdict.not testable": "Not testable",
    "verdict.contested only": "Contested only",
    "verdict.partly borne out": "Partly borne out",
    # on whose map; and verdicts that are no evidence, shown apart
    "verdict.by": "measured on the map of {source}",
    "verdict.other": "measured on the map of {source}; the chosen map cannot test it",
    "verdict.own": "The source’s own figure",
    "verdict.later": "{verdict} by a later map",
    "verdict.kind.apart": "Set apart, not counted",
    "verdict.by.own": "held against its own map, {source}: {verdict}; not counted",
    "verdict.by.later": "measured on the map of {source}, made after the statement; not counted",
    "verdict.note.own": "{text} (its own figure)",
    "verdict.note.later": "{text} (by a later map)",
    # what the map shows, and when it got there
    "shows": "The map shows {value}.",
    "shows.gone": "The map shows {value} of that ground no longer held by {side}.",
    "shows.control": "The map shows {place} {held}.",
    "shows.ukraine": "held by Ukraine",
    "shows.russia": "held by Russia",
    "shows.contested": "contested",
    "shows.not russia": "not held by Russia",
    "shows.not ukraine": "not held by Ukraine",
    "shows.line": "The line is within {km} km of it.",
    "shows.contested.ground": "contested ground",
    "shows.crossing": "a crossing",
    "shows.nocrossing": "no crossing",
    "shows.crossed": "The map shows ground that {side} took across the border.",
    "shows.crossed.contested": (
        "Across the border the map shows contested ground, which neither side holds, "
        "and none that {side} holds."
    ),
    "shows.uncrossed": "The map shows no ground that {side} took across the border.",
    "shows.trend": "The map shows a change of {value} since {date}.",
    "shows.trend.turned": "The area last rose on {date}, to {value} km²; every change since is a loss.",
    "shows.trend.fell": "Every change is a loss.",
    "shows.trend.last": "{share} of the loss came in the last week.",
    "shows.delay": (
        "This map may be up to {n} day late, so it may have been so on the day."
        "|This map may be up to {n} days late, so it may have been so on the day."
    ),
    "shows.leftout": "Left out: {n} km² that the statement is not about.",
    "shows.quoted": "By the map of {date}.",
    "shows.held": "Map of {date}, held over.",
    "shows.published": "Read from the area published for {date}; that map itself is not at hand.",
    "reached.passes": "It passes {value} on {date}.",
    "reached.later": "It gets there on {date}.",
    "reached.shown": "It shows what was claimed from {date}.",
    "reached.since": "It has shown that since {date}.",
    "reached.before": "It last showed as much on {date}.",
    "reached.otherwise": "No longer so from {date}.",
    "reached.never": "It does not get there on any later day.",
}

UK: Final[dict[str, str]] = {
    "verdict.borne out": "Підтверджено",
    "verdict.overstated": "Завищено",
    "verdict.overstated.day": "Завищено на той день",
    "verdict.understated": "Занижено",
    "verdict.premature": "Передчасно на {n} день|Передчасно на {n} дні|Передчасно на {n} днів",
    "verdict.kind.premature": "Передчасно",
    "verdict.kind.partly borne out": "Частково",
    "verdict.kind.contested only": "Сіра зона",
    "verdict.not testable": "Перевірити неможливо",
    "verdict.contested only": "Лише сіра зона",
    "verdict.partly borne out": "Підтверджено частково",
    # on whose map; and verdicts that are no evidence, shown apart
    "verdict.by": "виміряно за мапою «{source}»",
    "verdict.other": "виміряно за мапою «{source}»; обрана мапа цього перевірити не може",
    "verdict.own": "Власна цифра джерела",
    "verdict.later": "{verdict} за пізнішою мапою",
    "verdict.kind.apart": "Окремо, без підрахунку",
    "verdict.by.own": "звірено з його ж мапою «{source}»: {verdict}; до підрахунків не входить",
    "verdict.by.later": "виміряно за мапою «{source}», складеною вже після заяви; до підрахунків не входить",
    "verdict.note.own": "{text} (власна цифра)",
    "verdict.note.later": "{text} (за пізнішою мапою)",
    # what the map shows, and when it got there
    "shows": "Мапа показує {value}.",
    "shows.gone": "За цією мапою {side} вже не тримає {value} тієї території.",
    "shows.control": "На мапі {place} {held}.",
    "shows.ukraine": "під контролем України",
    "shows.russia": "під контролем Росії",
    "shows.contested": "у сірій зоні",
    "shows.not russia": "не під контролем Росії",
    "shows.not ukraine": "не під контролем України",
    "shows.line": "Лінія проходить щонайбільше за {km} км.",
    "shows.contested.ground": "сіра зона",
    "shows.crossing": "перехід є",
    "shows.nocrossing": "переходу немає",
    "shows.crossed": "Мапа показує територію, яку {side} зайняла по той бік кордону.",
    "shows.crossed.contested": (
        "По той бік кордону мапа показує лише сіру зону, яку не контролює ніхто; {side} там не тримає нічого."
    ),
    "shows.uncrossed": "Мапа не показує, щоб {side} щось зайняла по той бік кордону.",
    "shows.trend": "За мапою площа з {date} змінилася на {value}.",
    "shows.trend.turned": "Востаннє площа зросла {date}, до {value} км²; відтоді кожна зміна — втрата.",
    "shows.trend.fell": "Кожна зміна — втрата.",
    "shows.trend.last": "{share} втраченого припадає на останній тиждень.",
    "shows.delay": (
        "Ця мапа може запізнюватися на {n} день, тож того дня могло вже бути так."
        "|Ця мапа може запізнюватися на {n} дні, тож того дня могло вже бути так."
        "|Ця мапа може запізнюватися на {n} днів, тож того дня могло вже бути так."
    ),
    "shows.leftout": "Не враховано {n} км², яких заява не стосується.",
    "shows.quoted": "За мапою від {date}.",
    "shows.held": "Новішої мапи немає: чинна ще мапа за {date}.",
    "shows.published": "За площею, оприлюдненою за {date}; самої мапи тут немає.",
    "reached.passes": "Позначку {value} на ній пройдено {date}.",
    "reached.later": "Цього на ній досягнуто {date}.",
    "reached.shown": "Заявлене видно на ній із {date}.",
    "reached.since": "На ній це так із {date}.",
    "reached.before": "Востаннє стільки на ній було {date}.",
    "reached.otherwise": "Із {date} це вже не так.",
    "reached.never": "Пізніше цього на ній теж немає.",
}
