"""Run by the Python of QGIS, not ours: open a GeoPackage and print as JSON what QGIS makes of it.

``python ask_qgis.py FILE FIRST DAYS``: for the layer ``control`` how it is drawn, whether its time is on, its
terms, and for each of so many days the keys of the features that QGIS would draw.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsDateTimeRange,
    QgsFeatureRequest,
    QgsVectorLayer,
    QgsVectorLayerTemporalContext,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

KEY = ("source", "region", "control", "valid_from", "valid_to")


def main(path: str, first: str, days: str) -> dict[str, Any]:
    """Return what QGIS makes of the file."""
    layer = QgsVectorLayer(f"{path}|layername=control", "control", "ogr")
    layer.loadDefaultStyle()  # the constructor sets the time anew after it has loaded the style
    start = QDate.fromString(first, Qt.ISODate)
    dates = [start.addDays(day) for day in range(int(days))]
    temporal, renderer = layer.temporalProperties(), layer.renderer()
    return {
        "valid": layer.isValid(),
        "count": layer.featureCount(),
        "active": temporal.isActive(),
        "mode": int(temporal.mode()),
        "colours": {one.value(): one.symbol().color().name() for one in renderer.categories()},
        "hatched": [one.value() for one in renderer.categories() if one.symbol().symbolLayerCount() > 1],
        "licences": layer.metadata().licenses(),
        "rights": layer.metadata().rights(),
        "days": {date.toString(Qt.ISODate): _drawn(layer, date) for date in dates},
    }


def _drawn(layer: Any, date: Any) -> list[str]:
    start = QDateTime(date, QTime(0, 0), Qt.UTC)
    context = QgsVectorLayerTemporalContext()
    context.setLayer(layer)
    day = QgsDateTimeRange(start, start.addDays(1), True, False)
    request = QgsFeatureRequest()
    request.setFilterExpression(layer.temporalProperties().createFilterString(context, day))
    return sorted(" ".join(_text(one[name]) for name in KEY) for one in layer.getFeatures(request))


def _text(value: Any) -> str:
    return value.toString(Qt.ISODate) if isinstance(value, QDate) else str(value)


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    print(json.dumps(main(*sys.argv[1:])))
    sys.stdout.flush()
