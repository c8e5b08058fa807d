"""Tests of `geodata.claims.output`."""
