"""Stories, opened from a disk as a reader of a mail does."""
