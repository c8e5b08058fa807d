"""The panel of settlements: their search, and their table."""
