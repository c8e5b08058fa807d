"""Export: what is in the store, as files for other programs. ``docs/exports.md`` describes each format.

Every file says whose maps are in it, under which terms, of which revision, and which are reconstructions. The
same store and request give the same bytes: no clock is in any of them.
"""

from geodata.exporting.content import LAYERS, TABLES, Content
from geodata.exporting.recipe import FORMATS, export, format_of
from geodata.exporting.selection import Request, Selection, select

__all__ = ["FORMATS", "LAYERS", "TABLES", "Content", "Request", "Selection", "export", "format_of", "select"]
