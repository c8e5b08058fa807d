"""The legend's rows: only what is on the map."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from dashboard.pictures.canvas.box import Box
from dashboard.pictures.canvas.canvas import Canvas, Stroke
from dashboard.pictures.layout.blocks import LegendRow
from dashboard.pictures.layout.legend_signs import base_rows, curve_rows, line, ring
from dashboard.pictures.map.control import (
    contact_stroke,
    control_fill,
    control_outline,
    peak_pieces,
    peak_stroke,
)
from dashboard.pictures.map.difference import KINDS, difference_fill, kind, outline_stroke, outlined, sums_of
from dashboard.pictures.map.error_band import band_fill, band_rings
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.publication import NONE
from dashboard.pictures.published_ground import region_shape
from dashboard.pictures.styled_story import StyledStory

__all__ = ["film_rows", "legend_rows"]

Draw = Callable[[Canvas, Box], None]


def legend_rows(
    styled: StyledStory,
    camera: Camera,
    *,
    with_peak: bool,
    ranks: Collection[int] | None = None,
    curve: bool = False,
) -> tuple[LegendRow, ...]:
    """Return the rows for what `camera` shows.

    Parameters
    ----------
    styled : StyledStory
        What is drawn.
    camera : Camera
        Of the map.
    with_peak : bool
        Whether the outline of the peak is drawn.
    ranks : collection of int, optional
        Of the settlements that are named; left out, those that may be.
    curve : bool
        Whether there is a curve beside the map.
    """
    story = styled.story
    compared = story.faces is not None
    day = (
        (*_moved(styled), *_outlines(styled, camera))
        if compared
        else _day(styled, camera, with_peak=with_peak)
    )
    mapped = _contested_drawn(styled, camera)
    beside = _beside(styled, None if mapped else _contested_alone(styled)) if curve else []
    return (*day, *base_rows(styled, camera, ranks), *beside)


def _day(styled: StyledStory, camera: Camera, *, with_peak: bool) -> tuple[LegendRow, ...]:
    return (
        *_controls(styled, camera),
        *_lines(styled, camera),
        *(_peak(styled, camera) if with_peak else []),
    )


def _contested_drawn(styled: StyledStory, camera: Camera) -> bool:
    """Tell whether the map already explains how contested ground looks on the curve."""
    return styled.story.faces is None and "contested" in _shown(styled, camera)


def _contested(styled: StyledStory) -> LegendRow:
    return LegendRow(styled.story.speech.say("legend.contested"), _control(styled, "contested"))


def _contested_alone(styled: StyledStory) -> LegendRow:
    """Return the row of contested ground on the curve, where it has no outline."""
    text = styled.story.speech.say("legend.contested")
    return LegendRow(text, lambda canvas, box: control_fill(canvas, styled, [ring(box)], "contested", box))


def _beside(styled: StyledStory, contested: LegendRow | None) -> list[LegendRow]:
    story = styled.story
    days = [story.publication.day(date) for source, date in story.ends if source == story.still.source]
    rows = curve_rows(styled, days, contested if "contested" in story.entry["controls"] else None)
    return [replace(row, of_curve=True) for row in rows]


def film_rows(styled: StyledStory, camera: Camera, *, curve: bool = False) -> tuple[LegendRow, ...]:
    """Return the rows for whatever the source may show on some day, and for what `camera` shows on all."""
    story, say = styled.story, styled.story.speech.say
    rows = []
    for side in ("ukraine", "russia"):
        names = [name for name in _regions_of(styled, side) if name in story.covered]
        if side in story.entry["controls"] and names:
            text = say(
                f"legend.{side}", regions=story.speech.join([story.region_name(name) for name in names])
            )
            rows.append(LegendRow(text, _control(styled, side)))
    if "contested" in story.entry["controls"]:
        rows.append(_contested(styled))
    contact = [_contact(styled)] if styled.shows("contact") else []
    measured = story.entry["reconstructed"] and (story.entry["accuracy"] or {}).get("rows")
    band = [_band(styled)] if measured and styled.shows("band") else []
    return (*rows, *contact, *band, *base_rows(styled, camera), *(_beside(styled, None) if curve else []))


def _controls(styled: StyledStory, camera: Camera) -> list[LegendRow]:
    story, say = styled.story, styled.story.speech.say
    shown = _shown(styled, camera)
    rows = []
    for side in ("ukraine", "russia"):
        names = [name for name in _regions_of(styled, side) if story.known(name) > NONE]
        names = [name for name in names if not camera.shape(region_shape(story.publication, name)).is_empty]
        if side in shown and names:
            text = say(
                f"legend.{side}", regions=story.speech.join([story.region_name(name) for name in names])
            )
            rows.append(LegendRow(text, _control(styled, side)))
    if "contested" in shown:
        rows.append(_contested(styled))
    return rows


def _shown(styled: StyledStory, camera: Camera) -> set[str]:
    """Return the controls whose ground is on the map."""
    story = styled.story
    pieces = story.publication.pieces(story.still.source, story.day)
    return {piece.control for piece in pieces if camera.rings([piece.rings])}


def _regions_of(styled: StyledStory, side: str) -> list[str]:
    """Return the regions in which the ground of `side` is drawn."""
    publication = styled.story.publication
    return [
        entry["id"] for entry in publication.manifest["regions"] if publication.intruder(entry["id"]) == side
    ]


def _control(styled: StyledStory, control: str) -> Draw:
    def draw(canvas: Canvas, box: Box) -> None:
        control_fill(canvas, styled, [ring(box)], control, box)
        control_outline(canvas, styled, [ring(box)], control, box.grown(2))

    return draw


def _lines(styled: StyledStory, camera: Camera) -> list[LegendRow]:
    story = styled.story
    shown = camera.lines(story.publication.contact(story.still.source, story.day))
    drawn = [_contact(styled)] if styled.shows("contact") and shown else []
    return [*drawn, *([_band(styled)] if band_rings(styled, camera, story.day) else [])]


def _band(styled: StyledStory) -> LegendRow:
    return LegendRow(
        styled.story.speech.say("legend.band"), lambda canvas, box: band_fill(canvas, styled, [ring(box)])
    )


def _contact(styled: StyledStory) -> LegendRow:
    return LegendRow(styled.story.speech.say("legend.line"), line(contact_stroke(styled)))


def _peak(styled: StyledStory, camera: Camera) -> list[LegendRow]:
    story = styled.story
    if not camera.rings(piece.rings for piece in peak_pieces(styled)):
        return []
    date = story.speech.date(story.publication.date(story.peak(story.lead)[0]))
    return [LegendRow(story.speech.say("pic.peak", date=date), line(peak_stroke(styled)))]


def _moved(styled: StyledStory) -> list[LegendRow]:
    """Return a row for each kind of change, with its area, and for what is the same on both maps."""
    say, area = styled.story.speech.say, styled.story.speech.area
    faces = styled.story.faces or []
    sums = sums_of(faces)
    held = {kind(face.before, face.after): (face.before, face.after) for face in faces}
    rows = [
        LegendRow(_kind_text(styled, held[name], sums[name]), _difference(styled, [name]))
        for name in KINDS
        if name in sums
    ]
    alike = [f"same-{side}" for side in ("ukraine", "russia") if f"same-{side}" in sums]
    if alike:
        whole = area(sum(sums[name] for name in alike))
        rows.append(LegendRow(say("cmp.legend.same", area=whole), _difference(styled, alike)))
    if "same-contested" in sums:
        text = say("cmp.legend.same.contested", area=area(sums["same-contested"]))
        rows.append(LegendRow(text, _difference(styled, ["same-contested"])))
    return rows


def _kind_text(styled: StyledStory, held: tuple[str, str], km2: float) -> str:
    """Return to whom ground went; of two sources, who holds it by each of them."""
    say, area = styled.story.speech.say, styled.story.speech.area(km2)
    if styled.story.mode == "time":
        before, after = (say(f"cmp.short.{control}") for control in held)
        return say("cmp.legend", **{"from": before, "to": after}, area=area)
    before, after = (say(f"cmp.held.{control}") for control in held)
    a, b = styled.story.letters
    return say("cmp.legend.apart", a=a, b=b, before=before, after=after, area=area)


def _difference(styled: StyledStory, names: Sequence[str]) -> Draw:
    """Return a function that fills a swatch with kinds of change side by side."""

    def draw(canvas: Canvas, box: Box) -> None:
        for name, part in zip(names, _parts(box, len(names)), strict=True):
            difference_fill(canvas, styled, [ring(part)], name, part)

    return draw


def _parts(box: Box, count: int) -> list[Box]:
    wide = box.width / max(1, count)
    return [Box(box.x + i * wide, box.y, wide, box.height) for i in range(count)]


def _outlines(styled: StyledStory, camera: Camera) -> list[LegendRow]:
    """Return the rows of the outlines: the day of each map, its source, or both."""
    story, found = styled.story, []
    for letter, end in zip(story.letters, story.in_time, strict=True):
        controls = outlined(styled, camera, end)
        strokes = [outline_stroke(styled, control, letter.lower()) for control in controls]
        text = story.speech.say(f"cmp.legend.{letter.lower()}", end=_named(styled, *end))
        if strokes:
            found.append(LegendRow(text, _beside_each_other(strokes)))
    return found


def _beside_each_other(strokes: Sequence[Stroke]) -> Draw:
    """Return a function that draws a line in parts, one in the colour of each control, as on the map."""

    def draw(canvas: Canvas, box: Box) -> None:
        for stroke, part in zip(strokes, _parts(box, len(strokes)), strict=True):
            line(stroke)(canvas, part)

    return draw


def _named(styled: StyledStory, source: str, date: str) -> str:
    story = styled.story
    name, day = story.name(source), story.speech.short_date(date)
    whole = story.speech.say("cmp.side", source=name, date=day)
    return {"time": day, "source": name, "mixed": whole}[story.mode]
