"""Tests of geodata.news."""
