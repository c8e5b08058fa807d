"""Bytes and addresses that nobody foresaw, by chance and led by what they reach."""
