"""Time, value and place in users' files: read correctly, or refused with what would read them."""

from __future__ import annotations

import datetime as dt
import json

import numpy as np
import pyproj
import pytest

from geodata.errors import FileRefused, UsageError
from geodata.importers import generic
from geodata.importers.columns import dated_maps, moments
from geodata.importers.columns.moments import BadDate, Clock, read_moment
from geodata.importers.columns.values import plain
from geodata.importers.crs import is_known
from geodata.importers.generic import GenericImporter
from tests.geodata.importers.fixtures import feature, polygon
from tests.geodata.importers.mapped import (
    MAP,
    ONE,
    geojson,
    held,
    one,
    parse,
    refusal,
    square,
    ukraine,
    with_columns,
)

# --- time


@pytest.mark.parametrize(
    ("value", "clock", "published"),
    [
        ("2025-03-12", {}, "2025-03-12T00:00:00Z"),
        (" 2025/03/12 ", {}, "2025-03-12T00:00:00Z"),
        ("20250312", {}, "2025-03-12T00:00:00Z"),
        (20250312, {}, "2025-03-12T00:00:00Z"),
        (20250312.0, {}, "2025-03-12T00:00:00Z"),
        ("2025-03-12T00:30:00+03:00", {}, "2025-03-11T21:30:00Z"),
        ("2025-03-12 00:30+0300", {}, "2025-03-11T21:30:00Z"),
        ("2025/03/12 23:30:00-02", {}, "2025-03-13T01:30:00Z"),
        ("2025-03-12t06:00:00.123456789z", {}, "2025-03-12T06:00:00Z"),
        ("2025-03-12 06:00 UTC", {}, "2025-03-12T06:00:00Z"),
        ("2025-03-12T01:00:00", {"timezone": "Europe/Kyiv"}, "2025-03-11T23:00:00Z"),
        ("2025-07-12T01:00:00", {"timezone": "Europe/Kyiv"}, "2025-07-11T22:00:00Z"),
        ("2025-03-12", {"timezone": "Europe/Kyiv"}, "2025-03-12T00:00:00Z"),
        ("2025-03-12T01:00:00Z", {"timezone": "Europe/Kyiv"}, "2025-03-12T01:00:00Z"),
        (1741737600000, {"unit": "ms"}, "2025-03-12T00:00:00Z"),
        ("1741759200", {"unit": "s"}, "2025-03-12T06:00:00Z"),
        (1741759200.75, {"unit": "s"}, "2025-03-12T06:00:00Z"),
        ("2025-03-12", {"unit": "s"}, "2025-03-12T00:00:00Z"),
        ("12.03.2025", {"format": "%d.%m.%Y"}, "2025-03-12T00:00:00Z"),
        ("12.03.2025 01:00", {"format": "%d.%m.%Y %H:%M", "timezone": "Europe/Kyiv"}, "2025-03-11T23:00:00Z"),
        (dt.date(2025, 3, 12), {}, "2025-03-12T00:00:00Z"),
        (dt.datetime(2025, 3, 12, 6, tzinfo=dt.UTC), {}, "2025-03-12T06:00:00Z"),
        (np.datetime64("2025-03-12T06:00:00.000"), {}, "2025-03-12T06:00:00Z"),
    ],
)
def test_a_moment(value: object, clock: dict[str, str], published: str) -> None:
    moment = read_moment(value, "column 'day'", Clock(**clock))
    assert (moment.date, moment.published_at) == (published[:10], published)


