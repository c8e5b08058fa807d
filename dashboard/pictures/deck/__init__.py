"""Slides of a period: PPTX with native tables and a native chart. ``deck`` is the way in."""
