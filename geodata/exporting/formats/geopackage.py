"""GeoPackage: all tables in one file, which opens in QGIS in colour and plays.

GDAL writes layers and tables. Styles and the licence, as QGIS wants them, are written into the file after
that. There is no clock in it: the times that GeoPackage demands are those of `EPOCH`.
"""

from __future__ import annotations

import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from xml.sax.saxutils import escape

import pyogrio

from geodata.errors import UsageError
from geodata.exporting.content import LAYERS, TABLES, Content
from geodata.exporting.formats.gdal import write_table
from geodata.exporting.formats.qgis_style import style
from geodata.exporting.table import Table
from geodata.files import shown

__all__ = ["EPOCH", "write"]

EPOCH = "2024-08-06T00:00:00.000Z"  # the day on which the front begins; without .000 the file is not valid
_VERSION = "1.2"  # of GeoPackage: GDAL 3.6, as in Debian 12, warns of a newer one
_COLUMN = "geom"

# The column names are those of QGIS. Catalogue and schema have to be empty texts: with NULL it loads nothing.
_STYLES = """
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT,
 f_table_schema TEXT, f_table_name TEXT, f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT,
 useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME)
"""
_STYLE = """
INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,
 styleQML, styleSLD, useAsDefault, description, owner, ui, update_time)
VALUES ('', '', ?, ?, 'Salient', ?, '', 1, ?, '', NULL, ?)
"""
_LISTED = """
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change)
VALUES ('layer_styles', 'attributes', 'layer_styles', 'How QGIS draws the layers', ?)
"""
_METADATA = "INSERT INTO gpkg_metadata (md_scope, md_standard_uri, mime_type, metadata) VALUES (?, ?, ?, ?)"
_REFERENCE = """
INSERT INTO gpkg_metadata_reference (reference_scope, table_name, timestamp, md_file_id) VALUES (?, ?, ?, ?)
"""
_QGIS_STANDARD = "http://mrcc.com/qgis.dtd"

_clock = threading.Lock()  # GDAL's time is one for the whole process


def write(content: Content, name: str = "") -> bytes:
    """Return the file; it has every table, so `name` is not asked."""
    del name
    tables = [content.table(table) for table in TABLES]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "salient.gpkg")
        with _stopped_clock():
            for table in tables:
                _add(path, table, content)
        _complete(path, [table for table in tables if table.name in LAYERS], content)
        return path.read_bytes()


def _complete(path: Path, layers: list[Table], content: Content) -> None:
    try:
        with closing(sqlite3.connect(path)) as database, database:
            _add_styles(database, layers)
            _add_licence(database, layers, content)
    except sqlite3.Error as error:
        raise UsageError(f"the GeoPackage cannot be finished ({shown(str(error))})") from None


@contextmanager
def _stopped_clock() -> Iterator[None]:
    with _clock:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": EPOCH})
        try:
            yield
        finally:
            pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _add(path: Path, table: Table, content: Content) -> None:
    described = {"IDENTIFIER": table.title, "DESCRIPTION": f"{table.about} {content.about.rights}"}
    named = {"GEOMETRY_NAME": _COLUMN} if table.shape else {}
    version = {"VERSION": _VERSION}
    told = _metadata(content)
    write_table(table, path, "GPKG", {**described, **named}, dataset=version, dataset_metadata=told)


def _metadata(content: Content) -> dict[str, str]:
    """Return what ``ogrinfo`` shows of the file."""
    about = content.about
    return {
        "TITLE": about.title,
        "LICENCE": about.rights,
        "REVISION": about.revision,
        "ABOUT": about.description,
    }


def _add_styles(database: sqlite3.Connection, layers: list[Table]) -> None:
    database.execute(_STYLES)
    for layer in layers:
        database.execute(_STYLE, (layer.name, _COLUMN, style(layer), layer.about, EPOCH))
    database.execute(_LISTED, (EPOCH,))


def _add_licence(database: sqlite3.Connection, layers: list[Table], content: Content) -> None:
    """Put title, terms and credit where QGIS looks for them: GDAL's own entry it does not show."""
    for layer in layers:
        told = _qgis_metadata(layer, content)
        added = database.execute(_METADATA, ("dataset", _QGIS_STANDARD, "text/xml", told))
        database.execute(_REFERENCE, ("table", layer.name, EPOCH, added.lastrowid))


def _qgis_metadata(layer: Table, content: Content) -> str:
    about = content.about
    told = {
        "identifier": f"salient {layer.name} {about.revision}",
        "title": layer.title,
        "type": "dataset",
        "abstract": f"{layer.about} {about.description}",
        "rights": f"{about.credit}.",
        "license": " ".join([*(f"{mark}." for mark in about.marks), about.terms]),
    }
    return f"<qgis>{''.join(f'<{tag}>{escape(text)}</{tag}>' for tag, text in told.items())}</qgis>"
