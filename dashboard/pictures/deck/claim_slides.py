"""The slides with claims: what was said, what the map shows, and the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content.claim_wording import (
    APART,
    NOT_TESTABLE,
    Found,
    found,
    measured_on,
    others_text,
    shows,
    statement,
    verdict_text,
    weight,
)
from dashboard.pictures.deck.key_dates import covered
from dashboard.pictures.deck.office.shapes import (
    Column,
    SlideText,
    add_table,
    describe,
    row_height,
    table_heights,
    write,
)
from dashboard.pictures.deck.office.text_fitting import text_height, text_width
from dashboard.pictures.deck.sentences import DeckText
from dashboard.pictures.deck.slides import BODY, Slides
from dashboard.settings import SEED_DAY

__all__ = ["JudgedClaim", "add_claims", "judged_claims"]

MOST_SLIDES = 2
_SIZE, _NOTE = 12.0, 10.0
_SPACE, _CELL = 8.0, 14.0  # points above the last lines, and beside the text of a cell
_READING = (
    "borne out",
    "partly borne out",
    "contested only",
    "overstated",
    "understated",
    "premature",
    NOT_TESTABLE,
    APART,
)  # kinds as they are counted
_BRIEFLY = ("premature", "partly borne out", "contested only", APART)  # counted by a shorter word


@dataclass(frozen=True)
class JudgedClaim:
    """A claim with the verdict that counts, and what the other maps say."""

    claim: Mapping[str, Any]
    verdict: Found
    allowed: tuple[str, ...] = ()

    @property
    def tested(self) -> bool:
        """Whether a map is evidence of it: what a source says about its own map is not counted."""
        return self.verdict.kind not in (NOT_TESTABLE, APART)


def judged_claims(text: DeckText) -> list[JudgedClaim]:
    """Return the claims about the deck's regions in its period: the ones to be shown first lead.

    Of what was known on an earlier day there are none: claims are held against the maps that are known now.
    """
    deck, publication = text.deck, text.publication
    if publication.known:
        return []
    rows = publication.file("claims")["claims"] if "claims" in publication.manifest["files"] else []
    regions, allowed = covered(deck, publication), _allowed(text, rows)
    judged = [
        JudgedClaim(claim, found(claim, deck.still.source, allowed), tuple(allowed))
        for claim in rows
        if claim["region"] in regions and deck.start <= claim["date"] <= deck.end
    ]
    middle = publication.day(_middle(text))

    def order(one: JudgedClaim) -> tuple[bool, int, int, str]:
        away = abs(publication.day(one.claim["date"]) - middle)
        return not one.tested, weight(one.claim), away, one.claim["id"]

    return sorted(judged, key=order)


def _middle(text: DeckText) -> str:
    """Return the day around which claims matter most."""
    return SEED_DAY if text.deck.start <= SEED_DAY <= text.deck.end else text.deck.end


def _allowed(text: DeckText, claims: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the sources whose terms allow that their verdicts are shown.

    One that has no map in the publication counts by its published areas alone, which ship with the project.
    """
    entries = text.publication.manifest["sources"]
    silent = {entry["id"] for entry in entries} - {entry["id"] for entry in entries if _may_be_shown(entry)}
    heard = dict.fromkeys(entry["source"] for claim in claims for entry in claim["sources"])
    return [name for name in heard if name not in silent]


def _may_be_shown(entry: Mapping[str, Any]) -> bool:
    return bool(entry["terms"]["display"] and entry["terms"]["pictures"] != "none")


def add_claims(slides: Slides, judged: Sequence[JudgedClaim]) -> list[str]:
    """Add the slides, if a map can test any of the claims.

    Returns
    -------
    list of str
        The sources of the publication whose verdicts are on the slides.
    """
    text = slides.text
    tested = [one for one in judged if one.tested]
    if not tested:
        return []
    tables = _in_slides(text, tested)
    shown = [one for table in tables for one in table]
    title, sub, notes = _title(text, tested), _sub(text, judged), _notes(text, judged, shown)
    for number, table in enumerate(tables, 1):
        count = f" ({number}/{len(tables)})" if len(tables) > 1 else ""
        slide = slides.add(title + count, sub, notes)
        _fill(slide, text, table, _below(text, len(shown), len(judged)))
    named = dict.fromkeys(one.verdict.entry["source"] for one in shown if one.verdict.entry)
    known = {entry["id"] for entry in text.publication.manifest["sources"]}
    return [name for name in named if name in known]


# --- which claims, on which slide ---


