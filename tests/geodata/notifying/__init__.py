"""Tests of geodata.notifying."""
