"""What applies wherever a map is shown or handed out: the terms of its source, the colours of control."""
