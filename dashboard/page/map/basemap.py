"""The ground that the operator has archives of: roads, woods, water and towns, and heights.

It is laid over the land that ships, so that the countries keep their colours, and outside of the archive
the map is as it was. Names are not in this style: the page writes those of the tiles on its canvas
(``assets/app/map/canvas/towns.js``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dashboard.page.map.style_pieces import ROUND, Expression, Json, scaled, token

__all__ = ["Basemap", "Tiles", "with_basemap"]

GROUND, RELIEF = "basemap", "relief"  # sources
_LOWEST = 4  # zoom of the map: an archive that begins there or below has all rivers
_ABOVE_LAND = "lakes"  # layer of the style that ships, which the first of ours is under
_TILE = 512  # px

_WOODS = ("forest", "wood")
_BUILT = ("residential", "industrial", "commercial", "urban_area", "railway")
_RIVERS = ("river", "canal")
# Roads, from the lowest: name, kinds, lowest zoom, widths at zooms 6, 10, 14 and 17.
_ROADS: tuple[tuple[str, tuple[str, ...], float, tuple[float, ...]], ...] = (
    ("path", ("path",), 13, (0, 0, 0.5, 1.4)),
    ("minor", ("minor_road", "other"), 10.5, (0, 0.4, 1.2, 6)),
    ("major", ("major_road",), 6, (0.3, 1.0, 2.4, 9)),
    ("highway", ("highway",), 4, (0.8, 1.7, 3.4, 12)),
)
_ROAD_ZOOMS = (6, 10, 14, 17)


@dataclass(frozen=True)
class Tiles:
    """Tiles of one archive.

    Attributes
    ----------
    address : str
        With ``{z}``, ``{x}`` and ``{y}`` in it, from the root of the server.
    zooms : tuple of int
        The lowest and the highest that there are.
    bounds : tuple of float
        West, south, east, north, degrees.
    credit : str
        Whom the archive names; may be empty.
    encoding : str
        How heights are written into pictures: ``terrarium`` or ``mapbox``.
    """

    address: str
    zooms: tuple[int, int]
    bounds: tuple[float, float, float, float]
    credit: str
    encoding: str = "terrarium"


@dataclass(frozen=True)
class Basemap:
    """What there is besides the ground that ships."""

    ground: Tiles | None = None
    relief: Tiles | None = None

    def credits(self) -> dict[str, str]:
        """Return whom to credit, by what there is."""
        both = {"ground": self.ground, "relief": self.relief}
        return {name: tiles.credit for name, tiles in both.items() if tiles}


def with_basemap(style: Json, basemap: Basemap) -> Json:
    """Return a style of the ground that ships with that of the operator laid over its land."""
    ground, relief = basemap.ground, basemap.relief
    sources = dict(style["sources"])
    over_land, above = [], []
    if ground:
        sources[GROUND] = {"type": "vector", **_source(ground)}
        over_land += _land_layers()
        above = _upper_layers()
    if relief:
        sources[RELIEF] = {
            "type": "raster-dem",
            "tileSize": _TILE,
            "encoding": relief.encoding,
            **_source(relief),
        }
        over_land.append(_relief_layer())
    layers = [_shipped(layer, ground) for layer in style["layers"]]
    at = next(place for place, layer in enumerate(layers) if layer["id"] == _ABOVE_LAND)
    return {**style, "sources": sources, "layers": [*layers[:at], *over_land, *layers[at:], *above]}


def _source(tiles: Tiles) -> Json:
    low, high = tiles.zooms
    return {"tiles": [tiles.address], "minzoom": low, "maxzoom": high, "bounds": list(tiles.bounds)}


def _shipped(layer: Json, ground: Tiles | None) -> Json:
    """Return a layer of the ground that ships: rivers only where the archive has none."""
    if layer["id"] != "rivers" or ground is None or ground.zooms[0] > _LOWEST:
        return layer
    return {**layer, "filter": ["all", layer["filter"], ["!", ["within", _rectangle(ground.bounds)]]]}


def _rectangle(bounds: tuple[float, float, float, float]) -> Json:
    west, south, east, north = bounds
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def _layer(name: str, kind: str, of: str, keep: Expression, paint: Json, **more: Any) -> Json:
    """Return a layer of the features that `keep` lets through, of the layer `of` of the tiles."""
    told = {"id": f"{GROUND}-{name}", "type": kind, "source": GROUND, "source-layer": of}
    return {**told, "filter": keep, "paint": paint, **more}


def _is(*kinds: str) -> Expression:
    return ["in", ["get", "kind"], ["literal", list(kinds)]]


_AREA: Expression = ["in", ["geometry-type"], ["literal", ["Polygon", "MultiPolygon"]]]


def _by_zoom(*stops: object) -> Expression:
    return ["interpolate", ["linear"], ["zoom"], *stops]


def _widths(*stops: tuple[float, float]) -> Expression:
    """Return a width that grows with the page's scale, from zooms and px."""
    return _by_zoom(*(value for zoom, px in stops for value in (zoom, scaled(px))))


