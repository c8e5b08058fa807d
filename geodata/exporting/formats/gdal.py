"""A table written by GDAL, whose faults become ours: a line for people, not a traceback."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from pyogrio.errors import DataLayerError, DataSourceError, FeatureError, FieldError, GeometryError
from pyogrio.raw import write_arrow

from geodata.errors import UsageError
from geodata.exporting.formats.arrow import GEOMETRY, as_arrow
from geodata.exporting.table import Table
from geodata.files import shown
from geodata.model import CRS

__all__ = ["write_table"]

_FAULTS = (DataSourceError, DataLayerError, FeatureError, FieldError, GeometryError)
Options = Mapping[str, str]


def write_table(
    table: Table,
    target: Path | io.BytesIO,
    driver: str,
    options: Options,
    *,
    shape: str = "",
    dataset: Options | None = None,
    dataset_metadata: Options | None = None,
    metadata: Options | None = None,
) -> None:
    """Write `table` as a layer of its name.

    Parameters
    ----------
    target : Path or BytesIO
        A file, to which a layer is added if it is there.
    driver : str
        GDAL's name of the format.
    options, dataset : mapping
        GDAL's options of the layer and of the file.
    shape : str
        The kind of shape that the format shall call it, if not the table's own.
    dataset_metadata, metadata : mapping, optional
        What the file and the layer say of themselves.

    Raises
    ------
    UsageError
        The file cannot be written, such as for lack of room where temporary files go.
    """
    spatial: dict[str, str] = {}
    if table.shape is not None:
        spatial = {"geometry_name": GEOMETRY, "geometry_type": shape or table.shape.value, "crs": CRS}
    try:
        write_arrow(
            as_arrow(table),
            target,
            layer=table.name,
            driver=driver,
            encoding="UTF-8" if driver == "ESRI Shapefile" else None,
            layer_options=dict(options),
            dataset_options=dict(dataset or {}),
            dataset_metadata=dataset_metadata,
            layer_metadata=metadata,
            **spatial,
        )
    except _FAULTS as error:
        told = shown(str(error))
        raise UsageError(f"{table.name}: cannot be written as {driver} ({told})") from None
