"""Agreement to a source's terms: given once, by someone who was shown them, and recorded with their text."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from geodata import files
from geodata.errors import FileRefused, TermsNotAccepted
from geodata.fetching.clock import Clock, moment_text
from geodata.fetching.source_table import SourceTable
from geodata.model import Source

__all__ = ["accept", "accepted_sources", "require_accepted"]

_NAME = "terms.json"


def accept(folder: Path, source: Source, table: SourceTable, clock: Clock) -> None:
    """Record in the archive `folder` that the terms of `source` are agreed to, unless they were before."""
    records = _records(folder)
    if _stands(records, source, table):
        return
    record = {
        "source": source.id,
        "publisher": source.publisher,
        "address": table.terms,
        "text": source.terms.text,
        "sha256": _digest(source),
        "hosts": sorted({origin.host for origin in table.origins}),
        "accepted_at": moment_text(clock.moment()),
        "by": "--accept-terms",
    }
    body = json.dumps([*records, record], ensure_ascii=False, indent=1).encode()
    files.write_atomic(folder / _NAME, body)


def require_accepted(folder: Path, source: Source, table: SourceTable) -> None:
    """Check that the terms of `source`, as they are now, were agreed to.

    Raises
    ------
    TermsNotAccepted
        Nobody has, or they have changed since; the message has the terms.
    """
    records = _records(folder)
    if _stands(records, source, table):
        return
    state = "have changed since they were accepted" if records else "have not been accepted"
    raise TermsNotAccepted(
        f"the terms of {source.id} {state}: {source.terms.text} Read {table.terms} and, if you agree, "
        f"run: python -m geodata fetch {source.id} --accept-terms"
    )


def accepted_sources(archives: Path) -> list[str]:
    """Return the sources in the folder of all archives whose terms were ever agreed to, by name."""
    return sorted(path.parent.name for path in archives.glob(f"*/{_NAME}"))


def _stands(records: list[Any], source: Source, table: SourceTable) -> bool:
    """Tell whether the last agreement is to these very terms, at the same address."""
    last = records[-1] if records else {}
    return (last.get("sha256"), last.get("address")) == (_digest(source), table.terms)


def _digest(source: Source) -> str:
    return files.sha256(source.terms.text.encode())


def _records(folder: Path) -> list[Any]:
    """Return the agreements so far; none where the record is missing or cannot be read."""
    with suppress(FileRefused, ValueError):
        found = json.loads(files.read_limited(folder / _NAME))
        if isinstance(found, list) and all(isinstance(record, dict) for record in found):
            return found
    return []
