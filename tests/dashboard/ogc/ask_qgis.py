"""Run by the Python of QGIS, not ours: read a layer of the OGC API and print as JSON what QGIS got.

``python ask_qgis.py URL LAYER PAGE [FILTER...]``: the layer's count and columns, the ids of all features in
pages of so many, and those of each filter.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from qgis.core import QgsApplication, QgsVectorLayer


def main(url: str, name: str, page: str, *filters: str) -> dict[str, Any]:
    """Return what QGIS reads."""
    named = f"url='{url}' typename='{name}' restrictToRequestBBOX='0' pagingEnabled='true' pageSize='{page}'"
    layer = QgsVectorLayer(named, name, "OAPIF")
    told = {
        "valid": layer.isValid(),
        "count": layer.featureCount(),
        "crs": layer.crs().authid(),
        "columns": {field.name(): field.typeName() for field in layer.fields()},
        "ids": _ids(layer),
        "filtered": {},
    }
    for text in filters:
        assert layer.setSubsetString(text), text
        told["filtered"][text] = _ids(layer)
    return told


def _ids(layer: Any) -> list[str]:
    return sorted(feature["id"] for feature in layer.getFeatures())


if __name__ == "__main__":
    application = QgsApplication([], False)
    application.initQgis()
    print(json.dumps(main(*sys.argv[1:])))
    sys.stdout.flush()
