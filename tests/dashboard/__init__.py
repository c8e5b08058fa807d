"""Tests of the web front, without a browser."""
