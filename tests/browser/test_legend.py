"""The legend on the page: every sign that the map draws is in it, and no other; the band has its switch."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static

# The signs that the map has drawn in view, by the legend's keys, and the legend's own.
SIGNS = """() => {
    const plain = {
        "contested-fill": "contested", "contact-line": "line", "error-band": "band", "veil": "veil",
        "movement-line": "moved-line", "movement-way": "moved-arrow", "border": "border",
        "oblast-lines": "oblast", "places-1": "places", "places-2": "places", "places-3": "places",
        "outline-a": "outline-a", "outline-a-contested": "outline-a",
        "outline-b": "outline-b", "outline-b-contested": "outline-b",
    };
    const alike = (kind) => (/^same-(ukraine|russia)$/.test(kind) ? "same" : kind);
    const byKind = ["agreed-fill", "moved-soft", "moved-fill"];
    const key = ({ layer, properties }) => layer === "control-fill" ? properties.control
        : layer === "error-band" && !properties.band ? null
        : byKind.includes(layer) ? alike(properties.kind) : plain[layer];
    const drawn = new Set(dash_clientside.salient.app.drawn().map(key).filter(Boolean));
    const listed = [...document.querySelectorAll("#legend li")].map((item) => item.dataset.key);
    return { drawn: [...drawn].sort(), listed: listed.sort() };
}"""
SAME = f"() => {{ const {{ drawn, listed }} = ({SIGNS})(); return String(drawn) === String(listed); }}"

VIEWS = [
    "?date=2025-03-13&source=chronicle",
    pytest.param("?date=2025-03-13&source=chronicle&view=35.27,51.19,12", marks=pytest.mark.long),
    "?date=2025-03-13&source=chronicle&compare=chronicle@2025-03-06&region=kursk",
    pytest.param(
        "?date=2025-03-13&source=chronicle&compare=chronicle@2025-03-06&region=kursk&mode=swipe",
        marks=pytest.mark.long,
    ),
]


@pytest.mark.parametrize("query", VIEWS)
def test_the_legend_lists_what_the_map_draws(watched: Watched, query: str) -> None:
    page = watched.open(query)
    page.wait_for_function(SAME)
    assert page.evaluate(SIGNS)["drawn"] != []


def test_the_band_has_a_switch_in_the_legend_that_the_address_keeps(watched: Watched) -> None:
    page = watched.open("?date=2025-03-13&source=chronicle")
    band = page.locator("#legend [data-key=band]")
    switch = page.get_by_label("How exact is this line?")
    expect(band).to_be_visible()
    expect(page.locator("#legend-exact-note")).to_contain_text("95% of the line on DeepState’s map")
    switch.press("Space")
    expect(band).to_have_count(0)
    page.wait_for_url(re.compile(r"layers=contact,places,rivers,names(&|$)"))
    page.reload()
    page.wait_for_selector("html[data-ready=true]")
    expect(switch).not_to_be_checked()
    expect(band).to_have_count(0)
    switch.check()
    expect(band).to_be_visible()


@pytest.mark.parametrize(
    "without",
    [
        "?date=2025-12-01&source=chronicle",
        "?date=2025-03-13&source=chronicle&known=2025-03-13",
        "?date=2025-12-01&source=chronicle&compare=chronicle@2025-12-02",
    ],
)
def test_where_no_line_is_on_the_map_nothing_asks_how_exact_it_is(watched: Watched, without: str) -> None:
    page = watched.open(without)
    expect(page.locator("#map-note")).to_be_visible()
    expect(page.locator("#legend [data-key=line]")).to_have_count(0)
    expect(page.locator("#legend-exact")).to_be_hidden()
    page = watched.open("?date=2025-03-13&source=chronicle")
    expect(page.locator("#legend-exact")).to_be_visible()


def test_the_question_how_exact_the_line_is_comes_and_goes_with_the_line(watched: Watched) -> None:
    page = watched.open("?date=2025-12-01&source=chronicle")
    expect(page.locator("#legend-exact")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator("#legend-exact")).to_be_visible()
    page = watched.open("?date=2025-12-01&source=chronicle_owl&compare=chronicle@2025-12-01&mode=swipe")
    expect(page.locator("#legend-exact")).to_be_visible()


def test_on_a_phone_the_legend_is_folded_up_and_opens_by_keyboard(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open("?date=2025-03-13&source=chronicle")
    expect(page.locator("#legend")).to_be_hidden()
    page.locator("#legend-box > summary").press("Enter")
    expect(page.locator("#legend [data-key=line]")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= 390")


def test_the_curve_explains_what_its_period_shows(watched: Watched) -> None:
    page = watched.open("?date=2025-03-13&source=chronicle&region=kursk")
    page.locator("#marks-filter > summary").click()
    listed = page.locator("#marks-list [data-sign]").evaluate_all("all => all.map(node => node.dataset.sign)")
    assert {"ukraine", "contested", "cursor"} <= set(listed)
    assert "russia" not in listed
    assert "handle" not in listed
    kinds = "all => [...new Set(all.map(node => node.dataset.side))].sort()"
    drawn = page.locator("#marks .mark-claim").evaluate_all(kinds)
    assert page.locator("#marks-list .mark-claim").evaluate_all(kinds) == drawn
