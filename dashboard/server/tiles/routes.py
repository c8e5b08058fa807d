"""Tiles at ``/tiles/``: the ground and the relief that the operator has archives of."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from flask import Response, abort, request
from pmtiles.tile import TileType

from dashboard.page.map.basemap import Basemap, Tiles
from dashboard.server.tiles.archive import Archive, open_ground, open_relief
from dashboard.settings import Settings
from geodata.errors import FileRefused

__all__ = ["TILES", "register"]

TILES = "tiles/"
_TYPES = {
    TileType.MVT: "application/vnd.mapbox-vector-tile",
    TileType.PNG: "image/png",
    TileType.WEBP: "image/webp",
}
_ENCODINGS = ("terrarium", "mapbox")  # of heights; the first unless the archive says so

_log = logging.getLogger("salient")


def register(app: Any, settings: Settings, forever: str) -> Basemap:
    """Serve the archives that `settings` name; `forever` is the Cache-Control of what never changes.

    An archive that cannot be used is named in the log, and the map does without it.
    """
    ground = _opened("SALIENT_BASEMAP", settings.basemap, open_ground)
    relief = _opened("SALIENT_RELIEF", settings.relief, open_relief)
    archives = {archive.version: archive for archive in (ground, relief) if archive}
    path = f"{TILES}<version>/<int:zoom>/<int:x>/<int:y>"

    def answer(version: str, zoom: int, x: int, y: int) -> Response:
        response = _tile(archives, version, zoom, x, y)
        response.headers["Cache-Control"] = forever
        return response

    app.server.add_url_rule(f"{app.config.routes_pathname_prefix}{path}", "tiles", answer)
    prefix = app.config.requests_pathname_prefix
    return Basemap(*(_told(archive, prefix) if archive else None for archive in (ground, relief)))


def _opened(variable: str, path: str, opened: Callable[[Path], Archive]) -> Archive | None:
    if not path:
        return None
    try:
        archive = opened(Path(path))
    except FileRefused as error:
        _log.warning("%s: %s. The map does without it.", variable, error)
        return None
    _log.info("%s: %s, zoom %d to %d", variable, archive.name, *archive.zooms)
    return archive


def _told(archive: Archive, prefix: str) -> Tiles:
    """Return what the page has to know of an archive."""
    encoding = archive.metadata.get("encoding")
    return Tiles(
        address=f"{prefix}{TILES}{archive.version}/{{z}}/{{x}}/{{y}}",
        zooms=archive.zooms,
        bounds=archive.bounds,
        credit=archive.credit(),
        encoding=encoding if encoding in _ENCODINGS else _ENCODINGS[0],
    )


def _tile(archives: Mapping[str, Archive], version: str, zoom: int, x: int, y: int) -> Response:
    archive = archives.get(version)
    if archive is None or not archive.covers(zoom, x, y):
        abort(404)
    try:
        body = archive.tile(zoom, x, y)
    except FileRefused as error:
        _log.warning("%s", error)
        abort(404)  # MapLibre takes it for an empty tile; after another error Plotly would have no map
    return _response(archive, body)


def _response(archive: Archive, body: bytes | None) -> Response:
    response = Response(body or b"", 204 if body is None else 200, mimetype=_TYPES[archive.kind])
    if body is None:
        return response
    if archive.packed:
        _pass_on(response, body)
    response.set_etag(archive.version, weak=True)
    response.make_conditional(request)
    return response


def _pass_on(response: Response, packed: bytes) -> None:
    """Leave a body compressed as it is, unless the reader cannot take that."""
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"]:
        response.content_encoding = "gzip"
    else:
        response.set_data(gzip.decompress(packed))
