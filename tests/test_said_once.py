"""A region, a language and a source are each added in one file, and everything that shows them follows."""

from __future__ import annotations

import filecmp
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("geodata", "dashboard", "assets")

REGION = """
[[region]]
id = "narnia"
home = "russia"
seed = [34.2, 51.9]
oblast = "Narnia Oblast"

[region.en]
title = "Narnia"
name = "Narnia"
there = "Narnia"
in = "in Narnia"
label = "NARNIA OBLAST"
search = ["The Wardrobe"]

[region.uk]
title = "Нарнія"
name = "Нарнія"
there = "у Нарнії"
in = "у Нарнії"
label = "НАРНІЯ"
search = ["Шафа"]

[[choice]]
regions = ["narnia"]
wide = [33.9, 51.7, 34.5, 52.1]
narrow = [34.0, 51.8, 34.4, 52.0]
"""
LANGUAGE = """
[language]
"language.name" = "Polski"
"language.locale" = "pl_PL"
"language.plurals" = "one,few,many"
"language.office" = "POLISH"

[screen]
"held.ukraine" = "W rękach Ukrainy"

[regions]
"region.narnia" = "Narnia (pl)"
"""
SOURCE = """
id = "aslan"
title = "Aslan's map"
publisher = "Aslan"
regions = ["narnia"]
date = 2025-03-12
control = "ukraine"

[terms]
text = "Free to use."
pictures = "free"
"""
# The outline of a region is built from its seed by `make data`, out of sources that do not ship.
OUTLINE = [[33.9, 51.7], [34.5, 51.7], [34.5, 52.1], [33.9, 52.1], [33.9, 51.7]]
HELD = [[34.1, 51.8], [34.3, 51.8], [34.3, 51.9], [34.1, 51.9], [34.1, 51.8]]

TELL = """
import json
from pathlib import Path
from unittest.mock import patch
from dashboard.__main__ import main as dashboard
from dashboard.page.boot import boot_data
from dashboard.settings import Settings
from geodata.__main__ import main as geodata
from geodata.bundle import read_file, read_manifest

bundle, store = Path("bundle"), ["--store", "store"]
assert geodata(["import", "generic", "held.geojson", "--map", "aslan.toml", *store]) == 0
with patch("geodata.chronicle.ensure"):  # it takes a minute, and is not what this is about
    assert geodata(["publish", *store, "--bundle", str(bundle)]) == 0
asked = "--source aslan --date 2025-03-12 --region narnia --lang pl --out map.svg".split()
assert dashboard(["snapshot", "--bundle", str(bundle), *asked]) == 0
manifest = read_manifest(bundle)
boot = boot_data(manifest, Settings())
series = read_file(bundle, manifest, "series")["rows"]
Path("told.json").write_text(json.dumps({
    "languages": {lang: words["language.name"] for lang, words in boot["words"].items()},
    "region": {lang: words["region.narnia"] for lang, words in boot["words"].items()},
    "held": {lang: words["held.ukraine"] for lang, words in boot["words"].items()},
    "views": list(boot["views"]),
    "titles": {one["id"]: one["title"] for one in boot["manifest"]["sources"]},
    "areas": {row["region"]: row["ukraine"] for row in series},
}))
"""


def _polygon(ring: list[list[float]], **properties: str) -> dict[str, Any]:
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with a region, a language and a source more."""
    folder = tmp_path_factory.mktemp("extended")
    for name in PACKAGES:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    base_map = folder / "geodata" / "data" / "base_map"
    with (base_map / "regions.toml").open("a", encoding="utf-8") as table:
        table.write(REGION)
    outlines = json.loads((base_map / "regions.geojson").read_text(encoding="utf-8"))
    outlines["features"].append(_polygon(OUTLINE, id="narnia"))
    (base_map / "regions.geojson").write_text(json.dumps(outlines), encoding="utf-8")
    (folder / "dashboard" / "words" / "pl.toml").write_text(LANGUAGE, encoding="utf-8")
    (folder / "aslan.toml").write_text(SOURCE, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def told(extended: Path) -> dict[str, Any]:
    """What the page of the extended project says; its picture is ``map.svg``."""
    held = {"type": "FeatureCollection", "features": [_polygon(HELD)]}
    (extended / "held.geojson").write_text(json.dumps(held), encoding="utf-8")
    command = [sys.executable, "-c", TELL]
    done = subprocess.run(command, cwd=extended, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    found: dict[str, Any] = json.loads((extended / "told.json").read_text(encoding="utf-8"))
    return found


def test_one_file_each_is_touched(extended: Path) -> None:
    touched = {path for name in PACKAGES for path in _different(ROOT / name, extended / name)}
    assert {path.name for path in touched} == {"regions.toml", "regions.geojson", "pl.toml"}


def _different(ours: Path, theirs: Path) -> set[Path]:
    seen = filecmp.dircmp(ours, theirs, ignore=["__pycache__"])
    here = {theirs / name for name in [*seen.diff_files, *seen.left_only, *seen.right_only]}
    return here.union(*(_different(ours / name, theirs / name) for name in seen.common_dirs))


def test_a_region_has_its_name_its_view_and_its_areas(told: dict[str, Any]) -> None:
    assert told["region"]["uk"] == "Нарнія"
    assert "narnia" in told["views"]
    assert told["areas"]["narnia"] == [pytest.approx(15_272, rel=0.01)]  # hundredths of a km2


def test_a_language_is_offered_and_says_in_english_what_it_lacks(told: dict[str, Any]) -> None:
    assert told["languages"]["pl"] == "Polski"
    assert told["held"]["pl"] == "W rękach Ukrainy"
    assert told["titles"]["aslan"]["pl"] == "Aslan's map"
    assert set(told["titles"]["aslan"]) == set(told["languages"])


def test_a_picture_of_them_names_them(extended: Path, told: dict[str, Any]) -> None:
    picture = (extended / "map.svg").read_text(encoding="utf-8")
    assert told["titles"]["aslan"]["en"] in picture
    assert told["region"]["pl"] in picture
