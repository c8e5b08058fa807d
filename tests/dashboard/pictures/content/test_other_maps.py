"""What other sources' maps say about a figure: which are used, which contradict, and with what marks."""

from __future__ import annotations

from dashboard.pictures.content.finding import facts
from dashboard.pictures.content.other_maps import OtherMap, line, other_maps
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.words.formatting import speech


def said(publication: Publication, source: str, date: str, region: str) -> list[tuple[str, float, bool]]:
    found = other_maps(publication, source, publication.day(date), region)
    return [(other.source, other.area, other.contradicts) for other in found]


def test_the_other_map_of_the_day_contradicts_beyond_the_tolerance(publication: Publication) -> None:
    (other,) = said(publication, "chronicle", "2025-03-13", "kursk")
    series = publication.series("chronicle_owl", "kursk")
    assert series
    assert other == ("chronicle_owl", series.area("ukraine", publication.day("2025-03-13")), True)
    assert not said(publication, "chronicle", "2025-02-01", "sumy")[0][2]


def test_no_map_is_left_to_say_anything_after_the_last_of_them(publication: Publication) -> None:
    assert said(publication, "chronicle_owl", "2026-02-01", "sumy") == []


def test_only_a_map_of_the_very_day_contradicts(publication: Publication) -> None:
    stretches = publication.held_stretches("chronicle")
    held = next(day for day, _ in stretches if publication.series("chronicle_owl", "kursk").at(day))  # type: ignore[union-attr]
    assert not any(other.contradicts for other in other_maps(publication, "chronicle", held, "kursk"))
    (other,) = other_maps(publication, "chronicle_owl", held, "kursk")
    assert not other.contradicts
    told = line(speech("en"), publication, [other])
    snapshot = publication.date(publication.snapshot("chronicle", held))
    assert f"map of {speech('en').short_date(snapshot)}; published area" in told


def test_the_line_names_source_figure_and_marks(publication: Publication) -> None:
    found = [OtherMap("chronicle_owl", publication.day("2025-03-13"), 0.0, True)]
    assert (
        line(speech("en"), publication, found)
        == "Contradicted by Chronicle (after Owl): 0 km² (published area)"
    )
    assert line(speech("uk"), publication, found, "на Курщині") == (
        "Цьому суперечить Хроніка (за Owl): 0 км² на Курщині (оприлюднена площа)"
    )


def test_each_figure_that_leads_carries_its_line(publication: Publication) -> None:
    still = read_still({"source": "chronicle", "date": "2025-06-15"}, publication)
    found = facts(still, publication)
    held = [found.lead, *(fact for fact in found.rows if fact.key == "held")]
    assert [(fact.label, fact.note.split(":")[0]) for fact in held] == [
        ("Russian-held in Sumy", "Contradicted by Chronicle (after Owl)"),
        ("Ukrainian-held in Kursk", "Contradicted by Chronicle (after Owl)"),
    ]
