"""Tests of `dashboard.server.links`."""
