"""Readers of the tables that ship with the project, in ``geodata/data``."""
