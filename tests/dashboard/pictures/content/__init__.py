"""Tests of `dashboard.pictures.content`."""
