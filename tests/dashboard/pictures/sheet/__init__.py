"""Tests of `dashboard.pictures.sheet`."""
