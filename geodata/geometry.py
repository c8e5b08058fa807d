"""Pure geometry: repair, snap, clip, resolve overlaps, measure.

Policies, all in one place:

* Only polygons that are not valid are repaired (`shapely.make_valid` also rewrites valid ones).
  A hole removes ground and never adds any, wherever it is (GEOS would make one outside
  its shell a polygon of its own).
  Snapping to the grid comes last and goes through `shapely.set_precision`, never through rounding,
  which breaks polygons again.
* Ground that two controls claim in one snapshot goes to the first in `PRECEDENCE`. The result is
  a coverage: neighbours share every vertex, so their areas add up.
* Edges are straight in longitude and latitude, as in RFC 7946, and areas are on WGS 84.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pyproj
import shapely
from shapely import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.model import GRID, PRECEDENCE, WINDOW, Control

__all__ = [
    "BORDER_TOLERANCE_KM",
    "Bounds",
    "area_km2",
    "as_multipolygon",
    "boxes_meet",
    "clip",
    "contact_line",
    "length_km",
    "repair",
    "resolve_overlaps",
    "union",
    "valid",
]

Bounds = tuple[float, float, float, float]

_WGS84 = pyproj.Geod(ellps="WGS84")
_EMPTY = MultiPolygon()

# Sources draw the state border by hand. Measured on DeepState's maps of Kursk: nine tenths of its
# border is within 0.1 km of OpenStreetMap's and nearly all of it within 0.3 km; from there to 0.8 km
# the contact line shortens by 1 or 2 km only, so no front is mistaken for border.
BORDER_TOLERANCE_KM = 0.3
_KM_PER_DEGREE = 111.2


def boxes_meet(one: Bounds, other: Bounds) -> bool:
    """Tell whether two bounding boxes touch."""
    west, south, east, north = one
    return west <= other[2] and east >= other[0] and south <= other[3] and north >= other[1]


def as_multipolygon(geometry: BaseGeometry | None) -> MultiPolygon:
    """Return the polygons in `geometry` as one MultiPolygon; points and lines are left out."""
    if geometry is None or geometry.is_empty:
        return _EMPTY
    if isinstance(geometry, MultiPolygon):
        return geometry
    if isinstance(geometry, Polygon):
        return MultiPolygon([geometry])
    members = (as_multipolygon(part) for part in getattr(geometry, "geoms", ()))
    return MultiPolygon([part for member in members for part in member.geoms])


def _finished(geometry: BaseGeometry) -> MultiPolygon:
    """Put polygons into the table's canonical order: same shape, same bytes.

    Rings start at a fixed vertex; outer rings run counter-clockwise, holes clockwise (RFC 7946).
    """
    canonical = shapely.normalize(as_multipolygon(geometry))
    return as_multipolygon(shapely.orient_polygons(canonical))


def repair(geometry: BaseGeometry) -> tuple[MultiPolygon, bool]:
    """Return `geometry` valid and on the grid, and whether it was invalid before.

    A figure of eight becomes its two loops. Parts thinner than the grid vanish.
    """
    broken = not geometry.is_valid
    if broken:
        geometry = shapely.union_all([_cut(part) for part in as_multipolygon(geometry).geoms])
    return _finished(shapely.set_precision(as_multipolygon(geometry), GRID)), broken


def _cut(polygon: Polygon) -> BaseGeometry:
    """Return the shell without its holes, even if either is invalid."""
    holes = [valid(Polygon(ring)) for ring in polygon.interiors]
    return shapely.difference(valid(Polygon(polygon.exterior)), shapely.union_all(holes))


def valid(geometry: BaseGeometry) -> BaseGeometry:
    """Return the geometry, repaired if it is not valid."""
    if geometry.is_valid:
        return geometry
    return as_multipolygon(shapely.make_valid(geometry, method="structure", keep_collapsed=False))


def clip(geometry: BaseGeometry, window: Bounds = WINDOW) -> MultiPolygon:
    """Return the part of a valid `geometry` inside `window`, valid and on the grid."""
    return _finished(shapely.intersection(geometry, shapely.box(*window), grid_size=GRID))


def union(geometries: Iterable[BaseGeometry]) -> MultiPolygon:
    """Return the union of valid geometries, valid and on the grid."""
    return _finished(shapely.union_all(list(geometries), grid_size=GRID))


def resolve_overlaps(ground: Mapping[Control, BaseGeometry]) -> dict[Control, MultiPolygon]:
    """Give ground that several controls claim to the first of them in `PRECEDENCE`.

    Parameters
    ----------
    ground : mapping of Control to valid geometry
        What a source draws for each control.

    Returns
    -------
    dict of Control to MultiPolygon
        The same keys. The union is that of the input; no two overlap; where they touch they
        share their vertices.
    """
    claimed = {control: union([ground[control]]) for control in PRECEDENCE if control in ground}
    holders = [control for control in claimed if not claimed[control].is_empty]
    if len(holders) > 1 and _any_meet([claimed[control] for control in holders]):
        claimed |= _partition({control: claimed[control] for control in holders})
    return {control: claimed[control] for control in ground}


def _any_meet(geometries: Sequence[MultiPolygon]) -> bool:
    return any(
        first.intersects(second) for i, first in enumerate(geometries) for second in geometries[i + 1 :]
    )


def _partition(claimed: Mapping[Control, MultiPolygon]) -> dict[Control, MultiPolygon]:
    """Cut the plane along every boundary at once, then give each face to one control.

    Taking differences one after the other leaves slivers where a cut falls between grid points;
    faces of one set of lines cannot overlap.
    """
    lines = shapely.union_all([geometry.boundary for geometry in claimed.values()], grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside = shapely.point_on_surface(faces)
    free = np.ones(len(faces), dtype=bool)
    result: dict[Control, MultiPolygon] = {}
    for control, geometry in claimed.items():
        shapely.prepare(geometry)
        taken = free & shapely.contains(geometry, inside)
        result[control] = _finished(shapely.coverage_union_all(faces[taken]))
        free &= ~taken
    return result


def area_km2(geometries: Iterable[BaseGeometry | None] | npt.NDArray[np.object_]) -> npt.NDArray[np.float64]:
    """Return the area of each geometry on the WGS 84 ellipsoid, km2.

    Edges run straight in longitude and latitude, so cutting one in two changes nothing and the
    parts of a region add up to the region. Over edges of a few km this is `pyproj.Geod`'s area;
    along the 200 km edge of a window the two lines themselves are 1 km apart.

    Parameters
    ----------
    geometries : sequence of polygonal geometry, or None
        In EPSG:4326. An empty or missing one has the area 0.
    """
    array = np.asarray(geometries if isinstance(geometries, np.ndarray) else list(geometries), dtype=object)
    polygons, owner = shapely.get_parts(array, return_index=True)
    rings, polygon = shapely.get_rings(polygons, return_index=True)
    if not len(rings):
        return np.zeros(len(array))
    sizes = np.abs(_ring_areas(rings))
    is_hole = np.concatenate([[False], polygon[1:] == polygon[:-1]])  # the outer ring comes first
    signed = np.where(is_hole, -sizes, sizes)
    return np.asarray(
        np.bincount(owner[polygon], weights=signed, minlength=len(array)) / 1e6, dtype=np.float64
    )


def _ring_areas(rings: npt.NDArray[np.object_]) -> npt.NDArray[np.float64]:
    """Return the signed area of each ring, m2: the integral of `_strip` along its edges."""
    points, ring = shapely.get_coordinates(rings, return_index=True)
    same = ring[1:] == ring[:-1]
    start, end = np.radians(points[:-1][same]), np.radians(points[1:][same])
    # Three-point Gauss-Legendre: exact to 1e-12 for an edge of 1 degree.
    rise = end[:, 1] - start[:, 1]
    middle = (start[:, 1] + end[:, 1]) / 2
    offset = rise * np.sqrt(0.15)
    mean = (5 * _strip(middle - offset) + 8 * _strip(middle) + 5 * _strip(middle + offset)) / 18
    edges = (start[:, 0] - end[:, 0]) * mean
    return np.asarray(np.bincount(ring[:-1][same], weights=edges, minlength=len(rings)), dtype=np.float64)


def _strip(latitude: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the area between equator and `latitude` per radian of longitude, m2 (authalic)."""
    eccentricity = np.sqrt(_WGS84.es)
    sine = eccentricity * np.sin(latitude)
    halves = sine / (1 - sine**2) + np.arctanh(sine)
    return np.asarray(_WGS84.b**2 / 2 / eccentricity * halves, dtype=np.float64)


