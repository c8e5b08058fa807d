"""The composition root: joins the parts of the web process, and does nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Flask

from dashboard import callbacks, compression, embed, grid, oembed, pictures, routes, security
from dashboard.boot import boot_data
from dashboard.briefing.order import Editions
from dashboard.layout import page
from dashboard.pages import index_page
from dashboard.preview import Previews
from dashboard.publication import Publication
from dashboard.settings import Settings
from dashboard.words import WORDS
from dashboard.workers import Workers

__all__ = ["create_app"]

ASSETS = Path(__file__).resolve().parent.parent / "assets"


def create_app(settings: Settings, workers: Workers | None = None) -> embed.Front:
    """Return the app, ready to be served.

    Parameters
    ----------
    settings : Settings
        The operator's choices. The bundle need not be there yet: the page says so until it is.
    workers : Workers, optional
        In place of the processes that draw.
    """
    grid.register()
    server: Any = Flask("salient", static_folder=None)
    app = embed.Front(
        "salient",
        server=server,
        assets_folder=str(ASSETS),
        title=WORDS["en"]["brand"],
        update_title="",
        serve_locally=True,
        add_log_handler=False,
        index_string=index_page(),
    )
    publication = Publication(settings.bundle)
    prefix = app.config.requests_pathname_prefix
    # Given, so that Dash does not ask for the layout now, when there may be no bundle yet.
    app.validation_layout = page({})  # type: ignore[assignment]
    app.layout = lambda: page(boot_data(publication.manifest(), settings, prefix))
    callbacks.register(app)
    routes.register(app, publication)
    editions = Editions(settings.bundle)
    app.pictures = pictures.register(app, settings, editions, workers)
    app.previews = Previews(editions, settings, app.pictures.site)
    embed.register(app)
    oembed.register(app, app.previews, app.pictures)
    compression.register(server)
    security.register(app, settings.frame_ancestors)
    return app
