"""Benchmarks: named programs, each of which prints a table."""
