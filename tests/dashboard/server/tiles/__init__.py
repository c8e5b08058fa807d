"""Tests of `dashboard.server.tiles`."""
