"""Tests of `geodata.notebook`."""
