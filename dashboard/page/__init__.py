"""The Dash page: its nodes, its figures, and the data that it starts with."""