def _in_slides(text: DeckText, tested: Sequence[JudgedClaim]) -> list[list[JudgedClaim]]:
    """Return the first claims that fit on `MOST_SLIDES`, by slide, in the order of their days."""
    columns = _columns(text)
    below = text_height(_below(text, 99, 999), _NOTE, BODY.width) + _SPACE
    room = BODY.height - below - table_heights(columns, [], _SIZE)[0]
    heights = {one.claim["id"]: row_height(_row(text, one), columns, _SIZE) for one in tested}
    kept = list(tested)
    while len(slides := list(_parted(sorted(kept, key=_when), heights, room))) > MOST_SLIDES:
        kept.pop()
    evenly = (list(_parted(sorted(kept, key=_when), heights, room * part / 10)) for part in range(5, 11))
    return next(parts for parts in evenly if len(parts) == len(slides))


def _when(one: JudgedClaim) -> tuple[str, str]:
    return one.claim["date"], one.claim["id"]


def _parted(
    claims: Sequence[JudgedClaim], heights: Mapping[str, float], room: float
) -> Iterator[list[JudgedClaim]]:
    """Yield `claims` in runs that are not higher than `room`."""
    run, used = list[JudgedClaim](), 0.0
    for one in claims:
        height = heights[one.claim["id"]]
        if run and used + height > room:
            yield run
            run, used = [], 0.0
        run.append(one)
        used += height
    if run:
        yield run


# --- words ---


def _title(text: DeckText, tested: Sequence[JudgedClaim]) -> str:
    if len(tested) == 1:
        return text.t.say("deck.claims.one", verdict=verdict_text(text.t, tested[0].verdict).lower())
    borne = sum(one.verdict.kind == "borne out" for one in tested)
    return text.t.say("deck.claims", n=len(tested), borne=borne)


def _sub(text: DeckText, judged: Sequence[JudgedClaim]) -> str:
    """Return the line below the title, with how many claims there are of each verdict."""
    numbers = Counter(one.verdict.kind for one in judged)
    names = {kind: "verdict." + ("kind." if kind in _BRIEFLY else "") + kind for kind in _READING}
    said = [f"{text.t.say(names[kind])}: {numbers[kind]}" for kind in _READING if numbers[kind]]
    return text.t.say("deck.claims.sub", counts=" · ".join(said), region=text.regions, source=text.source)


def _below(text: DeckText, shown: int, total: int) -> str:
    rule = text.t.say("deck.claims.rule")
    if shown == total:
        return rule
    date = text.t.date(_middle(text))
    return f"{text.t.say('deck.claims.shown', n=shown, total=total, date=date)} {rule}"


def _notes(text: DeckText, judged: Sequence[JudgedClaim], shown: Sequence[JudgedClaim]) -> str:
    """Return the notes: how a verdict is made, and every claim that is not on the slides."""
    t = text.t
    rest = sorted((one for one in judged if one not in shown), key=_when)
    lines = (" – ".join(part for part in (one.claim["id"], *_row(text, one)) if part) for one in rest)
    command = t.say("deck.note.same", command="python -m geodata claims")
    left = [t.say("deck.claims.rest"), *lines] if rest else []
    return "\n".join(
        part for part in (command, text.page(text.deck.end), text.publication_line, *left) if part
    )


# --- the table ---


def _columns(text: DeckText) -> list[Column]:
    longest = max(text_width(text.t.short_date(f"2024-{month:02}-28"), _SIZE) for month in range(1, 13))
    widths = {"date": longest + _CELL, "who": 164.0, "claim": 208.0, "shows": 0.0, "verdict": 124.0}
    widths["shows"] = BODY.width - sum(widths.values())
    return [
        Column(text.t.say(f"deck.col.{name}"), width, bold=name == "verdict")
        for name, width in widths.items()
    ]


def _row(text: DeckText, one: JudgedClaim) -> tuple[str, ...]:
    t, claim, verdict = text.t, one.claim, one.verdict
    said, seen = verdict_text(t, verdict), shows(t, verdict.entry)
    if not verdict.own and verdict.entry:
        said = f"{said}\n{measured_on(t, verdict)}"
    others = others_text(t, claim, verdict.entry, one.allowed)
    told = "\n".join(part for part in (seen, others) if part)
    return t.short_date(claim["date"]), t.told(claim, "claimant"), statement(t, claim), told, said


def _fill(slide: Any, text: DeckText, table: Sequence[JudgedClaim], below: str) -> None:
    """Write the table and the lines below it."""
    lang = text.t.lang
    rows = [_row(text, one) for one in table]
    shape = add_table(slide, (BODY.x, BODY.y), _columns(text), rows, _SIZE, lang)
    describe(shape, text.t.say("deck.claims.alt"))
    height = text_height(below, _NOTE, BODY.width)
    box = Box(BODY.x, BODY.bottom - height, BODY.width, height)
    write(slide, box, [SlideText(below, _NOTE, "muted", lang=lang)])
