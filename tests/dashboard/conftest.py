"""A bundle made by hand: one square that Ukraine holds in Kursk, for three days."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.app import create_app
from dashboard.settings import Settings
from geodata import bundle

TERMS = {
    "text": {"en": "Free.", "uk": "Вільно."},
    "display": True,
    "derive": True,
    "redistribute": True,
    "commercial": True,
    "pictures": "free",
}
SOURCE: dict[str, Any] = {
    "id": "hand",
    "title": {"en": "By hand", "uk": "Від руки"},
    "publisher": "The tests",
    "address": "https://example.org",
    "terms": TERMS,
    "credit": "By hand",
    "reliability": "F",
    "controls": ["ukraine"],
    "regions": ["kursk"],
    "reconstructed": False,
    "note": {"en": "A square.", "uk": "Квадрат."},
    "accuracy": None,
    "first": "2025-03-12",
    "last": "2025-03-14",
    "snapshots": 2,
}
HEAD: dict[str, Any] = {
    "first": "2025-03-12",
    "last": "2025-03-14",
    "window": [33.4, 50.4, 36.4, 52.2],
    "regions": [
        {"id": "kursk", "home": "russia", "title": {"en": "Kursk", "uk": "Курщина"}, "area_km2": 100.0},
        {"id": "sumy", "home": "ukraine", "title": {"en": "Sumy", "uk": "Сумщина"}, "area_km2": 100.0},
    ],
    "sources": [SOURCE],
}
TIMELINE = {
    "source": "hand",
    "scale": 100000,
    "origin": [33.4, 50.4],
    "first": 0,
    "until": 3,
    "snapshots": [0, 2],
    "runs": [{"control": "ukraine", "from": 0, "until": 3, "rings": [[0, 0, 1000, 0, 0, 1000, -1000, 0]]}],
    "lines": [],
}
SERIES = {
    "source": "hand",
    "region": "kursk",
    "first": 0,
    "until": 3,
    "day": [0, 1],
    "ukraine": [15_125, 14_000],  # hundredths of km2
    "russia": [0, 0],
    "contested": [0, 0],
    "line": [0, 0],
}
EMPTY: dict[str, Any] = {"type": "FeatureCollection", "features": []}
FILES: dict[str, Any] = {
    "timeline-hand": TIMELINE,
    "series": {"first": 0, "rows": [SERIES], "pad": "x" * 2000},  # long enough to be compressed
    **dict.fromkeys(("context-land", "context-water", "context-lines", "context-settlements"), EMPTY),
    "regions": EMPTY,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the bundle."""
    bundle.write(tmp_path, FILES, HEAD)
    return tmp_path


@pytest.fixture
def manifest(folder: Path) -> dict[str, Any]:
    """Return the bundle's manifest."""
    return bundle.read_manifest(folder)


@pytest.fixture
def client(folder: Path) -> FlaskClient:
    """Return a client of a server with that bundle."""
    server: Any = create_app(Settings(bundle=folder)).server
    client: FlaskClient = server.test_client()
    return client


@pytest.fixture
def bare_client(tmp_path: Path) -> FlaskClient:
    """Return a client of a server that has no bundle."""
    server: Any = create_app(Settings(bundle=tmp_path / "none")).server
    client: FlaskClient = server.test_client()
    return client
