"""Tests of `geodata.shipped`."""
