"""Tests of what the data says in words."""
