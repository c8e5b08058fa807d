"""The graphs that come last: the layout has none, so that Plotly's script is not asked for at once."""

from __future__ import annotations

from dash import dcc

from dashboard.page.graphs import graphs
from dashboard.page.layout import page


def test_the_layout_has_no_graph_but_hands_both_over() -> None:
    root = page({})
    assert not any(isinstance(node, dcc.Graph) for node in root._traverse())
    (store,) = (node for node in root._traverse() if isinstance(node, dcc.Store))
    assert set(store.data["graphs"]) == {"map", "curve"}


def test_a_graph_is_as_dash_sends_it_without_a_figure() -> None:
    for graph in graphs().values():
        assert (graph["namespace"], graph["type"]) == ("dash_core_components", "Graph")
        assert "figure" not in graph["props"]
        assert graph["props"]["responsive"] is True
