"""A deck about a period: its finding, its curve, maps, changes and claims, and what they are based on."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from pptx.presentation import Presentation
from pptx.util import Pt

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content import small_print
from dashboard.pictures.content.finding import headline
from dashboard.pictures.content.story import Story
from dashboard.pictures.deck.claim_slides import add_claims, judged_claims
from dashboard.pictures.deck.figure_slides import add_change_table, add_curve, add_together
from dashboard.pictures.deck.key_dates import covered, key_dates
from dashboard.pictures.deck.map_picture import shown_ground, slide_map
from dashboard.pictures.deck.map_slides import add_maps
from dashboard.pictures.deck.office.package import repack
from dashboard.pictures.deck.office.shapes import add_picture, say_in
from dashboard.pictures.deck.office.template import OPENING_TEXT, OPENING_TITLE, add_slide, empty_deck
from dashboard.pictures.deck.office.text_fitting import fit_size
from dashboard.pictures.deck.sentences import DeckText
from dashboard.pictures.deck.slides import Slides
from dashboard.pictures.deck.source_slide import add_sources
from dashboard.pictures.order.licence import check_terms, is_marked
from dashboard.pictures.order.request import Deck
from dashboard.pictures.publication import Publication

__all__ = ["render_deck"]

_AUTHOR = "Salient"
_TEXT_SIZES = (16.0, 15.0, 14.0, 13.0, 12.0, 11.0)
_PICTURE = Box(560.0, 60.0, 360.0, 432.0)
_LONGEST = 255  # characters of a property: the format allows no more


def render_deck(deck: Deck, publication: Publication, address: str = "") -> bytes:
    """Return the slides as PPTX. The same request and publication give the same bytes.

    Parameters
    ----------
    deck : Deck
        What to show.
    publication : Publication
        Where it is read from.
    address : str
        Where the page shows the last day; written into notes and properties.

    Raises
    ------
    TermsForbid
        The source's terms allow no picture.
    """
    check_terms(publication, [deck.still.source])
    text = DeckText(deck, publication, address)
    slides = Slides(empty_deck(deck.still.look.theme), text)
    dates, found = key_dates(deck, publication), covered(deck, publication)
    _add_opening(slides)
    if len(found) > 1:
        add_together(slides, found)
    for region, series in found.items():
        add_curve(slides, region, series, dates)
    add_maps(slides, dates)
    for region, series in found.items():
        add_change_table(slides, region, series)
    sources = add_claims(slides, judged_claims(text))
    add_sources(slides, [name for name in sources if name != deck.still.source])
    _set_properties(slides.deck, text)
    out = io.BytesIO()
    slides.deck.save(out)
    return repack(out.getvalue(), f"{deck.end}T00:00:00Z")


def _add_opening(slides: Slides) -> None:
    """Add the first slide: what the period shows, who says so, and the map of its main day."""
    text = slides.text
    findings = [
        text.finding(region, series) for region, series in covered(text.deck, text.publication).items()
    ]
    title, main = "\n".join(findings), _main_day(text)
    slide = add_slide(slides.deck, text.foot(), opening=True)
    slides.finish(slide, title, text.notes(main, [], ". ".join([*findings, ""]).strip()), OPENING_TITLE)
    _write_lines(slide.placeholders[1].text_frame, _opening_lines(text), slides.lang)
    story = Story(text.still(main), text.publication)
    focus = shown_ground(text.publication, text.deck.still.source, [main])
    picture = slide_map(story, _PICTURE.width, _PICTURE.height, focus, text.address_of(main))
    alt = text.t.say("deck.map.alt", date=text.t.date(main), source=text.source, finding=headline(story))
    add_picture(slide, _PICTURE, picture, alt)


def _main_day(text: DeckText) -> str:
    """Return the requested day if it is in the period, otherwise the period's last."""
    date = text.deck.still.date
    return date if text.deck.start <= date <= text.deck.end else text.deck.end


def _opening_lines(text: DeckText) -> list[str]:
    say, entry = text.t.say, text.entry
    story = Story(text.still(text.deck.end), text.publication)
    letter = say(f"admiralty.{entry['reliability']}")
    return [
        f"{text.regions}, {text.period}",
        f"{say('deck.by', source=text.source)}. {say('source.reliability')}: {letter}.",
        *([text.t.say("known.about")] if text.publication.known else []),
        *text.uncovered(),
        *(f"{note}." for note in small_print.reconstructions(story)),
        *([f"{say('pic.marked')}."] if is_marked(entry) else []),
    ]


def _write_lines(frame: Any, lines: Sequence[str], lang: str) -> None:
    frame.text = "\n".join(lines)
    size = fit_size(frame.text, _TEXT_SIZES, OPENING_TEXT[2], 0.8 * OPENING_TEXT[3])
    for paragraph in frame.paragraphs:
        paragraph.space_after, paragraph.runs[0].font.size = Pt(0.4 * size), Pt(size)
    say_in(frame, lang)


def _set_properties(deck: Presentation, text: DeckText) -> None:
    """Write the file's properties. Their time is the last day that it shows, not the clock's."""
    t, still = text.t, text.deck.still
    ends = {"from": text.deck.start, "to": text.deck.end}
    told = [
        f"{text.source} ({text.entry['address']})",
        f"{text.deck.start}/{text.deck.end}",
        text.publication_line,
        t.say("credit.map", credit=t.told(text.entry, "credit")),
        text.address,
    ]
    moment = dt.datetime.fromisoformat(text.deck.end)
    properties = deck.core_properties
    properties.title = t.say("deck.title", region=text.regions, **ends)[:_LONGEST]
    properties.subject = t.say("deck.subject", region=text.regions, source=text.source, **ends)[:_LONGEST]
    properties.author = properties.last_modified_by = _AUTHOR
    properties.keywords = t.say("deck.keywords", region=text.regions, source=still.source)[:_LONGEST]
    properties.comments = "; ".join(part for part in told if part)[:_LONGEST]
    properties.language = still.look.lang
    properties.revision = 1
    properties.created = properties.modified = moment
