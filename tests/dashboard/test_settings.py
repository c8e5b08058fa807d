"""Settings: environment, options, and values that are refused."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from dashboard.settings import Settings, read_settings
from geodata.errors import UsageError


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_every_field_has_a_variable() -> None:
    values = {
        "bundle": "/tmp/b",  # noqa: S108 - never opened
        "host": "::1",
        "port": "0",
        "open": "latest",
        "source": "owlmaps",
        "theme": "dark",
        "lang": "uk",
        "threads": "2",
        "public_url": "https://salient.example.org/map",
        "allowed_hosts": "map.example",
        "proxy": "127.0.0.1",
        "basemap": "ukraine.pmtiles",
        "relief": "heights.pmtiles",
        "picture_workers": "1",
        "picture_queue": "3",
        "picture_seconds": "20",
        "picture_cache": "/tmp/p",  # noqa: S108 - never opened
        "picture_cache_mb": "7",
        "frame_ancestors": "'self'",
        "stop_seconds": "30",
        "log": "json",
        "log_level": "debug",
        "store": "/tmp/s",  # noqa: S108 - never opened
        "ogc_host": "::1",
        "ogc_port": "8061",
        "metrics_port": "9100",
        "metrics_host": "::1",
    }
    assert set(values) == {field.name for field in fields(Settings)}
    got = read_settings({f"SALIENT_{name.upper()}": value for name, value in values.items()})
    assert {name: str(getattr(got, name)) for name in values} == values


def test_every_field_is_documented() -> None:
    text = Settings.__doc__ or ""
    for field in fields(Settings):
        assert f"``SALIENT_{field.name.upper()}``" in text


def test_an_option_wins_over_the_environment() -> None:
    assert read_settings({"SALIENT_PORT": "1"}, port=2).port == 2


def test_an_option_that_was_not_given_does_not() -> None:
    assert read_settings({"SALIENT_BUNDLE": "there"}, bundle=None).bundle == Path("there")


@pytest.mark.parametrize(
    "address", ["https://example.org", "http://127.0.0.1:8050/", "http://[::1]:8050", "https://a.b/map/of~it"]
)
def test_an_address_of_the_server_is_taken(address: str) -> None:
    assert read_settings({"SALIENT_PUBLIC_URL": address}).public_url == address


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("port", "eighty"),
        ("port", "70000"),
        ("threads", "0"),
        ("open", "tomorrow"),
        ("theme", "sepia"),
        ("lang", "ru"),
        ("frame_ancestors", "'self'; script-src *"),
        ("public_url", "example.org"),
        ("public_url", "ftp://example.org"),
        ("public_url", "https://"),
        ("public_url", "https://user:secret@example.org"),
        ("public_url", "https://example.org/?x=1"),
        ("public_url", 'https://example.org/"><script>'),
        ("public_url", "https://example.org\nSet-Cookie: x"),
        ("proxy", "localhost"),
        ("picture_workers", "-1"),
        ("picture_queue", "0"),
        ("picture_seconds", "0"),
        ("picture_cache_mb", "-1"),
        ("frame_ancestors", "a\r\nSet-Cookie: x"),
    ],
)
def test_a_bad_value_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=name):
        read_settings({f"SALIENT_{name.upper()}": value})


def test_pictures_are_kept_beside_the_bundle_unless_the_operator_says_where() -> None:
    here = Path.cwd()
    assert Settings().picture_folder == here / "var/bundle-pictures"
    assert Settings(bundle=Path()).picture_folder == here.parent / f"{here.name}-pictures"
    assert Settings(picture_cache="/srv/kept").picture_folder == Path("/srv/kept")
