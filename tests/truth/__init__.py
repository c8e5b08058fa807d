"""The language of truth: what is said of many real states, in both languages, held to what was measured."""
