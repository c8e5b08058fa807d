"""``python -m dashboard``: serve the map on this machine."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dashboard.server.app import create_app
from dashboard.server.bundle_files import ensure_bundle
from dashboard.server.operating.connections import Server, open_server, refusals
from dashboard.server.operating.listening import address, listen, no_port
from dashboard.server.operating.metrics import Metrics
from dashboard.server.operating.request_log import log_to
from dashboard.server.operating.stopping import Stopping
from dashboard.server.operating.watched import Watched
from dashboard.settings import OPENINGS, Settings, read_settings

__all__ = ["run"]

Say = Callable[[str], None]

PROGRAM = "python -m dashboard"

_COMMANDS = """\
commands (python -m dashboard COMMAND --help says more):
  snapshot     one map as PNG, SVG or PDF
  animation    a period as MP4 or GIF
  sheet        several days on one page, as PNG or PDF
  briefing     a deck of slides as PPTX
  story        a period of the map as one HTML file that can be mailed
  export-site  the page as a folder of files, for any host
  ogc          the store to other programs, such as QGIS

"""
_EPILOG = """\
examples:
  python -m dashboard                          the map at http://127.0.0.1:8050
  python -m dashboard --open latest            opens on the latest day
  python -m dashboard --bundle DIR --port 80   another bundle, another port

Every option has a variable: SALIENT_BUNDLE, SALIENT_HOST, SALIENT_PORT, SALIENT_OPEN. Without an option are
SALIENT_SOURCE, SALIENT_THEME, SALIENT_LANG, SALIENT_THREADS, SALIENT_FRAME_ANCESTORS, SALIENT_PUBLIC_URL,
SALIENT_ALLOWED_HOSTS (in links without a public URL), SALIENT_PROXY (whose X-Forwarded-For names the reader),
SALIENT_BASEMAP and SALIENT_RELIEF (PMTiles archives for the ground of the map), SALIENT_PICTURE_WORKERS,
SALIENT_PICTURE_QUEUE, SALIENT_PICTURE_SECONDS, SALIENT_PICTURE_CACHE (folder, beside the bundle unless set),
SALIENT_PICTURE_CACHE_MB (0 for none), SALIENT_STOP_SECONDS, SALIENT_LOG (lines or json), SALIENT_LOG_LEVEL,
SALIENT_METRICS_PORT (none unless set) and SALIENT_METRICS_HOST. Those of ogc are in its own help.

On SIGTERM or Ctrl+C it answers what was asked, within SALIENT_STOP_SECONDS, and ends with code 0.
"""


def run(argv: Sequence[str], say: Say, program: str = PROGRAM) -> None:
    """Serve as the options `argv` say, until SIGTERM or Ctrl+C; `say` tells people where."""
    settings = read_settings(**vars(_parser(program).parse_args(argv)))
    ensure_bundle(settings.bundle, say, settings.store, downloads=True)
    _serve(settings, say)


def _parser(program: str) -> argparse.ArgumentParser:
    """Return what understands the options; another program lists its commands itself, and this is one."""
    name, others = (program, _COMMANDS) if program == PROGRAM else (f"{program} serve", "")
    parser = argparse.ArgumentParser(
        prog=name,
        description="Serve the map and its timeline. With no bundle it publishes one first.",
        epilog=f"{others}{_EPILOG}".replace(PROGRAM, name),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="published bundle (default: var/bundle)")
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on, 0 for any free one (default: 8050)")
    parser.add_argument("--open", choices=OPENINGS, help="day shown first; seed: 13 March 2025 (the default)")
    return parser


def _serve(settings: Settings, say: Say) -> None:
    listener = listen(settings.host, settings.port)
    log_to(sys.stderr, settings.log, settings.log_level)
    app = create_app(settings)
    prefix = app.config.requests_pathname_prefix
    metrics = Metrics(prefix)
    refuse = refusals(settings.lang, prefix)
    try:
        watched = Watched(app.server, [metrics])
        server = open_server(watched, listener, settings.threads, refuse, settings.proxy)
        stopping = Stopping(server, settings.stop_seconds, app.close)
        stopping.on_signals()
        with _measured(metrics, settings, server):
            say(f"Salient is at {address(settings.host, listener)}  (Ctrl+C ends it)")
            stopping.run()
    finally:
        app.close()


@contextmanager
def _measured(metrics: Metrics, settings: Settings, server: Server) -> Iterator[None]:
    """Answer at ``/metrics`` in the meantime, if the operator set a port for it."""
    if not settings.metrics_port:
        yield
        return
    host, port = settings.metrics_host, settings.metrics_port
    try:
        end = metrics.serve(host, port, lambda: server.connections)
    except OSError as error:
        raise no_port(host, port, error, "SALIENT_METRICS_PORT") from None
    try:
        yield
    finally:
        end()
