"""Tests of `geodata`."""
