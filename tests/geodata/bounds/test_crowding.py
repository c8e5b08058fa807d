"""Outlines that would take all memory are counted and refused; ordinary ones are not."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from geodata.bounds.crowding import refuse_crowded, refuse_crowded_rings
from geodata.errors import Crowded
from tests.geodata.bounds.shapes import Ring, comb, hidden, scribble, squares, star

CROWDED: dict[str, list[Ring]] = {
    "1,000 random points": [scribble(1_000)],
    "4,000 random points": [scribble(4_000)],
    "20,000 random points": [scribble(20_000)],
    "star": [star(1_001)],
    "squares": squares(1_000),
    "crossing combs": [comb(1_000), comb(1_000, turned=True)],
    "slanting comb": [comb(5_000, slant=0.2)],
    "hidden": [hidden(30_000, 1_000)],
}
ORDINARY: dict[str, list[Ring]] = {
    "100 random points": [scribble(100)],
    "star": [star(101)],
    "squares": squares(50),
    "comb": [comb(4_000)],
    "crossing combs": [comb(50), comb(50, turned=True)],
    "apart": [[(x + number, y) for x, y in comb(100)] for number in range(20)],
}


@pytest.mark.promise("Outlines that meet too often to be repaired or cut are refused before that is tried.")
@pytest.mark.parametrize("kind", CROWDED)
def test_what_meets_too_often_is_refused(kind: str) -> None:
    with pytest.raises(Crowded, match=r"its outlines meet (about|more than) [\d,]+ times"):
        refuse_crowded([shapely.Polygon(ring) for ring in CROWDED[kind]])


@pytest.mark.parametrize("kind", ORDINARY)
def test_ordinary_outlines_pass(kind: str) -> None:
    refuse_crowded([shapely.Polygon(ring) for ring in ORDINARY[kind]])


def test_rings_of_one_polygon_are_counted_as_the_polygon_is() -> None:
    rings = [np.array(comb(1_000)), np.array(comb(1_000, turned=True))]
    with pytest.raises(Crowded, match="meet about"):
        refuse_crowded_rings(rings)
    refuse_crowded_rings([np.array(comb(1_000)), np.array(comb(1_000)) + 1])


def test_so_many_points_are_refused_uncounted() -> None:
    with pytest.raises(Crowded, match=r"200,003 points; at most 200,000 are read"):
        refuse_crowded_rings([np.array(comb(50_000))])
