"""The browser's code and style sheets, under an address that names their bytes: they are kept for ever.

The page loads two files: all modules in one, which ``make app`` writes, and all style sheets in one. A page
that asks for each module by itself is seen a third later. The first line of the file of all modules tells of
which it was made. Where these are not the modules that are here, as while somebody works on them, the page
loads them one by one: they import each other by relative names, and the hash of all of them is a folder of
the address, so what a module imports is of the same version.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Response, send_from_directory

__all__ = ["FOLDERS", "STYLES", "Modules", "find_modules", "first_line", "register"]

FOLDERS = ("app", "built", "styles", "vendor")  # of assets/: what Dash must not put into the page by itself
# In the order of the page: of two rules that weigh the same, that of the later sheet wins.
STYLES = (
    "tokens",
    "base",
    "frame",
    "map",
    "legend",
    "panel",
    "compare",
    "tabs",
    "table",
    "sharing",
    "embed",
    "timeline",
    "pages",
    "print",
    "forced",
)
_DIGITS = 16  # of a hash
_MAIN = "app/main.js"
_BUILT = "built/app.js"
_SHEET = "styles.css"
_STORY = "app/story"  # no part of the page: `dashboard.story` writes what was built from it into files


@dataclass(frozen=True)
class Modules:
    """The modules and style sheets, under one version.

    Attributes
    ----------
    folder : Path
        Where they are.
    names : tuple of str
        Paths in it, with slashes, of the modules that the page loads: one if they were put into one file.
    version : str
        Hash of all names and bytes.
    prefix : str
        Path that the page is served under.
    """

    folder: Path
    names: tuple[str, ...]
    version: str
    prefix: str

    @property
    def main(self) -> str:
        """Return the address of the module that starts the page."""
        return self.address(_BUILT if _BUILT in self.names else _MAIN)

    def address(self, name: str) -> str:
        """Return the address of a module or a style sheet."""
        return f"{self.prefix}modules/{self.version}/{name}"

    def head(self) -> str:
        """Return the tags of the style sheet, and those that let a browser request all modules at once."""
        tags = [f'<link rel="stylesheet" href="{self.address(_SHEET)}">']
        tags += [
            f'<link rel="modulepreload" fetchpriority="low" href="{self.address(name)}">'
            for name in self.names
        ]
        return "\n".join(tags)

    def sheet(self) -> str:
        """Return the text of all style sheets."""
        paths = (self.folder / "styles" / f"{name}.css" for name in STYLES)
        return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def first_line(folder: Path) -> str:
    """Return the first line of a file of all modules that is made of those below `folder` now."""
    return f"/* Made by `make app` of modules {_hash_of(folder, _modules(folder))} */"


def find_modules(folder: Path, prefix: str) -> Modules:
    """Return the modules below `folder`, read once."""
    modules, built = _modules(folder), folder / _BUILT
    if built.is_file() and built.read_text(encoding="utf-8").startswith(first_line(folder)):
        modules = [built]
    names = tuple(path.relative_to(folder).as_posix() for path in modules)
    return Modules(folder, names, _hash_of(folder, [*modules, *_styles(folder)]), prefix)


def _modules(folder: Path) -> list[Path]:
    found = (path for name in ("app", "vendor") for path in (folder / name).rglob("*.js"))
    return sorted(path for path in found if not path.is_relative_to(folder / _STORY))


def _styles(folder: Path) -> list[Path]:
    return sorted((folder / "styles").rglob("*.css"))


def _hash_of(folder: Path, paths: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        name = path.relative_to(folder).as_posix()
        digest.update(f"{name}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:_DIGITS]


def register(app: Any, modules: Modules, forever: str) -> None:
    """Serve the modules; `forever` is the Cache-Control of what never changes. Another version is a 404."""
    sheet = modules.sheet()

    def serve(name: str) -> Response:
        if name == _SHEET:
            response = Response(sheet, mimetype="text/css")
        else:
            response = send_from_directory(modules.folder, name)
        response.headers["Cache-Control"] = forever
        return response

    path = f"{app.config.routes_pathname_prefix}modules/{modules.version}/<path:name>"
    app.server.add_url_rule(path, "modules", serve)
