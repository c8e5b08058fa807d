"""Every sentence about a case: on the screen, in pictures, in previews of links."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from dashboard.pictures.content import finding, small_print
from dashboard.pictures.content.figures import Fact
from dashboard.pictures.content.story import Story
from dashboard.pictures.order.order import Publications, read_order
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import Publication
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.site_address import Site
from dashboard.settings import SINCE, Settings
from dashboard.words import SCREEN
from geodata.bundle import day_of
from geodata.errors import NoData
from tests.truth.cases import Case

__all__ = ["NODE", "Said", "say", "say_of_claims"]

NODE = shutil.which("node")
SCRIPT = Path(__file__).parents[1] / "js" / "sentences" / "sentences.js"


@dataclass(frozen=True)
class Said:
    """A sentence, its language, and where a reader sees it."""

    surface: str
    lang: str
    text: str


def say(cases: Sequence[Case], folder: Path, publication: Publication, lang: str) -> dict[str, list[Said]]:
    """Return what is said about each case in one language, by its name."""
    screen = _on_screen(cases, folder, publication, lang)
    previews = PreviewReader(Publications(folder), Settings(bundle=folder), Site("https://map.example"))
    found = {}
    for case, shown in zip(cases, screen, strict=True):
        rows = [*shown, *_in_pictures(case, publication, lang), *_unfolded(case, previews, lang)]
        found[case.name] = [Said(surface, lang, text) for surface, text in dict.fromkeys(rows) if text]
    return found


def _on_screen(
    cases: Sequence[Case], folder: Path, publication: Publication, lang: str
) -> list[list[tuple[str, str]]]:
    first = publication.manifest["first"]
    states = [
        {
            "lang": lang,
            "source": case.b[0],
            "day": day_of(case.b[1], first),
            "regions": case.regions,
            "a": [case.a[0], day_of(case.a[1], first)] if case.a else None,
            "spot": case.spot,
        }
        for case in cases
    ]
    return _asked(states, folder)


def say_of_claims(folder: Path, lang: str) -> dict[str, list[Said]]:
    """Return what the card of each claim says with its working, by the claim's id."""
    [rows] = _asked([{"lang": lang, "source": "chronicle", "claims": True}], folder)
    found: dict[str, list[Said]] = {}
    for name, text in rows:
        found.setdefault(name, []).append(Said("claim", lang, text))
    return found


def _asked(states: Sequence[Mapping[str, object]], folder: Path) -> list[list[tuple[str, str]]]:
    given = json.dumps({"words": SCREEN, "since": SINCE, "states": states})
    command = [str(NODE), str(SCRIPT), str(folder)]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return [[(surface, text) for surface, text in rows] for rows in json.loads(done.stdout)]


def _address(case: Case, lang: str) -> dict[str, str]:
    given = {"source": case.b[0], "date": case.b[1], "region": case.regions_text, "lang": lang}
    return given | ({"compare": f"{case.a[0]}@{case.a[1]}"} if case.a else {})


def _in_pictures(case: Case, publication: Publication, lang: str) -> list[tuple[str, str]]:
    try:
        still = read_order("snapshot", "png", _address(case, lang), publication).request
    except NoData:  # a day without a map has no picture: the page says why
        return []
    assert isinstance(still, Still)
    story = Story(still, publication)
    facts = finding.told(story)
    return [
        ("picture, title", finding.headline(story)),
        ("picture, below it", finding.subtitle(story)),
        *(("picture, figure", _figure(fact)) for fact in (facts.lead, *facts.rows)),
        *(("picture, note", text) for text, _ in small_print.badges(story)),
        *(("picture, note", text) for text in small_print.remarks(story)),
    ]


def _figure(fact: Fact) -> str:
    return f"{fact.label}: {fact.value} {fact.unit}".strip()


def _unfolded(case: Case, previews: PreviewReader, lang: str) -> list[tuple[str, str]]:
    preview = previews.read(urlencode(_address(case, lang)))
    return [("link, title", preview.title), ("link, text", preview.figures)]
