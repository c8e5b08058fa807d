"""Readers of the project's own files, each with a file to begin from; `fuzzed_readers` calls them.

A file of the store and of a bundle is sealed with its hash, which refuses nearly every change. So each is
also read with the seal put right: what is behind it must refuse or read, too.
"""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq

from dashboard.page.boot import boot_data
from dashboard.pictures.publication import Publication
from dashboard.settings import Settings
from geodata import bundle
from geodata.bundle.manifest import revision_of
from geodata.claims.stated.table import load_claims, parse_claims
from geodata.files import data_path, load_toml
from geodata.importers.column_map import parse_mapping
from geodata.shipped.base_map import parse_csv
from geodata.shipped.events import parse_events
from geodata.shipped.settlements import parse_settlements
from geodata.store import ParquetStore
from geodata.store.file_content import KEY
from geodata.store.seal import ENTRY, blank, seal
from tests.dashboard.conftest import FILES, HEAD
from tests.maps import SOURCE, square, table

__all__ = ["TABLE_READERS", "TABLE_SEEDS"]

_ROWS = 4  # of a table to begin from: enough for every kind of column
_STORED = f"{SOURCE.id}.parquet"


def _stored() -> bytes:
    with TemporaryDirectory() as folder:
        days = {
            "2024-08-06": {"ukraine": square(35.2, 51.1)},
            "2024-08-07": {"contested": square(35.2, 51.1)},
        }
        ParquetStore(Path(folder)).put(SOURCE, table(days))
        return Path(folder, _STORED).read_bytes()


def _first_rows(name: str) -> bytes:
    return b"\n".join(data_path(name).read_bytes().split(b"\n")[: _ROWS + 1])


def _claims_of_each_kind() -> bytes:
    """Return rows of the shipped claims: one of each metric."""
    of_each = {claim.metric: claim.id for claim in load_claims()}
    rows = [
        row for row in parse_csv(data_path("claims.csv").read_bytes(), "") if row["id"] in of_each.values()
    ]
    written = io.StringIO()
    sheet = csv.DictWriter(written, rows[0])
    sheet.writeheader()
    sheet.writerows(rows)
    return written.getvalue().encode()


def _manifest() -> bytes:
    with TemporaryDirectory() as folder:
        bundle.write(Path(folder), FILES, HEAD)
        return Path(folder, "manifest.json").read_bytes()


_STORE, _MANIFEST = _stored(), _manifest()
TABLE_SEEDS: Mapping[str, bytes] = {
    **dict.fromkeys(("store", "store rows"), _STORE),
    "store metadata": pq.read_schema(io.BytesIO(_STORE)).metadata[KEY],
    **dict.fromkeys(("manifest", "manifest values"), _MANIFEST),
    "published": bundle.dump(FILES["series"]),
    "events": _first_rows("events.csv"),
    "claims": _claims_of_each_kind(),
    "settlements": _first_rows("settlements.csv"),
    "source map": b'id = "mine"\ntitle = "Mine"\ncontrol = "russia"\ndate = 2025-03-12\n[terms]\ntext = ""',
}


def _asked(body: bytes) -> tuple[object, ...]:
    """Return all that a store says of a source whose file holds `body`."""
    with TemporaryDirectory() as folder:
        Path(folder, _STORED).write_bytes(body)
        store = ParquetStore(Path(folder))
        told = (store.sources(), store.issues(SOURCE.id), store.judged(SOURCE.id), store.known(SOURCE.id))
        return (*told, store.select(SOURCE.id).to_json())


_WHOLE = _asked(_STORE)


def _read_store(body: bytes) -> None:
    assert _asked(body) == _WHOLE, "damage was read as data"


def _read_resealed_rows(body: bytes) -> None:
    _asked(_resealed(body))


def _read_metadata(text: bytes) -> None:
    rows = pq.read_table(io.BytesIO(_STORE))
    metadata = {**rows.schema.metadata, KEY: text, ENTRY: blank()}
    written = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata(metadata), written)
    _asked(seal(written.getvalue()))


def _resealed(body: bytes) -> bytes:
    """Return `body` with a seal that fits, where it still has room for one."""
    prefix, zeros = blank()[:-64], blank()[-64:]
    start = body.rfind(prefix)
    if start < 0:
        return body
    start += len(prefix)
    return seal(body[:start] + zeros + body[start + len(zeros) :])


def _read_manifest(body: bytes) -> None:
    with TemporaryDirectory() as folder:
        Path(folder, "manifest.json").write_bytes(body)
        boot_data(bundle.read_publication(Path(folder)), Settings())
    assert json.loads(body) == json.loads(_MANIFEST), "damage was read as a publication"


def _read_resealed_manifest(body: bytes) -> None:
    """Read a manifest whose revision is made to fit, as a page and pictures need it."""
    try:
        told = dict(json.loads(body))
        sealed = bundle.dump({**told, "revision": revision_of(told)})
    except (ValueError, TypeError, RecursionError):
        return _read_manifest(body)
    with TemporaryDirectory() as folder:
        Path(folder, "manifest.json").write_bytes(sealed)
        manifest = bundle.read_publication(Path(folder))
        boot_data(manifest, Settings())
        publication = Publication(Path(folder), manifest)
        for entry in manifest["sources"]:
            publication.check_day(entry["id"], entry["last"])
    return None


def _read_published(body: bytes) -> None:
    manifest = json.loads(_MANIFEST)
    with TemporaryDirectory() as folder:
        Path(folder, manifest["files"]["series"]["name"]).write_bytes(body)
        read = bundle.read_file(Path(folder), manifest, "series")
    assert read == FILES["series"], "damage was read as a publication"


def _rows(
    parse: Callable[[Sequence[Mapping[str, str]]], Sequence[object]], name: str
) -> Callable[[bytes], None]:
    def read(body: bytes) -> None:
        for row in parse(parse_csv(body, name)):
            figures = (value for value in vars(row).values() if isinstance(value, float))
            assert all(map(math.isfinite, figures)), f"{row} has a figure that is none"

    return read


def _read_source_map(body: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "map.toml")
        path.write_bytes(body)
        parse_mapping(load_toml(path))


TABLE_READERS: Mapping[str, Callable[[bytes], object]] = {
    "store": _read_store,
    "store rows": _read_resealed_rows,
    "store metadata": _read_metadata,
    "manifest": _read_manifest,
    "manifest values": _read_resealed_manifest,
    "published": _read_published,
    "events": _rows(parse_events, "events.csv"),
    "claims": _rows(parse_claims, "claims.csv"),
    "settlements": _rows(parse_settlements, "settlements.csv"),
    "source map": _read_source_map,
}
