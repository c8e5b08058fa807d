"""The dashboard's map of a day as figures that Kaleido can draw: a MapLibre map and a `geo` plot."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.map_views import VIEWS
from dashboard.page.map.map_style import map_style
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import CONTROLS, Publication
from geodata.showing.colours import TOKENS

# Without this a `geo` plot requests coastlines from a foreign host, even if it shows none.
GEO_ASSETS = "window.PlotlyGeoAssets={topojson:{world_110m:{type:'Topology',objects:{},arcs:[]}}};"
_CONTEXT = ("land", "water", "lines")
_ZOOM = 9.0
_EMPTY: dict[str, Any] = {"margin": dict.fromkeys("lrtb", 0), "template": "none", "showlegend": False}


def maplibre_figure(still: Still, publication: Publication) -> go.Figure:
    """Return the map on the dashboard's own style, with all data inside: Kaleido's page has no server."""
    files: Any = {f"context-{name}": publication.file(f"context-{name}") for name in _CONTEXT}
    west, south, east, north = VIEWS[still.region]["wide"]
    return go.Figure(
        data=[
            go.Choroplethmap(**_control(still, publication), marker={"opacity": 0.4, "line": {"width": 1}})
        ],
        layout={
            **_EMPTY,
            "map": {
                "style": map_style(files),
                "center": {"lon": (west + east) / 2, "lat": (south + north) / 2},
                "zoom": _ZOOM,
            },
        },
    )


def geo_figure(still: Still, publication: Publication) -> go.Figure:
    """Return the same ground, border, rivers and towns as vectors in a `geo` plot."""
    west, south, east, north = VIEWS[still.region]["wide"]
    land = _turned(publication.file("context-land"))
    return go.Figure(
        data=[
            go.Choropleth(
                geojson=land,
                featureidkey="properties.id",
                locations=[feature["properties"]["id"] for feature in land["features"]],
                z=[0] * len(land["features"]),
                colorscale=[[place, TOKENS["light"]["land-ukraine"]] for place in (0, 1)],
                showscale=False,
            ),
            go.Choropleth(
                **_control(still, publication, turned=True), marker={"opacity": 0.4, "line": {"width": 1}}
            ),
            *_lines(publication),
            _towns(publication),
        ],
        layout={
            **_EMPTY,
            "geo": {
                "projection": {"type": "mercator"},
                "lonaxis": {"range": [west, east]},
                "lataxis": {"range": [south, north]},
                "visible": False,
            },
        },
    )


def _turned(collection: dict[str, Any]) -> dict[str, Any]:
    """Return polygons with their rings turned: otherwise a `geo` plot fills the rest of the sphere."""
    features = []
    for feature in collection["features"]:
        geometry = feature["geometry"]
        one = geometry["type"] == "Polygon"
        polygons = [geometry["coordinates"]] if one else geometry["coordinates"]
        turned = [[ring[::-1] for ring in rings] for rings in polygons]
        features.append({**feature, "geometry": {"type": "MultiPolygon", "coordinates": turned}})
    return {"type": "FeatureCollection", "features": features}


def _control(still: Still, publication: Publication, *, turned: bool = False) -> dict[str, Any]:
    """Return the polygons of the day in the form that both kinds of trace take."""
    pieces = publication.pieces(still.source, publication.day(still.date))
    features = [
        {
            "type": "Feature",
            "id": str(number),
            "properties": {},
            "geometry": {"type": "Polygon", "coordinates": [ring.tolist() for ring in piece.rings]},
        }
        for number, piece in enumerate(pieces)
    ]
    colors = [TOKENS["light"][control] for control in CONTROLS]
    collection = {"type": "FeatureCollection", "features": features}
    return {
        "geojson": _turned(collection) if turned else collection,
        "locations": [feature["id"] for feature in features],
        "z": [CONTROLS.index(piece.control) for piece in pieces],
        "zmin": 0,
        "zmax": 2,
        "colorscale": [[place / 2, color] for place, color in enumerate(colors)],
        "showscale": False,
    }


def _lines(publication: Publication) -> list[go.Scattergeo]:
    traces = []
    for kind, token in (("river", "river"), ("oblast", "oblast"), ("border", "border")):
        lons: list[float | None] = []
        lats: list[float | None] = []
        for feature in publication.file("context-lines")["features"]:
            if feature["properties"]["kind"] == kind:
                geometry = feature["geometry"]
                parts = geometry["coordinates"]
                for part in [parts] if geometry["type"] == "LineString" else parts:
                    lons += [*(point[0] for point in part), None]
                    lats += [*(point[1] for point in part), None]
        traces.append(go.Scattergeo(lon=lons, lat=lats, mode="lines", line={"color": TOKENS["light"][token]}))
    return traces


def _towns(publication: Publication) -> go.Scattergeo:
    found = [
        feature
        for feature in publication.file("context-settlements")["features"]
        if feature["properties"]["rank"] <= 2
    ]
    places = [feature["geometry"]["coordinates"] for feature in found]
    names = [feature["properties"]["en"] for feature in found]
    lons, lats = [place[0] for place in places], [place[1] for place in places]
    return go.Scattergeo(lon=lons, lat=lats, text=names, mode="markers+text", textposition="middle right")
