"""Tests of `geodata.explain`."""
