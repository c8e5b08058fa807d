"""``python -m dashboard ogc``: serve the maps of a store to other programs."""

from __future__ import annotations

import argparse
import ipaddress
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard.ogc.app import create_app, refusal
from dashboard.ogc.store_reader import StoreReader
from dashboard.server.operating.connections import open_server
from dashboard.server.operating.listening import address, listen
from dashboard.server.operating.request_log import log_to
from dashboard.server.operating.stopping import Stopping
from dashboard.server.operating.watched import Watched
from dashboard.server.site_address import Site
from dashboard.settings import Settings, read_settings
from geodata.errors import UsageError
from geodata.store import open_store

__all__ = ["is_public", "run"]

Say = Callable[[str], None]
_STDERR = 2  # the child's output is for people

PROGRAM = "python -m dashboard"
_EPILOG = """\
examples:
  python -m dashboard ogc                        the store var/store at http://127.0.0.1:8060/ogc
  python -m dashboard ogc --store S --port 80    another store, another port
  python -m dashboard ogc --public-url https://salient.example.org
                                                 behind a proxy that passes /ogc on

Who may be answered decides which sources are served: at an address of this machine only, without a public
URL, those whose terms allow an export; otherwise those whose terms allow to pass the data on.

Variables: SALIENT_STORE, SALIENT_OGC_HOST, SALIENT_OGC_PORT, SALIENT_PUBLIC_URL; without an option
SALIENT_ALLOWED_HOSTS, SALIENT_PROXY, SALIENT_THREADS, SALIENT_STOP_SECONDS, SALIENT_LOG, SALIENT_LOG_LEVEL.
"""


def run(argv: Sequence[str], say: Say, program: str = PROGRAM) -> None:
    """Serve as the options `argv` say, until SIGTERM or Ctrl+C; `say` tells people where."""
    settings = read_settings(**vars(_parser(program).parse_args(argv)))
    open_store(settings.store)  # it says what kind of store this version does not know
    _ensure_store(Path(settings.store), say)
    _serve(settings, say)


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"{program} ogc",
        description="Serve a store by OGC API - Features. Without a store it builds the one that ships.",
        epilog=_EPILOG.replace(PROGRAM, program),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--store", metavar="DIR", help="folder of the store (default: var/store)")
    parser.add_argument("--host", dest="ogc_host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument(
        "--port", dest="ogc_port", type=int, help="port to listen on, 0 for any (default: 8060)"
    )
    parser.add_argument("--public-url", metavar="URL", help="where others reach the server, for its links")
    return parser


def is_public(settings: Settings) -> bool:
    """Tell whether others than the people at this machine are answered."""
    try:
        here = ipaddress.ip_address(settings.ogc_host).is_loopback
    except ValueError:
        here = settings.ogc_host == "localhost"
    return not here or bool(settings.public_url or settings.allowed_hosts)


def _ensure_store(folder: Path, say: Say) -> None:
    """Build the maps that ship where there is no store: a child process does it, and reads what it needs."""
    if any(folder.glob("*.parquet*")):
        return
    say(f"{folder}: no store here. Building the maps that ship.")
    command = [sys.executable, "-m", "geodata", "sources", "--store", str(folder)]
    done = subprocess.run(command, check=False, stdout=_STDERR)  # noqa: S603 - our own program, no shell
    if done.returncode:
        raise UsageError(f"python -m geodata sources ended with code {done.returncode}; there is no store")


def _serve(settings: Settings, say: Say) -> None:
    listener = listen(settings.ogc_host, settings.ogc_port)
    log_to(sys.stderr, settings.log, settings.log_level)
    reader = StoreReader(Path(settings.store), public=is_public(settings))
    for reason in reader.served().left_out:  # read now: the first reader need not wait
        say(f"left out: {reason}")
    hosts = (settings.ogc_host, *settings.allowed_hosts.split())
    app = create_app(reader, Site(settings.public_url, "/", hosts))
    server = open_server(Watched(app), listener, settings.threads, refusal, settings.proxy)
    stopping = Stopping(server, settings.stop_seconds, lambda: None)
    stopping.on_signals()
    say(f"OGC API - Features is at {address(settings.ogc_host, listener)}ogc  (Ctrl+C ends it)")
    stopping.run()
