"""Tests of `dashboard.pictures.order`."""