@pytest.mark.parametrize(
    ("value", "clock", "code", "said"),
    [
        ("2025-03-123", {}, "bad-date", "'2025-03-123' in column 'day' is not a date"),
        ("2025-03-12 or 13?", {}, "bad-date", "'2025-03-12 or 13?'"),
        ("2025-03-12/2025-03-14", {}, "bad-date", "'2025-03-12/2025-03-14'"),
        ("2025-03-12T25:00:00Z", {}, "bad-date", "25:00"),
        ("2025-03-12T06:00:00+99:00", {}, "bad-date", "99:00"),
        ("2025-3-12", {}, "bad-date", "2025-3-12"),
        ("2025-02-30", {}, "bad-date", "2025-02-30"),
        ("2025-W11-3", {}, "bad-date", "2025-W11-3"),
        ("2025/03-12", {}, "bad-date", "2025/03-12"),
        ("x" * 500, {}, "bad-date", "..."),
        ("2025-03-12\u202e", {}, "bad-date", "\ufffd"),
        ("12.03.2025", {}, "bad-date", 'format = "%d.%m.%Y" would read it as 2025-03-12'),
        ("12 March 2025", {}, "bad-date", 'format = "%d %B %Y" would read it as 2025-03-12'),
        ("2025-03-12", {"format": "%d.%m.%Y"}, "bad-date", "not written like the format '%d.%m.%Y'"),
        ("12.03.2025 ?", {"format": "%d.%m.%Y"}, "bad-date", "'12.03.2025 ?'"),
        (1741737600000, {}, "bad-date", 'unit = "ms" would read it as 2025-03-12'),
        ("1741737600", {}, "bad-date", 'unit = "s" would read it as 2025-03-12'),
        (45728, {}, "bad-date", "no unit makes it a day of this war"),
        (1741737600, {"unit": "ms"}, "bad-date", "is 1970-01-21, not a day of this war"),
        (1e300, {"unit": "s"}, "bad-date", "1e+300"),
        (True, {}, "bad-date", "True"),
        ("1999-03-12", {}, "bad-date", "not a day of this war"),
        ("2052-03-12", {}, "future", "'2052-03-12' in column 'day' is after tomorrow"),
        ("0001-01-01T00:00:00+14:00", {}, "bad-date", "not a day of this war"),
        (None, {}, "no-date", "empty"),
        (" ", {}, "no-date", "empty"),
        (float("nan"), {}, "no-date", "empty"),
        (np.datetime64("NaT"), {}, "no-date", "empty"),
    ],
)
def test_a_cell_that_is_no_moment(value: object, clock: dict[str, str], code: str, said: str) -> None:
    with pytest.raises(BadDate) as caught:
        read_moment(value, "column 'day'", Clock(**clock))
    assert caught.value.code == code
    assert said in caught.value.message
    assert caught.value.message.isprintable()


def test_a_map_may_be_of_tomorrow_but_no_later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "today", lambda: "2025-03-11")
    assert ukraine(parse(geojson(one()), "a.geojson")) == {"2025-03-12": ONE}
    assert refusal(geojson(one(day="2025-03-13")), "a.geojson").code == "future"


def test_dates_with_rubbish_are_all_shown() -> None:
    refused = refusal(geojson(one(day="2025-03-123"), one(day="2025-03-12 or 13?")), "a.geojson")
    assert "'2025-03-123'" in refused.cause
    assert "'2025-03-12 or 13?'" in refused.cause


def test_a_feature_of_the_future_is_named_and_the_rest_is_incomplete() -> None:
    reading = parse(geojson(one(day="2052-03-12"), one(35.4)), "a.geojson")
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}}
    (issue,) = reading.issues
    assert (issue.feature, issue.code, issue.action) == (0, "future", "set aside")
    assert (reading.snapshots[0].aside, reading.snapshots[0].features) == (1, 2)


def test_milliseconds_need_the_setting() -> None:
    data = geojson(one(day=1741737600000))
    assert 'unit = "ms"' in refusal(data, "a.geojson").cause
    assert ukraine(parse(data, "a.geojson", {**MAP, "unit": "ms"})) == {"2025-03-12": ONE}


def test_moments_of_one_day_are_never_added_up() -> None:
    data = geojson(
        one(day="2025-03-12T06:00:00Z"),
        one(35.3, day="2025-03-12T18:00:00Z"),
        one(35.4, day="2025-03-12T20:00:00+02:00"),
        one(day="2025-03-13"),
    )
    reading = parse(data, "a.geojson")
    assert ukraine(reading) == {
        "2025-03-12T06:00:00Z": ONE,
        "2025-03-12T18:00:00Z": pytest.approx(1.5 * ONE),
        "2025-03-13": ONE,
    }
    assert [snapshot.date for snapshot in reading.snapshots] == ["2025-03-12", "2025-03-12", "2025-03-13"]
    (issue,) = reading.issues
    assert (issue.code, issue.action, issue.count) == ("moments", "noted", 1)
    assert "parts = true" in issue.message


