"""The workbook in LibreOffice: each sheet as a CSV of its own, row by row what was exported.

Needs LibreOffice Calc: Debian's ``libreoffice-calc``.
"""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.exporting import TABLES, Content
from geodata.exporting.table import Kind
from tests.geodata.exporting.conftest import Exported

pytestmark = pytest.mark.long

# Comma, quotation mark, UTF-8, from row 1, every text quoted, cells as they are and not as shown, all sheets.
_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1"
_NO_CALC = "no export filter"  # what an office without Calc says


@pytest.fixture(scope="module")
def sheets(exported: Callable[..., Exported], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of what LibreOffice made of the workbook."""
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice Calc (libreoffice-calc)")
    folder = tmp_path_factory.mktemp("office")
    Path(folder, "book.xlsx").write_bytes(exported("xlsx").body)
    home = f"-env:UserInstallation=file://{folder}/home"
    told = subprocess.run(
        ["soffice", home, "--headless", "--convert-to", _FILTER, "--outdir", folder, folder / "book.xlsx"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if _NO_CALC in told.stderr or "source file could not be loaded" in told.stderr:
        pytest.skip("needs LibreOffice Calc (libreoffice-calc): the office here has none")
    return folder


@pytest.mark.promise("An exported file holds the store’s own rows and areas, as other programs read it.")
@pytest.mark.parametrize("name", TABLES)
def test_every_sheet_has_the_rows_of_its_table(name: str, sheets: Path, content: Content) -> None:
    text = Path(sheets, f"book-{name}.csv").read_text(encoding="utf-8")
    head, *rows = csv.reader(io.StringIO(text))
    table = content.table(name)
    assert head == [column.name for column in table.columns]
    assert len(rows) == len(table.rows)
    for place, column in enumerate(table.columns):
        found = [row[place] for row in rows]
        wanted = ["" if value is None else str(value) for value in table.column(column.name)]
        if column.kind in (Kind.NUMBER, Kind.INTEGER):
            assert [bool(value) for value in found] == [bool(value) for value in wanted]
            assert [float(v) for v in found if v] == pytest.approx([float(v) for v in wanted if v], abs=1e-6)
        else:
            assert found == wanted