def length_km(geometries: Iterable[BaseGeometry | None] | npt.NDArray[np.object_]) -> npt.NDArray[np.float64]:
    """Return the geodesic length on WGS 84 of each line, or of each polygon's boundary, km."""
    array = np.asarray(geometries if isinstance(geometries, np.ndarray) else list(geometries), dtype=object)
    polygonal = shapely.get_dimensions(array) == 2
    array = np.where(polygonal, shapely.boundary(array), array)
    lines, owner = shapely.get_parts(array, return_index=True)
    points, line = shapely.get_coordinates(lines, return_index=True)
    same = line[1:] == line[:-1]
    start, end = points[:-1][same], points[1:][same]
    _, _, metres = _WGS84.inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
    totals = np.bincount(owner[line[:-1][same]], weights=metres, minlength=len(array))
    return np.asarray(totals / 1000, dtype=np.float64)


def contact_line(
    held: BaseGeometry, border: BaseGeometry, tolerance_km: float = BORDER_TOLERANCE_KM
) -> BaseGeometry:
    """Return the edge of `held` where it meets opposing control.

    Parameters
    ----------
    held : polygonal geometry
        Ground of the side that is not at home.
    border : geometry
        The state border, as a line. It is no front, and neither is the frame of `WINDOW`, where
        the data end but the ground goes on.
    tolerance_km : float
        How far the source's drawing of the border may be from `border`.

    Returns
    -------
    geometry
        Lines, empty where nothing is held.
    """
    if held.is_empty:
        return shapely.MultiLineString()
    edge = held.boundary
    frame = shapely.box(*WINDOW).exterior.buffer(2 * GRID)
    near_border = _buffer_km(_near(border, edge, tolerance_km), tolerance_km)
    return shapely.line_merge(edge.difference(frame).difference(near_border))


def _near(border: BaseGeometry, edge: BaseGeometry, tolerance_km: float) -> BaseGeometry:
    """Drop the parts of a long border that are far from `edge`: buffering is the slow part."""
    margin = 2 * tolerance_km / _KM_PER_DEGREE / np.cos(np.radians(WINDOW[3]))
    west, south, east, north = edge.bounds
    return shapely.intersection(
        border, shapely.box(west - margin, south - margin, east + margin, north + margin)
    )


def _buffer_km(geometry: BaseGeometry, distance: float) -> BaseGeometry:
    """Buffer by km: a degree of longitude is shorter than one of latitude."""
    shrink = float(np.cos(np.radians((WINDOW[1] + WINDOW[3]) / 2)))
    plane = shapely.transform(geometry, lambda points: points * (shrink, 1.0))
    grown = shapely.buffer(plane, distance / _KM_PER_DEGREE)
    return shapely.transform(grown, lambda points: points / (shrink, 1.0))
