"""When two figures contradict each other: the cases are also put to the browser's script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from geodata.claims.source_maps.lineage import map_of
from geodata.tolerance import FLOOR_KM2, contradicts, floor_km2

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "golden" / "tolerance.json").read_text("utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=[f"{c['one']}-{c['other']}-{c['region']}" for c in CASES])
def test_figures_contradict_beyond_the_tolerance_of_claims(case: dict[str, Any]) -> None:
    one, other = tuple(case["one"]), tuple(case["other"])
    assert contradicts(one, other, case["region"]) is case["contradicts"]
    assert contradicts(other, one, case["region"]) is case["contradicts"]


def test_a_patch_that_a_source_leaves_out_widens_the_floor_there_alone() -> None:
    assert floor_km2("chronicle", "kursk") == floor_km2("deepstate", "kursk") > FLOOR_KM2
    assert floor_km2("deepstate", "sumy") == floor_km2("owlmaps", "kursk") == FLOOR_KM2
    assert map_of("ours") == "ours"
