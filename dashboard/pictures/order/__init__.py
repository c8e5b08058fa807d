"""Requests for pictures: parameters -> a checked request, its licence and its address."""
