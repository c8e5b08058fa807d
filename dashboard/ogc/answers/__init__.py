"""What is answered: documents about the API, features, its description, and all of them for people."""
