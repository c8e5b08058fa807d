"""Tests of `geodata.bounds`."""
