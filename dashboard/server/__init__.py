"""The web process: addresses, security, compression, settings of the server. Draws nothing."""
