"""Truth of language: what is said about many real states, in both languages, against what was measured."""
