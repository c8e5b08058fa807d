"""Where the browser's code and style sheets are: ``assets/`` in a clone, ``dashboard/assets/`` installed.

Only this module knows. An installed package must not claim the name ``assets`` for itself in everybody's
environment, so the wheel has them below `dashboard` (``setup.py``).
"""

from __future__ import annotations

import importlib.resources
from pathlib import Path
from typing import Final

__all__ = ["ASSETS"]


def _find(root: Path) -> Path:
    """Return the folder of the assets, below the one that holds the packages."""
    installed = root / "dashboard" / "assets"
    return installed if installed.is_dir() else root / "assets"


ASSETS: Final = _find(Path(str(importlib.resources.files("geodata"))).parent)
