"""Browser tests of settlements and other places."""
