"""What the card of a claim says."""
