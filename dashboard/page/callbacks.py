"""The page's callbacks: clientside ones only, so that no step of the reader waits for the server."""

from __future__ import annotations

from typing import Any

from dash import ClientsideFunction, Input, Output

from dashboard.page import ids

__all__ = ["NAMESPACE", "register"]

NAMESPACE = "salient"


def register(app: Any) -> None:
    """Join the page to ``assets/90_wiring.js``: one call, at the start, that gives the map."""
    app.clientside_callback(
        ClientsideFunction(NAMESPACE, "start"),
        Output(ids.MAP, "figure"),
        Input(ids.BOOT, "data"),
    )
