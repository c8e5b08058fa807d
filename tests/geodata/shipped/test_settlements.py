"""Who holds a settlement on a snapshot."""

import pytest
import shapely

from geodata.errors import TableInvalid
from geodata.model import Control
from geodata.shipped.base_map import read_csv
from geodata.shipped.settlements import load_settlements, parse_settlements, statuses
from geodata.timeline import snapshots
from tests.maps import table

PLACES = load_settlements()
SUDZHA = next(place for place in PLACES if place.name == "Sudzha")


def _around(lon: float, lat: float) -> shapely.MultiPolygon:
    return shapely.MultiPolygon([shapely.set_precision(shapely.Point(lon, lat).buffer(0.01), 1e-6)])


def test_a_polygon_gives_the_places_in_it_and_no_other() -> None:
    history = snapshots(table({"2024-08-06": {"ukraine": _around(SUDZHA.lon, SUDZHA.lat)}}))
    held = dict(zip((place.id for place in PLACES), statuses(PLACES, history[0]), strict=True))
    away = {name for name, control in held.items() if control is Control.UKRAINE}
    at_home = {place.id for place in PLACES if place.home is Control.UKRAINE}
    assert SUDZHA.id in away - at_home
    assert len(away - at_home) <= 5


def test_without_polygons_everyone_is_at_home() -> None:
    history = snapshots(table({"2024-08-06": {}}))
    assert statuses(PLACES, history[0]) == [place.home for place in PLACES]


@pytest.mark.parametrize("broken", [{"country": "XX"}, {"lon": "east"}, {"lat": "nan"}, {"lon": "1e9"}])
def test_a_broken_row_is_refused_and_named(broken: dict[str, str]) -> None:
    row = {**read_csv("settlements.csv")[0], **broken}
    with pytest.raises(TableInvalid, match=rf"settlements\.csv, {row['id']}: "):
        parse_settlements([row])
