"""Tests of `dashboard.pictures.curve`."""
