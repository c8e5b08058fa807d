"""Which files a body names, and by which relative addresses."""

from __future__ import annotations

from dashboard.static_site.addresses import PREFIX, file_name, imported, named, relative

_ESCAPED = PREFIX.replace("/", "\\u002f")


def test_addresses_are_found_as_html_and_as_json_write_them() -> None:
    page = f'<script src="{PREFIX}assets/start.js?m=1.5"></script><a href="{PREFIX}">'
    layout = f'{{"data":"{_ESCAPED}data\\u002fa.0f.json","key":"/","prefix":"{_ESCAPED}"}}'
    assert named(page) == {"assets/start.js?m=1.5"}
    assert named(layout) == {"data/a.0f.json"}


def test_they_become_relative_and_nothing_else_does() -> None:
    layout = f'{{"prefix":"{_ESCAPED}","url":"{PREFIX}data/a.json","key":"/","feed":"{PREFIX}f?x=1"}}'
    told = relative(layout, {"f?x=1": "f.1"})
    assert told == '{"prefix":"./","url":"./data/a.json","key":"/","feed":"./f.1"}'


def test_what_a_page_asks_for_early_has_the_name_of_its_file() -> None:
    tag = f'<link rel="preload" href="{PREFIX}_dash-layout">'
    assert relative(tag, {"_dash-layout": "_dash-layout.json"}) == (
        '<link rel="preload" href="./_dash-layout.json">'
    )


def test_what_a_module_and_a_sheet_load_is_followed() -> None:
    module = """/** @import { A } from "./types.js" */
        import{a}from"./lib/a.js";import "../b.js"; const c = await import("./c.js?v=1");"""
    assert list(imported("modules/1/app/main.js", module)) == [
        "modules/1/app/lib/a.js",
        "modules/1/b.js",
        "modules/1/app/c.js?v=1",
    ]
    sheet = "a { background: url(data:x); mask: url('../signs/b.svg'); clip-path: url(#c) }"
    assert list(imported("modules/1/styles/base.css", sheet)) == ["modules/1/signs/b.svg"]
    assert list(imported("modules/1/app/words.json", module)) == []
    assert file_name("modules/1/app/c.js?v=1") == "modules/1/app/c.js"
