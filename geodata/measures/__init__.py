"""What is measured on maps: areas, the contact line, what differs, who held a settlement."""
