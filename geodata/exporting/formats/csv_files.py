"""CSV: one table, or all of them in a zip. Shapes are WKT; an empty cell is unknown, never 0."""

from __future__ import annotations

import csv
import io
import json

import shapely

from geodata.exporting.content import TABLES, Content
from geodata.exporting.formats.zips import zipped
from geodata.exporting.table import Table, Value

__all__ = ["write", "write_all"]

_ENCODING = "utf-8-sig"  # with a mark at the beginning, without which Excel does not take it for UTF-8
_SIX = 6  # decimals: the grid
# A spreadsheet would run a text that begins like this as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SHAPE = "WKT"  # the name by which GDAL knows that a column holds shapes
_OF_THE_FILE = ("credit", "mark", "terms", "revision")  # of each row's source: a single table says it itself


def write(content: Content, name: str) -> bytes:
    """Return the table called `name`; where it has a source, with that source's terms in every row."""
    table = content.table(name)
    sources = {row["source"]: row for row in content.about.sources}
    named = [column.name for column in table.columns]
    if name == "sources" or "source" not in named:
        return _csv(table, [], [[] for _ in table.rows])
    extra = [[sources[source][key] for key in _OF_THE_FILE] for source in table.column("source")]
    return _csv(table, list(_OF_THE_FILE), extra)


def write_all(content: Content, name: str = "") -> bytes:
    """Return a zip of every table, with a list of their columns and what the file says of itself."""
    del name
    tables = [content.table(table) for table in TABLES]
    about = content.about
    members = {f"{table.name}.csv": _csv(table, [], [[] for _ in table.rows]) for table in tables}
    readme = f"{about.title}\n\n{about.description}\n\n{_columns(tables)}".encode()
    told = json.dumps(about.as_json(), ensure_ascii=False, indent=1).encode()
    return zipped({"README.txt": readme, "about.json": told, **members})


def _csv(table: Table, names: list[str], extra: list[list[Value]]) -> bytes:
    text = io.StringIO()
    out = csv.writer(text, lineterminator="\r\n")
    shapes = [[shapely.to_wkt(shape, rounding_precision=_SIX)] for shape in table.geometries]
    out.writerow([*(column.name for column in table.columns), *names, *([_SHAPE] if table.shape else [])])
    for number, (row, more) in enumerate(zip(table.rows, extra, strict=True)):
        out.writerow([_cell(value) for value in (*row, *more)] + (shapes[number] if table.shape else []))
    return text.getvalue().encode(_ENCODING)


def _cell(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _columns(tables: list[Table]) -> str:
    return "\n".join(
        "\n".join(
            [f"{table.name}.csv: {table.about}", *(f"  {one.name}: {one.about}" for one in table.columns), ""]
        )
        for table in tables
    )
