"""The public interface: what `salient` offers is what ``docs/python.md`` lists, and its examples run."""

from __future__ import annotations

import inspect
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

import salient
from geodata.store import ParquetStore

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
NOTEBOOK = ROOT / "docs" / "notebooks" / "sudzha.ipynb"
DAYS = ("2025-03-01", "2025-03-31")
PLOTLY = "application/vnd.plotly.v1+json"
_ROW = re.compile(r"^\| `(\w+)(?:\((.*)\))?` \|", re.MULTILINE)
_EXAMPLE = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECTION = re.compile(r"^(Parameters|Returns|Raises)\n-+\n", re.MULTILINE)


@pytest.fixture(scope="module")
def folder(
    chronicle_store: ParquetStore, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Path]:
    """A clone's folders, with a store of its own: of the days that are asked for, in the short form."""
    made = tmp_path_factory.mktemp("clone")
    if request.config.getoption("--long"):
        shutil.copytree(chronicle_store.folder, made / "var" / "store")
    else:
        store = ParquetStore(made / "var" / "store")
        for source in chronicle_store.sources():
            store.replace(source, chronicle_store.select(source.id, *DAYS))
    (made / "docs" / "notebooks").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        yield made


def test_the_page_lists_what_there_is() -> None:
    assert sorted(name for name, _ in _ROW.findall(PAGE)) == sorted(salient.__all__)
    headings = re.findall(r"^## (\w+)$", PAGE, re.MULTILINE)
    functions = [name for name in salient.__all__ if inspect.isfunction(getattr(salient, name))]
    assert set(functions) < set(headings) <= set(salient.__all__)


@pytest.mark.parametrize(("name", "given"), [row for row in _ROW.findall(PAGE) if row[1]])
def test_the_page_names_the_parameters(name: str, given: str) -> None:
    assert list(inspect.signature(getattr(salient, name)).parameters) == given.split(", ")


@pytest.mark.parametrize("name", salient.__all__)
def test_every_name_says_what_it_takes_gives_and_raises(name: str) -> None:
    found = getattr(salient, name)
    text = inspect.getdoc(found) or ""
    assert text
    if inspect.isfunction(found):
        _, *told = _SECTION.split(text)
        sections = dict(zip(told[::2], told[1::2], strict=True))
        assert {"Returns", "Raises"} <= sections.keys()
        taken = set(inspect.signature(found).parameters) - {"store"}
        assert taken <= set(re.findall(r"\w+", sections.get("Parameters", "")))


def test_every_example_of_the_page_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    for number, example in enumerate(_EXAMPLE.findall(PAGE), 1):
        exec(compile(example, f"example {number} of docs/python.md", "exec"), names)  # noqa: S102 - our own page
    assert "no region 'narnia'" in capsys.readouterr().out
    assert names["added"].maps == 1
    assert len(names["figure"].frames) > 5
    assert "vnd" not in (folder / "weeks.html").read_text(encoding="utf-8")[:200]


def test_the_notebook_is_kept_without_its_outputs() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    assert [(cell["outputs"], cell["execution_count"]) for cell in code] == [([], None)] * len(code)


def test_the_notebook_runs(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # where it is not installed
    book = nbformat.read(NOTEBOOK, as_version=4)
    place = {"metadata": {"path": str(folder / "docs" / "notebooks")}}
    NotebookClient(book, timeout=300, kernel_name="python3", resources=place).execute()
    kinds = [
        kind for cell in book.cells for output in cell.get("outputs", ()) for kind in output.get("data", ())
    ]
    assert kinds.count(PLOTLY) == 1
    assert kinds.count("text/html") >= 6  # frames


@pytest.mark.long
def test_own_maps_are_added_in_a_kernel(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The importer starts processes, and a kernel's main module is none that they could run again."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    (example,) = (code for code in _EXAMPLE.findall(PAGE) if "salient.add_maps(" in code)
    opened = 'import salient\nstore = salient.open_store("var/store")'
    book = nbformat.v4.new_notebook()
    book.cells = [nbformat.v4.new_code_cell(code) for code in (opened, example, "print(added.maps)")]
    place = {"metadata": {"path": str(folder)}}
    NotebookClient(book, timeout=300, kernel_name="python3", resources=place).execute()
    assert [output["text"] for output in book.cells[-1]["outputs"]] == ["1\n"]
