"""The addresses that Dash does not know: published files, health, and 404 for the rest."""

from __future__ import annotations

import json
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.server.bundle_files import BundleFiles
from dashboard.server.plain_pages import ICON
from dashboard.server.site_address import EMBED

__all__ = ["FOR_EVER", "TYPES", "register"]

TYPES = {  # of published files, by the ending of their names
    "json": "application/json",
    "geojson": "application/geo+json",
    "gpkg": "application/geopackage+sqlite3",
    "kmz": "application/vnd.google-earth.kmz",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FOR_EVER = "public, max-age=31536000, immutable"  # a year: a name means the same bytes for ever


def register(app: Any, bundle_files: BundleFiles) -> None:
    """Add the routes to the server of the Dash `app`."""
    server: Flask = app.server
    prefix = app.config.routes_pathname_prefix
    server.add_url_rule(f"{prefix}data/<name>", "data", lambda name: _data(bundle_files, name))
    server.add_url_rule(f"{prefix}revision.json", "revision", lambda: _revision(bundle_files))
    server.add_url_rule(f"{prefix}healthz", "healthz", lambda: _health(bundle_files))
    server.add_url_rule(f"{prefix}readyz", "readyz", lambda: _readiness(bundle_files, app))
    # Requested with an answer that is not a page of ours; those name their icon themselves.
    server.add_url_rule("/favicon.ico", "icon", lambda: Response(ICON, mimetype="image/svg+xml"))
    server.view_functions[f"{prefix}<path:path>"] = lambda path: abort(404)  # Dash would answer 200
    _need_bundle(server, prefix, bundle_files)
    _keep_fresh(server)


def _data(bundle_files: BundleFiles, name: str) -> Response:
    body = bundle_files.read(name)
    if body is None:
        abort(404)
    response = Response(body, mimetype=TYPES.get(name.rpartition(".")[2], "application/octet-stream"))
    response.headers["Cache-Control"] = FOR_EVER
    response.set_etag(name.split(".")[1], weak=True)
    response.make_conditional(request)
    return response


def _revision(bundle_files: BundleFiles) -> Response:
    """Answer what open pages ask now and then: which publication is the newest, and where its sources end."""
    manifest = bundle_files.manifest()
    told = {
        "revision": manifest["revision"],
        "last": manifest["last"],
        "sources": {source["id"]: source["last"] for source in manifest["sources"]},
    }
    response = Response(_compact(told), mimetype="application/json")
    response.set_etag(manifest["revision"])
    response.make_conditional(request)
    return response


def _health(bundle_files: BundleFiles) -> Response:
    """Answer 200 where the server can show a map: all of the newest publication is as it was written."""
    told = {"revision": bundle_files.manifest()["revision"]}
    damaged = bundle_files.damaged()
    return _state({"status": "damaged", "files": damaged, **told} if damaged else {"status": "ok", **told})


def _readiness(bundle_files: BundleFiles, app: Any) -> Response:
    """Answer 200 where readers may be sent here: the map can be shown, and the server is not ending."""
    if app.pictures.closed():
        return _state({"status": "ending"})
    return _health(bundle_files)


def _state(told: dict[str, Any]) -> Response:
    """Return what a monitor asks for; in it are names and never a path."""
    response = Response(
        _compact(told),
        200 if told["status"] == "ok" else 503,
        mimetype="application/json",
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _compact(told: dict[str, Any]) -> str:
    return json.dumps(told, separators=(",", ":"))


def _need_bundle(server: Flask, prefix: str, bundle_files: BundleFiles) -> None:
    pages = {prefix, f"{prefix}{EMBED}", f"{prefix}_dash-layout"}

    @server.before_request
    def _check() -> None:
        if request.path in pages:
            bundle_files.manifest()


def _keep_fresh(server: Flask) -> None:
    """Make caches revalidate: a page and its layout name the files of the newest publication."""

    @server.after_request
    def _no_store(response: Response) -> Response:
        if "Cache-Control" not in response.headers:
            response.headers["Cache-Control"] = "no-cache"
        return response
