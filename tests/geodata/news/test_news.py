"""What is new follows from a publication alone, under names that stay; what is not known is no news."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from geodata.news import MOST, News, NewsKind, all_news, newest

FREE = {"text": {"en": "Free."}, "display": True, "pictures": "free"}
PERSONAL = {"text": {"en": "Ask us."}, "display": True, "pictures": "personal"}
REGIONS = [{"id": "kursk", "home": "russia"}, {"id": "sumy", "home": "ukraine"}]


def _step(
    kind: str, days: tuple[int | None, int], *moved: list[Any], region: str = "kursk"
) -> dict[str, Any]:
    return {
        "region": region,
        "kind": kind,
        "from_day": days[0],
        "day": days[1],
        "days": days[1] - (days[0] or 0),
        "moved": list(moved),
    }


def _row(source: str, *ukraine: int | None) -> dict[str, Any]:
    """Return areas in Kursk by day, in km2."""
    values = [None if km2 is None else 100 * km2 for km2 in ukraine]
    return {
        "source": source,
        "region": "kursk",
        "first": 0,
        "until": len(values),
        "day": [0] + [1] * (len(values) - 1),
        "ukraine": values,
    }


def _claim(**entry: Any) -> dict[str, Any]:
    found = {
        "source": "drawn",
        "map_of": "drawn",
        "apart": None,
        "verdict": "premature by 2 days",
        "compared_date": "2025-03-12",
        "reached_on": "2025-03-14",
        "within_delay": False,
    }
    return {"id": "C1", "region": "kursk", "sources": [found | entry]}


def _told(
    steps: list[dict[str, Any]], rows: list[dict[str, Any]], claims: list[dict[str, Any]], days: int = 3
) -> tuple[News, ...]:
    files = {
        "timeline-drawn": {"snapshots": [0] + [1] * (days - 1)},
        "changes-drawn": {"steps": steps},
        "series": {"rows": rows},
        "claims": {"claims": claims},
    }
    manifest = {
        "first": "2025-03-12",
        "sources": [{"id": "drawn", "terms": FREE}],
        "regions": REGIONS,
        "files": files,
    }
    return all_news(manifest, files.__getitem__)


def _names(found: tuple[News, ...], kind: NewsKind) -> list[str]:
    return [news.name for news in found if news.kind is kind]


def test_maps_are_told_the_newest_first() -> None:
    assert [news.name for news in _told([], [], [])] == [f"map/drawn/2025-03-{day}" for day in (14, 13, 12)]


def test_a_later_map_renames_no_news() -> None:
    steps = [_step("change", (0, 1), ["r", "u", 900])]
    before = _told(steps, [_row("drawn", 1, 10)], [_claim()], 2)
    after = _told(copy.deepcopy(steps), [_row("drawn", 1, 10, 10)], [_claim()], 3)
    assert {news.name for news in after} - {news.name for news in before} == {"map/drawn/2025-03-14"}
    assert {news.name for news in before} <= {news.name for news in after}


@pytest.mark.parametrize(
    ("areas", "told"), [((100, 95), -5.0), ((100, 105), 5.0), ((100, 96), None), ((100, None), None)]
)
def test_a_change_is_told_from_five_km2_on_and_only_if_both_days_are_known(
    areas: tuple[int | None, int | None], told: float | None
) -> None:
    found = _told([_step("landed", (0, 1), ["u", "r", 99_999])], [_row("drawn", *areas)], [])
    changes = [news for news in found if news.kind is NewsKind.CHANGE]
    assert [(news.name, news.change) for news in changes] == (
        [] if told is None else [("change/drawn/2025-03-13/kursk", told)]
    )


@pytest.mark.parametrize("kind", ["coverage", "slivers"])
def test_what_is_no_movement_is_no_news(kind: str) -> None:
    step = _step(kind, (None if kind == "coverage" else 0, 1), ["r", "u", 99_999])
    assert not _names(_told([step], [_row("drawn", 0, 900)], []), NewsKind.CHANGE)


def test_a_rewritten_day_is_told_by_the_ground_that_is_drawn_otherwise() -> None:
    large = _step("revision", (1, 1), ["r", "u", 300], ["u", "r", 400])
    small = _step("revision", (2, 2), ["r", "u", 499], region="sumy")
    found = _told([large, small], [], [])
    (news,) = (news for news in found if news.kind is NewsKind.REVISION)
    assert (news.name, news.change, news.areas) == ("revision/drawn/2025-03-13/kursk", -1.0, None)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({}, True),
        ({"verdict": "overstated"}, True),
        ({"verdict": "contested only"}, True),
        ({"verdict": "borne out", "within_delay": True}, True),
        ({"verdict": "borne out"}, False),  # within the tolerance it was so on the day
        ({"verdict": "understated"}, False),
        ({"apart": "own"}, False),
        ({"reached_on": None}, False),
        ({"reached_on": "2025-03-12"}, False),
        ({"reached_on": "2025-03-01"}, False),
        ({"compared_date": None}, False),
    ],
)
def test_a_claim_is_told_when_a_map_reaches_it_later(entry: dict[str, Any], told: bool) -> None:
    assert _names(_told([], [], [_claim(**entry)]), NewsKind.CLAIM) == ["claim/C1/drawn"] * told


def test_of_sources_that_repeat_one_map_the_first_tells() -> None:
    claim = _claim()
    claim["sources"] += [claim["sources"][0] | {"source": "after", "reached_on": "2025-03-13"}]
    claim["sources"] += [claim["sources"][0] | {"source": "other", "map_of": "other"}]
    assert _names(_told([], [], [claim]), NewsKind.CLAIM) == ["claim/C1/drawn", "claim/C1/other"]


@pytest.mark.promise("Of a source for one's own analysis nothing is told to others.")
def test_a_source_that_allows_nothing_in_public_is_not_told() -> None:
    files = {
        "timeline-drawn": {"snapshots": [0]},
        "claims": {"claims": [_claim()]},
    }
    manifest = {
        "first": "2025-03-12",
        "sources": [{"id": "drawn", "terms": PERSONAL}],
        "regions": REGIONS,
        "files": files,
    }
    assert all_news(manifest, files.__getitem__) == ()


def test_many_maps_push_no_change_out() -> None:
    files = {
        "timeline-drawn": {"snapshots": [0] + [1] * 99},
        "changes-drawn": {"steps": [_step("change", (0, 1))]},
        "series": {"rows": [_row("drawn", 0, 9)]},
    }
    manifest = {
        "first": "2025-03-12",
        "sources": [{"id": "drawn", "terms": FREE}],
        "regions": REGIONS,
        "files": files,
    }
    found = newest(manifest, files.__getitem__)
    assert len(_names(found, NewsKind.MAP)) == MOST
    assert found[-1].name == "change/drawn/2025-03-13/kursk"
