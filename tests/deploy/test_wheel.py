"""The wheel: every file that git has of the product, each where it is looked for, and nothing else."""

from __future__ import annotations

import email
import os
import re
import shutil
import subprocess
import sys
import tomllib
import urllib.request
import zipfile
from pathlib import Path

import pytest

from tests.browser.server import ROOT

PARTS = ("geodata", "dashboard", "assets", "salient.py")
RECIPE = ("pyproject.toml", "setup.py", "requirements.txt", "README.md", "LICENSE")
BUILD = "import sys; from setuptools.build_meta import build_wheel; print(build_wheel(sys.argv[1]))"
LOOK = """
from pathlib import Path
from dashboard.server.app import create_app
from dashboard.settings import Settings
from geodata.showing.assets import ASSETS
app = create_app(Settings(bundle=Path("none")))
with app.server.test_request_context():
    print(ASSETS, app.server.view_functions["modules"](name="styles/tokens.css").status_code)
"""


def _tracked(*parts: str) -> list[str]:
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *parts]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(name for name in done.stdout.split("\0") if (ROOT / name).is_file())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built in a copy: setuptools leaves folders behind, and takes files from those of before."""
    copy, out = tmp_path_factory.mktemp("clone"), tmp_path_factory.mktemp("wheel")
    for name in _tracked(*PARTS, *RECIPE):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, copy / name)
    command = [sys.executable, "-W", "error", "-c", BUILD, str(out)]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return out / done.stdout.splitlines()[-1]


def test_it_has_the_files_of_the_product_and_no_others(wheel: Path) -> None:
    listed = zipfile.ZipFile(wheel).namelist()
    found = sorted(name for name in listed if not name.startswith("salient-"))
    assert found == sorted(re.sub(r"^assets/", "dashboard/assets/", name) for name in _tracked(*PARTS))


def test_it_asks_for_what_is_pinned(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        (name,) = [name for name in files.namelist() if name.endswith(".dist-info/METADATA")]
        told = email.message_from_bytes(files.read(name))
    wanted = [line for line in told.get_all("Requires-Dist", []) if "extra ==" not in line]
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert wanted == [line for line in lines if line and not line.startswith("#")]


def test_extras_and_tools_are_those_of_the_tests() -> None:
    recipe = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pinned = set((ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines())
    assert set(recipe["project"]["optional-dependencies"]["notebook"]) <= pinned
    assert set(recipe["build-system"]["requires"]) <= pinned


def test_installed_it_finds_its_assets_from_anywhere(wheel: Path, tmp_path: Path) -> None:
    place, elsewhere = tmp_path / "site-packages", tmp_path / "elsewhere"
    zipfile.ZipFile(wheel).extractall(place)
    (elsewhere / "assets").mkdir(parents=True)  # of somebody else
    done = subprocess.run(
        [sys.executable, "-c", LOOK],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(place)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.split() == [str(place / "dashboard" / "assets"), "200"], done.stderr


@pytest.mark.long
def test_a_clean_clone_can_be_installed_and_serves(tmp_path: Path) -> None:
    clone, home = tmp_path / "clone", tmp_path / "home"
    home.mkdir()
    _run("git", "clone", "--quiet", str(ROOT), str(clone), cwd=tmp_path)
    _run(sys.executable, "-m", "venv", str(tmp_path / "venv"), cwd=tmp_path)
    programs = tmp_path / "venv" / "bin"
    _run(str(programs / "pip"), "install", "--quiet", ".", "-c", "constraints.txt", cwd=clone)
    shutil.rmtree(clone)
    assert "salient serve" in _run(str(programs / "salient"), "--help", cwd=home)
    _run(str(programs / "salient"), "publish", cwd=home)
    assert (home / "var" / "bundle" / "manifest.json").is_file()
    command = [str(programs / "salient"), "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=home, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            (address,) = re.findall(r"http://\S+/", server.stdout.readline())
            page = _fetched(address)
            (style,) = re.findall(r'"/(modules/[^"]+/styles.css)"', page)
            assert "light-dark" in _fetched(address + style)
        finally:
            server.terminate()
    assert server.returncode == 0


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _fetched(address: str) -> str:
    with urllib.request.urlopen(address, timeout=60) as answer:
        assert answer.status == 200
        body: bytes = answer.read()
    return body.decode()
