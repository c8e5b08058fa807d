"""KML and KMZ: each row a placemark with its time span, in a folder for each source and control.

Written by hand: GDAL's drivers write times without shared styles, or styles without times. KML has no
hatch, so contested ground has a fill of its own colour.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

import shapely
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geodata.exporting.content import Content
from geodata.exporting.formats.qgis_style import FILL_ALPHA, VEIL, label, rgb
from geodata.exporting.formats.zips import zipped
from geodata.exporting.table import Shape, Table, Value
from geodata.model import Control

__all__ = ["write", "write_packed"]

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
_OTHER = "other"  # the style of a row without a control
_SOLID = 255


def write(content: Content, name: str) -> bytes:
    """Return the table called `name` as KML."""
    return "\n".join(_document(content, content.table(name))).encode()


def write_packed(content: Content, name: str) -> bytes:
    """Return the table called `name` as KMZ."""
    return zipped({"doc.kml": write(content, name)})


def _document(content: Content, table: Table) -> Iterator[str]:
    about = content.about
    yield _HEAD
    yield f"<name>{escape(about.title)}</name><open>1</open>"
    yield f"<description>{escape(f'{table.about} {about.description}')}</description>"
    yield from (_style(control.value, *_look(control)) for control in Control)
    yield _style(_OTHER, VEIL, "ink")
    yield _data({"licence": about.rights, "revision": about.revision, "reconstruction": about.reconstructed})
    credits_of = {str(row["source"]): row for row in about.sources}
    rows = sorted(zip(table.named_rows(), table.geometries, strict=True), key=lambda pair: _group(pair[0]))
    for (source, _), of_group in itertools.groupby(rows, key=lambda pair: _group(pair[0])):
        yield from _folder(credits_of[source], list(of_group), table)
    yield "</Document></kml>\n"


def _group(row: Mapping[str, Value]) -> tuple[str, str]:
    return str(row["source"]), str(row.get("control"))


Pairs = list[tuple[dict[str, Value], BaseGeometry]]


def _folder(source: Mapping[str, Value], rows: Pairs, table: Table) -> Iterator[str]:
    """Yield the folder of a source and control: GDAL makes a layer of it, so its name says it all."""
    told = [source["mark"], source["credit"], source["terms"], source["note"]]
    title = f"{source['title']} ({source['kind']}): {_title(rows[0][0].get('control'), table)}"
    yield f"<Folder><name>{escape(title)}</name>"
    yield f"<description>{escape('. '.join(str(text).rstrip('.') for text in told if text))}.</description>"
    yield from (_placemark(row, shape, table) for row, shape in rows)
    yield "</Folder>"


def _title(control: Value, table: Table) -> str:
    if "control" not in [column.name for column in table.columns]:
        return table.title
    return "Not known" if control is None else label(Control(str(control)))


def _placemark(row: Mapping[str, Value], shape: BaseGeometry, table: Table) -> str:
    control = row.get("control")
    # The end is exclusive in the table and stays as it is: a day less would leave a day without a map.
    span = f"<begin>{row['valid_from']}</begin><end>{row['valid_to']}</end>"
    name = row.get("name") or f"{_title(control, table)}, {row['region']}"
    return (
        f"<Placemark><name>{escape(str(name))}</name><TimeSpan>{span}</TimeSpan>"
        f"<styleUrl>#{control or _OTHER}</styleUrl>{_data(row)}{_geometry(shape, table)}</Placemark>"
    )


def _data(values: Mapping[str, Value]) -> str:
    """Return values by name. In a KMZ, GDAL would lose those of a schema."""
    told = (
        f"<Data name={quoteattr(name)}><value>{escape(str(value))}</value></Data>"
        for name, value in values.items()
        if value is not None
    )
    return f"<ExtendedData>{''.join(told)}</ExtendedData>"


def _look(control: Control) -> tuple[str, str]:
    """Return the tokens of the fill and of the outline."""
    return ("contested", "hatch") if control is Control.CONTESTED else (control.value, control.value)


def _style(name: str, fill: str, edge: str) -> str:
    return (
        f'<Style id="{name}"><IconStyle><color>{_colour(edge)}</color></IconStyle>'
        f"<LineStyle><color>{_colour(edge)}</color><width>2</width></LineStyle>"
        f"<PolyStyle><color>{_colour(fill, FILL_ALPHA)}</color></PolyStyle></Style>"
    )


def _colour(token: str, alpha: int = _SOLID) -> str:
    """Return a colour in KML's order: alpha, blue, green, red."""
    red, green, blue = rgb(token)
    return f"{alpha:02x}{blue:02x}{green:02x}{red:02x}"


def _geometry(shape: BaseGeometry, table: Table) -> str:
    if table.shape is Shape.POLYGONS:
        return f"<MultiGeometry>{''.join(map(_polygon, shapely.get_parts(shape)))}</MultiGeometry>"
    kind = "Point" if table.shape is Shape.POINT else "LineString"
    return f"<{kind}><coordinates>{_coordinates(shape)}</coordinates></{kind}>"


def _polygon(polygon: Polygon) -> str:
    holes = "".join(f"<innerBoundaryIs>{_ring(ring)}</innerBoundaryIs>" for ring in polygon.interiors)
    return f"<Polygon><outerBoundaryIs>{_ring(polygon.exterior)}</outerBoundaryIs>{holes}</Polygon>"


def _ring(ring: BaseGeometry) -> str:
    return f"<LinearRing><coordinates>{_coordinates(ring)}</coordinates></LinearRing>"


def _coordinates(shape: BaseGeometry) -> str:
    return " ".join(f"{lon:.6f},{lat:.6f}" for lon, lat in shapely.get_coordinates(shape).tolist())
