"""What one source says: its maps, its areas; and what was claimed against all of them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace

import geopandas as gpd
import pandas as pd

from geodata import chronicle
from geodata.commands.options import checked_date
from geodata.errors import UsageError
from geodata.exporting import Content, Request, select
from geodata.exporting.selection import ExportedSource, Selection
from geodata.exporting.table import Column, Kind, Table, Value
from geodata.notebook.frames import as_frame, as_geoframe, attrs_of
from geodata.regions import by_id, load_regions
from geodata.store import Store
from geodata.store import open_store as open_folder

__all__ = ["areas", "claims", "control", "open_store", "sources"]

SPAN = ("first", "last")  # keys of attrs: the days that were asked for
_MISSED = ("unread", "pending")
_RIGHTS = (
    Column("credit", Kind.TEXT, "the line that has to be on everything made of it"),
    Column("terms", Kind.TEXT, "what may be done with it"),
    Column("revision", Kind.TEXT, "the hash of the maps in force"),
)


def open_store(folder: str | os.PathLike[str] = "var/store") -> Store:
    """Open the store in `folder`, and make it where there is none.

    The two reconstructions that ship are always in it; where they are not, they are drawn first, which
    takes about a minute.

    Parameters
    ----------
    folder : path
        As ``--store`` of the command line.

    Returns
    -------
    Store
        What the other functions take.

    Raises
    ------
    StoreError
        It cannot be opened, read or written.
    """
    store = open_folder(os.fspath(folder))
    chronicle.ensure(store)
    return store


def sources(store: Store) -> pd.DataFrame:
    """Return whose maps the store has.

    Returns
    -------
    DataFrame
        A row for each source: ``source`` (its name in every other call), ``title``, ``publisher``,
        ``credit``, ``terms``, ``regions``, ``not_mapped``, ``first`` and ``last`` day, number of ``maps``,
        ``revision``, ...; ``attrs["columns"]`` explains each column. Sources whose terms allow no use, or
        that have no map that counts, are named in ``attrs["left_out"]``.

    Raises
    ------
    NoData, TermsForbid
        There is no source, or none whose maps may be used.
    """
    content = Content(select(store, Request()))
    return as_frame(content.table("sources"), attrs_of(content))


def areas(store: Store, source: str, region: str, first: str = "", last: str = "") -> pd.DataFrame:
    """Return who held how much of a region, on every map of a source.

    Parameters
    ----------
    source, region : str
        Such as ``"chronicle"`` and ``"kursk"``.
    first, last : str
        ISO dates, both inclusive; all days unless given.

    Returns
    -------
    DataFrame
        A row for each map, and one for each day that had a file but has no map: ``date``, ``until`` (the day
        of the next map, exclusive: until then this one is held over), ``ukraine_km2``, ``russia_km2``,
        ``contested_km2`` (geodesic, WGS 84), ``contact_line_km``, ``unplaced_km2`` (of a reconstruction:
        ground that it could not place), ``reason``. What was not read, not mapped or not published is NaN,
        and ``reason`` says why; 0 is a measured nothing.

    Raises
    ------
    UnknownName
        There is no such source or region.
    UsageError
        A date that is none, or a last day before the first.
    NoData
        The source does not cover the region, or has no map of these days.
    TermsForbid
        Its terms allow no use.
    """
    content = Content(select(store, _request(source, region, first, last)))
    table = Content(_near(content.selection)).table("series")
    gaps = [_gap(table, row, region) for row in content.about.incomplete if row["state"] in _MISSED]
    at = [column.name for column in table.columns].index("date")
    rows = sorted([*table.rows, *gaps], key=lambda row: str(row[at]))
    return as_frame(replace(table, rows=rows), attrs_of(content))


def _near(selection: Selection) -> Selection:
    """Return the selection with no more maps than it needs: others would be measured too."""
    wanted = selection.request.meets
    sources = tuple(
        replace(item, history=[one for one in item.history if wanted(one.date, one.until)])
        for item in selection.sources
    )
    return replace(selection, sources=sources)


def _gap(table: Table, missed: Mapping[str, Value], region: str) -> tuple[Value, ...]:
    """Return the row of a day that had a file but has no map."""
    told = {**missed, "region": region, "reason": f"{missed['state']}: {missed['told']}"}
    return tuple(told.get(column.name) for column in table.columns)


def _request(source: str | None, region: str | None, first: str, last: str) -> Request:
    earliest, latest = (checked_date(text) if text else "" for text in (first, last))
    if last and last < first:
        raise UsageError(f"{last} is before {first}")
    return Request(source, region, earliest, latest)


def control(
    store: Store, source: str, first: str, last: str | None = None, region: str | None = None
) -> gpd.GeoDataFrame:
    """Return who held which ground on a day, or from a day to another.

    Parameters
    ----------
    source : str
        Such as ``"chronicle"``.
    first, last : str
        ISO dates, both inclusive; the day `first` alone unless `last` is given.
    region : str, optional
        ``kursk``, ``belgorod`` or ``sumy``; all that the source covers unless given.

    Returns
    -------
    GeoDataFrame
        A row for each polygon of these days, in degrees (EPSG:4326) and cut to its ``region``: ``source``,
        ``kind``, ``control``, ``valid_from`` and ``valid_to`` (exclusive), between which it does not change,
        ``area_km2`` (geodesic), ``credit``, ``terms``, ``revision``. A region's home side has no polygon: it
        holds what no polygon gives to another. ``attrs["snapshots"]`` lists the maps that apply, incomplete
        or held over among them; ``attrs["unknown"]`` where nothing follows from there being no polygon.

    Raises
    ------
    UnknownName, UsageError, NoData, TermsForbid
        As `areas`.
    """
    day = checked_date(first)
    request = _request(source, region, day, day if last is None else last)
    content = Content(select(store, request))
    told = {
        **{name: list(content.table(name).named_rows()) for name in ("snapshots", "unknown")},
        **dict(zip(SPAN, (request.first, request.last), strict=True)),
    }
    table = _with_rights(content.table("control"), content.selection.sources[0])
    return as_geoframe(table, {**attrs_of(content), **told})


def _with_rights(table: Table, item: ExportedSource) -> Table:
    """Return the table with credit, terms and revision in each row: a file of a frame has no attrs."""
    rights = (item.source.credit, item.source.terms.text, item.revision)
    return replace(table, columns=(*table.columns, *_RIGHTS), rows=[(*row, *rights) for row in table.rows])


def claims(store: Store, first: str = "", last: str = "", region: str | None = None) -> pd.DataFrame:
    """Return what was claimed from `first` to `last`, and what each source's map shows to it.

    The maps of all days are searched for the figures: it takes some seconds.

    Parameters
    ----------
    first, last : str
        ISO dates, both inclusive; all days unless given.
    region : str, optional
        Only the claims about it.

    Returns
    -------
    DataFrame
        A row for each claim and map: ``id``, ``date``, ``claimant``, ``summary``, ``value``, ``unit``,
        ``verdict`` (of the leading map) and ``why``; ``map_source``, ``map_value``, ``difference`` (in the
        claim's unit), ``map_verdict`` and ``reason``. A claim that no map can test has one row, without a
        map, and its reason.

    Raises
    ------
    UnknownName, UsageError, NoData, TermsForbid
        As `areas`.
    """
    if region is not None:
        by_id(load_regions(), region)
    # Of every source: what a map of another day shows is part of the finding.
    every = select(store, Request())
    wanted = Content(replace(every, request=_request(None, region, first, last)))
    return as_frame(wanted.table("claims"), attrs_of(Content(every)))
