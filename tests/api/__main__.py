"""Write ``docs/openapi.json``: ``python -m tests.api``."""

from __future__ import annotations

from tests.api.document import FILE, written

if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
