"""Two maps whose outlines meet too often in a region: a picture compares the others, and says so."""

from __future__ import annotations

import pytest
import shapely

from dashboard.pictures.content.finding import headline
from dashboard.pictures.content.small_print import remarks
from dashboard.pictures.content.story import Story
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication, open_publication
from geodata.errors import Crowded
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.geodata.bounds.shapes import comb
from tests.maps import SOURCE, square, table

TEETH = 400  # one intersection of two such combs takes half a minute and a gigabyte
GIVEN = {"source": "hand", "date": "2024-08-07", "compare": "hand@2024-08-06"}


def _ground(side: float, *, turned: bool) -> dict[str, shapely.MultiPolygon]:
    ring = comb(TEETH, turned=turned)
    inside = [(round(lon + 0.4, 6), round(lat + 0.25, 6)) for lon, lat in ring]  # Kursk, and nothing else
    crowded = shapely.MultiPolygon([shapely.Polygon(inside)])
    return {"ukraine": crowded, "russia": square(34.5, 51.0, side)}


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Publication:
    """Two maps with a comb in Kursk, upright and turned, and ground in Sumy that grew."""
    folder = tmp_path_factory.mktemp("crowded")
    store = ParquetStore(folder / "store")
    days = {"2024-08-06": _ground(0.05, turned=False), "2024-08-07": _ground(0.08, turned=True)}
    store.put(SOURCE, table(days))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.chronicle.ensure", lambda *_: None)
        publish(store, folder / "bundle")
    return open_publication(folder / "bundle")


@pytest.mark.promise(
    "A comparison leaves out a region where outlines meet too often, on the page and in pictures."
)
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Kursk is left out: the outlines of the two maps meet too often"),
        ("uk", "Не враховано регіон: Курщина."),
    ],
)
def test_only_the_crowded_region_is_left_out(publication: Publication, lang: str, said: str) -> None:
    story = Story(read_still({**GIVEN, "region": "kursk,sumy", "lang": lang}, publication), publication)
    assert (story.crowded, story.covered, story.lead) == (("kursk",), ("sumy",), "sumy")
    assert {face.region for face in story.faces or []} == {"sumy"}
    assert story.moved("sumy") > 10
    assert any(remark.startswith(said) for remark in remarks(story))
    assert story.region_name("kursk") not in headline(story)


def test_a_comparison_of_nothing_else_is_refused(publication: Publication) -> None:
    story = Story(read_still({**GIVEN, "region": "kursk"}, publication), publication)
    with pytest.raises(Crowded, match="meet too often"):
        headline(story)


def test_one_map_is_not_cut(publication: Publication) -> None:
    given = {"source": "hand", "date": "2024-08-07", "region": "kursk,sumy"}
    story = Story(read_still(given, publication), publication)
    assert (story.crowded, story.covered) == ((), ("kursk", "sumy"))
