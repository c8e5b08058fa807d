"""The formats: one module each, all alike: ``write(content, name)`` returns the bytes of a file."""
