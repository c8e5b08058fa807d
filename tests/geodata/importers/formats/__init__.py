"""Tests of `geodata.importers.formats`."""
