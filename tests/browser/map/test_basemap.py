"""The ground that an operator has tiles of: asked of this server alone, painted, with towns and credit."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from shapely import Point, box

from geodata.showing.colours import TOKENS
from tests.browser.conftest import Watched
from tests.browser.server import serving
from tests.tiles import ground_archive

TOWN = (37.5, 51.2)  # where the ground that ships has nothing but land
BOUNDS = (37.2, 51.0, 37.8, 51.4)
CLOSE = 6  # of 255: what painting may round


@pytest.fixture
def wooded(browser: Browser, shipped_bundle: Path, tmp_path: Path) -> Iterator[Watched]:
    """A page over an archive with a wood and a town in it, and nothing in one tile beside them."""
    features = [
        ("landuse", box(*BOUNDS), {"kind": "forest"}),
        ("places", Point(TOWN), {"kind": "locality", "name": "Ліс", "name:en": "Wood", "population_rank": 9}),
    ]
    archive = ground_archive(tmp_path / "wood.pmtiles", features, BOUNDS, range(9))
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    with serving(shipped_bundle, {"SALIENT_BASEMAP": str(archive)}) as address:
        yield Watched(context, address)
    context.close()


def _around(page: Page, width: int, height: int) -> list[tuple[int, int, int]]:
    """Return the pixels around the middle of the map."""
    frame = page.locator("#map").bounding_box()
    assert frame is not None
    left, top = frame["x"] + (frame["width"] - width) / 2, frame["y"] + (frame["height"] - height) / 2
    shot = page.screenshot(clip={"x": left, "y": top, "width": width, "height": height})
    return list(Image.open(io.BytesIO(shot)).convert("RGB").get_flattened_data())


def test_tiles_of_the_operator_are_painted_and_nobody_else_is_asked(wooded: Watched) -> None:
    page = wooded.open("?view={},{},8.5&theme=light&lang=uk".format(*TOWN))
    expect(page.locator("#credit")).to_contain_text("Protomaps © OpenStreetMap")
    wood = tuple(bytes.fromhex(TOKENS["light"]["wood"][1:]))
    pixels = _around(page, 80, 40)
    ((most, _),) = Counter(pixels).most_common(1)
    assert max(abs(a - b) for a, b in zip(most, wood, strict=True)) <= CLOSE
    assert min(sum(pixel) for pixel in pixels) < sum(wood) / 2  # the name of the town
    assert [url for url in wooded.asked if url.startswith(f"{wooded.address}/tiles/")]
    assert (wooded.foreign, wooded.complaints) == ([], [])
