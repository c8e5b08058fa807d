"""The maps of a source as a Plotly figure that needs no server, for notebooks."""

from dashboard.notebook.figure import plot

__all__ = ["plot"]
