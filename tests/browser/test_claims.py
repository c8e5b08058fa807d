"""Claims and the reasons for a step, as a reader sees them: on opening, in the list, on the curve."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Watched

pytestmark = pytest.mark.static

SEED = "2025-03-13"
GERASIMOV = "[data-claim=C047]"


CLAIMS_FILE = re.compile(r"/data/claims\.[0-9a-f]+\.json$")  # not a module of that name


def _ready(watched: Watched, query: str = "") -> Page:
    page = watched.open(query)
    page.wait_for_selector("#lead-claim [data-claim]")
    return page


def _middle(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_it_opens_with_the_claim_of_the_day(opened: Watched) -> None:
    page = opened.page
    card = page.locator(f"#lead-claim {GERASIMOV}")
    expect(card).to_be_visible()
    expect(card).to_contain_text("Overstated on the day")
    expect(card).to_contain_text(
        "The map shows 83.4% of that ground no longer held by Ukraine. It passes 86% on 15 March 2025."
    )
    expect(card).to_contain_text("measured on the map of Chronicle (after DeepState)")
    expect(card.get_by_role("link", name="Source: Bloomberg, as relayed by Bangkok Post")).to_have_attribute(
        "rel", re.compile("noopener")
    )
    card.get_by_role("button", name="Show the working").click()
    expect(card).to_contain_text("(907.6 \u2212 150.8) / 907.6 = 83.4%")
    expect(card).to_contain_text("Chronicle (after Owl)")
    hide = card.get_by_role("button", name="Hide the working")
    expect(hide).to_have_attribute("aria-expanded", "true")
    hide.click()
    expect(card.get_by_role("button", name="Show the working")).to_have_attribute("aria-expanded", "false")


def test_the_verdict_is_that_of_the_source_shown(watched: Watched) -> None:
    page = _ready(watched, "?source=chronicle_owl")
    card = page.locator(f"#lead-claim {GERASIMOV}")
    expect(card).to_contain_text("Borne out")
    expect(card).to_contain_text("Chronicle (after Owl)")


def test_tabs_by_keyboard_leave_the_day_alone(opened: Watched) -> None:
    page = opened.page
    page.locator("#tab-day").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#tab-claims")).to_be_focused()
    expect(page.locator("#pane-claims")).to_be_visible()
    expect(page.locator("#pane-day")).to_be_hidden()
    page.keyboard.press("End")
    expect(page.locator("#source-card")).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.painted") == SEED
    page.keyboard.press("Home")
    expect(page.locator("#pane-day")).to_be_visible()


def test_the_list_filters_and_goes_to_the_day(watched: Watched) -> None:
    page = _ready(watched)
    page.locator("#tab-claims").click()
    cards = page.locator("#claims-list .claim")
    expect(cards).to_have_count(100)
    expect(page.locator(f"#claims-list {GERASIMOV}")).to_be_attached()
    expect(page.locator("#claims-list [data-now=true]").first).to_be_attached()
    page.locator("#claims-verdict").select_option("premature")
    expect(cards).to_have_count(3)
    expect(cards.first).to_contain_text(re.compile(r"premature by \d+ days", re.IGNORECASE))
    page.locator("#claims-side").select_option("independent")
    expect(page.locator("#claims-note")).to_contain_text("No claim fits")
    page.locator("#claims-side").select_option("")
    cards.first.get_by_role("button", name="That day").click()
    page.wait_for_function("day => document.documentElement.dataset.painted !== day", arg=SEED)


def test_the_four_statements_of_the_day_are_together_over_the_list(watched: Watched) -> None:
    page = _ready(watched, f"?date={SEED}&region=kursk")
    page.locator("#tab-claims").click()
    group = page.locator(".claims-group")
    expect(group.locator("summary")).to_have_text("Four statements in the news of 13 March 2025")
    expect(group.locator("summary")).to_be_in_viewport()
    told = [card.get_attribute("data-claim") for card in group.locator(".claim").all()]
    assert told == ["C047", "C052", "C054", "C095"]
    expect(group.locator("[data-claim=C052]")).to_contain_text("Contested only")
    expect(group.locator("[data-claim=C095]")).to_contain_text("The area last rose on 9 February 2025")
    expect(group.locator("[data-claim=C095]")).to_contain_text("held against its own map, DeepState")
    expect(group.locator("[data-claim=C095]")).to_contain_text("Other maps of that day: Project Owl")
    expect(group.locator("[data-claim=C095]")).to_have_attribute("data-kind", "apart")
    expect(group.locator("[data-claim=C047]")).to_contain_text("Other maps differ. Project Owl")
    page.goto(f"{watched.address}/?date=2024-12-01&region=kursk&tab=claims")
    expect(page.locator(".claims-group summary")).to_be_visible()
    expect(page.locator(".claims-group .claim").first).to_be_hidden()


def test_a_claim_on_the_curve_opens_its_card(watched: Watched) -> None:
    page = _ready(watched, "?region=kursk&date=2024-12-01")
    page.wait_for_selector("#marks [data-claim=C016]")
    x, y = _middle(page, "#marks [data-claim=C016]")
    page.mouse.move(x, y)
    expect(page.locator("#curve-tip")).to_contain_text("Zelensky: Ukraine holds more than 1,250 km²")
    page.mouse.click(x, y)
    watched.wait_for_date("2024-08-19")
    expect(page.locator("#claims-list [data-claim=C016] .claim-working")).to_be_visible()


def test_a_claim_is_marked_at_its_value_and_does_not_stop_a_drag(watched: Watched) -> None:
    page = _ready(watched, "?region=kursk")
    page.wait_for_selector("#marks [data-claim=C016]")

    # A claim of 1,000 km2 is on the curve's grid line of 1,000 km2.
    level = """() => {
        const middle = (node) => node.getBoundingClientRect().top + node.getBoundingClientRect().height / 2;
        const texts = [...document.querySelectorAll("#curve .yaxislayer-above text, #curve .ytick text")];
        const line = texts.find((node) => node.textContent.includes("1,000"));
        const mark = document.querySelector("#marks [data-claim=C006]");
        return Boolean(line && mark) && Math.abs(middle(mark) - middle(line)) < 4;
    }"""
    page.wait_for_function(level)
    page.set_viewport_size({"width": 1100, "height": 700})
    page.wait_for_function("() => document.querySelector('#curve .main-svg').clientWidth < 900")
    page.wait_for_function(level)

    x, y = _middle(page, "#marks [data-claim=C016]")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 80, y)
    page.mouse.move(x + 160, y)
    page.mouse.up()
    page.wait_for_function("() => document.documentElement.dataset.painted > '2024-09-10'")
    expect(page.locator("#pane-day")).to_be_visible()


def test_why_the_curve_steps_and_where_and_the_day_as_a_sentence(watched: Watched) -> None:
    page = _ready(watched, "?region=kursk&date=2025-03-12")
    why = page.locator("#why")
    expect(why).to_contain_text("12 Mar 2025")
    expect(why).to_contain_text("\N{MINUS SIGN}58 km²")
    expect(why).to_contain_text("settlements changed hands")
    why.get_by_role("button", name="Fly there").first.click()
    page.wait_for_function("() => location.search.includes('view=')")

    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#copy").click()
    expect(page.locator("#toast")).to_contain_text("Ukraine holds 151 km² in Kursk")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(
        "Chronicle (after DeepState), 12 Mar 2025: Ukraine holds 151 km² in Kursk, 17% of its peak, "
    )
    assert copied.endswith(" km² in a week (reconstruction)")


def test_nothing_of_the_panel_moves_while_it_plays(watched: Watched) -> None:
    page = _ready(watched, "?date=2025-02-01")
    where = "() => document.querySelector('#changes').offsetTop - document.querySelector('#tabs').offsetTop"
    top = page.evaluate(where)
    page.keyboard.press("Space")
    page.wait_for_function("() => document.documentElement.dataset.painted > '2025-02-10'")
    assert page.evaluate(where) == top
    page.keyboard.press("Space")


def test_claims_that_did_not_come_may_be_asked_for_again(watched: Watched) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=503, body="")

    watched.page.route(CLAIMS_FILE, refuse)
    page = watched.open()
    retry = page.locator("#lead-claim").get_by_role("button", name="Try again")
    expect(retry).to_be_visible()
    expect(page.locator("#lead-claim")).to_contain_text("This could not be loaded.")
    page.locator("#tab-claims").click()
    expect(page.locator("#pane-claims").get_by_role("button", name="Try again")).to_be_visible()
    assert all("503" in text for text in watched.complaints)  # in Chromium's wording
    watched.complaints.clear()
    page.unroute(CLAIMS_FILE, refuse)
    page.locator("#pane-claims").get_by_role("button", name="Try again").click()
    expect(page.locator("#claims-list .claim")).to_have_count(100)
    expect(page.locator("#pane-claims").get_by_role("button", name="Try again")).to_be_hidden()
