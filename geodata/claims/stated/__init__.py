"""What was claimed: the table that ships, the patches and places that a statement names."""