def test_a_control_that_another_moment_of_the_day_shows_is_not_known_to_hold_nothing() -> None:
    data = geojson(
        one(day="2025-03-12T06:00:00Z", status="Occupied"),
        one(35.4, day="2025-03-12T18:00:00Z"),
    )
    assert held(parse(data, "a.geojson")) == {
        "2025-03-12T06:00:00Z": {"russia": ONE, "contested": 0.0},
        "2025-03-12T18:00:00Z": {"ukraine": ONE, "contested": 0.0},
    }


def test_parts_of_one_day_are_added_up_when_the_map_says_so() -> None:
    data = geojson(one(day="2025-03-12T06:00:00Z"), one(35.4, day="2025-03-12T18:00:00Z"))
    reading = parse(data, "a.geojson", {**MAP, "parts": True})
    assert ukraine(reading) == {"2025-03-12T18:00:00Z": 2 * ONE}
    assert reading.issues == ()


def test_the_time_in_a_name_or_in_the_map_is_kept() -> None:
    fixed = {"id": "mymap", "title": "My map", "control": "ukraine"}
    named = {**fixed, "date_from_name": "m_%Y%m%d_%H%M", "timezone": "Europe/Kyiv"}
    for name in ("m_20250312_0100.geojson", "m_20250312_0100.geojson.gz"):
        assert ukraine(parse(geojson(one()), name, named)) == {"2025-03-11T23:00:00Z": ONE}
    assert refusal(geojson(one()), "m_20520312_0100.geojson", named).code == "future"
    told = {**fixed, "date": dt.datetime(2025, 3, 12, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))}
    assert ukraine(parse(geojson(one()), "a.geojson", told)) == {"2025-03-11T21:30:00Z": ONE}


INTERVALS = with_columns(**{"from": "start", "to": "end", "control": "status"})


def _days(first: int, last: int) -> list[str]:
    return [f"2025-03-{day:02}" for day in range(first, last + 1)]


def test_intervals() -> None:
    data = geojson(one(start="2025-03-01", end="2025-03-12"))
    assert ukraine(parse(data, "a.geojson", INTERVALS)) == dict.fromkeys(_days(1, 12), ONE)
    without = parse(data, "a.geojson", {**INTERVALS, "to_included": False})
    assert ukraine(without) == dict.fromkeys(_days(1, 11), ONE)
    assert (
        "columns: day, status, start, end"
        in refusal(data, "a.geojson", with_columns(date="x", control="y")).cause
    )


@pytest.mark.parametrize("end", [None, "", "9999-12-31"])
def test_an_interval_without_an_end_goes_to_the_last_day_that_the_file_names(end: object) -> None:
    data = geojson(one(start="2025-03-01", end=end), one(35.4, start="2025-03-02", end="2025-03-04"))
    expected = {"2025-03-01": ONE, **dict.fromkeys(_days(2, 4), 2 * ONE)}
    assert ukraine(parse(data, "a.geojson", INTERVALS)) == expected


def test_intervals_that_leave_a_gap_say_nothing_of_it() -> None:
    data = geojson(one(start="2025-03-01", end="2025-03-02"), one(start="2025-03-05", end="2025-03-05"))
    assert list(ukraine(parse(data, "a.geojson", INTERVALS))) == [*_days(1, 2), *_days(5, 5)]


def test_intervals_that_are_wrong() -> None:
    backward = one(start="2025-03-12", end="2025-03-01")
    assert refusal(geojson(backward), "a.geojson", INTERVALS).code == "bad-interval"
    reading = parse(geojson(one(start="2025-03-12", end="2025-03-12"), backward), "a.geojson", INTERVALS)
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}}
    late = one(start="2025-03-12", end="2052-03-12")
    assert refusal(geojson(late), "a.geojson", INTERVALS).code == "future"
    endless = one(start="2014-01-01", end="2025-03-12")
    assert refusal(geojson(endless), "a.geojson", INTERVALS).code == "too-many-days"


def test_intervals_that_would_take_all_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dated_maps, "_MOST_ENTRIES", 23)
    data = geojson(*[one(start="2025-03-01", end="2025-03-12")] * 2)
    assert "split the file" in refusal(data, "a.geojson", INTERVALS).cause


def test_an_issue_of_an_interval_is_reported_once() -> None:
    bow = [[35.2, 51.1], [35.4, 51.3], [35.4, 51.1], [35.2, 51.3], [35.2, 51.1]]
    data = geojson(feature(polygon(bow), start="2025-03-01", end="2025-03-12", status="Ours"))
    (issue,) = parse(data, "a.geojson", INTERVALS).issues
    assert (issue.code, issue.count) == ("invalid-polygon", 1)


