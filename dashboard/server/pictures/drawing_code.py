"""Which code draws: a picture of other code is another picture."""

from __future__ import annotations

import hashlib
import importlib.metadata
import platform
from pathlib import Path

from geodata.showing.colours import STYLES

__all__ = ["drawing_code", "drawing_version"]

# What decides how a picture looks or what it says, besides our code and Python.
_DRAWN_WITH = (
    *("babel", "contourpy", "fonttools", "imageio-ffmpeg", "lxml", "matplotlib", "numpy", "pillow", "pyproj"),
    *("python-pptx", "segno", "shapely", "xlsxwriter"),
)
# Of geodata: how a publication is read, measured and told.
_MEASURES = (
    *("bounds/crowding.py", "bundle/*.py", "measures/overlay.py", "words/*.py", "data/base_map/regions.toml"),
    *(
        "claim_rows.py",
        "errors.py",
        "files.py",
        "geometry.py",
        "model.py",
        "refused_files.py",
        "region_table.py",
    ),
    "tolerance.py",
    "showing/*.py",
)


def drawing_code() -> list[Path]:
    """Return the files that decide what a picture looks like and says, in order."""
    package = Path(__file__).resolve().parents[2]
    data = package.parent / "geodata"
    found = [*package.glob("pictures/**/*.py"), *package.glob("words/*.*"), STYLES]
    found += [package / name for name in ("foreign_text.py", "map_views.py", "settings.py")]
    found += [path for name in _MEASURES for path in data.glob(name)]
    return sorted(found)


def drawing_version() -> str:
    """Return the hash of the code that draws: a picture of another version is not reused."""
    told = hashlib.sha256(platform.python_version().encode())
    for path in drawing_code():
        told.update(path.read_bytes())
    for name in _DRAWN_WITH:
        told.update(importlib.metadata.version(name).encode())
    return told.hexdigest()[:16]
