"""What is around the map of a page: heading, blocks, legend, footer, and where each is."""
