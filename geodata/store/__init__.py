"""Storage of control tables, with their provenance."""

from __future__ import annotations

from pathlib import Path

from geodata.errors import StoreError
from geodata.store.base import PutResult, Store
from geodata.store.parquet import ParquetStore

__all__ = ["ParquetStore", "PutResult", "Store", "open_store"]


def open_store(url: str) -> Store:
    """Open the store at `url`: a folder of GeoParquet files.

    Raises
    ------
    StoreError
        This version cannot open a `url` of that kind.
    """
    if "://" in url:
        raise StoreError(
            f"{url.split('://')[0]}://...: not a kind of store that this version opens; name a folder"
        )
    return ParquetStore(Path(url))
