"""One palette for all frames of a GIF: flat colours are kept exactly, those in between approximately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from dashboard.pictures.film.mp4 import Frame

__all__ = ["SAME", "GifPalette", "Indices", "make_palette"]

Indices = npt.NDArray[np.uint8]  # (height, width): indices into a palette
Colors = npt.NDArray[np.uint8]  # (n, 3)

SAME = 255  # the index left free: the pixel of the frame before stays
_FLAT = 64  # colours that are kept as they are: the most frequent ones
_CELLS = 64  # colours are looked up by the upper six bits of red, green and blue
_CHUNK = 1 << 15


@dataclass(frozen=True, eq=False)
class GifPalette:
    """The colours, shape (256, 3), and the index into them of each cell of the colour cube."""

    colors: Colors
    places: Indices

    def indices(self, frame: Frame) -> Indices:
        """Return the index of every pixel's colour."""
        found: Indices = self.places[_cells(frame)]
        return found


def make_palette(samples: Sequence[Frame]) -> GifPalette:
    """Return the palette of frames that together have all colours."""
    found, counts = _counted(samples)
    order = np.argsort(counts, kind="stable")
    seen, counts = _unpacked(found[order]), counts[order]  # the most frequent last
    flat = seen[::-1][:_FLAT]
    colors = np.concatenate([flat, _between(seen[:-_FLAT], counts[:-_FLAT])])
    filled = np.concatenate([colors, np.repeat(colors[:1], SAME + 1 - len(colors), axis=0)])
    return GifPalette(filled, _places(_typical(seen), colors))


def _counted(samples: Sequence[Frame]) -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.intp]]:
    """Return each colour once, as a number, and how many pixels have it.

    They are counted frame by frame: all pixels of nine large frames at once would take 350 MB.
    """
    parts = [np.unique(_packed(frame), return_counts=True) for frame in samples]
    found, places = np.unique(np.concatenate([colors for colors, _ in parts]), return_inverse=True)
    counts = np.bincount(places, np.concatenate([counts for _, counts in parts]))
    return found, counts.astype(np.intp)


def _packed(frame: Frame) -> npt.NDArray[np.uint32]:
    red, green, blue = (frame[..., channel].astype(np.uint32) for channel in range(3))
    return ((red << 16) | (green << 8) | blue).astype(np.uint32, copy=False)


def _unpacked(packed: npt.NDArray[np.uint32]) -> Colors:
    return np.stack([packed >> 16, packed >> 8, packed], axis=1).astype(np.uint8)


def _between(seen: Colors, counts: npt.NDArray[np.intp]) -> Colors:
    """Reduce many colours, such as those along edges and around letters, to a few.

    Each is weighted by the root of its pixel count: by the count itself a thin red line would turn grey.
    """
    if not len(seen):
        return np.empty((0, 3), dtype=np.uint8)
    weighted = np.repeat(seen, np.ceil(np.sqrt(counts)).astype(np.intp), axis=0)
    found = Image.fromarray(weighted[None]).quantize(SAME - _FLAT, Image.Quantize.MEDIANCUT).getpalette()
    return np.array(found, dtype=np.uint8).reshape(-1, 3)[: SAME - _FLAT]


def _cells(colors: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
    """Return the cell of each colour: shape (..., 3) -> (...)."""
    parts = (colors >> 2).astype(np.int32)
    return (parts[..., 0] * _CELLS + parts[..., 1]) * _CELLS + parts[..., 2]


def _typical(seen: Colors) -> npt.NDArray[np.float32]:
    """Return the colour that represents each cell: the most frequent one there, else its middle."""
    steps = np.arange(_CELLS, dtype=np.float32) * 4 + 1.5
    cube = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), axis=-1).reshape(-1, 3)
    cube[_cells(seen)] = seen  # of several in a cell the last one stays
    return cube


def _places(cube: npt.NDArray[np.float32], colors: Colors) -> Indices:
    """Return the index of the nearest of `colors` for each colour of `cube`."""
    points = colors.astype(np.float32)
    sizes = (points**2).sum(axis=1)
    parts = (cube[start : start + _CHUNK] for start in range(0, len(cube), _CHUNK))
    nearest = [np.argmin(sizes - 2 * (part @ points.T), axis=1) for part in parts]
    return np.concatenate(nearest).astype(np.uint8)
