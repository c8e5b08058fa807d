"""All files of a static site: what the server answers, rendered once, without a server."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dashboard.page.graphs import CHUNKS as GRAPH_CHUNKS
from dashboard.page.places.places_table import CHUNKS as GRID_CHUNKS
from dashboard.server.app import create_app
from dashboard.server.bundle_files import BundleFiles
from dashboard.server.headers import content_security_policy
from dashboard.server.links import feed
from dashboard.server.plain_pages import error_page
from dashboard.server.site_address import EMBED, EMBED_FILE
from dashboard.settings import Settings
from dashboard.static_site.addresses import PREFIX, file_name, imported, named, relative
from dashboard.words import LANGUAGES
from geodata.errors import BundleError
from geodata.showing.assets import ASSETS

__all__ = ["PAGES", "render"]

# In the order in which they may be replaced: each names what is written before it.
PAGES = (
    "_dash-dependencies.json",
    "_dash-layout.json",
    EMBED_FILE,
    "index.html",
    "404.html",
    "revision.json",
)
_ANSWERS = {
    "": "index.html",
    EMBED: EMBED_FILE,
    "_dash-layout": "_dash-layout.json",
    "_dash-dependencies": "_dash-dependencies.json",
    "revision.json": "revision.json",
}
_FEEDS = {f"{feed.NAME}?lang={lang}": f"feed.{lang}.atom" for lang in LANGUAGES}
# A page may ask for these before Dash does.
_RENAMED = {address: name for address, name in _ANSWERS.items() if address.startswith("_dash-")} | _FEEDS
_SCRIPT = "assets/static/answers.js"
_NOWHERE = "http://static.invalid"  # a host that no server goes by: nothing can link to it
_RANDOM = re.compile(r'("end_id":)"[^"]*"')  # by which Dash tells pages apart that ask a server
_SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*assets/styles/(\w+)\.css">')


@dataclass(frozen=True)
class _Server:
    """The server, asked without a network."""

    app: Any
    client: Any = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "client", self.app.server.test_client())

    def body(self, address: str) -> bytes:
        """Return what the server answers at an address under `PREFIX`.

        Raises
        ------
        BundleError
            It is not the file that was asked for.
        """
        answer = self.client.get(PREFIX + address, base_url=_NOWHERE)
        if answer.status_code != 200:
            raise BundleError(f"{address or 'the page'}: cannot be rendered (status {answer.status_code})")
        return bytes(answer.data)

    def text(self, address: str) -> str:
        return self.body(address).decode()


def render(settings: Settings) -> dict[str, bytes]:
    """Return the site's files by name, with slashes.

    What only a server can do is left out: pictures, an operator's tiles; feeds need a public URL.

    Raises
    ------
    BundleError
        There is no bundle, or a file of one of its publications is damaged.
    """
    bundle_files = BundleFiles(settings.bundle)
    bundle_files.manifest()  # says best what is wrong
    quiet = replace(settings, picture_workers=0, basemap="", relief="", frame_ancestors="*")
    server = _Server(create_app(quiet, static_under=PREFIX))
    files = {f"data/{name}": body for name, body in bundle_files.everything()}
    texts = dict(_pages(server, settings))
    for address in sorted({*_named(texts.values()), *_chunks(server.app), _SCRIPT} - {*_ANSWERS, *_FEEDS}):
        _collect(server, address, files)
    files |= {name: relative(text, _RENAMED).encode() for name, text in texts.items()}
    return files | {"404.html": _not_found(settings).encode(), ".nojekyll": b""}


def _pages(server: _Server, settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of what names the other files."""
    guard = _guard(server.app)
    for address, name in _ANSWERS.items():
        text = server.text(address)
        if name.endswith(".html"):
            text = _RANDOM.sub(r'\1"static"', text).replace("<title>", f"{guard}\n<title>", 1)
        yield name, text
    for address, name in _FEEDS.items() if settings.public_url else ():
        yield name, server.text(address).replace(address, name)


def _guard(app: Any) -> str:
    """Return the tags that do what headers do on a server; who may frame a page only a host can say."""
    policy = html.escape(content_security_policy(app.csp_hashes(), frame_ancestors=""))
    return "\n".join(
        [
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="referrer" content="no-referrer">',
            f'<script src="{PREFIX}{_SCRIPT}"></script>',
        ]
    )


def _named(texts: Iterable[str]) -> set[str]:
    return set().union(*(named(text) for text in texts))


def _chunks(app: Any) -> set[str]:
    """Return the addresses of the scripts that Dash's own scripts load when they are needed."""
    base = "_dash-component-suites"
    wanted = {*GRAPH_CHUNKS, *GRID_CHUNKS}
    return {
        f"{base}/{package}/{path}"
        for package, paths in app.registered_paths.items()
        for path in paths
        if path.rpartition("/")[2] in wanted
    }


def _collect(server: _Server, address: str, files: dict[str, bytes]) -> None:
    """Add the file at an address, and those that it loads."""
    name = file_name(address)
    if name in files or not name:
        return
    files[name] = server.body(address)
    if name.startswith(("modules/", "assets/")):
        for inner in imported(name, files[name].decode("utf-8", "replace")):
            _collect(server, inner, files)


def _not_found(settings: Settings) -> str:
    """Return the page for an address that is not there: under whatever path it is shown, it is whole."""
    home = f"{settings.public_url.rstrip('/')}/" if settings.public_url else "./"
    page = error_page(settings.lang, "404", prefix=home)
    return _SHEET.sub(lambda found: f"<style>\n{_style(found[1])}</style>", page)


def _style(name: str) -> str:
    path: Path = ASSETS / "styles" / f"{name}.css"
    return path.read_text(encoding="utf-8")
