"""A run, in each of the three shapes: what is asked for, what is kept, and what the next run does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.errors import AnswerRefused, Unreachable
from geodata.fetching.archive import Archive
from geodata.fetching.fetch_run import FetchRun, fetch
from geodata.fetching.source_table import Shape, SourceTable
from tests.geodata.fetching.conftest import BOUNDS, Tabled, TestClock
from tests.publisher import Publisher, reply, tree

DAYS = ("20250310", "20250311", "20250312")
RAW = "text/plain"


def _map(mark: object = 1) -> bytes:
    return json.dumps({"areas": [mark]}).encode()


def _run(table: SourceTable, clock: TestClock, folder: Path, since: str = "") -> FetchRun:
    return fetch(table, Archive(folder, "2025-03-14T07:00:00Z"), since=since, clock=clock)


def _names(folder: Path) -> list[str]:
    return [kept.name for kept in Archive(folder).versions()]


class TestRepository:
    @pytest.fixture
    def table(self, tabled: Tabled) -> SourceTable:
        return tabled(Shape.REPOSITORY, file_types=(RAW,))

    def _publish(self, publisher: Publisher, files: dict[str, bytes], etag: str = "") -> None:
        listed = {f"data/{day}.json": body for day, body in files.items()}
        publisher.at(
            "/tree", reply(tree({"README.md": b"", **listed}), etag=etag or str(len(publisher.replies)))
        )
        for path, body in listed.items():
            publisher.at(f"/raw/{path}", reply(body, RAW))

    def test_it_fetches_what_is_new_or_rewritten_and_nothing_else(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {day: _map(day) for day in DAYS[:2]}, "a")
        assert _run(table, clock, tmp_path).new == ["20250310.json", "20250311.json"]
        publisher.targets()
        assert _run(table, clock, tmp_path).new == []
        assert publisher.targets() == ["/tree"]
        self._publish(
            publisher, {"20250310": _map("corrected"), "20250311": _map("20250311"), "20250312": _map()}, "b"
        )
        assert _run(table, clock, tmp_path).new == ["20250310.json", "20250312.json"]
        assert publisher.targets() == ["/tree", "/raw/data/20250310.json", "/raw/data/20250312.json"]
        assert _names(tmp_path) == ["20250310.json", "20250311.json", "20250310.json", "20250312.json"]

    def test_after_an_interruption_it_goes_on_although_the_list_has_not_changed(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {day: _map(day) for day in DAYS}, "a")
        good = publisher.replies["/raw/data/20250312.json"]
        publisher.at("/raw/data/20250312.json", reply(b"", status=500))
        run = _run(table, clock, tmp_path)
        assert (run.new, [type(one) for one in run.failed]) == (
            ["20250310.json", "20250311.json"],
            [Unreachable],
        )
        publisher.at("/raw/data/20250312.json", *good)
        assert _run(table, clock, tmp_path).new == ["20250312.json"]

    def test_only_days_since_then(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {day: _map(day) for day in DAYS})
        assert _run(table, clock, tmp_path, since="2025-03-12").new == ["20250312.json"]
        assert _run(replace(table, since="2025-03-11"), clock, tmp_path).new == ["20250311.json"]

    def test_a_file_of_the_cache_before_is_left_for_the_next_run(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {"20250310": _map("new")})
        publisher.at("/raw/data/20250310.json", reply(_map("old"), RAW))
        run = _run(table, clock, tmp_path)
        assert "not yet, the file that the list names" in str(run.failed[0])
        assert _names(tmp_path) == []

    @pytest.mark.parametrize(
        ("listed", "message"),
        [
            (b"[]", "it is not a list of files with a tree"),
            (tree({"README.md": b""}), r"it names no file like data/\{YYYYMMDD\}.json"),
            (tree({"data/20250310.json": b""}, truncated=True), "the list is cut off by the publisher"),
            (
                b'{"tree": [{"path": "data/20250310.json", "sha": "../x"}, {"path": 7}, null]}',
                "it names no file",
            ),
        ],
    )
    def test_a_list_of_another_kind_is_told(
        self,
        publisher: Publisher,
        table: SourceTable,
        clock: TestClock,
        tmp_path: Path,
        listed: bytes,
        message: str,
    ) -> None:
        publisher.at("/tree", reply(listed))
        run = _run(table, clock, tmp_path)
        with pytest.raises(AnswerRefused, match=message):
            raise run.failed[0]

    def test_it_ends_after_three_failures_in_a_row(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        days = [f"202503{day:02}" for day in range(1, 11)]
        self._publish(publisher, {day: _map(day) for day in days})
        for day in days[1:]:
            publisher.at(f"/raw/data/{day}.json", reply(b"", status=404))
        run = _run(table, clock, tmp_path)
        assert (len(run.new), len(run.failed), run.left) == (1, BOUNDS.failures, 6)

    def test_told_to_wait_it_asks_for_nothing_else(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {day: _map(day) for day in DAYS})
        publisher.at("/raw/data/20250310.json", reply(b"", status=429, retry_after="3600"))
        run = _run(table, clock, tmp_path)
        assert (run.new, run.left) == ([], 2)
        assert publisher.targets() == ["/tree", "/raw/data/20250310.json"]


class TestHistory:
    FIRST, SECOND, THIRD = 1741600000, 1741700000, 1741813622  # 10, 11 and 12 March 2025

    @pytest.fixture
    def table(self, tabled: Tabled) -> SourceTable:
        return tabled(Shape.HISTORY_API, source="deepstate")

    def _publish(self, publisher: Publisher, *numbers: int) -> None:
        last = json.dumps({"id": numbers[-1], "map": {"type": "FeatureCollection", "features": []}})
        publisher.at("/last", reply(last.encode(), etag=str(numbers[-1])))
        listed = json.dumps([{"id": number, "status": True} for number in numbers])
        publisher.at("/public", reply(listed.encode(), etag=str(len(numbers))))
        for number in numbers:
            publisher.at(f"/{number}/geojson", reply(b'{"features": []}'))

    def test_it_fetches_the_current_map_and_those_that_are_lacking(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, self.FIRST, self.SECOND)
        assert _run(table, clock, tmp_path).new == [f"{self.SECOND}.geojson", f"{self.FIRST}.geojson"]
        assert publisher.targets() == ["/last", "/public", f"/{self.FIRST}/geojson"]
        self._publish(publisher, self.FIRST, self.SECOND, self.THIRD)
        assert _run(table, clock, tmp_path).new == [f"{self.THIRD}.geojson"]
        assert publisher.targets() == ["/last", "/public"]
        assert _run(table, clock, tmp_path).new == []

    def test_where_the_list_asks_for_a_login_it_goes_on_from_what_it_has(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, self.FIRST)
        _run(table, clock, tmp_path)
        self._publish(publisher, self.FIRST, self.SECOND, self.THIRD)
        publisher.at("/public", reply(b"", status=401))
        run = _run(table, clock, tmp_path)
        assert (run.new, run.failed) == ([f"{self.THIRD}.geojson"], [])
        assert run.notes == ["the list of maps asks for a login: only the current map is fetched"]
        assert len(_names(tmp_path)) == 2

    def test_entries_without_a_number_are_told(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, self.FIRST)
        listed = [{"id": self.SECOND}, {"id": "../x"}, {"id": self.SECOND}, 7]
        publisher.at("/public", reply(json.dumps(listed).encode()))
        publisher.at(f"/{self.SECOND}/geojson", reply(b"{}"))
        run = _run(table, clock, tmp_path)
        assert run.new == [f"{self.FIRST}.geojson", f"{self.SECOND}.geojson"]
        assert run.notes == ["2 entries of the list of maps have no id in seconds: left out"]

    def test_a_list_that_fails_does_not_keep_the_current_map_out(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, self.FIRST)
        publisher.at("/public", reply(b"{}"))
        run = _run(table, clock, tmp_path)
        assert run.new == [f"{self.FIRST}.geojson"]
        assert "it is not a list of maps" in str(run.failed[0])

    def test_the_same_map_in_another_wrapping_is_kept_once(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path
    ) -> None:
        """The interface tells how long ago that was, so its bytes change while the map does not."""
        for ago in ("an hour", "two hours"):
            body = json.dumps({"id": self.FIRST, "map": {"features": []}, "datetime": ago})
            publisher.at("/last", reply(body.encode(), etag=ago))
            _run(replace(table, list=""), clock, tmp_path)
        assert _names(tmp_path) == [f"{self.FIRST}.geojson"]

    @pytest.mark.parametrize(
        "body",
        [
            b"[]",
            b"{}",
            b'{"id": "1741600000", "map": {}}',
            b'{"id": true, "map": {}}',
            b'{"id": 1741600000}',
            b'{"id": 1741600000, "map": []}',
            b'{"id": 7, "map": {}}',
            b'{"id": 1741600000000000000, "map": {}}',
        ],
    )
    def test_a_current_map_of_another_kind_is_told(
        self, publisher: Publisher, table: SourceTable, clock: TestClock, tmp_path: Path, body: bytes
    ) -> None:
        publisher.at("/last", reply(body))
        run = _run(table, clock, tmp_path)
        assert "it is not an object with an id in seconds and a map" in str(run.failed[0])
        assert _names(tmp_path) == []


class TestFolder:
    def _publish(self, publisher: Publisher, bodies: dict[str, bytes]) -> None:
        links = "".join(f'<a href="{day}.json">{day}.json</a>' for day in bodies)
        publisher.at("/", reply(f"<html>{links}<a href='x20250101.json'>x</a></html>".encode(), "text/html"))
        for day, body in bodies.items():
            publisher.at(f"/{day}.json", reply(body, etag=body.decode()))

    def test_the_index_tells_what_there_is_and_the_newest_are_asked_again(
        self, publisher: Publisher, tabled: Tabled, clock: TestClock, tmp_path: Path
    ) -> None:
        table = tabled(recheck_days=2)
        self._publish(publisher, {day: _map(day) for day in DAYS})
        assert len(_run(table, clock, tmp_path).new) == 3
        publisher.targets()
        self._publish(publisher, {day: _map("rewritten") for day in DAYS})
        assert _run(table, clock, tmp_path).new == ["20250311.json", "20250312.json"]
        assert publisher.targets() == ["/", "/20250311.json", "/20250312.json"]
        assert _run(table, clock, tmp_path).new == []

    def test_without_an_index_each_day_is_asked_for(
        self, publisher: Publisher, tabled: Tabled, clock: TestClock, tmp_path: Path
    ) -> None:
        self._publish(publisher, {"20250311": _map()})
        run = _run(tabled(list="", recheck_days=1, since="2025-03-10"), clock, tmp_path)
        assert (run.new, run.failed) == (["20250311.json"], [])
        assert publisher.targets() == [f"/202503{day}.json" for day in (10, 11, 12, 13, 14)]
        _run(tabled(list="", recheck_days=1, since="2025-03-10"), clock, tmp_path)
        assert publisher.targets() == [f"/202503{day}.json" for day in (11, 12, 13, 14)]

    def test_an_index_without_such_names_is_told(
        self, publisher: Publisher, tabled: Tabled, clock: TestClock, tmp_path: Path
    ) -> None:
        publisher.at("/", reply(b"<html>moved</html>", "text/html"))
        assert "it names no file like" in str(_run(tabled(), clock, tmp_path).failed[0])
