"""Animations: MP4 and GIF from the frames of a period. ``film`` is the way in."""
