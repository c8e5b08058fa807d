"""What is painted: the share of a picture that has a hue."""

from __future__ import annotations

import colorsys
import io

from PIL import Image
from playwright.sync_api import FloatRect, Locator

BLUE, RED = 0.60, 0.01  # hues of the two sides, in every theme and over any base map
WIDTH = 0.045


def share_of(hue: float, place: Locator) -> float:
    """Return the share of the pixels of `place` that have `hue`, 0 to 1."""
    return _share(hue, place.screenshot())


def share_within(hue: float, place: Locator, left: float, right: float) -> float:
    """Return the same for a strip of `place`: from `left` to `right`, each a share of its width."""
    box = place.bounding_box()
    assert box is not None
    x, width = box["x"] + left * box["width"], (right - left) * box["width"]
    clip: FloatRect = {"x": x, "y": box["y"], "width": width, "height": box["height"]}
    return _share(hue, place.page.screenshot(clip=clip))


def _share(hue: float, png: bytes) -> float:
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    picture.thumbnail((400, 400), Image.Resampling.NEAREST)
    pixels = [(r / 255, g / 255, b / 255) for r, g, b in picture.get_flattened_data()]
    return sum(_has(hue, colorsys.rgb_to_hsv(*pixel)) for pixel in pixels) / len(pixels)


def _has(hue: float, pixel: tuple[float, float, float]) -> bool:
    distance = abs(pixel[0] - hue)
    # Water and ground are paler than any control.
    return min(distance, 1 - distance) < WIDTH and pixel[1] > 0.25 and pixel[2] > 0.3
