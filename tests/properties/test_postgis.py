"""Areas are those that PostGIS measures, on the same ellipsoid by other code."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from geodata import geometry
from geodata.model import WINDOW
from geodata.regions import load_regions
from tests.reliability.fuzz.damage import chance_of

POLYGONS = 2_000
# Degrees, some 350 m: as long as the edges of maps. PostGIS joins corners by geodesics, we by lines that are
# straight in degrees; they part with the square of an edge's length.
STEP = 0.005
MOST_APART = 5e-6  # of an area
LEAST = 0.01  # km2: below it, whole square metres are all there is to compare
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
EXTENSION = list(Path("/usr/share/postgresql").glob("*/extension/postgis.control"))
# A server of PostgreSQL refuses to run as root.
AS_OTHER = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


@pytest.fixture
def postgis() -> Iterator[list[str]]:
    """The command that asks a database of its own, without a network."""
    if not (BINARIES and EXTENSION):
        pytest.skip("needs PostGIS, on Debian: apt-get install postgresql-15-postgis-3")
    with TemporaryDirectory() as name:
        folder = Path(name)
        if AS_OTHER:
            shutil.chown(folder, "postgres")
        data, tools = str(folder / "data"), BINARIES[-1]
        _run(str(tools / "initdb"), "-D", data, "-A", "trust", "-U", "tests", "--no-sync")
        control = [str(tools / "pg_ctl"), "-D", data, "-w"]
        options = f"-c listen_addresses='' -c fsync=off -k {folder}"
        _run(*control, "-l", str(folder / "log"), "-o", options, "start")
        ask = [
            *AS_OTHER,
            "psql",
            "-h",
            name,
            "-U",
            "tests",
            "-d",
            "postgres",
            "-qAtX",
            "-v",
            "ON_ERROR_STOP=1",
        ]
        try:
            yield ask
        finally:
            _run(*control, "-m", "immediate", "stop")


def _run(*command: str) -> None:
    done = subprocess.run(
        [*AS_OTHER, *command], capture_output=True, text=True, check=False, cwd="/", stdin=subprocess.DEVNULL
    )
    assert done.returncode == 0, done.stderr


def _measured(ask: Sequence[str], shapes: Sequence[BaseGeometry]) -> np.ndarray:
    """Return the areas that PostGIS measures, in km2."""
    lines = [
        f"SELECT ST_Area(ST_GeomFromWKB('\\x{shape.wkb.hex()}', 4326)::geography) / 1e6;" for shape in shapes
    ]
    script = "\n".join(["SET client_min_messages = warning;", "CREATE EXTENSION postgis;", *lines])
    done = subprocess.run(ask, input=script, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stderr
    return np.array([float(line) for line in done.stdout.split()])


def _by_chance() -> list[BaseGeometry]:
    """Return polygons, some with holes, in the window of the maps, with edges up to `STEP`."""
    chance, found = chance_of("postgis"), []
    while len(found) < POLYGONS:
        west, south = chance.uniform(WINDOW[0], WINDOW[2] - 0.2), chance.uniform(WINDOW[1], WINDOW[3] - 0.2)
        corners = [(west + chance.uniform(0, 0.2), south + chance.uniform(0, 0.2)) for _ in range(9)]
        hull = shapely.Polygon(corners).buffer(0)
        whole, _ = geometry.repair(shapely.segmentize(hull, STEP))
        if not whole.is_empty and geometry.area_km2([whole])[0] > LEAST:
            found.append(whole)
    return found


@pytest.mark.promise("Areas are those that PostGIS measures.")
@pytest.mark.long
def test_areas_are_those_of_postgis(postgis: list[str], record_property) -> None:
    shapes = [*(region.geometry for region in load_regions()), *_by_chance()]
    here, there = geometry.area_km2(shapes), _measured(postgis, shapes)
    apart = np.abs(here - there) / there
    regions = len(load_regions())
    record_property("polygons", len(shapes))
    record_property("apart at most, of a region's area", f"{apart[:regions].max():.1e}")
    record_property("apart at most, of a polygon's area", f"{apart.max():.1e}")
    assert apart.max() < MOST_APART