# --- values


@pytest.mark.parametrize(
    "value",
    [
        "Grey zone",
        "Grey\u00a0zone",
        "Grey\u2009zone",
        "Grey\u202fzone",
        "Grey \u200b zone\ufeff",
        "Grey\u200bzone",
        " Grey\tzone\n",
        "Gre\u200by zone",
        "\u202eGrey zone\u202c",
    ],
)
def test_spaces_are_alike(value: str) -> None:
    assert held(parse(geojson(one(status=value)), "a.geojson"))["2025-03-12"]["contested"] == ONE


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("Зайнята", "Зайнята"),
        ("зайнята з’їздом", "зайнята з\u02bcїздом"),
        ("з'їзд", "з`\u0456\u0308зд"),
        ("it's", "it\u00b4s"),
        ("Ukrainian-held", "Ukrainian\u2011held"),
        ("1", 1),
        ("1", 1.0),
        ("1.0", 1),
        ("1", "1.0"),
        ("-2", -2.0),
        ("1.5", 1.5),
        ("true", True),
        ("True", True),
        ("false", np.bool_(False)),
        ("TRUE", "true"),
        ("1", np.int64(1)),
    ],
)
def test_values_are_alike(key: str, value: object) -> None:
    mapping = parse_values({key: "ukraine", "other": "russia"})
    assert mapping[plain(value)] == "ukraine"


def parse_values(values: dict[str, str]) -> dict[str, str]:
    """Return `values` as an importer holds them."""
    made = GenericImporter.from_mapping({**MAP, "values": values})
    return {key: str(control) for key, control in made.columns.values.items()}


def test_columns_are_found_however_they_are_spelled() -> None:
    data = geojson(feature(polygon(square()), **{"day\u00a0": "2025-03-12", "sta\u200btus": "Ours", "x": 1}))
    mapping = with_columns(date="day", control="sta\u200btus")
    assert ukraine(parse(data, "a.geojson", mapping)) == {"2025-03-12": ONE}


def test_a_column_that_is_missing_leaves_the_days_known() -> None:
    data = geojson(one(), one(day="2025-03-14"), one(day="x"))
    refused = refusal(data, "a.geojson", with_columns(date="day", control="held"))
    assert (refused.code, refused.dates) == ("no-column", ("2025-03-12", "2025-03-14"))
    assert "no column 'held'; there are columns: day, status" in refused.cause


def test_a_value_that_is_not_known_comes_with_the_setting() -> None:
    refused = refusal(geojson(one(status="UA")), "a.geojson")
    assert refused.cause == (
        "feature 0: value 'UA' in column 'status' is not in [values]; "
        'add "UA" = "ukraine" (or russia, contested, home)'
    )
    assert refused.dates == ("2025-03-12",)
    mapping = {**MAP, "values": {**MAP["values"], "UA": "ukraine"}}
    assert ukraine(parse(geojson(one(status="UA")), "a.geojson", mapping)) == {"2025-03-12": ONE}
    assert "column 'status' is empty" in refusal(geojson(one(status=None)), "a.geojson").cause
    assert "value 7 in" in refusal(geojson(one(status=7)), "a.geojson").cause


def test_mojibake_comes_with_its_code_page() -> None:
    known = {**MAP, "values": {"Окуповано": "ukraine"}}
    for page, text in (("cp1251", "Îêóïîâàíî"), ("utf-8", "Окуповано".encode().decode("latin-1"))):
        assert f'encoding = "{page}"' in refusal(geojson(one(status=text)), "a.geojson", known).cause
        column = refusal(
            geojson(one(**{text: 1})), "a.geojson", with_columns(date="day", control="Окуповано")
        )
        assert f'encoding = "{page}"' in column.cause
    assert "encoding" not in refusal(geojson(one(status="Grün")), "a.geojson", known).cause


