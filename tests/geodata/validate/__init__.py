"""Tests of `geodata.validate`."""
