"""The kinds of pictures, the formats that each is written in, and what a browser calls these."""

from __future__ import annotations

__all__ = ["CONTENT_TYPES", "FORMATS", "KINDS"]

# By kind; the first format is the usual one.
FORMATS = {
    "snapshot": ("png", "svg", "pdf"),
    "animation": ("mp4", "gif"),
    "sheet": ("png", "pdf"),
    "briefing": ("pptx",),
}
KINDS = tuple(FORMATS)
CONTENT_TYPES = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "gif": "image/gif",
    "mp4": "video/mp4",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}
