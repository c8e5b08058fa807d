"""The last slide: whose maps these are, under which terms, how far they can be trusted, how to read them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content import small_print
from dashboard.pictures.content.story import Story
from dashboard.pictures.deck.office.shapes import SlideText, write
from dashboard.pictures.deck.office.text_fitting import text_height
from dashboard.pictures.deck.sentences import DeckText
from dashboard.pictures.deck.slides import BODY, Slides
from dashboard.pictures.order.licence import is_marked

__all__ = ["add_sources"]

_GAP = 32.0
_LEFT = Box(BODY.x, BODY.y, (BODY.width - _GAP) / 2, BODY.height)
_RIGHT = Box(_LEFT.right + _GAP, BODY.y, _LEFT.width, BODY.height)
_SIZES = (13.0, 12.0, 11.0, 10.0, 9.0, 8.0)


def add_sources(slides: Slides, others: Sequence[str]) -> None:
    """Add the slide; `others` are sources besides the deck's own whose verdicts it shows."""
    text = slides.text
    slide = slides.add(
        text.t.say("deck.sources"), text.period, text.notes(text.deck.end, ["python -m geodata sources"])
    )
    own = _about(text, text.entry)
    rest = [part for name in others for part in _briefly(text, text.publication.source(name))]
    left = [(text.t.say("deck.sources.map"), own)]
    left += [(text.t.say("deck.sources.also"), rest)] if rest else []
    right = [
        (text.t.say("deck.sources.limits"), _limits(text)),
        (text.t.say("deck.sources.base"), _base(text)),
    ]
    size = next(
        (size for size in _SIZES if max(_height(left, size), _height(right, size)) <= BODY.height), _SIZES[-1]
    )
    for box, parts in ((_LEFT, left), (_RIGHT, right)):
        write(slide, box, _lines(parts, size, slides.lang))


Parts = list[tuple[str, list[str]]]


def _lines(parts: Parts, size: float, lang: str) -> list[SlideText]:
    said = []
    for title, paragraphs in parts:
        said.append(SlideText(title, size, "muted", bold=True, after=0.3 * size, lang=lang))
        said += [SlideText(paragraph, size, after=0.5 * size, lang=lang) for paragraph in paragraphs]
        said.append(SlideText("", 0.5 * size, lang=lang))
    return said


def _height(parts: Parts, size: float) -> float:
    return sum(
        text_height(line.text, line.size, _LEFT.width, bold=line.bold) + line.after
        for line in _lines(parts, size, "en")
    )


def _about(text: DeckText, entry: Mapping[str, Any]) -> list[str]:
    """Return all that has to be said about the source of the maps."""
    t, letter = text.t, text.t.say(f"admiralty.{entry['reliability']}")
    story = Story(text.still(text.deck.end), text.publication)
    marked = [t.say("pic.marked")] if is_marked(entry) else []
    made = (
        [t.say("deck.reconstructed"), f"{small_print.reconstruction(story, entry)}."]
        if entry["reconstructed"]
        else []
    )
    return [
        *marked,
        f"{_named(text, entry)}. {t.say('source.reliability')}: {letter}.",
        entry["note"][t.lang],
        *made,
        f"{t.say('source.terms')}: {entry['terms']['text'][t.lang]}",
    ]


def _briefly(text: DeckText, entry: Mapping[str, Any]) -> list[str]:
    marked = [text.t.say("pic.marked")] if is_marked(entry) else []
    return [". ".join([_named(text, entry), *marked, entry["terms"]["text"][text.t.lang]])]


def _named(text: DeckText, entry: Mapping[str, Any]) -> str:
    title, publisher = entry["title"][text.t.lang], entry["publisher"]
    return ", ".join(part for part in dict.fromkeys((title, publisher, entry["address"])) if part)


def _limits(text: DeckText) -> list[str]:
    t = text.t
    said = [small_print.legal(t), *text.uncovered(), t.say("deck.table.note"), t.say("deck.table.over")]
    if not text.maps_contested:
        said.append(t.say("further.unmapped"))
    return said


def _base(text: DeckText) -> list[str]:
    return [f"{text.t.say('credit.base')}.", f"{text.publication_line}."]
