"""Two maps cut in the picture's process and by the command line: the same areas."""

from __future__ import annotations

import pytest

from dashboard.pictures.content.finding import facts
from dashboard.pictures.content.ground_moved import matrix
from dashboard.pictures.content.story import Story
from dashboard.pictures.map.difference import kind
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from dashboard.pictures.published_ground import faces
from geodata.__main__ import main
from geodata.commands.options import view_from_text
from geodata.measures import difference as compare
from geodata.model import Control
from geodata.regions import load_regions
from geodata.store import ParquetStore

PAIRS = [
    ("chronicle@2025-03-05", "chronicle@2025-03-12"),
    ("chronicle@2024-08-08", "chronicle@2024-09-01"),
    ("chronicle@2025-05-20", "chronicle@2025-07-01"),
    ("chronicle_owl@2025-03-05", "chronicle@2025-03-05"),
    ("chronicle_owl@2026-01-05", "chronicle_owl@2026-03-05"),
]


def ends(text: str, publication: Publication) -> tuple[str, int]:
    source, date = text.split("@")
    return source, publication.day(date)


def difference(store: ParquetStore, a: str, b: str, *names: str) -> compare.Difference:
    """What ``python -m geodata diff`` says."""
    regions = [region for region in load_regions() if region.id in names]
    first, second = (view_from_text(store, end).snapshot for end in (a, b))
    return compare.difference(first, second, regions)


def changes(store: ParquetStore, a: str, b: str, *names: str) -> dict[tuple[str, str], float]:
    """The changes in it."""
    found = difference(store, a, b, *names).changes
    return {(c.before.value, c.after.value): c.km2 for c in found}


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_areas_are_those_of_the_command_line(
    a: str, b: str, publication: Publication, chronicle_store: ParquetStore
) -> None:
    expected = changes(chronicle_store, a, b, "kursk", "sumy")
    source, date = b.split("@")
    story = Story(read_still({"source": source, "date": date, "compare": a}, publication), publication)
    found = matrix(story.faces or [])
    for pair, km2 in expected.items():
        assert found[pair] == pytest.approx(km2, abs=0.05), pair
    untold = difference(chronicle_store, a, b, "kursk", "sumy").untold_km2
    assert story.untold == pytest.approx(untold, abs=0.05)


def test_neither_compares_a_day_without_a_figure(
    publication: Publication, chronicle_store: ParquetStore
) -> None:
    a, b = "chronicle@2024-08-06", "chronicle@2024-09-01"
    still = read_still({"source": "chronicle", "date": "2024-09-01", "compare": a}, publication)
    assert not Story(still, publication).faces
    asked = ["diff", "--a", a, "--b", b, "--region", "kursk", "--store", str(chronicle_store.folder)]
    assert main(asked) == 2


def test_the_picture_tells_the_same_figure(publication: Publication, chronicle_store: ParquetStore) -> None:
    a, b = PAIRS[0]
    expected = changes(chronicle_store, a, b, "kursk")
    side = Control.UKRAINE.value
    lost = sum(km2 for (before, _), km2 in expected.items() if before == side)
    won = sum(km2 for (_, after), km2 in expected.items() if after == side)
    still = read_still({"source": "chronicle", "date": "2025-03-12", "compare": a}, publication)
    assert facts(still, publication).lead.value == f"−{lost - won:.0f}"


def test_a_map_differs_in_nothing_from_itself(publication: Publication) -> None:
    end = ("chronicle", publication.day("2025-03-12"))
    found = faces(publication, end, end, ("kursk", "sumy")).values()
    moved = [face for there in found for face in there or [] if face.before != face.after]
    assert sum(face.km2 for face in moved) < 0.01


def test_changes_have_the_names_of_the_screen() -> None:
    assert kind("ukraine", "russia") == "gain-russia"
    assert kind("contested", "russia") == "take-russia"
    assert kind("ukraine", "contested") == "leave-ukraine"
    assert kind("contested", "contested") == "same-contested"
