"""Small multiples: several maps on one page."""
