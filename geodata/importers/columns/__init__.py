"""What the columns of a file that no importer knows say: values, moments, and what would read them."""
