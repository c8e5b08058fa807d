"""Foreign JSON: what is read, and why each broken document is refused."""

from __future__ import annotations

import pytest

from geodata.errors import FileRefused
from geodata.importers.formats import json_text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<!DOCTYPE html><p>Not found", "html"),
        (b"\n <HTML>", "html"),
        (b"<?xml version='1.0'?><kml/>", "xml"),
        (b'{"type": "FeatureColl', "truncated"),
        (b'{"features": [1, 2', "truncated"),
        (b'{"features": [NaN, 2', "truncated"),
        (b"[" * 200_000, "too-deep"),
        (b"[" * 200_000 + b"]" * 200_000, "too-deep"),
        (b"[NaN," + b"[" * 200_000, "too-deep"),
        (b"\xff\xfe{\0}\0", "not-utf8"),
        (b'{"a": "\xff"}', "not-utf8"),
        (b"{'a': 1}", "not-json"),
        (b"[1] [2]", "not-json"),
        (b"[NaN, nope]", "not-json"),
        (b"[NaN, " + b"9" * 5000 + b"]", "not-json"),
    ],
)
def test_each_broken_document_has_its_own_cause(data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as caught:
        json_text.parse_json(data, "a.json")
    assert caught.value.code == code
    assert str(caught.value).startswith("a.json: ")
    assert "\n" not in str(caught.value)


def test_json_that_is_good_enough() -> None:
    assert json_text.parse_json(b"\xef\xbb\xbf[1]", "a") == [1]
    assert repr(json_text.parse_json(b"[NaN, 1e999]", "a")) == "[nan, inf]"
