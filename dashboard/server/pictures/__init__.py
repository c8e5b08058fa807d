"""Pictures over HTTP: their addresses, the queue, and the processes that draw."""
