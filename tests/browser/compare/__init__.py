"""Two maps laid over each other, in headless Chromium."""
