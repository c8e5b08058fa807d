"""Tests of `dashboard.pictures.layout`."""
