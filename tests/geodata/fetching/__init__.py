"""Tests of `geodata.fetching`."""
