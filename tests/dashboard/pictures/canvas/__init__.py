"""Tests of `dashboard.pictures.canvas`."""
