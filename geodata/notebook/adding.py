"""Somebody's own frame of dated polygons, taken into a store as a file of it would be."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import pandas as pd

from geodata.commands.import_lint import keep, kept_back
from geodata.commands.revisions import pending_line
from geodata.errors import UsageError
from geodata.files import write_atomic
from geodata.importers.generic import NAME
from geodata.importers.import_run import import_files
from geodata.importers.sources import importer
from geodata.store import Store

__all__ = ["Added", "add_maps"]

_ISSUE = ("feature", "action", "code", "message", "count")


@dataclass(frozen=True, eq=False)
class Added:
    """What became of a frame.

    Attributes
    ----------
    source : str
        Its name in every other call.
    maps : int
        How many maps were new.
    known : bool
        Whether the store had the same frame already, read in the same way: then nothing was done.
    refused : tuple of str
        A line for each day that could not be used, and why.
    kept_back : tuple of str
        A line for each map that is kept, but does not count because it is implausible; ``geodata pending``
        lets it count.
    issues : DataFrame
        What was repaired or set aside: ``feature`` (the row of the frame, from 0), ``action``, ``code``,
        ``message``, ``count``.
    """

    source: str
    maps: int
    known: bool
    refused: tuple[str, ...]
    kept_back: tuple[str, ...]
    issues: pd.DataFrame


def add_maps(store: Store, frame: gpd.GeoDataFrame, columns: Mapping[str, object]) -> Added:
    """Take somebody's own dated polygons into a store, as ``import generic`` takes a file.

    The frame is written to a GeoParquet file of a moment and read by the importer, in a process of its own
    that is held to the same bounds: what a file would be refused for, a frame is refused for.

    Parameters
    ----------
    store : Store
        Where they go. What it has is not changed: the same frame twice is one map.
    frame : GeoDataFrame
        A polygon in each row, in any coordinate system that it names.
    columns : mapping
        What the columns mean, as in the TOML map of ``docs/sources.md``: at least ``id``, ``title``, when it
        was so (such as ``{"columns": {"date": "day"}}``) and who held it (``control``, or a column with
        ``values``).

    Returns
    -------
    Added
        How many maps were new, and what is wrong with the frame.

    Raises
    ------
    UsageError
        `frame` has no shapes, or `columns` cannot be used; the text says what is missing.
    NothingUsable
        Nothing of the frame could be used; the text says why.
    StoreError
        The store cannot be written.
    """
    reader = importer(NAME, columns)
    source = reader.SOURCE
    body = _as_parquet(frame)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{source.id}.parquet"
        write_atomic(path, body)
        run = import_files(NAME, [path], mapping=columns, known=store.known(source.id))
    put = keep(store, source, run, accept=False)
    run.require_usable()
    return Added(
        source=source.id,
        maps=put.added,
        known=bool(run.skipped),
        refused=tuple(map(str, run.refused)),
        kept_back=tuple(map(pending_line, kept_back(store, source.id, run))),
        issues=pd.DataFrame(
            [{name: getattr(one, name) for name in _ISSUE} for one in run.issues], columns=_ISSUE
        ),
    )


def _as_parquet(frame: gpd.GeoDataFrame) -> bytes:
    """Return the frame as a file: the same bytes for the same values, so that it is known again."""
    if not isinstance(frame, gpd.GeoDataFrame) or frame.active_geometry_name is None:
        raise UsageError("the frame has no column of shapes: make it a GeoDataFrame with a geometry")
    bare = gpd.GeoDataFrame(frame, copy=True)
    bare.attrs = {}
    body = io.BytesIO()
    bare.to_parquet(body, index=False)
    return body.getvalue()
