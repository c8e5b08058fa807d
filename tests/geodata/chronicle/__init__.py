"""Tests of `geodata.chronicle`."""
