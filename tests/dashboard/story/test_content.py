"""What a story holds: the maps of its period and no others, and nothing that its page does not need."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.pictures.publication import Publication
from dashboard.story.chosen_days import chosen_days
from dashboard.story.content import content
from dashboard.story.cut_timeline import cut_timeline
from dashboard.story.request import read_story
from geodata.bundle import deltas, undeltas
from tests.dashboard.story.reading import Read
from tests.node import ask, needs_node

TIMELINE: dict[str, Any] = {
    "source": "hand",
    "scale": 100000,
    "origin": [33.4, 50.4],
    "first": 0,
    "until": 20,
    "snapshots": deltas([0, 4, 9, 15]),
    "runs": [
        {"control": "ukraine", "from": start, "until": end, "rings": [[0, 0, 9, 0, 0, 9]]}
        for start, end in ((0, 4), (4, 9), (0, 20), (9, 15), (15, 20))
    ],
    "lines": [{"from": start, "until": end, "line": [0, 0, 5, 5]} for start, end in ((0, 6), (6, 20))],
    "marks": [
        {"kind": "unread", "day": day, "file": "a", "code": "b", "message": ""} for day in (2, 5, 7, 12)
    ],
}

DECODED = """
import { decodeTimeline, snapshotOf } from "./assets/app/data/timeline.js";
import { stateOn } from "./assets/app/data/map-state.js";
const day = (timeline, at) => ({
  features: timeline.features(at).map(({ properties, geometry }) => ({ properties, geometry })),
  snapshot: snapshotOf(timeline, at),
  state: stateOn(timeline, at),
});
const answer = ({ whole, part, days }) => [whole, part].map((file) => {
  const timeline = decodeTimeline(file);
  return days.map((at) => day(timeline, at));
});
"""


@needs_node
def test_the_days_of_a_part_are_those_of_the_whole() -> None:
    for first, until in ((0, 20), (6, 12), (5, 6), (19, 20)):
        part = cut_timeline(TIMELINE, first, until)
        whole, cut = ask(DECODED, {"whole": TIMELINE, "part": part, "days": [*range(first, until)]})
        assert cut == whole, (first, until)


def test_maps_of_other_days_are_left_out() -> None:
    part = cut_timeline(TIMELINE, 6, 9)
    assert undeltas(part["snapshots"]) == [4]  # the map that is held over on the first day
    assert [(run["from"], run["until"]) for run in part["runs"]] == [(4, 9), (0, 20)]
    assert [mark["day"] for mark in part["marks"]] == [5, 7]


def test_it_has_one_source_one_language_and_the_whole_series(publication: Publication) -> None:
    given = {"source": "chronicle", "region": "kursk", "from": "2025-03-01", "to": "2025-03-31", "lang": "uk"}
    story = read_story(given, [], publication)
    told = content(story, publication, chosen_days(story, publication))
    assert [one["id"] for one in told["boot"]["manifest"]["sources"]] == ["chronicle"]
    assert list(told["boot"]["words"]) == ["uk"]
    rows = told["files"]["series"]["rows"]
    assert {(row["source"], row["region"]) for row in rows} == {("chronicle", "kursk"), ("chronicle", "sumy")}
    assert {row["first"] for row in rows} == {0}
    assert {claim["date"][:7] for claim in told["claims"]} == {"2025-03"}
    assert told["span"]["until"] - told["span"]["first"] == 31


def test_without_a_choice_the_days_are_those_that_tell_most(publication: Publication) -> None:
    story = read_story({"source": "chronicle"}, ["2025-01-01=New Year"], publication)
    days = {day.date: day for day in chosen_days(story, publication)}
    assert {story.start, story.end, "2025-03-13", "2025-01-01"} <= days.keys()
    assert days["2025-03-13"].why.startswith("Russia announces")
    assert (days["2025-01-01"].why, days["2025-01-01"].notes) == ("", ("New Year",))


@pytest.mark.parametrize("lang", ["en", "uk"])
def test_claims_have_the_texts_of_the_publication(publication: Publication, lang: str) -> None:
    given = {"source": "chronicle", "from": "2025-03-12", "to": "2025-03-14", "lang": lang}
    claims = content(read_story(given, [], publication), publication, [])["claims"]
    rows = {row["id"]: row for row in publication.file("claims")["claims"]}
    assert claims
    for claim in claims:
        row = rows[claim["id"]]
        told = row if lang == "en" else {**row, **row["told"]["uk"]}
        assert claim["statement"] == told["statement"]
        assert claim["verdict"]
        assert claim["shows"]


def test_a_bundle_without_claims_has_a_story(hand_page: Read) -> None:
    assert hand_page.data["claims"] == []
