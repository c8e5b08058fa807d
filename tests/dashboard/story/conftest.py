"""Publications to tell of, and the file of a story with hostile texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.pictures.publication import Publication, open_publication
from dashboard.story.page import story_page
from dashboard.story.request import read_story
from tests.dashboard.story.reading import Read, read

HOSTILE = "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>${own-data} {{7*7}} \"'&amp;"


@pytest.fixture(scope="session")
def publication(shipped_bundle: Path) -> Publication:
    """Return the data that ship."""
    return open_publication(shipped_bundle)


@pytest.fixture
def hand_page(folder: Path) -> Read:
    """Return a story of the bundle made by hand, whose title and note are hostile."""
    hand = open_publication(folder)
    story = read_story({"title": HOSTILE}, [f"2025-03-12={HOSTILE}"], hand)
    return read(story_page(story, hand))
