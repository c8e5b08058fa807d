"""The page in other places: ``/embed``, without chrome, and the preview that a link to it unfolds to."""

from __future__ import annotations

import logging
from typing import Any

from dash import Dash
from flask import request

from dashboard.server.early_files import early_tags
from dashboard.server.links.preview import head_tags
from dashboard.server.links.preview_reader import PreviewReader
from dashboard.server.pictures.routes import PictureService
from dashboard.server.plain_pages import HEAD
from dashboard.server.site_address import EMBED
from geodata.errors import SalientError

__all__ = ["Front", "register"]

_log = logging.getLogger("salient")


class Front(Dash):
    """Dash, with a part of the page's head made for each request, and with the drawing processes."""

    pictures: PictureService
    previews: PreviewReader
    static = False  # whether a static site is rendered, where only files answer

    def index(self, *args: Any, **parts: Any) -> str:
        """Return the page. The request's own part goes in last, so that no placeholder in it is filled."""
        page = str(super().index(*args, **parts))  # type: ignore[no-untyped-call]
        return page.replace(HEAD, self._head(), 1)

    def close(self) -> None:
        """End the processes that draw."""
        self.pictures.close()

    def _head(self) -> str:
        try:
            preview = self.previews.read(request.query_string.decode("utf-8", "replace"))
        except SalientError as error:  # the page itself says what is wrong
            _log.warning("%s: no preview: %s", request.path, error)
            return ""
        prefix = self.config.requests_pathname_prefix
        source = None if preview.nothing else preview.still.source
        early = early_tags(preview.publication.manifest, source, prefix)
        return f"{early}\n{head_tags(preview, described=not self.static)}"


def register(app: Any) -> None:
    """Serve the page under ``/embed`` too."""
    path = f"{app.config.routes_pathname_prefix}{EMBED}"
    app.server.add_url_rule(path, EMBED, app.index)
