"""The tests: unit tests mirror the modules; the other folders test the whole."""
