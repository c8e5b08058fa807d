"""The browser's modules and style sheets, under an address that names their bytes: they are kept for ever.

The modules import each other by relative names. The hash of all of them is a folder of the address, so what
a module imports is of the same version, and no build step has to write hashes into the code.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Response, send_from_directory

__all__ = ["FOLDERS", "STYLES", "Modules", "find_modules", "register"]

FOLDERS = ("app", "styles", "vendor")  # of assets/: what Dash must not put into the page by itself
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
_DIGITS = 16  # of the hash
_MAIN = "app/main.js"


@dataclass(frozen=True)
class Modules:
    """The modules and style sheets, under one version.

    Attributes
    ----------
    folder : Path
        Where they are.
    names : tuple of str
        Paths of the modules in it, with slashes, in order.
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
        return self.address(_MAIN)

    def address(self, name: str) -> str:
        """Return the address of a module or a style sheet."""
        return f"{self.prefix}modules/{self.version}/{name}"

    def head(self) -> str:
        """Return the tags of the style sheets, and those that let a browser request all modules at once."""
        sheets = (f"styles/{name}.css" for name in STYLES)
        tags = [f'<link rel="stylesheet" href="{self.address(name)}">' for name in sheets]
        tags += [
            f'<link rel="modulepreload" fetchpriority="low" href="{self.address(name)}">'
            for name in self.names
        ]
        return "\n".join(tags)


def find_modules(folder: Path, prefix: str) -> Modules:
    """Return the modules below `folder`, read once."""
    paths = sorted(path for name in FOLDERS for path in (folder / name).rglob("*.*s"))
    digest = hashlib.sha256()
    for path in paths:
        name = path.relative_to(folder).as_posix()
        digest.update(f"{name}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    names = tuple(path.relative_to(folder).as_posix() for path in paths if path.suffix == ".js")
    return Modules(folder, names, digest.hexdigest()[:_DIGITS], prefix)


def register(app: Any, modules: Modules, forever: str) -> None:
    """Serve the modules; `forever` is the Cache-Control of what never changes. Another version is a 404."""

    def serve(name: str) -> Response:
        response = send_from_directory(modules.folder, name)
        response.headers["Cache-Control"] = forever
        return response

    path = f"{app.config.routes_pathname_prefix}modules/{modules.version}/<path:name>"
    app.server.add_url_rule(path, "modules", serve)
