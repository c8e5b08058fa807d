"""Tests of `dashboard.static_site`."""
