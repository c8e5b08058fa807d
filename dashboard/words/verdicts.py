"""Words of verdicts: what a map says of a claim, on whose map, and whether it counts."""

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
}
