"""``python -m dashboard``: serve the map on this machine."""

from __future__ import annotations

import argparse
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

import waitress

from dashboard.server.app import create_app
from dashboard.server.bundle_files import ensure_bundle
from dashboard.server.security import MAX_BODY
from dashboard.settings import OPENINGS, Settings, read_settings
from geodata.errors import UsageError

__all__ = ["run"]

Say = Callable[[str], None]

_EPILOG = """\
commands (python -m dashboard COMMAND --help says more):
  snapshot     one map as PNG, SVG or PDF
  animation    a period as MP4 or GIF
  sheet        several days on one page, as PNG or PDF
  briefing     a deck of slides as PPTX

examples:
  python -m dashboard                          the map at http://127.0.0.1:8050
  python -m dashboard --open latest            opens on the latest day
  python -m dashboard --bundle DIR --port 80   another bundle, another port

Every option has a variable: SALIENT_BUNDLE, SALIENT_HOST, SALIENT_PORT, SALIENT_OPEN. Without an option are
SALIENT_SOURCE, SALIENT_THEME, SALIENT_LANG, SALIENT_THREADS, SALIENT_FRAME_ANCESTORS, SALIENT_PUBLIC_URL,
SALIENT_PICTURE_WORKERS, SALIENT_PICTURE_QUEUE and SALIENT_PICTURE_SECONDS.
"""


def run(argv: Sequence[str], say: Say) -> None:
    """Serve as the options `argv` say, until Ctrl-C; `say` tells people where."""
    settings = read_settings(**vars(_parser().parse_args(argv)))
    ensure_bundle(settings.bundle, say)
    _serve(settings, say)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m dashboard",
        description="Serve the map and its timeline. With no bundle it publishes one first.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="published bundle (default: var/bundle)")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on, 0 for any free one (default: 8050)")
    parser.add_argument("--open", choices=OPENINGS, help="day shown first; seed: 13 March 2025 (the default)")
    return parser


def _listen(settings: Settings) -> socket.socket:
    """Return a listening socket, so that a port in use gives one line and not a traceback."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        where = f"{settings.host}:{settings.port}"
        raise UsageError(f"cannot listen on {where} ({error.strerror}); choose another --port") from None
    return listener


def _serve(settings: Settings, say: Say) -> None:
    listener = _listen(settings)
    app = create_app(settings)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    say(f"Salient is at http://{host}:{listener.getsockname()[1]}/  (Ctrl+C ends it)")
    try:
        waitress.serve(
            app.server,
            sockets=[listener],
            threads=settings.threads,
            ident=None,
            max_request_body_size=MAX_BODY * 16,  # Flask answers 413 with a page before this
            _quiet=True,
        )
    finally:
        app.close()
