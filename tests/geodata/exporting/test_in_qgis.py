"""The GeoPackage in QGIS itself, without a screen: coloured, its time on, the right polygons every day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geodata.bundle import date_of
from geodata.exporting import Content, Request, select
from geodata.exporting.formats import geopackage
from geodata.showing.colours import TOKENS
from geodata.store import ParquetStore
from tests.geodata.exporting.reading import KEY
from tests.qgis import ask_qgis, need_qgis

pytestmark = pytest.mark.long

ASK = Path(__file__).parent / "ask_qgis.py"
FIRST, DAYS = "2024-01-01", 1000  # from before the first map to after the last one


@pytest.fixture(scope="module")
def content(chronicle_store: ParquetStore) -> Content:
    """The reconstructions that ship."""
    return Content(select(chronicle_store, Request()))


@pytest.fixture(scope="module")
def seen(content: Content, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What QGIS makes of their GeoPackage."""
    need_qgis()
    path = tmp_path_factory.mktemp("qgis") / "front.gpkg"
    path.write_bytes(geopackage.write(content))
    told: dict[str, Any] = json.loads(ask_qgis(ASK, str(path), FIRST, str(DAYS)))
    return told


def test_it_opens_in_our_colours_with_its_time_on(seen: dict[str, Any], content: Content) -> None:
    assert (seen["valid"], seen["active"]) == (True, True)
    assert seen["count"] == len(content.table("control").rows)
    assert seen["colours"] == {name: TOKENS["light"][name] for name in ("ukraine", "russia", "contested")}
    assert seen["hatched"] == ["contested"]


def test_it_shows_whose_maps_these_are(seen: dict[str, Any], content: Content) -> None:
    assert content.about.terms in seen["licences"][0]
    assert content.about.credit in seen["rights"][0]


@pytest.mark.promise("The GeoPackage opens in QGIS in colour, and has the right polygons on every day.")
def test_every_day_has_its_polygons(seen: dict[str, Any], content: Content) -> None:
    rows = list(content.table("control").named_rows())
    days = [date_of(day, FIRST) for day in range(DAYS)]
    wanted = {
        day: sorted(
            " ".join(str(row[name]) for name in KEY)
            for row in rows
            if str(row["valid_from"]) <= day < str(row["valid_to"])
        )
        for day in days
    }
    assert seen["days"] == wanted
    assert not wanted[days[0]]
    assert len({len(found) for found in wanted.values()}) > 10
