"""The legend's swatches are drawn as their signs are on the map: the same opacities, widths and dashes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from dashboard.page.map.control_style import control_layers

CSS = (Path(__file__).parents[3] / "assets" / "styles" / "legend.css").read_text(encoding="utf-8")
_HALF = 0.5  # px: tolerance of a dash


def drawn(layer: str) -> dict[str, Any]:
    return next(one for one in control_layers() if one["id"] == layer)


def px(width: float | list[float]) -> float:
    """Return a width at the scale 1; of one that grows with the zoom, that in the middle."""
    return sum(width) / 2 if isinstance(width, list) else width


def rule(selector: str) -> str:
    found = re.search(rf"(?m)^ *{re.escape(selector)} {{(.*?)}}", CSS, re.DOTALL)
    assert found, f"no rule for {selector}"
    return found[1]


@pytest.mark.parametrize(
    ("swatch", "layer"),
    [
        ("ukraine", "control-fill"),
        ("russia", "control-fill"),
        ("contested", "contested-fill"),
        ("gain-russia", "moved-fill"),
        ("gain-ukraine", "moved-fill"),
        ("take-russia", "moved-soft"),
        ("take-ukraine", "moved-soft"),
        ("same-contested", "agreed-fill"),
        ("same", "agreed-fill"),
    ],
)
def test_grounds_are_as_dense_as_on_the_map(swatch: str, layer: str) -> None:
    shares = re.findall(r"color-mix\(in srgb, var\([\w-]+\) (\d+)%", rule(f".swatch-{swatch}"))
    assert shares
    assert {int(share) for share in shares} == {round(100 * drawn(layer)["opacity"])}


@pytest.mark.parametrize(
    ("swatch", "layer", "name"),
    [
        ("line", "contact-line", "height"),
        ("moved-line", "movement-line", "height"),
        ("outline-a", "outline-a", "height"),
        ("outline-b", "outline-b", "height"),
        ("ukraine", "control-outline", "border"),
        ("russia", "control-outline", "border"),
    ],
)
def test_lines_are_as_wide_as_on_the_map(swatch: str, layer: str, name: str) -> None:
    found = re.search(rf"{name}: ([\d.]+)px", rule(f".swatch-{swatch}"))
    assert found
    assert float(found[1]) == pytest.approx(px(drawn(layer)["width"]), abs=0.01)


@pytest.mark.parametrize(
    ("swatch", "layer"), [("moved-line", "movement-line"), ("outline-a", "outline-a"), ("border", "border")]
)
def test_dashes_are_those_of_the_map(swatch: str, layer: str) -> None:
    width, dash = px(drawn(layer)["width"]), drawn(layer)["dash"]
    ends = [width * sum(dash[: i + 1]) for i in range(len(dash))]
    gradient = re.search(r"repeating-linear-gradient\(90deg, (.*?)\);", rule(f".swatch-{swatch}"))
    assert gradient
    stops = [float(text) for text in re.findall(r"([\d.]+)px(?=[,)]|$)", gradient[1])]
    assert stops[-1] == pytest.approx(ends[-1], abs=_HALF)
    assert all(min(abs(stop - end) for stop in stops) < _HALF for end in ends)


@pytest.mark.parametrize(
    ("swatch", "layer"), [("line", "contact-line"), ("moved-line", "movement-line"), ("band", "error-band")]
)
def test_lines_are_as_dense_as_on_the_map(swatch: str, layer: str) -> None:
    found = re.search(r"opacity: ([\d.]+)", rule(f".swatch-{swatch}"))
    assert found
    assert float(found[1]) == drawn(layer)["opacity"]
