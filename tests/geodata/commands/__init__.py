"""Tests of `geodata.commands`."""
