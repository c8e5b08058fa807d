"""The server sends a `Patch`: only what changes in the trace, prepared before it is requested."""

from __future__ import annotations

from dash import Dash, Input, Output, Patch

from dashboard.page import ids
from tests.bench.alternatives import common


def create_app(scene: common.Scene) -> Dash:
    """Return the app."""
    app = common.new_app("patch")
    app.layout = common.layout(scene)
    ready = [common.control_data(scene.table, day) for day in scene.days]

    @app.callback(Output(ids.MAP, "figure"), Input(common.SLIDER, "value"), prevent_initial_call=True)
    def _draw(value: int) -> Patch:
        patch = Patch()
        for name, content in ready[value].items():
            patch["data"][0][name] = content
        return patch

    return app


if __name__ == "__main__":
    given = common.arguments()
    common.serve(create_app(common.scene_from(given)), given)
