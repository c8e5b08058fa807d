"""What is written on a map: no two boxes overlap, and none leaves the map."""

from __future__ import annotations

import itertools

import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box
from dashboard.pictures.content import small_print
from dashboard.pictures.content.story import Story
from dashboard.pictures.map import whole_map
from dashboard.pictures.map.whole_map import MapPlan, plan
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.styled_story import StyledStory, unit_of

FRAMES = {"wide": Box(36, 110, 1140, 690), "tall": Box(24, 90, 700, 820), "small": Box(10, 60, 300, 200)}


def planned(publication: Publication, frame: Box, **given: str) -> MapPlan:
    still = read_still({"source": "chronicle", "date": "2025-03-12", **given}, publication)
    story = Story(still, publication)
    return plan(
        StyledStory(story, unit_of(1.3 * frame.width, 1.3 * frame.height)), frame, small_print.badges(story)
    )


def check(found: MapPlan, frame: Box) -> None:
    boxes = found.boxes
    assert [box for box in boxes if not frame.holds(box)] == []
    assert [pair for pair in itertools.combinations(boxes, 2) if pair[0].meets(pair[1])] == []
    dots = [label.dot for label in found.labels]
    assert [pair for pair in itertools.combinations(dots, 2) if pair[0].meets(pair[1])] == []
    others = [(dot, box) for dot, box in itertools.product(dots, boxes) if dot.meets(box)]
    assert others == []


@pytest.mark.parametrize("name", FRAMES)
@pytest.mark.parametrize("lang", ["en", "uk"])
@pytest.mark.parametrize("region", ["kursk,sumy", "kursk", "sumy"])
def test_nothing_overlaps_where_a_region_is_fitted(
    name: str, lang: str, region: str, publication: Publication
) -> None:
    check(planned(publication, FRAMES[name], lang=lang, region=region), FRAMES[name])


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(
    lon=st.floats(33.6, 36.2),
    lat=st.floats(50.6, 52),
    zoom=st.floats(5, 14),
    width=st.integers(260, 1500),
    height=st.integers(160, 1100),
    date=st.sampled_from(["2024-08-20", "2025-03-12", "2025-07-01"]),
)
def test_nothing_overlaps_in_any_view(
    publication: Publication, lon: float, lat: float, zoom: float, width: int, height: int, date: str
) -> None:
    frame = Box(20, 30, width, height)
    check(planned(publication, frame, view=f"{lon:.4f},{lat:.4f},{zoom:.2f}", date=date), frame)


def test_nothing_overlaps_where_two_maps_are_compared(publication: Publication) -> None:
    found = planned(publication, FRAMES["wide"], compare="chronicle@2024-09-01")
    assert found.figures
    check(found, FRAMES["wide"])


def test_towns_are_named_before_villages(publication: Publication) -> None:
    named = {label.place.text: label for label in planned(publication, FRAMES["wide"]).labels}
    assert {"Sudzha", "Korenevo", "Glushkovo", "Bilopillya", "Sumy"} <= set(named)
    assert named["Sudzha"].size > min(label.size for label in named.values())


def test_a_box_is_as_wide_as_its_words(publication: Publication) -> None:
    for label in planned(publication, FRAMES["wide"], lang="uk").labels:
        bold = label.place.rank == 1
        assert label.box.width == typeface.width(label.place.text, label.size, bold=bold)


def test_districts_stay_in_the_tables(publication: Publication) -> None:
    assert not [label for label in planned(publication, FRAMES["wide"]).labels if "(" in label.place.text]


def test_the_locator_hides_no_held_ground(publication: Publication) -> None:
    found = planned(publication, FRAMES["wide"], date="2024-09-01")
    still = read_still({"source": "chronicle", "date": "2024-09-01"}, publication)
    held = found.camera.shape(whole_map.shown_ground(StyledStory(Story(still, publication), 1.0)))
    assert found.inset
    corners = (found.inset.x, found.inset.y, found.inset.right, found.inset.bottom)
    assert not held.intersects(shapely.box(*corners))
