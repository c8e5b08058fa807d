"""A store with every kind of trouble that an export has to tell of, and the files made from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import shapely

from geodata.claims import load_claims
from geodata.exporting import FORMATS, Content, Request, export, select
from geodata.exporting.table import Table
from geodata.model import Control, Source, Terms
from geodata.revisions import Revision
from geodata.shipped.settlements import load_settlements
from geodata.store import ParquetStore
from geodata.store.parquet import revisions_of
from tests.maps import SOURCE, square, table

# Free to pass on, a reconstruction, and without contested ground.
REBUILT = replace(
    SOURCE,
    id="chronicle",
    title="Rebuilt <&> told",
    terms=Terms("Do as you like.", redistribute=True, pictures="free"),
    controls=(Control.UKRAINE, Control.RUSSIA),
    regions=("kursk",),
    reconstructed=True,
)
FORBIDDEN = replace(SOURCE, id="secret", terms=Terms("Nobody may see it.", pictures="none"))

_HELD, _LESS = square(35.2, 51.1), square(35.2, 51.1, 0.05)
_HOLED = shapely.MultiPolygon([shapely.box(35.0, 51.2, 35.1, 51.3) - shapely.box(35.02, 51.22, 35.04, 51.24)])
_DAYS = {
    "2024-08-06": {"ukraine": _HELD, "contested": _HOLED},
    "2024-08-08": {"ukraine": _LESS, "contested": _HOLED},
    "2024-08-09": {},  # incomplete: what is not there was set aside
    "2024-08-12": {"ukraine": _LESS, "russia": square(34.9, 51.0, 0.05)},
}


def _missed(date: str) -> Revision:
    return Revision("hand", date, f"{date}T00:00:00Z", "=cmd.json", "", code="empty", cause="is empty")


def put(store: ParquetStore, source: Source, days: dict[str, dict[str, shapely.MultiPolygon]]) -> None:
    rows = table(days, source.id)
    rows = rows[rows["control"].isin([control.value for control in source.controls])].reset_index(drop=True)
    revisions = [
        # Without areas, no map is held back as implausible.
        replace(one, areas={}, **({"aside": 3, "features": 3} if one.date == "2024-08-09" else {}))
        for one in revisions_of(rows)
    ]
    store.put(source, rows, revisions=[*revisions, *([_missed("2024-08-10")] if source is SOURCE else [])])


@pytest.fixture(scope="session")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> ParquetStore:
    """The store. Read only."""
    store = ParquetStore(tmp_path_factory.mktemp("troubled"))
    put(store, SOURCE, _DAYS)
    put(store, REBUILT, {"2024-08-07": {"ukraine": _LESS}})
    put(store, FORBIDDEN, {"2024-08-07": {"ukraine": _LESS}})
    return store


class Kept(Content):
    """Content whose tables are made once for all tests."""

    def table(self, name: str) -> Table:
        made = self.__dict__.setdefault("made", {})
        if name not in made:
            made[name] = super().table(name)
        return made[name]


@pytest.fixture(scope="package")
def _few() -> Iterator[None]:
    """Leave out the settlements that are far from all polygons, and most claims: most of the time."""
    near = tuple(one for one in load_settlements() if 34.9 < one.lon < 35.35 and 51.0 < one.lat < 51.35)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.exporting.layers.load_settlements", lambda: near)
        patch.setattr("geodata.exporting.told_tables.load_claims", lambda: load_claims()[:12])
        yield


@pytest.fixture(scope="package")
def content(troubled: ParquetStore, _few: None) -> Content:
    """All that may be exported of it."""
    return Kept(select(troubled, Request()))


@dataclass(frozen=True)
class Exported:
    """A file as it was written, and its bytes."""

    path: Path
    body: bytes


@pytest.fixture(scope="package")
def exported(content: Content, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Exported]:
    """Return a function that writes a file of a format, once."""
    folder, made = tmp_path_factory.mktemp("exported"), dict[tuple[str, str], Exported]()

    def make(name: str, table: str = "control") -> Exported:
        if (name, table) not in made:
            path = folder / f"{table}{FORMATS[name].endings[0]}"
            body = export(content, FORMATS[name], table)
            path.write_bytes(body)
            made[name, table] = Exported(path, body)
        return made[name, table]

    return make
