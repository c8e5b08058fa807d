"""Tests of `dashboard.ogc`."""
