"""Three ordinary ways to put a map under a slider with Dash, to measure ours against."""
