"""Tests of `browser.sharing`."""
