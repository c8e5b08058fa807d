"""What leaves the page: links, embeds, the share menu, pictures, in headless Chromium."""
