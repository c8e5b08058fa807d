"""Tests of `geodata.publishing`."""
