"""``/oembed``: how to show an address of this server on a page elsewhere, as oEmbed 1.0 describes it."""

from __future__ import annotations

import json
from html import escape
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, Response

from dashboard.pictures.order.licence import check_terms
from dashboard.server.links.preview import IMAGE_SIZE, Preview
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.pictures.not_drawn import NotDrawn
from dashboard.server.pictures.routes import PictureService, given_once, plain_errors
from dashboard.server.site_address import EMBED
from geodata.errors import NoData, UsageError

__all__ = ["is_framable", "register"]

_FRAME = (960, 600)  # px
_LEAST = 320  # px: a side of the smallest picture that there is
_DAY, _YEAR = 86_400, 31_536_000  # s
_PARAMETERS = ("url", "maxwidth", "maxheight", "format")
_TYPES = {"json": "application/json", "xml": "text/xml"}

Size = tuple[int, int]
Values = dict[str, str | int]


def is_framable(frame_ancestors: str) -> bool:
    """Tell whether pages elsewhere may show ``/embed`` in a frame."""
    return frame_ancestors not in ("'none'", "'self'")


def register(app: Any, previews: PreviewReader, pictures: PictureService) -> None:
    """Add the route to the server of the Dash `app`."""
    server: Flask = app.server
    path = f"{app.config.routes_pathname_prefix}oembed"
    server.add_url_rule(path, "oembed", lambda: plain_errors(lambda: _answer(previews, pictures)))


def _answer(previews: PreviewReader, pictures: PictureService) -> Response:
    given = given_once()
    for name in given:
        if name not in _PARAMETERS:
            raise UsageError(f"no parameter {name[:40]!r} of oembed; there are {', '.join(_PARAMETERS)}")
    form = given.get("format", "json")
    if form not in _TYPES:
        raise NotDrawn(f"format: {form[:40]!r} is not one of {' | '.join(_TYPES)}", 501)
    most = (_limit(given, "maxwidth"), _limit(given, "maxheight"))
    preview = previews.read(_query(given, previews))
    check_terms(preview.publication, preview.sources, public=True)
    title = " ".join((*preview.doubts, _found(preview, pictures)))
    values = _values(preview, title, most, framable=is_framable(previews.settings.frame_ancestors))
    body = json.dumps(values, ensure_ascii=False) if form == "json" else _xml(values)
    response = Response(body, mimetype=_TYPES[form])
    response.headers["Cache-Control"] = "no-cache"
    return response


def _found(preview: Preview, pictures: PictureService) -> str:
    """Return the text about a claim or a place, otherwise the finding, or why there is none."""
    if preview.still.claim or preview.still.place:
        return preview.title
    found = preview.missing or pictures.finding(preview.order()) or preview.title
    return ". ".join(filter(None, (found, preview.others)))


def _limit(given: dict[str, str], name: str) -> int:
    text = given.get(name, "100000")
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 8 and int(text) > 0):
        raise UsageError(f"{name}: {text[:40]!r} is not a whole number of pixels from 1")
    return int(text)


def _query(given: dict[str, str], previews: PreviewReader) -> str:
    """Return the query of the requested address, if it is one of the page."""
    if "url" not in given:
        raise UsageError("url: give the address of a page of this server")
    url = given["url"]
    bare = url.partition("#")[0].partition("?")[0]
    pages = {page for base in previews.site.bases() for page in (base, base.rstrip("/"), base + EMBED)}
    if bare not in pages:
        begin = previews.site.base() or "an address that its operator has set"
        raise NoData(f"url: not a page of this server; those begin with {begin}")
    return urlsplit(url).query


def _values(preview: Preview, title: str, most: Size, *, framable: bool) -> Values:
    values: Values = {"version": "1.0", "type": "link", "title": title}
    picture = _picture_size(most)
    address = preview.image(picture) if picture else ""
    if framable:
        values |= _frame(preview, (min(_FRAME[0], most[0]), min(_FRAME[1], most[1])))
    elif picture and address:
        width, height = picture
        values |= {"type": "photo", "url": address, "width": width, "height": height}
    if picture and address:
        width, height = picture
        values["thumbnail_url"] = address
        values |= {"thumbnail_width": width, "thumbnail_height": height}
    return values | {
        "author_name": preview.credit,
        "author_url": preview.publication.source(preview.still.source)["address"],
        "provider_name": "Salient",
        "provider_url": preview.base,
        "cache_age": _YEAR if preview.frozen else _DAY,
    }


def _picture_size(most: Size) -> Size | None:
    """Return the largest size of a picture within `most`; None where there is none so small."""
    width = min(IMAGE_SIZE[0], most[0])
    height = min(max(_LEAST, round(width * IMAGE_SIZE[1] / IMAGE_SIZE[0])), most[1])
    return (width, height) if min(width, height) >= _LEAST else None


def _frame(preview: Preview, size: Size) -> Values:
    width, height = size
    source, title = escape(preview.address(EMBED)), escape(preview.title)
    html = (
        f'<iframe src="{source}" width="{width}" height="{height}" title="{title}" '
        'style="border:0;max-width:100%" loading="lazy" allowfullscreen></iframe>'
    )
    return {"type": "rich", "html": html, "width": width, "height": height}


def _xml(values: Values) -> str:
    inside = "".join(f"<{name}>{escape(str(value), quote=False)}</{name}>" for name, value in values.items())
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>{inside}</oembed>\n'
