"""Tests of `geodata.data`."""
