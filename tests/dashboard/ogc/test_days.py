"""``datetime``: instants and intervals, as clients send them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.ogc.days import EVER, NEVER, Days, days_of
from geodata.errors import UsageError

MOMENTS = st.datetimes(dt.datetime(2000, 1, 2), dt.datetime(2100, 1, 1))  # noqa: DTZ001 - the zone comes with it
HOURS = st.integers(-14, 14)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-08-06", "2024-08-06", "2024-08-06"),
        ("2024-08-06T", "2024-08-06", "2024-08-06"),  # as GDAL writes a day
        ("2024-08-06T12:30", "2024-08-06", "2024-08-06"),
        ("2024-08-06T12:30:00.25Z", "2024-08-06", "2024-08-06"),
        ("2024-08-06T23:59:60Z", "2024-08-06", "2024-08-06"),  # a leap second
        ("2024-08-06T23:00:00-05:00", "2024-08-07", "2024-08-07"),
        ("2024-08-06T01:00:00+03:00", "2024-08-05", "2024-08-05"),
        ("2024-08-06T/2024-08-20T", "2024-08-06", "2024-08-20"),
        ("../2024-08-20", NEVER, "2024-08-20"),
        ("/2024-08-20", NEVER, "2024-08-20"),
        ("2024-08-06/..", "2024-08-06", EVER),
        ("2024-08-06/", "2024-08-06", EVER),
        ("../..", NEVER, EVER),
    ],
)
def test_days(text: str, first: str, last: str) -> None:
    assert days_of(text) == Days(first, last)


@pytest.mark.parametrize(
    "text",
    [
        *("", "hello", "2024", "2024-8-6", "2024-02-30", "0000-01-01", "2024-08-06T25:00:00Z", "06.08.2024"),
        *("2024-08-06/2024-08-05", "a/b/c", "2024-08-06/2024-08-07/2024-08-08", "٢٠٢٤-08-06", "..", "now"),
        *("2024-08-06T12:00:00+99:00", "0001-01-01T00:00:00+14:00", "2024-08-06' OR 1=1", "2024-08-06\x00"),
    ],
)
def test_what_is_no_day_is_refused_by_name(text: str) -> None:
    with pytest.raises(UsageError, match=r"^datetime: "):
        days_of(text)


@given(moment=MOMENTS, hours=HOURS)
def test_a_moment_means_its_day_in_utc(moment: dt.datetime, hours: int) -> None:
    zoned = moment.replace(tzinfo=dt.timezone(dt.timedelta(hours=hours)))
    day = zoned.astimezone(dt.UTC).date().isoformat()
    assert days_of(zoned.isoformat(timespec="seconds")) == Days(day, day)


@given(text=st.text(max_size=30))
def test_no_text_makes_it_fail_in_another_way(text: str) -> None:
    try:
        found = days_of(text)
    except UsageError:
        return
    assert NEVER <= found.first <= found.last <= EVER
