"""The web front of Salient: a Dash page that reads a published bundle and never writes."""
