"""What was asked for: parameters -> a checked request, its licence and its address."""
