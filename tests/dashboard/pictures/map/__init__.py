"""Tests of `dashboard.pictures.map`."""
