"""Six stills as they are meant to look, and how far a new drawing may differ from them.

``python -m tests.golden.stills`` draws them again; look at them before you commit them.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image

from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.still import render_still

FOLDER = Path(__file__).parent
ADDRESS = "https://maps.example.org/?date=2025-03-12&source=chronicle"
REVISION = "000000000000"  # replaces the bundle's, which changes with whatever else is published
STILLS: dict[str, dict[str, str]] = {
    "day-light-en": {"date": "2025-03-12", "size": "800x450"},
    "day-dark-uk": {
        "date": "2024-08-20",
        "region": "kursk",
        "size": "800x450",
        "theme": "dark",
        "lang": "uk",
    },
    "week-print-en": {
        "date": "2025-03-12",
        "compare": "chronicle@2025-03-05",
        "size": "800x450",
        "theme": "print",
    },
    "sources-light-uk": {
        "date": "2025-03-05",
        "compare": "chronicle_owl@2025-03-05",
        "size": "480x680",
        "lang": "uk",
    },
    "sumy-light-en": {"date": "2025-07-01", "region": "sumy", "size": "560x560", "qr": "1"},
    "small-print-en": {"date": "2025-03-12", "size": "320x320", "theme": "print"},
}
# Of 255, over all pixels and channels; and the share of pixels that look different.
MEAN, SHARE, DIFFERENT = 0.6, 0.004, 40


def draw(name: str, publication: Publication) -> bytes:
    """Return the still `name` as PNG."""
    publication.revision = REVISION
    still = read_still({"source": "chronicle", **STILLS[name]}, publication)
    return render_still(still, publication, "png", ADDRESS)


def pixels(png: bytes) -> npt.NDArray[np.int16]:
    """Return a PNG's pixels, shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB"), dtype=np.int16)


def distance(a: npt.NDArray[np.int16], b: npt.NDArray[np.int16]) -> tuple[float, float]:
    """Return the mean difference of two pictures of one size, and the share of pixels that look different."""
    apart = np.abs(a - b)
    return float(apart.mean()), float((apart.max(axis=2) > DIFFERENT).mean())
