"""Tests of `dashboard.server`."""
