"""What the page needs before it can request anything: delivered with the layout, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dashboard.foreign_text import plain_values
from dashboard.map_views import VIEWS
from dashboard.page.figures import CURVE_MARGIN, curve_figure, map_figure
from dashboard.page.graphs import graph_scripts
from dashboard.page.map.basemap import Basemap
from dashboard.page.map.control_style import control_layers
from dashboard.page.map.map_names import map_names
from dashboard.page.places.places_table import grid_address
from dashboard.page.snapshot_drawer import limits
from dashboard.settings import SEED_DAY, SINCE, Settings
from dashboard.words import SCREEN
from dashboard.words.titles import in_every_language
from geodata import tolerance
from geodata.showing.colours import FONT, TOKENS

__all__ = ["boot_data"]

_TOLD = ("revision", "first", "last", "window", "regions", "sources", "downloads")


def boot_data(
    manifest: Mapping[str, Any],
    settings: Settings,
    prefix: str = "/",
    main: str = "",
    basemap: Basemap | None = None,
) -> dict[str, Any]:
    """Return the manifest, the settings, the words, the tokens and the figures, as plain JSON values.

    Parameters
    ----------
    manifest : mapping
        As `geodata.bundle.read_manifest` returns it.
    settings : Settings
        The operator's choices.
    prefix : str
        Path that the page is served under.
    main : str
        Address of the module that starts the page.
    basemap : Basemap, optional
        What the operator has besides the ground that ships.
    """
    urls = {name: f"{prefix}data/{entry['name']}" for name, entry in manifest["files"].items()}
    return {
        "manifest": {key: in_every_language(plain_values(manifest.get(key, []))) for key in _TOLD},
        "urls": urls,
        "main": main,
        "prefix": prefix,
        "settings": {
            "open": settings.open,
            "seed": SEED_DAY,
            "since": SINCE,
            "source": settings.source,
            "theme": settings.theme,
            "lang": settings.lang,
            "framing": settings.frame_ancestors.strip() != "'none'",
        },
        "grid": grid_address(prefix),
        "scripts": graph_scripts(prefix),
        "views": VIEWS,
        "pictures": limits(drawn=settings.picture_workers > 0),
        "tolerance": tolerance.as_values(),
        "words": SCREEN,
        "tokens": TOKENS,
        "font": FONT,
        "margin": CURVE_MARGIN,
        "figures": {"map": _plain(map_figure(urls, basemap=basemap)), "curve": _plain(curve_figure())},
        "layers": control_layers(),
        "names": map_names(),
        "credits": basemap.credits() if basemap else {},
    }


def _plain(figure: Any) -> Any:
    return json.loads(figure.to_json())
