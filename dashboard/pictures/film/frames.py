"""Frames of an animation: what never changes is drawn once, and only control and figures day by day."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

import numpy as np
import numpy.typing as npt
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content import small_print
from dashboard.pictures.content.figures import Facts, changed, held, of_region, unplaced
from dashboard.pictures.content.story import Story
from dashboard.pictures.curve import curve
from dashboard.pictures.layout import heading_footer
from dashboard.pictures.layout.arrangement import arrange
from dashboard.pictures.layout.blocks import CurveBlock, Figures, Legend
from dashboard.pictures.layout.legend import film_rows
from dashboard.pictures.map import furniture, whole_map
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import Publication
from dashboard.pictures.published_ground import ground
from dashboard.pictures.styled_story import StyledStory, unit_of

__all__ = ["Frames"]

_SAMPLES = 12  # days from which the fought-over ground is taken
_LONGEST = "2024-09-25"  # a Wednesday in September: the widest date
Pixels = npt.NDArray[np.uint8]


class Frames:
    """The frames of an animation that all look as `still` does.

    Parameters
    ----------
    still : Still
        Source, region and look; its date is only the one used for planning.
    publication : Publication
        The publication that the maps are drawn from.
    address : str
        Of the view, printed below the map.
    """

    def __init__(self, still: Still, publication: Publication, address: str = "") -> None:
        plain = Story(replace(still, compare=None), publication)
        self._story = Story(plain.still, publication, _largest(plain))
        styled = self._styled = StyledStory(self._story, unit_of(still.look.width, still.look.height))
        dated = [*_dated(self._story), *_accuracies(self._story)]  # of one day or month: on no other frame
        fixed = [note for note in small_print.badges(self._story) if note[0] not in dated]
        always, remarks = heading_footer.share_notes(styled, fixed)
        longest = self._story.speech.long_date(_LONGEST)
        self._frame = heading_footer.frame_of(styled, longest, self._subtitle(), address, remarks)
        shown = CurveBlock(styled, ()) if still.look.curve else None
        camera = whole_map.camera_of(styled, self._frame.body, self._fought_over())
        legend = Legend(styled, film_rows(styled, camera, curve=still.look.curve))
        figures = Figures(styled, _facts(self._story))
        self._page = arrange(styled, self._frame.body, figures, shown, legend)
        self._chart = whole_map.plan(styled, self._page.map, always, focus=self._fought_over())

    def _subtitle(self) -> str:
        say, still = self._story.speech.say, self._story.still
        return say("pic.film", region=say(f"region.{still.region}"), source=self._story.name(still.source))

    def _fought_over(self) -> BaseGeometry:
        """Return what is held on any of a few days, so that no locator hides it."""
        source, publication = self._story.still.source, self._story.publication
        changes = publication.changes(source)
        days = changes[:: max(1, len(changes) // _SAMPLES)]
        return ground([piece for day in days for piece in publication.pieces(source, day)])

    def _canvas(self, paper: str | None = None) -> Canvas:
        look = self._story.still.look
        return Canvas(look.width, look.height, look.scale, paper)

    @cached_property
    def _below(self) -> Pixels:
        """Paper, base map, and the constant parts of heading, panel and footer."""
        canvas, styled = self._canvas(self._styled.palette["paper"]), self._styled
        whole_map.draw_below(canvas, styled, self._chart)
        undated = replace(self._frame.heading, title=("",) * len(self._frame.heading.title))
        heading_footer.draw_frame(canvas, styled, replace(self._frame, heading=undated))
        for block, box in self._page.blocks:
            if not isinstance(block, Figures):
                block.draw(canvas, box)
        return canvas.pixels()

    @cached_property
    def _above(self) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.uint16], npt.NDArray[np.uint16]]:
        """Lines and names over control: their colour, premultiplied, and the share that shows through."""
        canvas = self._canvas()
        whole_map.draw_above(canvas, self._styled, self._chart)
        flat = canvas.pixels().reshape(-1, 4)
        where = np.flatnonzero(flat[:, 3])
        cover = flat[where, 3:4].astype(np.uint16)
        return where, flat[where, :3] * cover, 255 - cover

    def frame(self, date: str) -> Pixels:
        """Return the frame of the ISO `date`, shape (height, width, 3).

        Raises
        ------
        NoData
            The source has no map of that day.
        """
        publication, still = self._story.publication, replace(self._story.still, date=date)
        publication.check_day(still.source, date)
        styled, canvas = (
            StyledStory(Story(still, publication, self._story.lead), self._styled.unit),
            self._canvas(),
        )
        whole_map.draw_day(canvas, styled, self._chart, styled.story.day)
        heading, body = self._frame.heading, self._frame.body
        dated = replace(heading, title=(styled.story.speech.long_date(date),), subtitle=())
        heading_footer.draw_heading(canvas, styled, dated, body.x, body.y - heading.height)
        self._draw_figures(canvas, styled)
        painted = canvas.paint(self._below)
        self._lay_above(painted)
        return np.ascontiguousarray(self._hold(styled, painted)[:, :, :3])

    def _lay_above(self, painted: Pixels) -> None:
        flat = painted.reshape(-1, 4)
        where, cover, through = self._above
        flat[where, :3] = (flat[where, :3] * through + cover + 127) // 255

    def _draw_figures(self, canvas: Canvas, styled: StyledStory) -> None:
        for block, box in self._page.blocks:
            if isinstance(block, Figures):
                shown = _facts(styled.story)
                Figures(styled, Facts(shown.lead, shown.rows[: len(block.facts.rows)])).draw(canvas, box)
            elif isinstance(block, CurveBlock):
                found = curve.plot_of(self._styled, box)
                if found:
                    curve.draw_cursor(canvas, styled, found, styled.story.day)

    def _hold(self, styled: StyledStory, painted: Pixels) -> Pixels:
        """Write the remarks on that day's map below those that are on every frame."""
        held = [(text, False) for text in _dated(styled.story)]
        if not held:
            return painted
        frame = self._chart.camera.frame
        used = max((badge.box.bottom for badge in self._chart.badges), default=frame.y) - frame.y
        room = Box(frame.x, frame.y + used, frame.width, frame.height - used)
        canvas = self._canvas()
        furniture.draw_badges(canvas, styled, furniture.place_badges(styled, room, held))
        return canvas.paint(painted)


def _largest(story: Story) -> str:
    """Return the region in which most ground was ever held."""
    names = story.covered or story.still.regions
    return max(names, key=lambda name: story.peak(name)[1])


def _facts(story: Story) -> Facts:
    """Return the figures of every frame: the same rows each day."""
    found = []
    for name in (story.lead, *story.others):
        label = story.speech.say(
            f"held.{story.publication.intruder(name)}.in", region=story.region_name(name)
        )
        found.append(held(story, name, label))
    return Facts(found[0], (*found[1:], of_region(story, story.lead, changed(story, story.lead, 7))))


def _dated(story: Story) -> list[str]:
    """Return the remarks that apply to one day's map alone."""
    accuracies = _accuracies(Story(replace(story.still, region=story.lead), story.publication))
    return [*small_print.held_over(story), *small_print.flaws(story), *_unplaced(story), *accuracies]


def _accuracies(story: Story) -> list[str]:
    dates = [story.still.date] if story.entry["reconstructed"] else []
    return small_print.accuracies(story, story.entry, dates)


def _unplaced(story: Story) -> list[str]:
    return [f"{fact.label}: {fact.value} {fact.unit}" for fact in unplaced(story, story.lead)]
