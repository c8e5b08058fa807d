"""What one source's maps show of a region, day by day, as needed to test a claim."""
