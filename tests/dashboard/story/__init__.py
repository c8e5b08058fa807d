"""Stories: what they are about, what they hold, and the file that they are written into."""
