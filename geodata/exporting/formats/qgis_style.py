"""How QGIS draws the layers: in the project's colours, contested ground hatched, each day as it was.

The time is given by expressions (mode 4): by fields, QGIS 3.22 compares dates as text and shows a polygon a
day early. ``valid_to`` is exclusive (limitMode 0).
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import quoteattr

from geodata.exporting.table import Shape, Table
from geodata.model import Control
from geodata.showing.colours import TOKENS
from geodata.words import line, say

__all__ = ["FILL_ALPHA", "VEIL", "label", "rgb", "style"]

FILL_ALPHA = 102  # of 255: the 0.4 of the map on the screen
VEIL = "quiet"  # the colour of what is not known
_VEIL_ALPHA = 60
_SOLID = 255
_HATCH_MM, _HATCH_WIDTH_MM, _OUTLINE_MM, _LINE_MM, _POINT_MM = 2.0, 0.3, 0.3, 0.7, 2.2
_COLOURS = TOKENS["light"]

_HEAD = """<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology|Temporal">
<temporal enabled="1" mode="4" limitMode="0" accumulate="0" startField="valid_from" endField="valid_to" \
startExpression="to_datetime(&quot;valid_from&quot;)" endExpression="to_datetime(&quot;valid_to&quot;)"/>
"""


def rgb(token: str) -> tuple[int, int, int]:
    """Return a colour of the light theme as red, green and blue, 0 to 255."""
    red, green, blue = bytes.fromhex(_COLOURS[token].removeprefix("#"))
    return red, green, blue


def label(control: Control) -> str:
    """Return what a control is called in a legend."""
    text = say(line(f"held.{control.value}"))
    return text[:1].upper() + text[1:]


def _rgba(token: str, alpha: int = _SOLID) -> str:
    return ",".join(str(part) for part in (*rgb(token), alpha))


def _options(values: Mapping[str, object]) -> str:
    told = (f'<Option type="QString" name="{name}" value={quoteattr(str(v))}/>' for name, v in values.items())
    return f'<Option type="Map">{"".join(told)}</Option>'


def _layer(kind: str, values: Mapping[str, object], inner: str = "") -> str:
    return f'<layer class="{kind}" enabled="1">{_options(values)}{inner}</layer>'


def _symbol(kind: str, name: str, layers: str) -> str:
    return f'<symbol type="{kind}" name="{name}" alpha="1">{layers}</symbol>'


def _fill(control: Control, name: str) -> str:
    edge = {"outline_color": _rgba(control.value), "outline_width": _OUTLINE_MM}
    if control is not Control.CONTESTED:
        return _symbol(
            "fill", name, _layer("SimpleFill", {"color": _rgba(control.value, FILL_ALPHA), **edge})
        )
    stroke = _layer("SimpleLine", {"line_color": _rgba("hatch"), "line_width": _HATCH_WIDTH_MM})
    hatch = _layer(
        "LinePatternFill", {"angle": 45, "distance": _HATCH_MM}, _symbol("line", f"@{name}@1", stroke)
    )
    ground = {
        "color": _rgba("contested", FILL_ALPHA),
        "outline_color": _rgba("hatch"),
        "outline_width": _OUTLINE_MM,
    }
    return _symbol("fill", name, _layer("SimpleFill", ground) + hatch)


def _dot(control: Control, name: str) -> str:
    edge = "hatch" if control is Control.CONTESTED else control.value
    look = {"name": "circle", "color": _rgba(control.value), "outline_color": _rgba(edge), "size": _POINT_MM}
    return _symbol("marker", name, _layer("SimpleMarker", look))


def _by_control(symbols: str) -> str:
    categories = "".join(
        f'<category value="{one.value}" symbol="{number}" render="true" label={quoteattr(label(one))}/>'
        for number, one in enumerate(Control)
    )
    return (
        f'<renderer-v2 type="categorizedSymbol" attr="control"><categories>{categories}</categories>'
        f"<symbols>{symbols}</symbols></renderer-v2>"
    )


def _line() -> str:
    stroke = _layer("SimpleLine", {"line_color": _rgba("ink"), "line_width": _LINE_MM})
    return _single(_symbol("line", "0", stroke))


def _veil() -> str:
    """Return a veil with a dashed outline: ground of which nothing is known."""
    edge = {"outline_color": _rgba(VEIL), "outline_width": _OUTLINE_MM, "outline_style": "dash"}
    return _single(_symbol("fill", "0", _layer("SimpleFill", {"color": _rgba(VEIL, _VEIL_ALPHA), **edge})))


def _single(symbol: str) -> str:
    return f'<renderer-v2 type="singleSymbol"><symbols>{symbol}</symbols></renderer-v2>'


def _renderer(table: Table) -> str:
    """Return how a layer is drawn: by control where it has one."""
    if "control" not in [column.name for column in table.columns]:
        return _line() if table.shape is Shape.LINE else _veil()
    symbol = _dot if table.shape is Shape.POINT else _fill
    return _by_control("".join(symbol(control, str(number)) for number, control in enumerate(Control)))


def style(table: Table) -> str:
    """Return the style of a layer as QML, QGIS's own format."""
    return f"{_HEAD}{_renderer(table)}\n</qgis>\n"
