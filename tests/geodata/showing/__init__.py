"""Tests of terms and colours."""
