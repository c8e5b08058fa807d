"""Change one operator of ``geodata`` at a time, and see whether a test notices: ``make mutants``."""
