"""``python -m dashboard export-site DIR``: the page as a folder of files."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from dashboard.pictures.order.licence import check_terms
from dashboard.pictures.publication import Publication, open_publication
from dashboard.server.bundle_files import ensure_bundle
from dashboard.settings import read_settings
from dashboard.static_site.folder import write_site
from dashboard.static_site.site import PAGES, render
from geodata.errors import TermsForbid

__all__ = ["run"]

Say = Callable[[str], None]

PROGRAM = "python -m dashboard"
_EPILOG = """\
examples:
  python -m dashboard export-site site
  python -m dashboard export-site site --public-url https://salient.example.org/map

The folder works under any path of a host. Made again, it is brought up to date in place. SALIENT_OPEN,
SALIENT_SOURCE, SALIENT_THEME, SALIENT_LANG and SALIENT_PUBLIC_URL count as for the server.
"""


def run(argv: Sequence[str], say: Say, program: str = PROGRAM) -> None:
    """Write the site that `argv` asks for and `say` what was written.

    Raises
    ------
    SalientError
        There is no bundle, or the folder is no place for a site.
    """
    options: dict[str, Any] = vars(_parser(program).parse_args(argv[1:]))
    folder: Path = options.pop("folder")
    settings = read_settings(**options)
    ensure_bundle(settings.bundle, say, settings.store, downloads=True)
    files = render(settings)
    write_site(folder, files, PAGES)
    publication = open_publication(settings.bundle, None)
    size = sum(map(len, files.values()))
    say(f"wrote {folder} ({len(files)} files, {size:,} bytes, revision {publication.revision})")
    for line in _warnings(publication):
        say(line)


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"{program} export-site",
        description="write the page as files, for any host; with no bundle it publishes one first",
        epilog=_EPILOG.replace(PROGRAM, program),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="missing, empty, or an earlier export")
    parser.add_argument("--bundle", metavar="DIR", type=Path, help="published bundle (default: var/bundle)")
    parser.add_argument(
        "--public-url",
        metavar="URL",
        help="where readers will find it: for feeds, which are left out otherwise, and for previews of links",
    )
    return parser


def _warnings(publication: Publication) -> Iterator[str]:
    """Yield what the terms of sources forbid to do with the folder."""
    for source in publication.manifest["sources"]:
        try:
            check_terms(publication, [source["id"]], public=True)
        except TermsForbid as error:
            yield f"keep it to yourself: {error}"
