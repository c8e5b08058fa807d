"""The browser has all days in a `dcc.Store`, and a clientside callback returns a whole figure."""

from __future__ import annotations

from dash import Dash, Input, Output, State, dcc

from dashboard.page import ids
from tests.bench.alternatives import common

STORE = "days"
FIGURE = """
function (value, store) {
    const trace = { ...store.figure.data[0], ...store.days[value] };
    return { ...store.figure, data: [trace] };
}
"""


def create_app(scene: common.Scene) -> Dash:
    """Return the app."""
    app = common.new_app("clientside")
    days = [common.control_data(scene.table, day) for day in scene.days]
    kept = {"figure": common.first_figure(scene).to_plotly_json(), "days": days}
    app.layout = common.layout(scene, dcc.Store(id=STORE, data=kept))
    app.clientside_callback(
        FIGURE,
        Output(ids.MAP, "figure"),
        Input(common.SLIDER, "value"),
        State(STORE, "data"),
        prevent_initial_call=True,
    )
    return app


if __name__ == "__main__":
    given = common.arguments()
    common.serve(create_app(common.scene_from(given)), given)
