"""Six stills against the pictures that were reviewed and approved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication, open_publication
from dashboard.pictures.still import render_still
from tests.golden.stills import FOLDER, MEAN, SHARE, STILLS, distance, draw, pixels


@pytest.fixture
def own(shipped_bundle: Path) -> Publication:
    """Return a separate publication: the stills are drawn with a revision that never changes."""
    return open_publication(shipped_bundle)


@pytest.mark.parametrize("name", STILLS)
def test_still_looks_as_it_did(name: str, own: Publication, tmp_path: Path) -> None:
    actual, golden = draw(name, own), FOLDER / f"{name}.png"
    (tmp_path / golden.name).write_bytes(actual)
    hint = f"drawn: {tmp_path / golden.name}; if that is better: python -m tests.golden.stills {name}"
    now, then = pixels(actual), pixels(golden.read_bytes())
    assert now.shape == then.shape, hint
    mean, share = distance(now, then)
    if mean > MEAN or share > SHARE:
        apart = 255 - np.abs(now - then).max(axis=2).astype(np.uint8)
        Image.fromarray(apart).save(tmp_path / f"{name}-difference.png")
    assert mean <= MEAN, f"mean difference {mean:.2f} of 255, over {MEAN}; {hint}"
    assert share <= SHARE, f"{100 * share:.2f}% of the pixels look different, over {100 * SHARE}%; {hint}"


def test_the_tolerance_tells_a_day_from_the_day_before(own: Publication) -> None:
    given = {"source": "chronicle", **STILLS["day-light-en"]}
    stills = (read_still({**given, "date": date}, own) for date in ("2025-03-11", "2025-03-12"))
    before, after = (pixels(render_still(still, own, "png")) for still in stills)
    mean, share = distance(before, after)
    assert mean > MEAN
    assert share > SHARE
