"""Tests of `dashboard.words`."""
