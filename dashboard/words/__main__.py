"""Command line: ``python -m dashboard.words > docs/words.md``."""

from __future__ import annotations

from dashboard.words.side_by_side import page

if __name__ == "__main__":
    print(page(), end="")
