"""What an operator deals with."""
