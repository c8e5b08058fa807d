"""Tests of the pure scripts in ``assets/``, run by node."""