def test_what_turns_or_breaks_a_line_is_never_shown() -> None:
    nasty = "\u202eUA\x1b[31m\n\x9b"
    refused = refusal(geojson(one(status=nasty)), "a.geojson")
    assert "UA" in refused.cause
    column = refusal(geojson(one(**{nasty: 1})), "a.geojson", with_columns(date="x", control="status"))
    assert "UA" in column.cause
    source = GenericImporter.from_mapping({**MAP, "title": "a\u202eb", "credit": "c\x1bd"}).SOURCE
    assert (source.title, source.title_uk, source.credit) == ("a\ufffdb", "a\ufffdb", "c d")


# --- what was lost


def test_a_map_with_losses_is_incomplete_and_never_says_nothing() -> None:
    reading = parse(geojson(one(), one(35.4, status="UA"), one(35.6, status="Liberated")), "a.geojson")
    (snapshot,) = reading.snapshots
    assert held(reading) == {"2025-03-12": {"ukraine": ONE}}
    assert (snapshot.aside, snapshot.features) == (1, 2)


def test_a_day_of_which_nothing_was_read_is_unread() -> None:
    data = geojson(one(), one(day="2025-03-13", status="UA"), one(day="2025-03-14", status="Liberated"))
    reading = parse(data, "a.geojson")
    assert held(reading) == {
        "2025-03-12": {"ukraine": ONE, "russia": 0.0, "contested": 0.0},
        "2025-03-14": {"ukraine": 0.0, "russia": 0.0, "contested": 0.0},
    }
    (unread,) = reading.unread
    assert (unread.date, unread.code) == ("2025-03-13", "unknown-value")
    assert "'UA'" in unread.cause


def test_labels_alone_are_no_map() -> None:
    label = feature({"type": "Point", "coordinates": [35.2, 51.1]}, day="2025-03-12", status="Ours")
    assert refusal(geojson(label), "a.geojson").code == "no-polygon"
    reading = parse(
        geojson(one(), {**label, "properties": {"day": "2025-03-13", "status": "x"}}), "a.geojson"
    )
    assert [snapshot.date for snapshot in reading.snapshots] == ["2025-03-12"]
    assert reading.unread == ()


@pytest.mark.parametrize(
    "geometry",
    [
        None,
        {},
        {"type": "Poly"},
        {"type": "Polygon"},
        {"type": "Polygon", "coordinates": []},
        {"type": "MultiPolygon", "coordinates": []},
    ],
)
def test_a_shape_that_is_missing_is_lost_and_not_empty(geometry: object) -> None:
    empty = feature(geometry, day="2025-03-12", status="Occupied")
    assert held(parse(geojson(one(), empty), "a.geojson"))["2025-03-12"] == {"ukraine": ONE}
    assert refusal(geojson(empty), "a.geojson").dates == ("2025-03-12",)


def test_what_is_not_known_elsewhere_costs_nothing_here() -> None:
    far = feature(polygon([[10, 10], [11, 10], [11, 11], [10, 10]]), day="2025-03-12", status="UA")
    reading = parse(geojson(one(), far), "a.geojson")
    assert held(reading)["2025-03-12"] == {"ukraine": ONE, "russia": 0.0, "contested": 0.0}
    assert reading.snapshots[0].aside == 0


def test_ground_elsewhere_makes_up_for_nothing_that_was_lost_here() -> None:
    far = feature(polygon([[10, 10], [11, 10], [11, 11], [10, 10]]), day="2025-03-12", status="Ours")
    refused = refusal(geojson(far, one(status="UA")), "a.geojson")
    assert (refused.code, refused.dates) == ("unknown-value", ("2025-03-12",))
    reading = parse(geojson(far, one(status="UA"), one(35.4, status="Occupied")), "a.geojson")
    assert held(reading) == {"2025-03-12": {"russia": ONE}}


def test_a_map_of_elsewhere_is_read_and_noted() -> None:
    far = feature(polygon([[10, 10], [11, 10], [11, 11], [10, 10]]), day="2025-03-12", status="Ours")
    reading = parse(geojson(far), "a.geojson")
    assert ukraine(reading) == {"2025-03-12": 0.0}
    assert [issue.code for issue in reading.issues] == ["outside-window"]


# --- place


def _moved(system: str, *, swapped: bool = False) -> dict[str, object]:
    transformer = pyproj.Transformer.from_crs(4326, system, always_xy=True)
    ring = [list(transformer.transform(*point)) for point in square()]
    ring = [point[::-1] for point in ring] if swapped else ring
    return feature(polygon(ring), day="2025-03-12", status="Ours")


