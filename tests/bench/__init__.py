"""Benchmarks: programs with names, each prints a table."""
