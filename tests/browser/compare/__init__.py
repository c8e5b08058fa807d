"""Tests of `browser.compare`."""
