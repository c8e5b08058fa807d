"""The web front of Salient: a Dash page on a published bundle; it writes finished pictures and no more."""
