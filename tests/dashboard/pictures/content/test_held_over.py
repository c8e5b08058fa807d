"""What was not read, not mapped or not drawn: never a zero, always a reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content import small_print
from dashboard.pictures.content.finding import facts, finding
from dashboard.pictures.content.held_over import flaws, held_over, marked_days, unknown
from dashboard.pictures.content.story import Story
from dashboard.pictures.curve import curve
from dashboard.pictures.deck.deck import render_deck
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.layout.legend import legend_rows
from dashboard.pictures.map import whole_map
from dashboard.pictures.map.error_band import band_rings
from dashboard.pictures.order.request import Still, read_deck, read_sheet, read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.sheet.sheet import render_sheet
from dashboard.pictures.still import render_still
from dashboard.pictures.styled_story import StyledStory
from dashboard.words import WORDS
from dashboard.words.formatting import speech
from tests.dashboard.pictures.pdf import text_of
from tests.dashboard.pictures.unknown import publish
from tests.node import ask, needs_node

UNREAD = {"day": 5, "kind": "unread", "file": "a.json", "code": "odd", "message": "its fill is unknown"}
EMPTIED = {
    "day": 5,
    "kind": "pending",
    "file": "b.json",
    "code": "emptied",
    "message": "it is empty",
    "region": "kursk",
    "control": "ukraine",
    "before": 311.0,
    "after": 0.0,
}
PART = {"day": 10, "kind": "incomplete", "file": "c.json", "aside": 12, "of": 40, "cut": False}
CARRIED = {"day": 10, "kind": "carried", "control": "ukraine", "since": 1}
NEVER = {**CARRIED, "since": None}
UNKNOWN = {"ukraine": [31_100, None], "contested": [100, None], "russia": [0, 0], "line": [4_000, None]}


def still(publication: Publication, date: str = "2025-03-13", **given: str) -> Still:
    return read_still({"date": date, "region": "kursk", "size": "1000x700", **given}, publication)


@pytest.mark.parametrize(
    ("marks", "day", "words"),
    [
        ([], 5, "Held over: last map is of 2 March 2025"),
        (
            [UNREAD],
            5,
            "Held over from 2 March 2025: the file of that day could not be read "
            "(a.json: its fill is unknown)",
        ),
        (
            [UNREAD],
            8,
            "Held over from 2 March 2025: the file of 6 March 2025 could not be read "
            "(a.json: its fill is unknown)",
        ),
        (
            [{**UNREAD, "code": "html"}],
            5,
            "Held over from 2 March 2025: the file of that day could not be read "
            "(a.json: it is a web page, not a map)",
        ),
        (
            [EMPTIED],
            5,
            "Held over from 2 March 2025: a map of that day is kept back as implausible: "
            "Ukrainian-held ground in Kursk fell from 311 to 0 km² (b.json)",
        ),
        ([UNREAD], 10, ""),
        ([UNREAD], 4, "Held over: last map is of 2 March 2025"),
    ],
)
def test_a_held_over_day_says_why(tmp_path: Path, marks: list[Any], day: int, words: str) -> None:
    assert held_over(speech("en"), publish(tmp_path, marks), "hand", day) == words


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        (PART, "Incomplete map: 12 of 40 polygons set aside"),
        ({**PART, "aside": 0, "cut": True}, "Incomplete map: the publisher’s answer was cut off"),
        (CARRIED, "This map does not show Ukrainian-held ground: that of 2 March 2025 is shown"),
        (NEVER, "This map does not show Ukrainian-held ground: how much there is, is not known"),
    ],
)
def test_what_is_not_whole_says_so_for_as_long_as_it_stands(
    tmp_path: Path, mark: dict[str, Any], words: str
) -> None:
    publication = publish(tmp_path, [mark])
    assert [flaws(speech("en"), publication, "hand", day) for day in (9, 10, 15)] == [[], [words], [words]]


ASK = """
import { stateNotes } from "./assets/app/data/map-state.js";
import { decodeTimeline } from "./assets/app/data/timeline.js";
import { wordsOf } from "./assets/app/lib/words.js";
function answer({ words, lang, file, first, days }) {
  const [t, timeline] = [wordsOf(words, lang), decodeTimeline(file)];
  return days.map((day) => stateNotes(t, first, timeline, day).map(({ text }) => text));
}
"""


@needs_node
@pytest.mark.parametrize("lang", WORDS)
def test_pictures_say_what_the_page_says(tmp_path: Path, lang: str) -> None:
    publication = publish(tmp_path, [UNREAD, {**EMPTIED, "day": 7}, PART, CARRIED])
    file, days = publication.file("timeline-hand"), list(range(20))
    given = {"words": WORDS, "lang": lang, "file": file, "first": "2025-03-01", "days": days}
    t = speech(lang)
    ours = [
        [
            text
            for text in (held_over(t, publication, "hand", day), *flaws(t, publication, "hand", day))
            if text
        ]
        for day in days
    ]
    assert ours == ask(ASK, given)


def test_what_has_no_figure_is_never_zero(tmp_path: Path) -> None:
    publication = publish(tmp_path, [NEVER], **UNKNOWN)
    shown = still(publication)
    found = facts(shown, publication)
    assert (found.lead.value, found.lead.unit) == ("–", "not known")
    assert {fact.key: (fact.value, fact.unit) for fact in found.rows} == {
        "change": ("–", "not known"),
        "contested": ("–", "not known"),
        "line": ("–", "not known"),
    }
    assert finding(shown, publication) == "This map does not say how much ground Ukraine holds in Kursk"
    assert unknown(speech("en"), publication, "hand", 12, "ukraine") == "not known: the map does not show it"
    assert " 0 km²" not in text_of(render_still(shown, publication, "pdf"))


def test_a_sheet_and_a_deck_say_so_too(tmp_path: Path) -> None:
    publication = publish(tmp_path, [NEVER, PART], **UNKNOWN)
    sheet = read_sheet({"region": "kursk", "dates": "2025-03-02,2025-03-12"}, publication)
    said = text_of(render_sheet(sheet, publication, "pdf")).replace("\n", " ")
    assert "311 km² on 2 March 2025" in said
    assert "not known on 12 March 2025" in said
    assert "Incomplete map: 12 of 40 polygons set aside" in said
    deck = read_deck({"region": "kursk", "from": "2025-03-01", "to": "2025-03-20"}, publication)
    assert len(render_deck(deck, publication)) > 10_000


def test_unmapped_contested_ground_is_not_counted_as_none(tmp_path: Path) -> None:
    publication = publish(tmp_path, controls=("ukraine",), contested=[None, None])
    contested = next(fact for fact in facts(still(publication), publication).rows if fact.key == "contested")
    assert (contested.value, contested.unit) == ("–", "not mapped")


def test_the_curve_has_a_gap_and_signs(tmp_path: Path) -> None:
    publication = publish(tmp_path, [UNREAD, PART], ukraine=[30_000, None], contested=[100, 100])
    styled = StyledStory(Story(still(publication), publication), 1.0)
    plot = curve.plot_of(styled, Box(0, 0, 300, 200))
    assert plot is not None
    (drawn,) = plot.curves
    (ring,) = drawn.rings()
    assert ring[:, 0].max() == pytest.approx(plot.axes.x(10))
    assert plot.axes.y(0) > drawn.tops()[0][:, 1].max()
    assert marked_days(publication.marks("hand"), 0, 20) == ([5], [10])
    camera = whole_map.camera_of(styled, Box(0, 0, 600, 400), whole_map.shown_ground(styled))
    texts = [row.text for row in legend_rows(styled, camera, with_peak=False, curve=True)]
    assert texts[-2:] == [
        "A file that could not be read, or is kept back",
        "Incomplete, or not all of it shown",
    ]


# --- reconstructions ---


def test_a_reconstruction_says_how_well_that_month_is_known(tmp_path: Path) -> None:
    publication = publish(tmp_path, rebuilt=True)
    said = small_print.reconstructions(Story(still(publication), publication))
    assert said == [
        "Reconstruction from 267 readings of DeepState’s map and 1 press report",
        "March 2025, Ukrainian-held in Kursk: overlaps DeepState’s map by 76%; "
        "the line is within 0.7 km for half of it, 2.4 km for 95%",
    ]
    assert finding(still(publication), publication).endswith("(reconstruction)")
    line = next(fact for fact in facts(still(publication), publication).rows if fact.key == "line")
    assert line.value == "0 ±31%"


def test_what_no_polygon_shows_is_said_beside_the_published_figure(tmp_path: Path) -> None:
    publication = publish(tmp_path, rebuilt=True, ukraine=[1_660, 1_660], unplaced={"ukraine": [0, 1_660]})
    found = facts(still(publication), publication)
    assert found.lead.value == "17"
    assert next(fact.value for fact in found.rows if fact.key == "unplaced") == "17"
    assert finding(still(publication), publication).endswith(
        "(reconstruction; 17 km², not placed on the map)"
    )


def test_the_band_is_as_wide_as_was_measured_and_can_be_left_out(tmp_path: Path) -> None:
    publication = publish(tmp_path, rebuilt=True)

    def rings(date: str, **given: str) -> list[Any]:
        styled = StyledStory(Story(still(publication, date, **given), publication), 1.0)
        camera = whole_map.camera_of(styled, Box(0, 0, 1000, 700), whole_map.shown_ground(styled))
        return band_rings(styled, camera, styled.story.day)

    styled = StyledStory(Story(still(publication), publication), 1.0)
    camera = whole_map.camera_of(styled, Box(0, 0, 1000, 700), whole_map.shown_ground(styled))
    (ring,) = rings("2025-03-13")
    line = camera.xy(publication.contact("hand", 12)[0])
    reach = 2.4 / camera.km_per_px
    assert line[:, 1].min() - ring[:, 1].min() == pytest.approx(reach, rel=0.02)
    assert rings("2025-03-13", layers="contact") == []


def test_what_is_said_of_one_month_is_on_no_other_frame(tmp_path: Path) -> None:
    publication = publish(tmp_path, [UNREAD], rebuilt=True)
    film = read_still({"date": "2025-03-06", "region": "kursk,sumy", "size": "960x540"}, publication)
    frames = Frames(film, publication)
    assert len(frames._chart.badges) == 1  # what the reconstruction is based on


def test_where_nothing_was_measured_there_is_no_band_and_no_length(tmp_path: Path) -> None:
    publication = publish(tmp_path, rebuilt=True)
    publication.manifest["sources"][0]["accuracy"] = None
    styled = StyledStory(Story(still(publication), publication), 1.0)
    camera = whole_map.camera_of(styled, Box(0, 0, 1000, 700), whole_map.shown_ground(styled))
    assert band_rings(styled, camera, styled.story.day) == []
    line = next(fact for fact in facts(still(publication), publication).rows if fact.key == "line")
    assert (line.value, line.unit) == ("–", "error not measured")
    assert (
        small_print.reconstructions(styled.story)[1]
        == "March 2025, Ukrainian-held in Kursk: accuracy not measured"
    )


# --- what others wrote ---


def test_names_of_others_cannot_turn_a_line_around(tmp_path: Path) -> None:
    publication = publish(tmp_path, [{**UNREAD, "file": "map\u202egnp.exe"}])
    assert "map gnp.exe" in held_over(speech("en"), publication, "hand", 5)
    publication = Publication(
        tmp_path, {**publication.manifest, "sources": [{"id": "x", "credit": "a\u202eb\u2066c"}]}
    )
    assert publication.source("x")["credit"] == "a b c"
