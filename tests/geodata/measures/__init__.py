"""Tests of `geodata.measures`."""
