"""Tests of `geodata.claims.stated`."""
