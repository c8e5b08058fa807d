"""The naive way: the server builds the whole figure from the GeoDataFrame on each change of the slider."""

from __future__ import annotations

import plotly.graph_objects as go
from dash import Dash, Input, Output

from dashboard.page import ids
from tests.bench.alternatives import common


def create_app(scene: common.Scene) -> Dash:
    """Return the app."""
    app = common.new_app("naive")
    app.layout = common.layout(scene)

    @app.callback(Output(ids.MAP, "figure"), Input(common.SLIDER, "value"), prevent_initial_call=True)
    def _draw(value: int) -> go.Figure:
        return common.figure(scene, common.control_data(scene.table, scene.days[value]))

    return app


if __name__ == "__main__":
    given = common.arguments()
    common.serve(create_app(common.scene_from(given)), given)
