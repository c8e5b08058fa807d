"""A story of all days that ship, as a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.pictures.publication import open_publication
from dashboard.story.page import story_page
from dashboard.story.request import read_story

NOTE = "The town, & <b>not</b> the region"


@pytest.fixture(scope="session")
def story_file(shipped_bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file: one of its days has `NOTE`."""
    publication = open_publication(shipped_bundle)
    story = read_story({"source": "chronicle"}, [f"2025-03-13={NOTE}"], publication)
    path = tmp_path_factory.mktemp("story") / "brief.html"
    path.write_bytes(story_page(story, publication))
    return path
