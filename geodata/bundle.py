"""The published format, both ways: hashed files, and the manifest that names them.

A bundle promises its readers three things: the manifest is replaced last, so old and new are
never mixed; a file's name contains its hash, so a name means the same bytes for ever; and the
same input gives the same bytes. ``docs/bundle.md`` describes the files.

JSON only: this module runs in the process that faces the net, and knows nothing of GeoPandas.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from geodata import files
from geodata.errors import BundleError

__all__ = [
    "FORMAT",
    "KEEP_REVISIONS",
    "SCALE",
    "date_of",
    "day_of",
    "decode_ring",
    "deltas",
    "dump",
    "encode_ring",
    "read_file",
    "read_manifest",
    "undeltas",
    "write",
]

FORMAT = 3
SCALE = 100_000  # units in a degree: about 1 m, below the width of any line on the screen
KEEP_REVISIONS = 10  # publications whose files stay on disk, so that an open page still finds its own

Point = tuple[float, float]


def day_of(date: str, first: str) -> int:
    """Return the number of days from `first` to `date`, both ISO dates."""
    return (dt.date.fromisoformat(date) - dt.date.fromisoformat(first)).days


def date_of(day: int, first: str) -> str:
    """Return the ISO date `day` days after `first`."""
    return (dt.date.fromisoformat(first) + dt.timedelta(days=day)).isoformat()


def deltas(values: Sequence[int]) -> list[int]:
    """Return the first of `values`, then each one's distance from the one before."""
    return [b - a for a, b in itertools.pairwise([0, *values])]


def undeltas(values: Sequence[int]) -> list[int]:
    """Return the values that `deltas` was given."""
    return list(itertools.accumulate(values))


def encode_ring(points: Sequence[Point], origin: Point) -> list[int]:
    """Encode a line as whole numbers: the first point relative to `origin`, each other one to the one before.

    Points that coincide with their predecessor at this scale are left out. The caller drops the closing
    point of a ring.
    """
    grid = [(round((x - origin[0]) * SCALE), round((y - origin[1]) * SCALE)) for x, y in points]
    kept = [point for point, _ in itertools.groupby(grid)]
    xs, ys = deltas([x for x, _ in kept]), deltas([y for _, y in kept])
    return [value for pair in zip(xs, ys, strict=True) for value in pair]


def decode_ring(values: Sequence[int], origin: Point) -> list[Point]:
    """Return the points that `encode_ring` coded, rounded to the scale."""
    xs, ys = undeltas(values[0::2]), undeltas(values[1::2])
    return [(origin[0] + x / SCALE, origin[1] + y / SCALE) for x, y in zip(xs, ys, strict=True)]


def dump(value: Any) -> bytes:
    """Return `value` as canonical JSON: sorted keys, no white space, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def write(folder: Path, contents: Mapping[str, Any], head: Mapping[str, Any]) -> dict[str, Any]:
    """Publish `contents` in `folder` and return the manifest.

    Others may read the bundle meanwhile, but not write it.

    Parameters
    ----------
    folder : Path
        Created if missing.
    contents : mapping of str to JSON value
        Logical name of each file, and its content.
    head : mapping
        The entries of the manifest besides ``format``, ``revision`` and ``files``.
    """
    entries = {name: _write_hashed(folder, name, dump(value)) for name, value in sorted(contents.items())}
    manifest: dict[str, Any] = {**head, "format": FORMAT, "files": entries}
    manifest["revision"] = hashlib.sha256(dump(manifest)).hexdigest()[:12]
    body = dump(manifest)
    files.write_atomic(folder / f"manifest.{manifest['revision']}.json", body)
    files.write_atomic(folder / "manifest.json", body)
    _prune(folder, manifest["revision"])
    return manifest


def _write_hashed(folder: Path, name: str, body: bytes) -> dict[str, Any]:
    digest = hashlib.sha256(body).hexdigest()
    path = folder / f"{name}.{digest[:16]}.json"
    if not path.exists():
        files.write_atomic(path, body)
    return {"name": path.name, "sha256": digest, "bytes": len(body)}


def _prune(folder: Path, current: str) -> None:
    """Remove the files that none of the last `KEEP_REVISIONS` manifests names, and half-written ones."""
    for path in folder.glob(".*.tmp"):
        path.unlink(missing_ok=True)
    old = sorted(folder.glob("manifest.*.json"), key=lambda path: (path.stat().st_mtime_ns, path.name))
    kept = [path for path in old[-KEEP_REVISIONS:] if current not in path.name]
    kept.append(folder / f"manifest.{current}.json")
    named = {"manifest.json"}
    for path in kept:
        named |= _named(path)
    for path in folder.glob("*.json"):
        if path.name not in named:
            path.unlink(missing_ok=True)


def _named(path: Path) -> set[str]:
    """Return the names of a manifest and of its files: none if it has another format or is damaged."""
    try:
        entries = _parse(path)["files"].values()
    except BundleError:
        return set()
    return {path.name} | {entry["name"] for entry in entries}


def _parse(path: Path) -> dict[str, Any]:
    try:
        manifest = json.loads(path.read_bytes())
    except FileNotFoundError:
        raise BundleError(f"{path.parent}: no bundle here; run: python -m geodata publish") from None
    except (OSError, ValueError) as error:
        raise BundleError(f"{path}: cannot be read ({error})") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise BundleError(f"{path}: not a bundle of format {FORMAT}; run: python -m geodata publish")
    return manifest


def read_manifest(folder: Path, revision: str | None = None) -> dict[str, Any]:
    """Return the manifest of the newest publication in `folder`, or of `revision`.

    Raises
    ------
    BundleError
        There is none, it cannot be read, or it has another format.
    """
    return _parse(folder / ("manifest.json" if revision is None else f"manifest.{revision}.json"))


def read_file(folder: Path, manifest: Mapping[str, Any], name: str) -> Any:
    """Return the content of the file with the logical `name`, after checking its hash.

    Raises
    ------
    BundleError
        The manifest does not name it, it is missing, or its bytes are not those that were published.
    """
    entry = manifest["files"].get(name)
    if entry is None:
        raise BundleError(f"{folder}: the manifest names no file {name!r}")
    try:
        body = (folder / entry["name"]).read_bytes()
    except OSError as error:
        raise BundleError(f"{folder / entry['name']}: cannot be read ({error})") from error
    if hashlib.sha256(body).hexdigest() != entry["sha256"]:
        raise BundleError(f"{folder / entry['name']}: damaged; run: python -m geodata publish")
    return json.loads(body)
