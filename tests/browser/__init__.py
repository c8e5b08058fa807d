"""What people do, done by Playwright in headless Chromium against the real server."""
