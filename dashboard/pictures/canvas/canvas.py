"""A drawing surface in px from the top left, and its three file formats: PNG, SVG, PDF.

Artists belong to a figure of their own; nothing is shared between pictures and nothing global is written.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib import rc_context
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, Bbox, TransformedBbox

from dashboard.pictures.canvas import typeface
from dashboard.pictures.canvas.box import Box

__all__ = ["Canvas", "Stroke"]

DPI = 96
_DRAWN, _LONG = re.compile(rb'\bd="[^"]*"'), re.compile(rb"(\d\.\d\d)\d+")  # paths, and the numbers in them
_ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0}
Points = npt.NDArray[np.float64]

# Real text, and the same bytes each time; unhinted, so that type is exactly as wide as measured.
_SETTINGS: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "salient",
    "pdf.fonttype": 42,
    "pdf.compression": 9,
    "text.hinting": "none",
    "path.simplify": False,
    "font.family": ["DejaVu Sans"],
}


@dataclass(frozen=True)
class Stroke:
    """A line's colour, width in px, dashes in widths, opacity, and whether its ends are square."""

    color: str
    width: float
    dash: tuple[float, ...] = ()
    alpha: float = 1.0
    square: bool = False


class Canvas:
    """A page of `width` x `height` px at 96 to the inch.

    Parameters
    ----------
    width, height : int
        Of the page.
    scale : float
        Pixels of a PNG for each px.
    paper : str or None
        Colour of the ground; None leaves it transparent.
    real : bool
        Whether text stays text, as in SVG and PDF. In pixels, contours look the same and are drawn
        several times faster.
    """

    def __init__(
        self, width: int, height: int, scale: float = 1.0, paper: str | None = None, *, real: bool = False
    ) -> None:
        self.width, self.height, self.real = width, height, real
        self.figure = Figure(figsize=(width / DPI, height / DPI), dpi=DPI * scale)
        self.figure.patch.set_visible(paper is not None)
        self.figure.patch.set_facecolor(paper or "none")
        flip = Affine2D().scale(1 / DPI, -1 / DPI).translate(0, height / DPI)
        self._px = flip + self.figure.dpi_scale_trans
        self._drawn = 0

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float,
        color: str,
        *,
        bold: bool = False,
        anchor: str = "left",
    ) -> None:
        """Write `words` on the baseline `y`; `anchor` is ``left``, ``center`` or ``right``."""
        if self.real:
            font = typeface.font(size, bold=bold)
            self._add(Text(x, y, words, color=color, fontproperties=font, ha=anchor, parse_math=False))
        elif words:
            left = x - _ANCHORS[anchor] * typeface.width(words, size, bold=bold)
            # A letter of straight strokes would be snapped to whole pixels and stick out of its word.
            self._patch(_moved(left, y, words, size, bold), fill=color).set_snap(False)

    def spaced(self, x: float, y: float, words: str, size: float, color: str, gap: float) -> None:
        """Write `words` from `x` on with `gap` px between letters; real text is centred in that width."""
        if self.real:
            self.text(x + gap * (len(words) - 1) / 2, y, words, size, color)
            return
        for letter in words:
            self.text(x, y, letter, size, color)
            x += typeface.width(letter, size) + gap

    def halo(self, labels: Iterable[tuple[float, float, str, float, bool]], color: str, width: float) -> None:
        """Draw a halo for words to be written later: (left, baseline, words, size, bold) of each."""
        outlines = [_moved(*label) for label in labels]
        if outlines:
            self._patch(Path.make_compound_path(*outlines), stroke=Stroke(color, width))

    def lines(self, lines: Sequence[Points], stroke: Stroke, clip: Box | None = None) -> None:
        """Draw lines of points, shape (n, 2)."""
        paths = [Path(line) for line in lines if len(line) > 1]
        if paths:
            self._patch(Path.make_compound_path(*paths), stroke=stroke, clip=clip)

    def areas(
        self,
        rings: Sequence[Points],
        fill: str | None = None,
        alpha: float = 1.0,
        stroke: Stroke | None = None,
        clip: Box | None = None,
    ) -> None:
        """Fill rings, each closed; holes turn the other way."""
        if rings:
            self._patch(_rings(rings), fill=fill, alpha=alpha, stroke=stroke, clip=clip)

    def hatch(
        self, rings: Sequence[Points], slope: int, apart: float, stroke: Stroke, clip: Box | None = None
    ) -> None:
        """Hatch rings with lines `apart` px from each other: rising (1), falling (-1) or level (0).

        They are clipped lines, not a pattern of the format, so they look the same in PNG, SVG and PDF.
        """
        if not rings:
            return
        outline = _rings(rings)
        lines = _stripes(outline.get_extents(), slope, apart, clip)
        if lines:
            self._patch(Path.make_compound_path(*lines), stroke=stroke, clip=clip, within=outline)

    def rect(
        self, box: Box, fill: str | None = None, alpha: float = 1.0, stroke: Stroke | None = None
    ) -> None:
        """Draw a rectangle."""
        self._patch(_corners(box), fill=fill, alpha=alpha, stroke=stroke)

    def discs(
        self, centres: Sequence[tuple[float, float]], radius: float, fill: str, stroke: Stroke | None = None
    ) -> None:
        """Draw discs."""
        circle = Path.unit_circle()
        discs = [Path(np.asarray(circle.vertices) * radius + centre, circle.codes) for centre in centres]
        if discs:
            self._patch(Path.make_compound_path(*discs), fill=fill, stroke=stroke)

    def _patch(
        self,
        path: Path,
        fill: str | None = None,
        alpha: float = 1.0,
        stroke: Stroke | None = None,
        clip: Box | None = None,
        within: Path | None = None,
    ) -> PathPatch:
        patch = PathPatch(
            path, facecolor=to_rgba(fill, alpha) if fill else "none", edgecolor="none", linewidth=0
        )
        if stroke:
            patch.set_edgecolor(to_rgba(stroke.color, stroke.alpha))
            patch.set_linewidth(stroke.width * typeface.POINT)
            patch.set_linestyle((0, stroke.dash) if stroke.dash else "solid")
            patch.set_capstyle("butt" if stroke.dash or stroke.square else "round")
            patch.set_joinstyle("round")
        self._add(patch)
        if clip:
            frame = Bbox.from_extents(clip.x, clip.y, clip.right, clip.bottom)
            patch.set_clip_box(TransformedBbox(frame, self._px))
        if within:
            patch.set_clip_path(within, self._px)
        return patch

    def _add(self, artist: Artist) -> None:
        self._drawn += 1
        artist.set_transform(self._px)
        artist.set_zorder(self._drawn)
        self.figure.add_artist(artist)

    def pixels(self) -> npt.NDArray[np.uint8]:
        """Return the picture, shape (height, width, 4)."""
        with rc_context(_SETTINGS):
            canvas = FigureCanvasAgg(self.figure)
            canvas.draw()  # type: ignore[no-untyped-call]
            return np.array(canvas.buffer_rgba())  # type: ignore[no-untyped-call]

    def paint(self, ground: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Return `ground`, shape (height, width, 4), with everything drawn over it."""
        renderer = RendererAgg(ground.shape[1], ground.shape[0], self.figure.dpi)  # type: ignore[no-untyped-call]
        pixels = np.asarray(renderer.buffer_rgba())  # type: ignore[no-untyped-call]
        pixels[:] = ground
        with rc_context(_SETTINGS):
            self.figure.draw(renderer)
        return pixels

    def save(self, fmt: str, metadata: Mapping[str, Any]) -> bytes:
        """Return the picture as a file.

        Parameters
        ----------
        fmt : str
            ``png``, ``svg`` or ``pdf``.
        metadata : mapping
            As the writer of that format expects it.
        """
        page = io.BytesIO()
        with rc_context(_SETTINGS):
            self.figure.savefig(page, format=fmt, metadata=dict(metadata))
        return _shorter(page.getvalue()) if fmt == "svg" else page.getvalue()


def _shorter(svg: bytes) -> bytes:
    """Return an SVG with its paths rounded to a hundredth of a point: half as large, with no visible loss."""
    return _DRAWN.sub(lambda found: _LONG.sub(rb"\1", found[0]), svg)


def _moved(x: float, y: float, words: str, size: float, bold: bool) -> Path:
    drawn = typeface.outline(words, bold=bold)
    return Path(np.asarray(drawn.vertices) * size + (x, y), drawn.codes)


def _rings(rings: Sequence[Points]) -> Path:
    codes = np.concatenate([_ring_codes(len(ring)) for ring in rings])
    return Path(np.concatenate(rings), codes)


def _ring_codes(count: int) -> npt.NDArray[np.uint8]:
    codes = np.full(count, Path.LINETO, dtype=np.uint8)
    codes[0], codes[-1] = Path.MOVETO, Path.CLOSEPOLY
    return codes


def _corners(box: Box) -> Path:
    corners = [
        (box.x, box.y),
        (box.right, box.y),
        (box.right, box.bottom),
        (box.x, box.bottom),
        (box.x, box.y),
    ]
    return Path(corners, closed=True)


def _stripes(extents: Bbox, slope: int, apart: float, clip: Box | None) -> list[Path]:
    """Return the lines of a hatch over `extents` and in `clip`; all hatches of a page share one grid."""
    frame = Box(extents.x0, extents.y0, extents.width, extents.height)
    if clip:
        frame = frame.shared(clip)
    left, top, right, bottom = frame.x, frame.y, frame.right, frame.bottom
    if not slope:
        levels = np.arange(np.ceil(top / apart), np.ceil(bottom / apart)) * apart
        return [Path([(left, y), (right, y)]) for y in levels]
    step = apart * 2**0.5
    # A rising line keeps x + y, a falling one x - y: mirrored, one is the other.
    low, high = (top, bottom) if slope > 0 else (-bottom, -top)
    sums = np.arange(np.ceil((left + low) / step), np.ceil((right + high) / step)) * step
    starts, ends = np.maximum(left, sums - high), np.minimum(right, sums - low)
    rows = zip(sums, starts, ends, strict=True)
    return [Path([(a, slope * (total - a)), (b, slope * (total - b))]) for total, a, b in rows if a < b]
