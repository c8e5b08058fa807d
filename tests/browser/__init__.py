"""What readers do, done by Playwright in headless Chromium against the real server."""
