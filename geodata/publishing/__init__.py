"""Store -> bundle: the one recipe, and what it measured as JSON."""
