"""The legend's rows: only what is on the map."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from dashboard.briefing.axes import BAND
from dashboard.briefing.band import band_fill, band_rings
from dashboard.briefing.box import Box
from dashboard.briefing.canvas import Canvas, Stroke
from dashboard.briefing.control import control_fill, control_outline, peak_stroke
from dashboard.briefing.curve import CROSS, TRIANGLE, draw_held, draw_sign, span_of
from dashboard.briefing.difference import KINDS, difference_fill, outline_stroke
from dashboard.briefing.edition import NONE, NOTHING
from dashboard.briefing.overlay import kind, region_shape
from dashboard.briefing.panel import LegendRow
from dashboard.briefing.projection import Camera
from dashboard.briefing.scene import Scene
from dashboard.briefing.standing import marked_days

__all__ = ["film_rows", "legend_rows"]

Draw = Callable[[Canvas, Box], None]


def legend_rows(scene: Scene, camera: Camera, *, with_peak: bool) -> tuple[LegendRow, ...]:
    """Return the rows for what `camera` shows, and the outline of the peak if that is drawn."""
    if scene.story.faces is not None:
        return (*_moved(scene), *_outlines(scene), _border(scene))
    return (
        *_controls(scene, camera),
        *_lines(scene, camera),
        *(_peak(scene) if with_peak else []),
        _border(scene),
        *_signs(scene),
    )


def film_rows(scene: Scene) -> tuple[LegendRow, ...]:
    """Return the rows for whatever the source may show on some day."""
    story, say = scene.story, scene.story.speech.say
    rows = []
    for side in ("ukraine", "russia"):
        names = [name for name in _regions_of(scene, side) if name in story.covered]
        if side in story.entry["controls"] and names:
            text = say(
                f"legend.{side}", regions=story.speech.join([story.region_name(name) for name in names])
            )
            rows.append(LegendRow(text, _control(scene, side)))
    if "contested" in story.entry["controls"]:
        rows.append(LegendRow(say("legend.contested"), _control(scene, "contested")))
    contact = [_contact(scene)] if scene.shows("contact") else []
    measured = story.entry["reconstructed"] and (story.entry["accuracy"] or {}).get("rows")
    band = [_band(scene)] if measured and scene.shows("band") else []
    return (*rows, *contact, *band, _border(scene))


def _controls(scene: Scene, camera: Camera) -> list[LegendRow]:
    story, say = scene.story, scene.story.speech.say
    pieces = story.edition.pieces(story.still.source, story.day)
    shown = {piece.control for piece in pieces if camera.rings([piece.rings])}
    rows = []
    for side in ("ukraine", "russia"):
        names = [name for name in _regions_of(scene, side) if story.known(name) > NONE]
        names = [name for name in names if not camera.shape(region_shape(story.edition, name)).is_empty]
        if side in shown and names:
            text = say(
                f"legend.{side}", regions=story.speech.join([story.region_name(name) for name in names])
            )
            rows.append(LegendRow(text, _control(scene, side)))
    if "contested" in shown:
        rows.append(LegendRow(say("legend.contested"), _control(scene, "contested")))
    return rows


def _regions_of(scene: Scene, side: str) -> list[str]:
    """Return the regions in which the ground of `side` is drawn."""
    edition = scene.story.edition
    return [entry["id"] for entry in edition.manifest["regions"] if edition.intruder(entry["id"]) == side]


def _control(scene: Scene, control: str) -> Draw:
    def draw(canvas: Canvas, box: Box) -> None:
        control_fill(canvas, scene, [_ring(box)], control, box)
        control_outline(canvas, scene, [_ring(box)], control, box.grown(2))

    return draw


def _ring(box: Box) -> npt.NDArray[np.float64]:
    left, top, right, low = box.x, box.y, box.right, box.bottom
    return np.array([(left, top), (right, top), (right, low), (left, low), (left, top)])


def _line(stroke: Stroke) -> Draw:
    def draw(canvas: Canvas, box: Box) -> None:
        y = box.y + box.height / 2
        canvas.lines([np.array([(box.x, y), (box.right, y)])], stroke)

    return draw


def _lines(scene: Scene, camera: Camera) -> list[LegendRow]:
    story = scene.story
    shown = camera.lines(story.edition.contact(story.still.source, story.day))
    drawn = [_contact(scene)] if scene.shows("contact") and shown else []
    return [*drawn, *([_band(scene)] if band_rings(scene, camera, story.day) else [])]


def _band(scene: Scene) -> LegendRow:
    return LegendRow(
        scene.story.speech.say("legend.band"), lambda canvas, box: band_fill(canvas, scene, [_ring(box)])
    )


def _signs(scene: Scene) -> list[LegendRow]:
    """Return what the signs below the curve mean, where the picture has a curve with such days."""
    story = scene.story
    if not story.still.look.curve:
        return []
    first, until = span_of(scene)
    missed, part = marked_days(story.edition.marks(story.still.source), first, until)
    held = [
        day for day, end in story.edition.held_stretches(story.still.source) if day < until and end > first
    ]
    kinds = (("curve.missed", CROSS, missed), ("curve.part", TRIANGLE, part))
    rows = [LegendRow(story.speech.say(key), _sign(scene, kind)) for key, kind, days in kinds if days]
    return [*([LegendRow(story.speech.say("curve.held"), _held(scene))] if held else []), *rows]


def _held(scene: Scene) -> Draw:
    high = scene.px(BAND - 1)
    return lambda canvas, box: draw_held(
        canvas, scene, [Box(box.x, box.y + (box.height - high) / 2, box.width, high)]
    )


def _sign(scene: Scene, kind: str) -> Draw:
    return lambda canvas, box: draw_sign(canvas, scene, kind, *box.middle)


def _contact(scene: Scene) -> LegendRow:
    stroke = Stroke(scene.palette["ink"], scene.px(2.0), alpha=0.75)
    return LegendRow(scene.story.speech.say("legend.line"), _line(stroke))


def _peak(scene: Scene) -> list[LegendRow]:
    story = scene.story
    date = story.speech.date(story.edition.date(story.peak(story.lead)[0]))
    return [LegendRow(story.speech.say("pic.peak", date=date), _line(peak_stroke(scene)))]


def _border(scene: Scene) -> LegendRow:
    stroke = Stroke(scene.palette["border"], scene.px(1.5), dash=(6, 2.5, 1, 2.5))
    return LegendRow(scene.story.speech.say("legend.border"), _line(stroke))


def _moved(scene: Scene) -> list[LegendRow]:
    """Return a row for each kind of change, with its area, and for what is alike."""
    say, area = scene.story.speech.say, scene.story.speech.area
    sums: dict[str, float] = {}
    held: dict[str, tuple[str, str]] = {}
    for face in scene.story.faces or []:
        name = kind(face.before, face.after)
        name = "same" if name in ("same-ukraine", "same-russia") else name
        sums[name] = sums.get(name, 0.0) + face.km2
        held[name] = (face.before, face.after)
    side = scene.story.edition.intruder(scene.story.lead)
    rows = [
        LegendRow(_kind_text(scene, held[name], sums[name]), _difference(scene, name))
        for name in KINDS
        if sums.get(name, 0.0) >= NOTHING
    ]
    alike = [
        ("same", "cmp.legend.same", f"same-{side}"),
        ("same-contested", "cmp.legend.same.contested", "same-contested"),
    ]
    return rows + [
        LegendRow(say(key, area=area(sums[name])), _difference(scene, fill))
        for name, key, fill in alike
        if sums.get(name, 0.0) >= NOTHING
    ]


def _kind_text(scene: Scene, held: tuple[str, str], km2: float) -> str:
    """Return to whom ground went; of two sources, who holds it by each of them."""
    say, area = scene.story.speech.say, scene.story.speech.area(km2)
    if scene.story.mode == "time":
        before, after = (say(f"cmp.short.{control}") for control in held)
        return say("cmp.legend", **{"from": before, "to": after}, area=area)
    before, after = (say(f"cmp.held.{control}") for control in held)
    a, b = scene.story.letters
    return say("cmp.legend.apart", a=a, b=b, before=before, after=after, area=area)


def _difference(scene: Scene, name: str) -> Draw:
    return lambda canvas, box: difference_fill(canvas, scene, [_ring(box)], name, box)


def _outlines(scene: Scene) -> list[LegendRow]:
    """Return the rows of the outlines: the day of each map, its source, or both."""
    story = scene.story
    side = story.edition.intruder(story.lead)
    return [
        LegendRow(
            story.speech.say(f"cmp.legend.{letter.lower()}", end=_named(scene, *end)),
            _line(outline_stroke(scene, side, letter.lower())),
        )
        for letter, end in zip(story.letters, story.in_time, strict=True)
    ]


def _named(scene: Scene, source: str, date: str) -> str:
    story = scene.story
    name, day = story.name(source), story.speech.short_date(date)
    whole = story.speech.say("cmp.side", source=name, date=day)
    return {"time": day, "source": name, "mixed": whole}[story.mode]
