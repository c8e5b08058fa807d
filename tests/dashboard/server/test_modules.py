"""The browser's modules and style sheets: one address for all of one version."""

from __future__ import annotations

from pathlib import Path

from flask.testing import FlaskClient

from dashboard.server.modules import FOLDERS, STYLES, find_modules, first_line
from dashboard.server.routes import FOR_EVER

ASSETS = Path(__file__).parents[3] / "assets"


def _tree(folder: Path, body: str = "export {};") -> Path:
    for name in FOLDERS:
        (folder / name).mkdir(parents=True)
    (folder / "app" / "main.js").write_text(body, encoding="utf-8")
    (folder / "app" / "day.js").write_text("export {};", encoding="utf-8")
    return folder


def _build(folder: Path) -> None:
    (folder / "built" / "app.js").write_text(f"{first_line(folder)}\nexport {{}};", encoding="utf-8")


def test_another_byte_is_another_address(tmp_path: Path) -> None:
    one = find_modules(_tree(tmp_path / "one"), "/")
    same = find_modules(_tree(tmp_path / "same"), "/")
    other = find_modules(_tree(tmp_path / "other", "export { };"), "/")
    assert one.main == same.main
    assert one.main != other.main
    assert len(one.version) == 16


def test_one_file_stands_for_all_modules_while_it_is_made_of_them(tmp_path: Path) -> None:
    folder = _tree(tmp_path / "assets")
    alone = find_modules(folder, "/")
    _build(folder)
    built = find_modules(folder, "/")
    (folder / "app" / "day.js").write_text("export const day = 1;", encoding="utf-8")
    changed = find_modules(folder, "/")
    assert (alone.names, changed.names) == (("app/day.js", "app/main.js"),) * 2
    assert built.names == ("built/app.js",)
    assert built.main.endswith(built.names[0])
    assert changed.main.endswith("app/main.js")
    assert len({alone.version, built.version, changed.version}) == 3


def test_the_file_that_ships_is_made_of_the_modules_that_ship() -> None:
    assert find_modules(ASSETS, "/").names == ("built/app.js",), "run `make app`"


def test_every_style_sheet_has_its_place_in_the_order() -> None:
    assert sorted(STYLES) == sorted(path.stem for path in (ASSETS / "styles").glob("*.css"))


def test_they_are_kept_for_ever_and_another_version_is_not_here(client: FlaskClient) -> None:
    modules = find_modules(ASSETS, "/")
    page = client.get("/").text
    for address in (modules.main, modules.address("styles.css")):
        assert address in page
        assert client.get(address, buffered=True).headers["Cache-Control"] == FOR_EVER
    sheet = client.get(modules.address("styles.css"), buffered=True).text
    places = [sheet.index((ASSETS / "styles" / f"{name}.css").read_text(encoding="utf-8")) for name in STYLES]
    assert places == sorted(places)
    assert client.get(modules.main.replace(modules.version, "0" * 16)).status_code == 404
    assert client.get(modules.address("../dashboard/settings.py")).status_code == 404
