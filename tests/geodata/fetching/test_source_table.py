"""The tables that ship, those of users, and what each message says of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.errors import UnknownName, UsageError
from geodata.fetching.addresses import Origin
from geodata.fetching.dated_paths import DatedPath
from geodata.fetching.source_table import Shape, load_table, parse_table, shipped_tables
from geodata.importers.sources import IMPORTERS

FOLDER = {
    "shape": "folder",
    "terms": "https://maps.test/terms",
    "path": "{YYYYMMDD}.json",
    "file": "https://maps.test/{path}",
}


@pytest.mark.parametrize("source", shipped_tables())
def test_what_ships_can_be_used(source: str, tmp_path: Path) -> None:
    table = load_table(source, tmp_path / "none")
    assert source in IMPORTERS
    assert {origin.scheme for origin in table.origins} == {"https"}
    day = table.path.name(table.path.of_day("2025-03-12")) if table.path else "1741813622.geojson"
    assert IMPORTERS[source].dates_in_name(day) in (("2025-03-12",), ("2025-03-11",))


def test_an_own_table_wins(tmp_path: Path) -> None:
    text = "\n".join(f'{name} = "{value}"' for name, value in FOLDER.items())
    (tmp_path / "owlmaps.toml").write_text(f"{text}\n[bounds]\npause_seconds = 9\nattempts = 2\n")
    table = load_table("owlmaps", tmp_path)
    assert (table.shape, table.bounds.pause_seconds, table.bounds.attempts) == (Shape.FOLDER, 9, 2)
    assert table.origins == {Origin("https", "maps.test", 443)}


def test_an_unknown_source_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").touch()
    with pytest.raises(UnknownName, match="choose from: deepstate, deepstate_occupied, mine, owlmaps"):
        load_table("isw", tmp_path)


def test_a_wrong_table_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("shape = 'cloud'")
    with pytest.raises(UsageError, match=r"mine\.toml: shape 'cloud' is not one of history-api, repository"):
        load_table("mine", tmp_path)


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"file": ""}, "file is missing"),
        ({"terms": ""}, "terms is missing"),
        ({"colour": "red"}, "the table has no entry 'colour'"),
        ({"bounds": {"colour": 1}}, r"\[bounds\] has no entry 'colour'"),
        ({"bounds": 1}, r"\[bounds\] must be a table"),
        ({"bounds": {"attempts": True}}, "attempts must be a number"),
        ({"bounds": {"file_mb": -1}}, "file_mb must be a number, at least 0"),
        ({"bounds": {"file_mb": float("nan")}}, "file_mb must be a number, at least 0"),
        ({"file": "http://maps.test/{path}"}, "must begin with https://"),
        ({"file": "ftp://maps.test/{path}"}, "is not an https address"),
        ({"file": "maps.test/{path}"}, "is not an https address"),
        ({"file": "https://me:pass@maps.test/{path}"}, "without a user"),
        ({"file": "https://{path}.test/{path}"}, "must name a host"),
        ({"file": "https://maps.test/"}, r"file must have \{path\} in it once"),
        ({"file": "http://127.0.0.1/{path}"}, "must begin with https://"),
        ({"file": "http://maps.test/{path}", "plain_loopback": True}, "must begin with https://"),
        ({"path": "map.json"}, r"must be like data/\{YYYYMMDD\}.json"),
        ({"path": "../{YYYYMMDD}.json"}, "must be like"),
        ({"path": "/{YYYYMMDD}.json"}, "must be like"),
        ({"since": "yesterday"}, "is not a date"),
        ({"columns": "../map.toml"}, "columns must be the name of a file beside the table"),
        ({"file_types": "json"}, "file_types must be a list"),
        ({"plain_loopback": "yes"}, "must be true or false"),
        ({"terms": "a\nb"}, "terms must be a text of one line"),
        ({"shape": "repository"}, "list is missing"),
        ({"shape": "history-api"}, "last is missing"),
    ],
)
def test_what_is_wrong_is_said(entries: dict[str, object], message: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=message):
        parse_table("mine", {**FOLDER, **entries}, tmp_path)


def test_this_machine_may_be_asked_without_encryption_where_the_table_says_so(tmp_path: Path) -> None:
    entries = {**FOLDER, "file": "http://localhost:8000/{path}", "plain_loopback": True}
    assert parse_table("mine", entries, tmp_path).origins == {Origin("http", "localhost", 8000)}


def test_a_dated_path_is_read_as_it_is_written() -> None:
    path = DatedPath("data/map-{YYYYMMDD}.v1.json")
    assert path.of_day("2025-03-12") == "data/map-20250312.v1.json"
    assert path.date_of("data/map-20250312.v1.json") == "2025-03-12"
    for other in ("data/map-20250312xv1.json", "map-20250312.v1.json", "data/map-20251399.v1.json"):
        assert path.date_of(other) == ""
