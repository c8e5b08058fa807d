"""Animations: MP4 and GIF from the frames of a period. ``animate`` is the way in."""
