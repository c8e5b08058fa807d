"""The band around a reconstruction's contact line, within which 95% of the true one was measured to lie."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.pictures.canvas.canvas import Canvas
from dashboard.pictures.content.accuracy import reach
from dashboard.pictures.map.projection import Camera
from dashboard.pictures.publication import Line, Publication
from dashboard.pictures.published_ground import region_shape
from dashboard.pictures.styled_story import StyledStory

__all__ = ["band_fill", "band_rings", "draw_band"]

_OPACITY = 0.85  # rivers show through
Points = npt.NDArray[np.float64]


def draw_band(canvas: Canvas, styled: StyledStory, camera: Camera, day: int) -> None:
    """Draw the band of `day`; an observed line has none, and neither has one whose error was not measured."""
    band_fill(canvas, styled, band_rings(styled, camera, day))


def band_fill(canvas: Canvas, styled: StyledStory, rings: Sequence[Points]) -> None:
    """Fill the band, as on the map and in its legend."""
    canvas.areas(rings, fill=styled.palette["band"], alpha=_OPACITY)


def band_rings(styled: StyledStory, camera: Camera, day: int) -> list[Points]:
    """Return the rings of the band of `day` in px, cut off at the frame."""
    publication, entry = styled.story.publication, styled.story.entry
    if not entry["reconstructed"] or not styled.shows("band"):
        return []
    date, wide = publication.date(day), []
    for line in publication.contact(entry["id"], day):
        region = _region_of(publication, line)
        far = reach(entry, region, publication.intruder(region), date) if region else None
        if far:
            wide.append(shapely.LineString(camera.xy(line)).buffer(far / camera.km_per_px))
    frame = camera.frame
    whole = shapely.clip_by_rect(shapely.union_all(wide), frame.x, frame.y, frame.right, frame.bottom)
    polygons = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon"]
    kept = shapely.orient_polygons(np.array(polygons, dtype=object))
    return [shapely.get_coordinates(ring) for ring in shapely.get_rings(kept)]


def _region_of(publication: Publication, line: Line) -> str | None:
    """Return the region of a line: that of its middle, since no line leaves its region."""
    middle = shapely.Point(line[len(line) // 2])
    return next((name for name, ground in _regions(publication) if shapely.intersects(ground, middle)), None)


@lru_cache(maxsize=4)
def _regions(publication: Publication) -> tuple[tuple[str, BaseGeometry], ...]:
    names = [entry["id"] for entry in publication.manifest["regions"]]
    grounds = [region_shape(publication, name) for name in names]
    shapely.prepare(grounds)
    return tuple(zip(names, grounds, strict=True))