@pytest.mark.parametrize("system", ["EPSG:3857", "EPSG:32637", "EPSG:32636", "EPSG:28407"])
@pytest.mark.parametrize("swapped", [False, True])
def test_metres_come_with_their_system(system: str, swapped: bool) -> None:
    data = geojson(_moved(system, swapped=swapped))
    refused = refusal(data, "a.geojson")
    assert refused.code == "no-crs"
    assert refused.dates == ("2025-03-12",)
    assert f'crs = "{system}"' in refused.cause
    assert "35.2 E 51.1 N" in refused.cause
    mapping = {**MAP, "crs": system, "axis": "lat-lon" if swapped else "lon-lat"}
    assert ('axis = "lat-lon"' in refused.cause) == swapped
    assert ukraine(parse(data, "a.geojson", mapping))["2025-03-12"] == pytest.approx(ONE, abs=0.02)


def test_a_system_in_wkt_or_named_by_the_file() -> None:
    data = geojson(_moved("EPSG:32637"))
    wkt = pyproj.CRS(32637).to_wkt(pretty=True)
    for system in (wkt, 32637, "32637", "+proj=utm +zone=37 +datum=WGS84", pyproj.CRS(32637).to_json()):
        areas = ukraine(parse(data, "a.geojson", {**MAP, "crs": system}))
        assert areas["2025-03-12"] == pytest.approx(ONE, abs=0.02)
    member = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32637"}}
    assert ukraine(parse(geojson(_moved("EPSG:32637"), crs=member), "a.geojson"))
    for broken in ({}, {"type": "name", "properties": {"name": "mine"}}, 5):
        assert refusal(geojson(one(), crs=broken), "a.geojson").code == "unknown-crs"
        assert ukraine(parse(geojson(one(), crs=broken), "a.geojson", {**MAP, "crs": "EPSG:4326"}))


@pytest.mark.parametrize(
    "system",
    [
        "/etc/passwd",
        "./grid.gsb",
        "EPSG:999999",
        "+init=/tmp/x:1",
        "+proj=pipeline +step +proj=utm +zone=37",
        "+proj=utm +zone=37 +ellps=WGS84 +nadgrids=/tmp/x",
        "+proj=longlat +datum=WGS84 +geoidgrids=/tmp/x",
        'LOCAL_CS["mine"]',
        'PROJCS["broken"',
        "mine",
        "",
        "?",
        "{}",
    ],
)
def test_systems_that_are_none_or_open_files(system: str) -> None:
    assert not is_known(system)


def test_latitude_first_comes_with_the_setting() -> None:
    for west in (35.2, 35.6):
        ring = [point[::-1] for point in square(west)]
        data = geojson(feature(polygon(ring), day="2025-03-12", status="Ours"))
        refused = refusal(data, "a.geojson")
        assert (refused.code, refused.dates) == ("axis", ("2025-03-12",))
        assert 'axis = "lat-lon"' in refused.cause
        assert ukraine(parse(data, "a.geojson", {**MAP, "axis": "lat-lon"})) == {"2025-03-12": ONE}
    wrong = refusal(geojson(one()), "a.geojson", {**MAP, "axis": "lat-lon"})
    assert 'axis = "lon-lat"' in wrong.cause


def test_lint_refuses_what_an_import_would() -> None:
    with pytest.raises(FileRefused, match="lat-lon"):
        generic.check_shapes(geojson(feature(polygon([point[::-1] for point in square()]))), "a.geojson")
    with pytest.raises(FileRefused, match="EPSG:3857"):
        generic.check_shapes(geojson(_moved("EPSG:3857")), "a.geojson")
    with pytest.raises(FileRefused, match="without a shape"):
        generic.check_shapes(geojson(feature(None)), "a.geojson")
    assert generic.check_shapes(json.dumps(polygon(square())).encode(), "a.geojson") == ()


def test_a_changed_map_is_another_reader() -> None:
    one_map, other = (GenericImporter.from_mapping({**MAP, **change}) for change in ({}, {"unit": "s"}))
    assert one_map.VERSION == GenericImporter.from_mapping(MAP).VERSION
    assert one_map.VERSION != other.VERSION
    assert one_map.dates_in_name("a.geojson") == ()
    with pytest.raises(UsageError):
        GenericImporter.from_mapping({**MAP, "columns": {}})
