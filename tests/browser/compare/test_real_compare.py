"""The comparison and the claims on real maps, if there are any: what they say is what the files contain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from geodata.bundle import day_of, read_file, read_manifest, undeltas
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.browser.conftest import Watched
from tests.browser.pixels import BLUE, share_of
from tests.browser.server import serving
from tests.conftest import REAL_DATA
from tests.geodata.importers.test_real_sources import FOLDERS

pytestmark = [pytest.mark.real, pytest.mark.long]

DAY = "2024-12-01"
PAIR = f"?date={DAY}&source=owlmaps&compare=deepstate@{DAY}"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bundle of the real sources and both reconstructions."""
    if not REAL_DATA.is_dir():
        pytest.skip(f"needs real source files; there is no {REAL_DATA} (SALIENT_REAL_DATA names another)")
    folder = tmp_path_factory.mktemp("real")
    store = ParquetStore(folder / "store")
    for source, name in FOLDERS.items():
        run = import_files(source, [REAL_DATA / name])
        store.put(importer(source).SOURCE, run.table, run.issues)
    publish(store, folder / "bundle")
    return folder / "bundle"


@pytest.fixture(scope="module")
def address(bundle: Path) -> Iterator[str]:
    """The address of a server with these."""
    with serving(bundle) as base:
        yield base


def _published(bundle: Path) -> dict[str, float]:
    """Return the agreement of DeepState and Owl in Kursk on the day from the bundle, km2."""
    manifest = read_manifest(bundle)
    rows = read_file(bundle, manifest, "agreement")["rows"]
    wanted = ("deepstate", "owlmaps", "kursk")
    row = next(row for row in rows if (row["a"], row["b"], row["region"]) == wanted)
    at = bisect_right(list(undeltas(row["day"])), day_of(DAY, manifest["first"])) - 1
    return {key: row[key][at] / 100 for key in ("agreed", "only_a", "only_b", "held_a", "held_b")}


def _cells(page: Page, row: int) -> list[Any]:
    return [
        float(text.replace(",", ""))
        for text in page.locator("#compare-sums tbody tr").nth(row).locator("td").all_inner_texts()
    ]


def test_two_maps_agree_on_the_screen_as_much_as_in_the_bundle(watched: Watched, bundle: Path) -> None:
    page = watched.open(PAIR + "&mode=side")
    page.wait_for_selector(f"html[data-painted-a='{DAY}']")
    expect(page.locator("#compare-text")).to_contain_text("On 1 December 2024 both maps give Ukraine")
    expect(page.locator("#compare-left")).to_contain_text("Project Owl maps no contested ground")
    expect(page.locator("#credit")).to_contain_text("DeepStateMap.live; Ukraine Control Map (Project Owl)")
    expect(page.locator("#map-a-label")).to_contain_text("DeepState")
    expect(page.locator("#map-b-label")).to_contain_text("Project Owl")
    both, only_a, only_b, _ = _cells(page, 0)
    published = _published(bundle)
    assert both == pytest.approx(published["agreed"], abs=0.6)
    assert only_a == pytest.approx(published["only_a"] + published["held_a"], abs=0.6)
    assert only_b == pytest.approx(published["only_b"] + published["held_b"], abs=0.6)
    for map_ in ("#map-a", "#map"):
        assert share_of(BLUE, page.locator(map_)) > 0.05


def test_a_claim_is_judged_by_the_real_map(watched: Watched) -> None:
    page = watched.open("?source=deepstate&date=2025-03-13")
    card = page.locator("#lead-claim [data-claim=C047]")
    expect(card).to_contain_text("Overstated on the day")
    expect(card).to_contain_text("measured on the map of DeepState")
    expect(card).to_contain_text("held over")
    page.locator("#tab-claims").click()
    listed = page.locator("#claims-list [data-claim=C047]")
    listed.get_by_role("button", name="Show the working").click()
    for source in ("DeepState", "Project Owl", "Chronicle (after DeepState)"):
        expect(listed).to_contain_text(source)
    expect(listed).to_contain_text("DeepState, occupied ground onlyNot testable")


def test_a_map_without_the_salient_is_named_and_not_counted(watched: Watched) -> None:
    page = watched.open("?source=deepstate&date=2025-03-13&compare=deepstate_occupied@2025-03-13&mode=swipe")
    page.wait_for_selector("html[data-painted-a]")
    expect(page.locator("#compare-left")).to_contain_text(
        "Kursk is left out: DeepState, occupied ground only does not cover it"
    )
    expect(page.locator("#compare-text")).to_contain_text("in Sumy")
    expect(page.locator("#compare-text")).not_to_contain_text("Kursk")
    page.locator("#source").select_option("deepstate_occupied")
    expect(page.locator("#compare-left")).to_contain_text("Kursk is left out")
    page.locator("#compare-close").click()
    expect(page.locator("#figure-text")).to_contain_text("does not cover Kursk")
    expect(page.locator("#figure-value")).to_have_text("–")
