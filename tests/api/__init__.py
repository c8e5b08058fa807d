"""The description of what the server answers, and requests made from it."""
