"""What the card of a claim says: the statement in one sentence, what a map shows to it, and the verdict."""
