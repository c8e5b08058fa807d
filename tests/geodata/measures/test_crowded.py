"""Two maps that can each be read, and whose outlines meet too often to be laid over each other."""

import pytest
import shapely

from geodata.errors import Crowded
from geodata.explain.steps import steps
from geodata.measures.agreement import agreement
from geodata.measures.difference import difference
from geodata.regions import by_id, load_regions, state_border
from geodata.timeline import Snapshot, snapshots
from tests.geodata.bounds.shapes import comb
from tests.maps import table

REGIONS = load_regions()
KURSK = by_id(REGIONS, "kursk")
TEETH = 400  # one intersection of two such combs takes half a minute and a gigabyte


def _history(day: str, *, turned: bool) -> list[Snapshot]:
    ground = shapely.Polygon(comb(TEETH, turned=turned))
    return snapshots(table({day: {"ukraine": shapely.MultiPolygon([ground])}}))


UPRIGHT, TURNED = _history("2024-08-06", turned=False), _history("2024-08-07", turned=True)


@pytest.mark.promise("Outlines that meet too often to be repaired or cut are refused before that is tried.")
def test_their_difference_is_refused_with_the_reason() -> None:
    with pytest.raises(Crowded, match="two maps meet too often"):
        difference(UPRIGHT[0], TURNED[0], [KURSK])


@pytest.mark.promise("Outlines that meet too often to be repaired or cut are refused before that is tried.")
def test_they_are_not_comparable() -> None:
    (day,) = agreement(_history("2024-08-06", turned=False), _history("2024-08-06", turned=True), KURSK)
    assert not day.comparable
    assert day.iou is None


def test_the_step_between_them_is_not_explained_and_the_others_are() -> None:
    found = steps([*UPRIGHT, *TURNED], KURSK, [], state_border(REGIONS))
    assert [step.date for step in found] == ["2024-08-06", TURNED[-1].until]
