"""Tests of `dashboard.page`."""
