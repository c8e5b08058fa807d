"""Slides of a period: PPTX with native tables and a native chart. ``slides`` is the way in."""
