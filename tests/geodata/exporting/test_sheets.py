"""CSV and Excel: every table, with empty cells for what is unknown, and nothing that a spreadsheet runs."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
import shapely

from geodata.errors import UsageError
from geodata.exporting import LAYERS, TABLES, Content
from geodata.exporting.formats import csv_files, excel
from geodata.exporting.table import Table, Value
from tests.geodata.exporting.conftest import Exported
from tests.geodata.exporting.reading import check_same, mark_of, read_by_gdal

Make = Callable[..., Exported]


@pytest.fixture(scope="module")
def book(exported: Make) -> Iterator[Any]:
    opened = openpyxl.load_workbook(io.BytesIO(exported("xlsx").body))
    yield opened
    opened.close()


def _read(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def _as_text(value: Value) -> str:
    if isinstance(value, str) and value.startswith("="):
        return f"'{value}"
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", TABLES)
def test_a_csv_has_the_rows_of_the_table(name: str, exported: Make, content: Content) -> None:
    rows, table = _read(exported("csv", name).body), content.table(name)
    names = [column.name for column in table.columns]
    assert [[row[name] for name in names] for row in rows] == [list(map(_as_text, row)) for row in table.rows]
    if "source" in names and name != "sources":
        assert {row["mark"] for row in rows if row["source"] == "hand"} == {mark_of(table)}
        assert all(row["credit"] and row["terms"] and row["revision"] for row in rows)


def test_gdal_reads_the_shapes_of_a_csv(exported: Make, content: Content) -> None:
    rows = read_by_gdal(str(exported("csv").path))[1]
    check_same(rows, content.table("control"))


def test_a_zip_has_every_table(content: Content) -> None:
    with zipfile.ZipFile(io.BytesIO(csv_files.write_all(content))) as archive:
        assert set(archive.namelist()) == {"README.txt", "about.json", *(f"{name}.csv" for name in TABLES)}
        for name in TABLES:
            assert len(_read(archive.read(f"{name}.csv"))) == len(content.table(name).rows)
        assert mark_of(content.table("control")) in archive.read("README.txt").decode()


@pytest.mark.promise("An exported file holds the store’s own rows and areas, as other programs read it.")
@pytest.mark.parametrize("name", TABLES)
def test_a_sheet_has_the_rows_of_the_table(name: str, book: Any, content: Content) -> None:
    table = content.table(name)
    head, *rows = book[name].iter_rows(values_only=True)
    assert list(head) == [column.name for column in table.columns]
    assert [[_as_stored(value) for value in row] for row in rows] == [list(row) for row in table.rows]
    assert book[name].freeze_panes == "A2"
    assert all(cell.comment is not None for cell in book[name][1])


def _as_stored(value: Any) -> Value:
    return value.date().isoformat() if isinstance(value, dt.datetime) else value


def test_the_first_sheet_says_whose_maps_these_are(book: Any, content: Content) -> None:
    assert book.sheetnames == ["about", *TABLES]
    told = dict(book["about"].iter_rows(values_only=True))
    assert mark_of(content.table("control")) in told["for whom"]
    assert (told["revision"], told["credit"]) == (content.about.revision, content.about.credit)
    assert "Rebuilt" in told["reconstruction"]


def test_no_text_is_a_formula(book: Any, exported: Make, content: Content) -> None:
    row = next(row for row in content.table("snapshots").rows if row[4] == "unread")
    assert str(row[5]).startswith("=cmd.json")
    cell = next(cell for cells in book["snapshots"].iter_rows() for cell in cells if cell.value == row[5])
    assert cell.data_type == "s"
    assert any(line["told"].startswith("'=cmd.json") for line in _read(exported("csv", "snapshots").body))


def test_the_same_content_gives_the_same_bytes(exported: Make, content: Content) -> None:
    assert excel.write(content) == exported("xlsx").body
    assert csv_files.write_all(content) == csv_files.write_all(content)


def test_a_text_that_no_cell_holds_is_refused_and_not_cut(content: Content) -> None:
    class Long(Content):
        def table(self, name: str) -> Table:
            made = content.table(name)
            rows = [("x" * 32_768, *made.rows[0][1:])]
            return replace(made, rows=rows, geometries=made.geometries[:1])

    with pytest.raises(UsageError, match="32,768 letters is more than a cell"):
        excel.write(Long(content.selection))


def test_shapes_are_on_the_grid(exported: Make) -> None:
    for name in LAYERS:
        shapes = shapely.from_wkt([row["WKT"] for row in _read(exported("csv", name).body)])
        assert shapely.is_valid(shapes).all()
