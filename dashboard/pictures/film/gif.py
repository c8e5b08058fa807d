"""Frames -> GIF. One palette for all frames, and in each frame only what differs from the one before."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from PIL import GifImagePlugin, Image

from dashboard.pictures.film.gif_palette import SAME, GifPalette, Indices, make_palette
from dashboard.pictures.film.mp4 import Frame

__all__ = ["encode_gif", "frame_ticks"]

_LEAST_TICKS = 2  # hundredths of a second; browsers slow down what is faster
_STAY = 1  # the disposal that leaves a frame's pixels where they are


def frame_ticks(count: int, speed: float, hold: float) -> list[int]:
    """Return for how many hundredths of a second each of `count` frames stays.

    Rounding is spread over the frames, so that a hundred of them take as long as `speed` says.
    """
    ends = [round(100 * (i + 1) / speed) for i in range(count)]
    ticks = [max(_LEAST_TICKS, end - begin) for begin, end in zip([0, *ends[:-1]], ends, strict=True)]
    ticks[-1] += round(100 * hold)
    return ticks


def encode_gif(
    frames: Iterable[Frame], samples: Sequence[Frame], ticks: Sequence[int], comment: str
) -> bytes:
    """Return the film, which repeats for ever.

    Frames are encoded as they come, so that a long film needs no more memory than a short one. Pillow's
    own writer of whole films holds all of them.

    Parameters
    ----------
    frames : iterable of arrays
        Of one size.
    samples : sequence of arrays
        Frames that together have all colours: the palette is made from these.
    ticks : sequence of int
        As `frame_ticks` gives them, one for each frame.
    comment : str
        Written into the file.
    """
    palette = make_palette(samples)
    parts = [_header(samples[0], palette, comment)]
    before: Indices | None = None
    for frame, stay in zip(frames, ticks, strict=True):
        now = palette.indices(frame)
        parts.extend(_block(now, before, stay))
        before = now
    return b"".join([*parts, b";"])


def _header(frame: Frame, palette: GifPalette, comment: str) -> bytes:
    height, width, _ = frame.shape
    screen = b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF7, 0, 0)  # a palette of 256 for all frames
    forever = b"!\xff\x0bNETSCAPE2.0" + struct.pack("<BBHB", 3, 1, 0, 0)
    told = comment.encode()
    pieces = [told[i : i + 255] for i in range(0, len(told), 255)]
    noted = b"!\xfe" + b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"
    return screen + palette.colors.tobytes() + forever + noted


def _block(now: Indices, before: Indices | None, stay: int) -> Iterator[bytes]:
    """Yield the part of the frame that differs from the one before, with how long it stays."""
    top, left, part = 0, 0, now
    if before is not None:
        differs = now != before
        top, bottom = _extent(differs.any(axis=1))
        left, right = _extent(differs.any(axis=0))
        box = np.s_[top:bottom, left:right]
        part = np.where(differs[box], now[box], np.uint8(SAME))
    image = Image.fromarray(part)
    image.putpalette(bytes(768))  # needed for an image of palette indices; the file's own palette counts
    known = {} if before is None else {"transparency": SAME}
    yield from GifImagePlugin.getdata(image, (left, top), duration=10 * stay, disposal=_STAY, **known)


def _extent(differs: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the first place that differs and the one after the last; the first pixel if none differs."""
    places = np.flatnonzero(differs)
    return (int(places[0]), int(places[-1]) + 1) if places.size else (0, 1)
