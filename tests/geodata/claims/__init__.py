"""Tests of `geodata.claims`."""
