"""The command line of the dashboard: serve the map or the store, or make pictures, a story, a site."""

from __future__ import annotations

import importlib
import logging
import sys
from collections.abc import Sequence

from geodata.errors import SalientError, exit_code

__all__ = ["COMMANDS", "main"]

# Imported by name only when needed: the process that serves must not hold the libraries that draw,
# and a picture does not have to wait for those that serve.
_SERVE, _OGC, _DRAW = "dashboard.server.serve", "dashboard.ogc.serve", "dashboard.picture_commands"
_MODULES = {
    "serve": _SERVE,
    "ogc": _OGC,
    **dict.fromkeys(("snapshot", "animation", "sheet", "briefing"), _DRAW),
    "story": "dashboard.story_command",
    "export-site": "dashboard.static_site.command",
}
COMMANDS = tuple(_MODULES)
_SERVERS = ("serve", "ogc")
INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended


def _say(text: str) -> None:
    print(text, flush=True)


def main(argv: Sequence[str] | None = None, program: str = "python -m dashboard") -> int:
    """Run the command line, which help calls `program`, and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    name = words.pop(0) if words and words[0] in _MODULES else "serve"
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.WARNING)
    command = importlib.import_module(_MODULES[name])
    try:
        command.run(words if name in _SERVERS else [name, *words], _say, program)
    except SalientError as error:
        print(f"error: {error}", file=sys.stderr)
        return exit_code(error)
    except KeyboardInterrupt:
        if name in _SERVERS:
            print()
            return 0
        print("interrupted; nothing was written", file=sys.stderr)
        return INTERRUPTED
    return 0


if __name__ == "__main__":
    sys.exit(main())
