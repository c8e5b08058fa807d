"""What one source's maps show of a region, day by day, as a claim reads them."""
