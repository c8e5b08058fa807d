"""Tests of what counts, and of what was known when."""
