"""What an operator deals with: connections, how the server stops, its log, its metrics."""
