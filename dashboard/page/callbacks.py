"""The page's callbacks: clientside ones only, so that no action of the reader waits for the server."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Input, Output

from dashboard.page import ids

__all__ = ["NAMESPACE", "register"]

NAMESPACE = "salient"


def register(app: Any) -> None:
    """Connect the page to ``assets/start.js``: one call at the start, which returns the graphs."""
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "start"),
        Output(ids.MAP, "children"),
        Output(ids.CURVE, "children"),
        Input(ids.BOOT, "data"),
    )