def _land_layers() -> list[Json]:
    """Return woods and towns as areas: first as seen from afar (up to zoom 7), then as mapped."""
    far = {"maxzoom": 8}
    woods, built = {"fill-color": token("wood")}, {"fill-color": token("built")}
    return [
        _layer("woods-far", "fill", "landcover", _is(*_WOODS), woods, **far),
        _layer("built-far", "fill", "landcover", _is(*_BUILT), built, **far),
        _layer("built", "fill", "landuse", ["all", _AREA, _is(*_BUILT)], built),
        _layer("woods", "fill", "landuse", ["all", _AREA, _is(*_WOODS)], woods),
    ]


def _relief_layer() -> Json:
    paint = {
        "hillshade-exaggeration": 0.35,
        "hillshade-shadow-color": ["global-state", "quiet"],  # takes several: `token` makes one colour
        "hillshade-highlight-color": ["global-state", "paper"],
        "hillshade-accent-color": token("quiet"),
    }
    return {"id": RELIEF, "type": "hillshade", "source": RELIEF, "paint": paint}


def _upper_layers() -> list[Json]:
    """Return water, buildings and lines, which are above the lakes that ship."""
    water, line = {"fill-color": token("water")}, {"line-color": token("river")}
    rivers = {**line, "line-width": _widths((7, 0.6), (12, 2.2), (16, 6))}
    streams = {**line, "line-width": _widths((12, 0.4), (16, 1.6))}
    buildings = {"fill-color": token("quiet"), "fill-opacity": _by_zoom(13, 0, 14, 0.3)}
    return [
        _layer("water", "fill", "water", _AREA, water),
        _layer("rivers", "line", "water", ["all", ["!", _AREA], _is(*_RIVERS)], rivers, layout=ROUND),
        _layer("streams", "line", "water", ["all", ["!", _AREA], _is("stream")], streams, minzoom=12),
        _layer("buildings", "fill", "buildings", _is("building", "building_part"), buildings, minzoom=13),
        *_road_layers(),
    ]


def _road_layers() -> list[Json]:
    rail = {
        "line-color": token("quiet"),
        "line-width": _widths((9, 0.5), (14, 1.2)),
        "line-dasharray": [4, 2],
    }
    roads = [_road_layer(*road) for road in _ROADS]
    return [*roads[:1], _layer("rail", "line", "roads", _is("rail"), rail, minzoom=8), *roads[1:]]


def _road_layer(name: str, kinds: tuple[str, ...], lowest: float, widths: tuple[float, ...]) -> Json:
    stops = zip(_ROAD_ZOOMS, widths, strict=True)
    paint = {"line-color": token("road"), "line-width": _widths(*stops)}
    return _layer(f"road-{name}", "line", "roads", _is(*kinds), paint, minzoom=lowest, layout=ROUND)
