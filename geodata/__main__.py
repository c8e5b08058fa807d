"""The command line: the only place that prints and that decides exit codes.

Exit codes: 0 all went well, 1 some file was refused, 2 wrong usage or a disk that fails. Of ``fetch`` and
``sync`` besides: 65 a map is kept back, 75 try again later, 76 the source answers something else than its
table expects, 77 its terms have not been accepted. Of ``notify``: 75 likewise, 76 the message is refused.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from geodata.commands import Answer, Command
from geodata.commands.answer import as_json, printable
from geodata.commands.claims import CLAIMS
from geodata.commands.export import EXPORT
from geodata.commands.fetch import FETCH
from geodata.commands.import_lint import IMPORT, LINT
from geodata.commands.notify import NOTIFY
from geodata.commands.publish import PUBLISH
from geodata.commands.report_series_diff import DIFF, REPORT, SERIES
from geodata.commands.revisions import HISTORY, PENDING, REMOVE, REVISIONS
from geodata.commands.sources_regions_dates import DATES, REGIONS, SOURCES
from geodata.commands.sync import SYNC
from geodata.commands.verify_repair import REPAIR, VERIFY
from geodata.errors import SalientError, StoreError, exit_code

COMMANDS = (
    *(IMPORT, FETCH, SYNC, SOURCES, REGIONS, DATES, REPORT, SERIES, DIFF, CLAIMS, LINT, PUBLISH),
    *(HISTORY, REVISIONS, PENDING, REMOVE, VERIFY, REPAIR, EXPORT, NOTIFY),
)
PROGRAM = "python -m geodata"
INTERRUPTED = 130  # what a shell reports for a program that Ctrl-C ended


def main(argv: Sequence[str] | None = None, program: str = PROGRAM) -> int:
    """Run the command that `argv` names and return the exit code; help calls the whole `program`."""
    args = parser(program).parse_args(argv)
    try:
        answer: Answer = args.run(args)
    except SalientError as error:
        print(printable(f"geodata {args.command}: {error}"), file=sys.stderr)
        return exit_code(error)
    except OSError as error:
        print(printable(f"geodata {args.command}: {_disk_fault(error)}"), file=sys.stderr)
        return exit_code(StoreError())
    except KeyboardInterrupt:
        print(f"geodata {args.command}: interrupted; what was finished is kept", file=sys.stderr)
        return INTERRUPTED
    _print(answer, json_wanted=getattr(args, "json", False))
    return answer.code


def _disk_fault(error: OSError) -> str:
    """Return what a disk refused to do, outside of what the commands foresee."""
    return ": ".join(str(part) for part in (error.filename, error.strerror or error) if part)


def _print(answer: Answer, *, json_wanted: bool) -> None:
    try:
        print(as_json(answer.data) if json_wanted else printable(answer.text), flush=True)
    except BrokenPipeError:
        # The reader, such as `head`, has closed the pipe. Python would complain again at exit.
        sys.stdout = None


def parser(program: str = PROGRAM) -> argparse.ArgumentParser:
    """Return what understands the words of a call."""
    made = argparse.ArgumentParser(
        prog=program,
        description="Dated control polygons of the Kursk-Sumy front: import, measure, publish.",
        epilog=f"example: {program} report --source chronicle --region kursk --date 2025-03-12",
    )
    commands = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        _add(commands, command, program)
    return made


def _add(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], command: Command, program: str
) -> None:
    parser = commands.add_parser(
        command.name,
        help=command.help,
        description=f"{command.help[0].upper()}{command.help[1:]}.",
        epilog=f"example: {command.example.replace(PROGRAM, program)}",
    )
    command.add_options(parser)
    parser.set_defaults(run=command.run)


if __name__ == "__main__":
    sys.exit(main())
