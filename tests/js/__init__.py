"""Tests of the pure modules in ``assets/app/``, run by Node."""
