"""The composition root: joins the parts of the web process, and does nothing else."""

from __future__ import annotations

from typing import Any

from flask import Flask

from dashboard.page import callbacks
from dashboard.page.boot import boot_data
from dashboard.page.layout import page
from dashboard.page.places import places_table
from dashboard.pictures.order.order import Publications
from dashboard.server import compression, modules, routes, security
from dashboard.server.bundle_files import BundleFiles
from dashboard.server.kept_answers import KeptAnswers
from dashboard.server.links import embed, feed, oembed
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.modules import FOLDERS, find_modules
from dashboard.server.pictures import routes as picture_routes
from dashboard.server.pictures.workers import Workers
from dashboard.server.plain_pages import index_page
from dashboard.server.site_address import EMBED, EMBED_FILE
from dashboard.server.tiles import routes as tile_routes
from dashboard.settings import Settings
from dashboard.words import WORDS
from geodata.showing.assets import ASSETS

__all__ = ["create_app"]


def create_app(settings: Settings, workers: Workers | None = None, *, static_under: str = "") -> embed.Front:
    """Return the app, ready to be served.

    Parameters
    ----------
    settings : Settings
        The operator's choices. The bundle need not be there yet: the page says so until it is.
    workers : Workers, optional
        Used instead of the real drawing processes.
    static_under : str
        Path that a static site is rendered under, see `dashboard.static_site`; empty for a server.
    """
    places_table.register()
    server: Any = Flask("salient", static_folder=None)
    app = embed.Front(
        "salient",
        server=server,
        assets_folder=str(ASSETS),
        assets_path_ignore=[f"^{name}$" for name in (*FOLDERS, "static")],
        title=WORDS["en"]["brand"],
        update_title="",
        serve_locally=True,
        add_log_handler=False,
        routes_pathname_prefix=static_under or None,  # else the environment may say it
        requests_pathname_prefix=static_under or None,
    )
    bundle_files = BundleFiles(settings.bundle)
    prefix = app.config.requests_pathname_prefix
    scripts = find_modules(ASSETS, prefix)
    app.static = bool(static_under)
    feeds = feed.feed_links(prefix) if settings.public_url or not app.static else ""
    app.index_string = index_page(f"{scripts.head()}\n{feeds}")
    # Set, so that Dash does not build the layout now, when there may be no bundle yet.
    app.validation_layout = page({})  # type: ignore[assignment]
    basemap = tile_routes.register(app, settings, routes.FOR_EVER)
    app.layout = lambda: page(
        boot_data(bundle_files.manifest(), settings, prefix, scripts.main, basemap) | _reach(app.static)
    )
    callbacks.register(app)
    routes.register(app, bundle_files)
    modules.register(app, scripts, routes.FOR_EVER)
    publications = Publications(settings.bundle)
    app.pictures = picture_routes.register(app, settings, publications, workers)
    app.previews = PreviewReader(publications, settings, app.pictures.site)
    embed.register(app)
    oembed.register(app, app.previews, app.pictures)
    feed.register(app, app.previews)
    compression.register(server)
    security.register(app, settings.frame_ancestors)
    server.wsgi_app = KeptAnswers(server.wsgi_app, lambda: str(bundle_files.manifest()["revision"]), prefix)
    return app


def _reach(static: bool) -> dict[str, Any]:
    """Return what the page has to know of its host."""
    return {"static": static, "embed": EMBED_FILE if static else EMBED}
