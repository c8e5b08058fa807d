"""Excel: every table a sheet, with real dates and figures, filters, and a note on each column. No shapes."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import xlsxwriter

from geodata.errors import UsageError
from geodata.exporting.about import READING
from geodata.exporting.content import TABLES, Content
from geodata.exporting.formats.arrow import as_date
from geodata.exporting.table import Kind, Table, Value

__all__ = ["write"]

_CREATED = dt.datetime(2024, 8, 6)  # noqa: DTZ001 - a workbook has no time zones; without it, it holds the clock
_MOST_ROWS = 1_048_576  # in a sheet
_LONGEST = 32_767  # letters in a cell: the library would cut the rest off
_WIDTHS = {Kind.TEXT: 18, Kind.DATE: 11, Kind.NUMBER: 13, Kind.INTEGER: 8}
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(content: Content, name: str = "") -> bytes:
    """Return a workbook of every table, so `name` is not asked. Its first sheet says what it is."""
    del name
    body = io.BytesIO()
    about = content.about
    with xlsxwriter.Workbook(body, _OPTIONS) as book:
        book.set_properties(
            {"title": about.title, "comments": about.description, "author": "Salient", "created": _CREATED}
        )
        _add_about(book, content)
        for table in TABLES:
            _add(book, content.table(table))
    return body.getvalue()


def _add_about(book: Any, content: Content) -> None:
    about = content.about
    sheet = book.add_worksheet("about")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 110)
    told = {
        "title": about.title,
        "for whom": "; ".join(about.marks) or None,
        "credit": about.credit,
        "terms": about.terms,
        "revision": about.revision,
        "reconstruction": about.reconstructed or None,
        "how to read": READING,
    }
    for row, (key, text) in enumerate((key, text) for key, text in told.items() if text):
        sheet.write_string(row, 0, key, bold)
        sheet.write_string(row, 1, _checked(text), wrapped)


def _add(book: Any, table: Table) -> None:
    if len(table.rows) >= _MOST_ROWS:
        raise UsageError(
            f"{table.name}: {len(table.rows):,} rows are more than a sheet holds; export fewer days"
        )
    sheet = book.add_worksheet(table.name)
    bold = book.add_format({"bold": True})
    formats = {Kind.DATE: book.add_format({"num_format": "yyyy-mm-dd"})}
    for place, column in enumerate(table.columns):
        sheet.write_string(0, place, column.name, bold)
        sheet.write_comment(0, place, column.about)
        sheet.set_column(place, place, _WIDTHS[column.kind], formats.get(column.kind))
    for number, row in enumerate(table.rows, 1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            _write_cell(sheet, (number, place), column.kind, value, formats.get(column.kind))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _write_cell(sheet: Any, place: tuple[int, int], kind: Kind, value: Value, look: Any) -> None:
    """Write a value; what is unknown stays an empty cell."""
    if value is None:
        return
    if kind is Kind.DATE:
        sheet.write_datetime(*place, as_date(value), look)
    elif kind is Kind.TEXT:
        sheet.write_string(*place, _checked(str(value)))
    else:
        sheet.write_number(*place, value)


def _checked(text: str) -> str:
    if len(text) > _LONGEST:
        raise UsageError(f"a text of {len(text):,} letters is more than a cell of a sheet holds")
    return text
