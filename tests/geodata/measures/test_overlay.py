"""Faces: disjoint, whole, and each with one holder on both maps."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import shapely
from shapely import MultiPolygon

from geodata.geometry import area_km2
from geodata.measures.overlay import Face, overlay, part
from geodata.model import Control
from geodata.regions import by_id, load_regions
from geodata.timeline import snapshots
from tests.maps import square, table

# The Node test of the browser's kernel reads the same file.
VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "overlay.json").read_text(encoding="utf-8"))
REGIONS = load_regions()
KURSK, SUMY = by_id(REGIONS, "kursk"), by_id(REGIONS, "sumy")
A = {"ukraine": square(35.2, 51.25), "contested": square(35.3, 51.25)}
B = {"ukraine": square(35.15, 51.3), "contested": square(35.25, 51.3)}


def _faces(a: dict[str, shapely.MultiPolygon], b: dict[str, shapely.MultiPolygon]) -> list[Face]:
    first, second = snapshots(table({"2024-08-06": a, "2024-08-07": b}))
    return overlay(first.held, second.held, [KURSK, SUMY])


def test_faces_do_not_overlap_and_cover_all_that_either_map_gives_away() -> None:
    found = _faces(A, B)
    everything = shapely.union_all([*A.values(), *B.values()])
    inside = shapely.intersection(everything, KURSK.geometry)
    assert sum(face.km2 for face in found) == pytest.approx(float(area_km2([inside])[0]), abs=1e-3)
    for i, face in enumerate(found):
        for other in found[i + 1 :]:
            assert shapely.intersection(face.geometry, other.geometry).area < 1e-12


def test_a_face_has_the_holders_that_the_two_maps_show_there() -> None:
    for face in _faces(A, B):
        point = shapely.point_on_surface(face.geometry)
        for held, control in ((A, face.before), (B, face.after)):
            shown = [name for name, ground in held.items() if ground.contains(point)]
            assert shown == ([] if control is KURSK.home else [control.value])


def test_ground_that_is_at_home_on_both_maps_is_no_face() -> None:
    assert _faces({}, {}) == []


def test_ground_outside_the_regions_is_left_out() -> None:
    kharkiv = {"russia": square(35.95, 50.405, 0.01)}
    assert _faces(kharkiv, {}) == []


def test_ground_that_ends_at_the_border_from_the_other_side_leaves_nothing_here() -> None:
    across = shapely.intersection(shapely.box(34.8, 51.1, 35.1, 51.3), SUMY.geometry)
    both_sides = MultiPolygon([*shapely.get_parts(across), *square(35.2, 51.4, 0.02).geoms])
    days = {"2024-08-06": {"contested": both_sides}, "2024-08-07": {"contested": square(35.21, 51.4, 0.02)}}
    first, second = snapshots(table(days))
    found = {(face.before, face.after): face.km2 for face in overlay(first.held, second.held, [KURSK])}
    half = float(area_km2([square(35.2, 51.4, 0.01)])[0]) * 2
    assert found == pytest.approx(dict.fromkeys(found, half), abs=0.01)
    assert len(found) == 3


@dataclass(frozen=True)
class _Place:
    id: str
    home: Control
    geometry: shapely.Polygon


@dataclass(frozen=True)
class _Map:
    held: dict[Control, shapely.MultiPolygon]
    incomplete: bool
    controls: tuple[str, ...]

    def knows(self, control: Control) -> bool:
        return control in self.controls


def _map(end: dict[str, Any]) -> _Map:
    held = {
        control: shapely.union_all([shapely.box(*box) for box in end["held"].get(control, [])])
        for control in Control
    }
    return _Map(held, end["incomplete"], tuple(end["controls"]))


@pytest.mark.parametrize("case", VECTORS["cases"], ids=lambda case: case["says"])
def test_both_kernels_give_the_areas_of_the_shared_cases(case: dict[str, Any]) -> None:
    places = [_Place(one["id"], Control(one["home"]), shapely.box(*one["box"])) for one in VECTORS["regions"]]
    a, b = _map(case["a"]), _map(case["b"])
    told, untold = part(overlay(a.held, b.held, places), a, b, {one.id: one.home for one in places})
    found = {f"{face.before} {face.after}": face.km2 for face in told}
    assert found == pytest.approx(case["km2"], abs=1e-3)
    assert sum(face.km2 for face in untold) == pytest.approx(case["untold_km2"], abs=1e-3)
