"""What a file of the store holds: its rows, and in its metadata all that is kept besides them."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from types import UnionType
from typing import Any, TypeVar, get_type_hints

import geopandas as gpd
import pyarrow as pa
import pyarrow.parquet as pq
from pyproj.exceptions import CRSError
from shapely.errors import ShapelyError

from geodata.control_table import COLUMNS, empty_table
from geodata.errors import StoreError
from geodata.model import Control, Issue, Source, Terms, today
from geodata.revisions import Decision, Judged, Renewal, Revision, judge, judge_as_known
from geodata.store.seal import is_whole

__all__ = [
    "ID",
    "KEY",
    "Kept",
    "check_file",
    "damaged",
    "is_kept",
    "kept_from",
    "meta_of",
    "paths_kept",
    "previous_of",
    "read_meta",
    "read_rows",
]

# What the libraries raise over rows whose hash is right and whose metadata are not: found by fuzzing.
_LIES = (
    *(OSError, ValueError, LookupError, TypeError, AttributeError),
    *(pa.ArrowException, ShapelyError, CRSError),
)

KEY = b"salient"  # name of our entry in the file's metadata, next to GeoParquet's own "geo"
FORMAT = 2
ID = "revision"  # column of the stored table besides those of the schema
T = TypeVar("T")
# What is kept, and of which kind each of its single values is.
_KINDS: dict[type, dict[str, type | UnionType]] = {
    cls: {name: kind for name, kind in get_type_hints(cls).items() if isinstance(kind, (type, UnionType))}
    for cls in (Source, Terms, Issue, Renewal, Revision)
}


@dataclass(frozen=True)
class Kept:
    """The content of a file of the store: the rows, each with the id of its revision, and the rest."""

    source: Source
    rows: gpd.GeoDataFrame
    issues: tuple[Issue, ...] = ()
    revisions: tuple[Revision, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)

    def judged(self, as_of: str = "") -> list[Judged]:
        """Return every revision that was known on a day, and what had become of it; "" means now."""
        if as_of:
            rebuilt = self.source.reconstructed
            return judge_as_known(self.revisions, self.decisions, as_of, today(), reconstructed=rebuilt)
        return judge(self.revisions, self.decisions, today())


def previous_of(path: Path) -> Path:
    """Return where the version before the last change of a file is kept."""
    return path.with_name(f"{path.name}.previous")


def is_kept(path: Path) -> bool:
    """Tell whether a file of the store is there, or should be: its earlier version alone is damage."""
    return path.exists() or previous_of(path).exists()


def paths_kept(folder: Path) -> list[Path]:
    """Return the files of sources that are in `folder`, or should be, by name."""
    missing = {path.with_suffix("") for path in folder.glob("*.parquet.previous")}
    return sorted({*folder.glob("*.parquet"), *missing})


def check_file(path: Path) -> bytes:
    """Check that a file of the store is as it was written, and return its bytes.

    Raises
    ------
    StoreError
        It is damaged; the text says what to do.
    """
    try:
        body = path.read_bytes()
    except FileNotFoundError:
        raise damaged(path, "is missing, though an earlier version is there") from None
    except OSError as error:
        raise damaged(path, f"cannot be read ({error.strerror})") from error
    whole = is_whole(body)
    meta = read_meta(path, body) if whole is not False else {}
    if whole is False or (whole is None and meta.get("sealed")):
        raise damaged(path, "its bytes are not those that were written")
    return body


def damaged(path: Path, why: str) -> StoreError:
    """Return the error about a file that cannot be trusted: what is wrong with it, and the way back."""
    what = "the file" if path.exists() else "the earlier version"
    return StoreError(
        f"{path}: damaged: {why}; run: python -m geodata repair --store {path.parent}, "
        f"or move {what} away and import the source again"
    )


def read_rows(path: Path, body: bytes) -> gpd.GeoDataFrame:
    """Return the rows of the file whose bytes are `body`, each with the id of its revision.

    From its path they could be of two files: GeoPandas opens it more than once, and a put replaces it.
    """
    wanted = [*COLUMNS, ID]
    try:
        rows = gpd.read_parquet(io.BytesIO(body), columns=wanted)
        rows.drop(columns="geometry").to_numpy(dtype=object)  # texts that are none are seen here, not later
    except _LIES as error:
        raise damaged(path, "its rows cannot be read") from error
    if missing := sorted(set(wanted) - set(rows.columns)):
        raise damaged(path, f"its rows lack {', '.join(missing)}")
    return rows


def read_meta(path: Path, body: bytes | None = None) -> dict[str, Any]:
    """Return our own entry in the metadata of a file, whose bytes are `body` where they are known."""
    try:
        schema = pq.read_schema(path if body is None else pa.BufferReader(body))
        meta: dict[str, Any] = json.loads(schema.metadata[KEY])
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowException) as error:
        raise damaged(path, "it is not a file of this store") from error
    if not isinstance(meta, dict):
        raise damaged(path, "it is not a file of this store")
    if meta.get("format") != FORMAT:
        raise StoreError(f"{path}: written by another version; move it away and import the source anew")
    return meta


def _source_from(entry: dict[str, Any]) -> Source:
    entry = {**entry, "terms": _made(Terms, entry["terms"])}
    entry["controls"] = tuple(Control(name) for name in entry["controls"])
    entry["regions"] = tuple(entry["regions"])
    return _made(Source, entry)


def meta_of(kept: Kept) -> dict[str, Any]:
    """Return the entry that `kept_from` reads again."""
    return {
        "format": FORMAT,
        "sealed": True,  # so that a file whose seal itself is damaged is not taken for one without
        "source": asdict(kept.source),
        "issues": [asdict(issue) for issue in kept.issues],
        "revisions": [_revision_entry(revision) for revision in kept.revisions],
        "decisions": {name: decision.value for name, decision in sorted(kept.decisions.items())},
    }


def _revision_entry(revision: Revision) -> dict[str, Any]:
    areas = [[region, control.value, km2] for (region, control), km2 in sorted(revision.areas.items())]
    values = {item.name: getattr(revision, item.name) for item in fields(revision)}
    renewals = [[one.moment, one.sequence] for one in values.pop("renewals")]
    # Only where there are any: versions of before read the file as long as there are none.
    return {**values, "areas": areas, **({"renewals": renewals} if renewals else {})}


def kept_from(meta: Mapping[str, Any], path: Path) -> Kept:
    """Return what `meta` of the file at `path` says, without the rows."""
    try:
        return Kept(
            _source_from(meta["source"]),
            empty_table(),
            tuple(_made(Issue, entry) for entry in meta["issues"]),
            tuple(_revision_from(entry) for entry in meta["revisions"]),
            {name: Decision(decision) for name, decision in meta["decisions"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise damaged(path, "what it says of its source cannot be read") from error


def _revision_from(entry: Mapping[str, Any]) -> Revision:
    areas = {(region, Control(control)): km2 for region, control, km2 in entry["areas"]}
    if not all(isinstance(region, str) and math.isfinite(km2) for (region, _), km2 in areas.items()):
        raise ValueError("an area has no region or is no figure")
    renewals = tuple(
        _made(Renewal, {"moment": moment, "sequence": sequence})
        for moment, sequence in entry.get("renewals", [])
    )
    return _made(Revision, {**entry, "areas": areas, "renewals": renewals})


def _made(cls: type[T], values: Mapping[str, Any]) -> T:
    """Return the dataclass `cls` with `values`: a file without a seal may hold values of any kind."""
    for name, kind in _KINDS[cls].items():
        value = values.get(name)
        if name in values and not isinstance(value, kind):
            raise TypeError(f"{name} is not of its kind")
        if isinstance(value, str):
            value.encode()  # raises for what no file can hold
    return cls(**values)
