"""The legend of a picture: every sign that is drawn is in it, drawn the same, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from typing import Any

import pytest

from dashboard.pictures import still as still_picture
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.content.story import Story
from dashboard.pictures.curve import curve
from dashboard.pictures.layout import heading_footer
from dashboard.pictures.layout.blocks import Figures, Legend
from dashboard.pictures.map import furniture, place_names
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.styled_story import StyledStory

Sign = tuple[Any, ...]
# Colours that need no explanation: land, water, paper under words and lines, hairs and axes.
PLAIN = ("land-russia", "land-ukraine", "land-other", "water", "river", "halo", "line", "muted", "quiet")
VIEWS = {
    "day": {"date": "2025-03-12"},
    "nothing held": {"date": "2025-06-20", "region": "kursk"},
    "one region": {"date": "2025-01-15", "region": "kursk"},
    "no layers": {"date": "2025-03-12", "layers": ""},
    "close up": {"date": "2025-03-12", "view": "35.3,51.2,11"},
    "far from all": {"date": "2025-03-12", "view": "36.6,51.9,11"},
    "a week": {"date": "2025-03-12", "compare": "chronicle@2025-03-05"},
    "two sources": {"date": "2025-03-05", "compare": "chronicle_owl@2025-03-05", "region": "kursk"},
}


class Spied(Canvas):
    """A canvas that remembers how everything was drawn on it: in the legend, or elsewhere."""

    signs: dict[str, set[Sign]]
    where: str

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.signs, self.where = {"legend": set(), "picture": set(), "": set()}, "picture"

    def lines(self, lines: Any, stroke: Stroke, clip: Any = None) -> None:
        """Remember lines by their stroke."""
        if any(len(one) > 1 for one in lines):
            self._remember("line", stroke)
        super().lines(lines, stroke, clip)

    def areas(
        self, rings: Any, fill: Any = None, alpha: float = 1.0, stroke: Any = None, clip: Any = None
    ) -> None:
        """Remember ground by its fill and by its outline."""
        if len(rings) and fill:
            self._remember("fill", fill, alpha)
        if len(rings) and stroke:
            self._remember("line", stroke)
        super().areas(rings, fill, alpha, stroke, clip)

    def hatch(self, rings: Any, slope: int, apart: float, stroke: Stroke, clip: Any = None) -> None:
        """Remember a hatch by its slope, too."""
        if len(rings):
            self._remember("hatch", slope, stroke)
        super().hatch(rings, slope, apart, stroke, clip)

    def discs(self, points: Any, radius: float, fill: str, stroke: Stroke) -> None:
        """Remember discs by their size, too."""
        if len(points):
            self._remember("disc", round(radius, 3), fill, stroke)
        super().discs(points, radius, fill, stroke)

    def _remember(self, *sign: Any) -> None:
        self.signs[self.where].add(tuple(astuple(x) if isinstance(x, Stroke) else x for x in sign))


@contextmanager
def _aside(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """Record separately what the legend draws and what explains itself."""

    def apart(owner: Any, name: str, where: str) -> None:
        draw = getattr(owner, name)

        def spied(*given: Any, **more: Any) -> Any:
            canvas = next(one for one in given if isinstance(one, Spied))
            before, canvas.where = canvas.where, where
            found = draw(*given, **more)
            canvas.where = before
            return found

        patch.setattr(owner, name, spied)

    with patch.context():
        apart(Legend, "draw", "legend")
        apart(Figures, "draw", "")
        apart(heading_footer, "draw_frame", "")
        for name in ("draw_scale", "draw_inset", "draw_badges", "draw_names"):
            apart(furniture, name, "")
        apart(curve, "draw_axes", "")
        yield


def _signs(
    given: dict[str, str], publication: Publication, patch: pytest.MonkeyPatch
) -> dict[str, set[Sign]]:
    size = {"size": "1600x1000", "source": "chronicle"}
    still = read_still({**size, **given}, publication)
    patch.setattr(still_picture, "Canvas", Spied)
    with _aside(patch):
        canvas, _ = still_picture.compose(Story(still, publication))
    assert isinstance(canvas, Spied)
    colors = StyledStory(Story(still, publication), 1.0).palette
    plain = {colors[name] for name in PLAIN}
    return {
        where: {sign for sign in signs if not plain & set(_flat(sign))}
        for where, signs in canvas.signs.items()
    }


def _flat(sign: Sign) -> Iterator[Any]:
    for part in sign:
        yield from _flat(part) if isinstance(part, tuple) else [part]


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", VIEWS)
def test_what_is_drawn_is_explained_and_nothing_else(
    name: str, theme: str, publication: Publication, monkeypatch: pytest.MonkeyPatch
) -> None:
    signs = _signs({**VIEWS[name], "theme": theme}, publication, monkeypatch)
    assert signs["legend"] == signs["picture"]


def test_the_lesser_rows_are_the_first_to_go(publication: Publication) -> None:
    still = read_still({"date": "2025-03-12", "source": "chronicle"}, publication)
    styled = StyledStory(Story(still, publication), 1.0)
    row = still_picture.legend_rows(
        styled,
        still_picture.whole_map.camera_of(
            styled, still_picture.Box(0, 0, 800, 500), still_picture.whole_map.shown_ground(styled)
        ),
        with_peak=False,
    )
    legend = Legend(styled, row)
    lesser = legend.without_minor()
    assert {one.text for one in legend.rows} - {one.text for one in lesser.rows} == {
        "Border of a region",
        "Paler: other regions",
        "Town, large village",
    }
    assert lesser.height(300) < legend.height(300)
    assert replace(legend, small=0.5).height(300) < legend.height(300)
    assert place_names.candidates(
        styled,
        still_picture.whole_map.camera_of(
            styled, still_picture.Box(0, 0, 800, 500), still_picture.whole_map.shown_ground(styled)
        ),
        still_picture.whole_map.shown_ground(styled),
    )
