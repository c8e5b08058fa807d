"""A story as one HTML file: words, data, script and styles, and a policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
import string
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from dashboard.pictures.order.licence import terms_of
from dashboard.pictures.publication import Publication
from dashboard.server.plain_pages import ICON_ADDRESS
from dashboard.story.chosen_days import chosen_days
from dashboard.story.content import content
from dashboard.story.day_table import day_table
from dashboard.story.request import Story
from dashboard.words.formatting import Speech, speech
from geodata.bundle import dump
from geodata.showing import licence
from geodata.words import say

__all__ = ["policy", "story_page", "title_of"]

HERE = Path(__file__).parent


class _Page(string.Template):
    """The frame of the page: ``${zoom.in}`` is the word of that key, ``${own-title}`` a part of the story."""

    flags = re.RegexFlag(0)
    braceidpattern = r"[a-z][a-z0-9.-]*"
    idpattern = r"(?!)"  # with braces only


def story_page(story: Story, publication: Publication) -> bytes:
    """Return the file.

    Raises
    ------
    TermsForbid
        The source's terms allow nothing of the kind.
    """
    entry = publication.source(story.still.source)
    terms = terms_of(entry)
    licence.check_terms(story.still.source, terms, what="story")
    days = chosen_days(story, publication)
    script, style = _built("story.js"), _built("story.css")
    t = speech(story.still.look.lang)
    mark = licence.mark_of(terms)
    parts = {
        **{key: escape(text) for key, text in t.table.items()},
        **{f"own-{name}": escape(text) for name, text in _texts(story, publication, t).items()},
        "own-policy": policy([script], [style]),
        "own-icon": ICON_ADDRESS,
        "own-mark": f'<p class="badge marked">{escape(say(mark, t.lang))}</p>' if mark else "",
        "own-days": day_table(story, publication, days),
        "own-style": style,
        "own-script": script,
        "own-data": _harmless(content(story, publication, days)),
    }
    return _Page((HERE / "page.html").read_text(encoding="utf-8")).substitute(parts).encode()


def policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a policy under which these inline scripts and styles run, and nothing is fetched."""
    rules = {
        "default-src": "'none'",
        "script-src": " ".join(map(_hash, scripts)),
        "style-src": " ".join(map(_hash, styles)),
        "img-src": "data:",  # the icons of the style sheet
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _built(name: str) -> str:
    """Return what ``npm run build:story`` made."""
    return (HERE / "built" / name).read_text(encoding="utf-8")


def _harmless(value: Mapping[str, Any]) -> str:
    """Return JSON that no text in it can end."""
    return dump(value).decode().replace("<", "\\u003c")


def title_of(story: Story) -> str:
    """Return the title: the one that was given, else the regions and the period."""
    t = speech(story.still.look.lang)
    regions = t.join([t.say(f"region.{name}") for name in story.still.regions])
    ends = {"from": t.date(story.start), "to": t.date(story.end)}
    return story.title or t.say("deck.title", region=regions, **ends)


def _texts(story: Story, publication: Publication, t: Speech) -> dict[str, str]:
    entry = publication.source(story.still.source)
    credit = t.say("credit.map", credit=t.told(entry, "credit"))
    return {
        "lang": t.lang,
        "title": title_of(story),
        "source": entry["title"][t.lang],
        "about": t.say("deck.by", source=entry["title"][t.lang]),
        "credit": f"{credit} · {t.say('credit.base')}",
        "terms": t.say("pic.terms", text=entry["terms"]["text"][t.lang]),
        "note": entry["note"][t.lang],
        "revision": t.say("revision", revision=publication.revision),
    }
