"""The published format, both ways: hashed files, and the manifest that names them.

A bundle promises its readers four things: the manifest is replaced last, so old and new are never
mixed; a file's name contains its hash, so a name means the same bytes for ever; the same input gives the
same bytes; and nothing that does not match its hash is read as good. ``docs/bundle.md`` describes the files.

JSON only: this package is read in the process that faces the net, and knows nothing of GeoPandas.
"""

from __future__ import annotations

from geodata.bundle.coding import (
    SCALE,
    date_of,
    day_of,
    decode_ring,
    deltas,
    dump,
    encode_ring,
    undeltas,
)
from geodata.bundle.integrity import Fault, find_faults, restore_manifest, withdraw
from geodata.bundle.known import NoMaps, SourceFiles, first_known, known_maps, why_no_maps
from geodata.bundle.manifest import FORMAT, Manifest, read_manifest, read_publication
from geodata.bundle.publication import KEEP_REVISIONS, Download, read_bytes, read_file, write

__all__ = [
    "FORMAT",
    "KEEP_REVISIONS",
    "SCALE",
    "Download",
    "Fault",
    "Manifest",
    "NoMaps",
    "SourceFiles",
    "date_of",
    "day_of",
    "decode_ring",
    "deltas",
    "dump",
    "encode_ring",
    "find_faults",
    "first_known",
    "known_maps",
    "read_bytes",
    "read_file",
    "read_manifest",
    "read_publication",
    "restore_manifest",
    "undeltas",
    "why_no_maps",
    "withdraw",
    "write",
]
