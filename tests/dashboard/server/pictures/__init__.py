"""Tests of `dashboard.server.pictures`."""
