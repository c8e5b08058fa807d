"""Pictures, films, sheets and decks."""
