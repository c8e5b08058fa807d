"""Tests of `dashboard.notebook`."""
