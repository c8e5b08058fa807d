"""Draw the golden stills again: ``python -m tests.golden.stills [NAME...]``."""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image

from dashboard.pictures.publication import open_publication
from geodata import chronicle
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.golden.stills import FOLDER, STILLS, draw


def main(names: list[str]) -> int:
    """Write the stills `names`, or all of them."""
    with tempfile.TemporaryDirectory() as folder:
        store = ParquetStore(Path(folder) / "store")
        chronicle.ensure(store)
        publish(store, Path(folder) / "bundle")
        publication = open_publication(Path(folder) / "bundle")
        for name in names or STILLS:
            picture = Image.open(io.BytesIO(draw(name, publication))).convert("RGB")
            picture.save(FOLDER / f"{name}.png", optimize=True)
            print(FOLDER / f"{name}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
