"""The table component, AG Grid: a large script, so the page asks for it when a table is first opened.

Dash would put it into every page. Marked as dynamic it is only served, from this host like everything else.
"""

from __future__ import annotations

from typing import Any

import dash_ag_grid  # type: ignore[import-untyped]

__all__ = ["grid_address", "register"]

_SCRIPT = "dash_ag_grid.min.js"


def register() -> None:
    """Let Dash serve the script without loading it into the page. Call it before the first page."""
    resources: list[dict[str, Any]] = dash_ag_grid._js_dist
    for resource in resources:
        if resource["relative_package_path"] == _SCRIPT:
            resource["dynamic"] = True


def grid_address(prefix: str) -> str:
    """Return the address of the script, under the page's `prefix`."""
    return f"{prefix}_dash-component-suites/{dash_ag_grid.__name__}/{_SCRIPT}"
