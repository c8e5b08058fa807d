"""Frames as the browser puts them together: how far the ground and what is drawn over it are apart in them.

On a white ground a green square is painted by the map, and a red one by the canvas over it. They meet in one
corner: the green one ends where the red one begins, to the east and to the south.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from playwright.sync_api import FloatRect, Page

from geodata import bundle as format_of_bundle

MEET = (35.5, 51.6)  # where the squares meet: lon, lat
SIZE = 0.3  # degrees: no day's control, no border and no other square are that near
FAINT = 26  # of 255: what is left of a colour where another covers it
REACH = 24  # px around the corner in which its edges are measured
WRITTEN = ("files", "format", "revision", "downloads")  # what a manifest has besides its head
MAP = 'document.querySelector("#map .js-plotly-plot")._fullLayout.map._subplot.map'
PAINT_GROUND = f"""(square) => {{
    const map = {MAP};
    const data = {{ type: "Feature", properties: {{}}, geometry: square }};
    map.addSource("square", {{ type: "geojson", data }});
    map.addLayer({{ id: "white", type: "background", paint: {{ "background-color": "#fff" }} }});
    map.addLayer({{ id: "square", type: "fill", source: "square", paint: {{ "fill-color": "#0f0" }} }});
}}"""
PAINTED = f"""() => {{
    const map = {MAP};
    return map.loaded() && map.queryRenderedFeatures({{ layers: ["square"] }}).length > 0;
}}"""
ALONE = ".map-section > :not(.map, .map-over, .map-a) { opacity: 0; }"

STOP = """() => {
    const sign = document.body.appendChild(document.createElement("div"));
    sign.id = "stop";
    sign.style.cssText = "position: fixed; z-index: 99; inset: 0 auto auto 0; padding: 4px; background: #f0f";
}"""
SIGN = (255, 0, 255)
PATIENCE = 1000  # frames
GO = "() => document.getElementById('stop').remove()"
NEXT_FRAME = """() => new Promise((resolve) => {
    const { style } = document.getElementById("stop");
    style.padding = style.padding === "4px" ? "5px" : "4px"; // a frame is sent if it is new
    requestAnimationFrame(resolve);
})"""

Share: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True)
class Frame:
    """One frame: where the corner of the green square is, and how far from there that of the red one, px."""

    x: int
    y: int
    right: float
    down: float

    @property
    def parted(self) -> float:
        """The larger of both distances, px."""
        return max(abs(self.right), abs(self.down))


def square(west: float, south: float) -> dict[str, Any]:
    """Return a square as GeoJSON, from its south-western corner."""
    east, north = west + SIZE, south + SIZE
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def publish_square(source: Path, folder: Path) -> None:
    """Publish the bundle `source` in `folder`, with the red square among what is drawn besides the days."""
    manifest = format_of_bundle.read_manifest(source)
    contents = {name: format_of_bundle.read_file(source, manifest, name) for name in manifest["files"]}
    red = {"type": "Feature", "properties": {"kind": "gain-russia", "control": "russia"}}
    contents["context-lines"]["features"].append({**red, "geometry": square(MEET[0], MEET[1] - SIZE)})
    head = {name: value for name, value in manifest.items() if name not in WRITTEN}
    format_of_bundle.write(folder, contents, head)


def paint_ground(page: Page) -> None:
    """Let the map paint the green square, and take away what lies over both."""
    page.evaluate(PAINT_GROUND, square(MEET[0] - SIZE, MEET[1]))
    page.add_style_tag(content=ALONE)
    page.wait_for_function(PAINTED)


@contextmanager
def recorded(page: Page) -> Iterator[list[bytes]]:
    """Collect each frame as the browser puts it together for the screen, as PNG in px of the page."""
    session = page.context.new_cdp_session(page)
    pictures: list[bytes] = []

    def keep(event: dict[str, Any]) -> None:
        pictures.append(base64.b64decode(event["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png", "maxWidth": 4000, "maxHeight": 4000})
    yield pictures
    seen = len(pictures)
    page.evaluate(STOP)  # a picture comes later than its frame, not always in order, or not at all
    for _ in range(PATIENCE):
        page.evaluate(NEXT_FRAME)
        fresh, seen = pictures[seen:], len(pictures)
        if any(_picture(png).getpixel((1, 1)) == SIGN for png in fresh):
            break
    else:
        raise AssertionError("the last frame of the recording did not come")
    page.evaluate(GO)
    session.remove_listener("Page.screencastFrame", keep)
    session.send("Page.stopScreencast")
    session.detach()


def _picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def measured(png: bytes, sight: FloatRect) -> Frame | None:
    """Measure a frame; None where the corner is not in `sight`, or the map is blank for a moment."""
    left, top = int(sight["x"]), int(sight["y"])
    rgb = np.asarray(_picture(png))[top : top + int(sight["height"]), left : left + int(sight["width"])]
    is_green = (rgb[..., 0] < FAINT) & (rgb[..., 2] < FAINT) & (rgb[..., 1] > 255 - FAINT)
    if not is_green.any():
        return None
    x, y = (int(np.flatnonzero(is_green.sum(axis) > REACH)[-1]) + 1 for axis in (0, 1))
    near = rgb[max(y - 2 * REACH, 0) : y + 2 * REACH, max(x - 2 * REACH, 0) : x + 2 * REACH]
    if near.shape[:2] != (4 * REACH, 4 * REACH):
        return None
    # Of white, the green square takes away red and blue, and the other one blue.
    green, red = 1 - near[..., 0] / 255, 1 - near[..., 2] / 255
    full = float(np.median(red[3 * REACH :, 3 * REACH :]))
    return Frame(x, y, _gap(green, red / full), _gap(green.T, red.T / full)) if full > 0 else None


def _gap(green: Share, red: Share) -> float:
    """Return how far the left edge of red is to the right of the right edge of green, px.

    Each is measured where only that square is, to fractions of a pixel: by how much of it there is.
    """
    across = slice(REACH, 3 * REACH)
    ground = float(green[:REACH, across].sum(1).mean())
    control = 2 * REACH - float(red[3 * REACH :, across].sum(1).mean())
    return control - ground
