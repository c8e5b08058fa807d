"""A store with every kind of trouble, served under ``/ogc``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from dashboard.ogc.app import create_app
from dashboard.ogc.collection import Collection
from dashboard.ogc.store_reader import Served, StoreReader
from dashboard.server.site_address import Site
from geodata.shipped.settlements import load_settlements
from geodata.store import ParquetStore
from tests.geodata.exporting.conftest import FORBIDDEN, REBUILT, put
from tests.maps import SOURCE, square

HELD, LESS = square(35.2, 51.1), square(35.2, 51.1, 0.05)
DAYS = {
    "2024-08-06": {"ukraine": HELD, "contested": square(35.4, 51.2, 0.05)},
    "2024-08-08": {"ukraine": LESS, "contested": square(35.4, 51.2, 0.05)},
    "2024-08-12": {"ukraine": LESS, "russia": square(34.9, 51.0, 0.05)},
}


@pytest.fixture(scope="package", autouse=True)
def _few() -> Iterator[None]:
    """Leave out the settlements that are far from all polygons: most of the time."""
    near = tuple(one for one in load_settlements() if 35.1 < one.lon < 35.35 and 51.05 < one.lat < 51.25)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.exporting.layers.load_settlements", lambda: near)
        yield


@pytest.fixture(scope="package")
def store(tmp_path_factory: pytest.TempPathFactory) -> ParquetStore:
    """The store. Read only."""
    made = ParquetStore(tmp_path_factory.mktemp("served"))
    put(made, SOURCE, DAYS)
    put(made, replace(REBUILT, title="Rebuilt"), {"2024-08-07": {"ukraine": LESS}})
    put(made, FORBIDDEN, {"2024-08-07": {"ukraine": LESS}})
    return made


@pytest.fixture(scope="package")
def reader(store: ParquetStore) -> StoreReader:
    """What reads it."""
    return StoreReader(store.folder)


@pytest.fixture(scope="package")
def served(reader: StoreReader) -> Served:
    """What is served of it."""
    return reader.served()


@pytest.fixture(scope="package")
def control(served: Served) -> Collection:
    """The polygons of all sources."""
    return served.collection("control")


@pytest.fixture(scope="package")
def app(reader: StoreReader) -> Flask:
    """The server."""
    return create_app(reader, Site(""))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of it."""
    return app.test_client()


def client_of(folder: Path, *, public: bool = False) -> FlaskClient:
    """Return a client of a server of the store in `folder`."""
    return create_app(StoreReader(folder, public=public), Site("")).test_client()
