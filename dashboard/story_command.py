"""``python -m dashboard story``: a period of the map as one HTML file that can be mailed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from dashboard.output import tell, write_output
from dashboard.pictures.order.parameters import PARAMETERS
from dashboard.pictures.publication import open_publication
from dashboard.server.bundle_files import ensure_bundle
from dashboard.settings import read_settings
from dashboard.story.page import story_page, title_of
from dashboard.story.request import LONGEST_TITLE, TAKES, read_story
from geodata.errors import UsageError

__all__ = ["LARGE", "run"]

Say = Callable[[str], None]

PROGRAM = "python -m dashboard"
LARGE = 1_500_000  # bytes: mail servers begin to refuse

_EXAMPLES = (
    "--out brief.html",
    "--out march.html --from 2025-03-01 --to 2025-03-31 --region kursk",
    "--out sudzha.html --dates 2024-08-20,2025-02-13,2025-03-13 --title 'Sudzha, taken and lost' "
    "--note '2025-03-13=Moscow announces that it has retaken the town'",
    "--out kursk.html --lang uk",
)
_HELP = {
    "from": "first day of the slider (default: that of the first chosen day, else of the incursion)",
    "to": "last day of the slider (default: that of the last chosen day, else the newest map)",
    "dates": "chosen days, with commas: numbered on the slider (default: those that tell most of the period)",
    "title": f"heading, at most {LONGEST_TITLE} characters (default: the regions and the period)",
}


def run(argv: Sequence[str], say: Say, program: str = PROGRAM) -> None:
    """Write the story that `argv` asks of `program`, and `say` what was written.

    Raises
    ------
    UsageError
        A value that cannot be used; the text names those that can.
    TermsForbid
        The source's terms do not allow it.
    """
    options = vars(_parser(program).parse_args(argv[1:]))
    out: Path = options["out"]
    if out.suffix.lower() not in (".html", ".htm"):
        raise UsageError(f"out: {out.name!r} does not end in .html")
    settings = read_settings(bundle=options["bundle"])
    given = {name: options[name] for name in TAKES if options[name] is not None}
    ensure_bundle(settings.bundle, tell, settings.store)
    publication = open_publication(settings.bundle, options["rev"])
    story = read_story(given, options["note"], publication)
    body = story_page(story, publication)
    write_output(out, body)
    say(f"wrote {out} ({len(body):,} bytes, revision {publication.revision}): {title_of(story)}")
    if len(body) > LARGE:
        say(f"larger than {LARGE:,} bytes, some mail servers refuse it: --from and --to make it smaller")


def _parser(program: str) -> argparse.ArgumentParser:
    example = "\n".join(f"  {program} story {words}" for words in _EXAMPLES)
    parser = argparse.ArgumentParser(
        prog=f"{program} story",
        description="Write a period of the map as one HTML file, with a slider, that opens from a disk or a "
        "mail without any server. With no bundle it publishes one first.",
        epilog=f"examples:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--out", required=True, metavar="FILE", type=Path, help="what to write: .html")
    parser.add_argument("--bundle", metavar="DIR", type=Path, help="published bundle (default: var/bundle)")
    parser.add_argument("--rev", metavar="REVISION", help="an earlier publication of the bundle")
    for name in TAKES:
        told = _HELP.get(name) or PARAMETERS[name][1]
        parser.add_argument(f"--{name}", metavar="VALUE", help=told)
    parser.add_argument(
        "--note",
        metavar="DATE=TEXT",
        action="append",
        default=[],
        help="what to say of a day, which is then a chosen one; may be given several times",
    )
    return parser
