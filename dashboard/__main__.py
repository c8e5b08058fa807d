"""``python -m dashboard``: serve the map on this machine."""

from __future__ import annotations

import argparse
import logging
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import waitress

from dashboard.app import create_app
from dashboard.security import MAX_BODY
from dashboard.settings import OPENINGS, Settings, read_settings
from geodata.errors import SalientError, UsageError, exit_code

__all__ = ["main"]

_EPILOG = """\
examples:
  python -m dashboard                          the map at http://127.0.0.1:8050
  python -m dashboard --open latest            opens on the latest day
  python -m dashboard --bundle DIR --port 80   another bundle, another port

Every option has a variable: SALIENT_BUNDLE, SALIENT_HOST, SALIENT_PORT, SALIENT_OPEN;
SALIENT_SOURCE, SALIENT_THEME, SALIENT_LANG, SALIENT_THREADS and SALIENT_FRAME_ANCESTORS have no option.
"""


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


def _publish(bundle: Path) -> None:
    """Make the bundle in a child process: this one must not load the libraries that read foreign files."""
    print(f"No bundle in {bundle}: publishing one.", flush=True)
    command = [sys.executable, "-m", "geodata", "publish", "--bundle", str(bundle)]
    done = subprocess.run(command, check=False)  # noqa: S603 - our own program, no shell
    if done.returncode:
        raise UsageError(f"python -m geodata publish ended with code {done.returncode}; nothing to serve")


def _listen(settings: Settings) -> socket.socket:
    """Return a listening socket, so that a port in use is one line and not a traceback."""
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


def _serve(settings: Settings) -> None:
    listener = _listen(settings)
    app = create_app(settings)
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    print(f"Salient is at http://{host}:{listener.getsockname()[1]}/  (Ctrl+C ends it)", flush=True)
    waitress.serve(
        app.server,
        sockets=[listener],
        threads=settings.threads,
        ident=None,
        max_request_body_size=MAX_BODY * 16,  # Flask answers 413 with a page before this
        _quiet=True,
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = vars(_parser().parse_args(argv))
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    try:
        settings = read_settings(**options)
        if not (settings.bundle / "manifest.json").exists():
            _publish(settings.bundle)
        _serve(settings)
    except SalientError as error:
        print(f"error: {error}", file=sys.stderr)
        return exit_code(error)
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
