"""``notify``: what is new, to an address of the operator's choice; for a timer."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from geodata.commands.answer import DEFAULT_BUNDLE, Answer, Command, add_json
from geodata.notifying import Notified, Webhook, notify, read_secret

__all__ = ["NOTIFY"]

DEFAULT_STATE = "var/notified.json"


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("--url", metavar="URL", required=True, help="https address that is told")
    parser.add_argument(
        "--secret-file", metavar="FILE", type=Path, required=True, help="what messages are signed with"
    )
    parser.add_argument(
        "--allow-host", metavar="HOST", action="append", default=[], help="the URL must be of one of these"
    )
    parser.add_argument(
        "--state", metavar="FILE", type=Path, default=Path(DEFAULT_STATE), help=f"default {DEFAULT_STATE}"
    )
    parser.add_argument(
        "--bundle", metavar="DIR", type=Path, default=Path(DEFAULT_BUNDLE), help=f"default {DEFAULT_BUNDLE}"
    )
    add_json(parser)


def _notify(args: Namespace) -> Answer:
    hook = Webhook(args.url, read_secret(args.secret_file), tuple(args.allow_host))
    done = notify(args.bundle, hook, args.state)
    data = {"revision": done.revision, "told": done.told, "begun": done.begun}
    return Answer(data, _text(done, hook.place))


def _text(done: Notified, place: str) -> str:
    if done.begun:
        return f"begun with revision {done.revision}; from now on {place} is told what is new"
    return f"{place} was told {done.told:,} of revision {done.revision}" if done.told else "nothing new"


NOTIFY = Command(
    "notify",
    "tell an address what is new in the bundle; for a timer",
    "python -m geodata notify --url https://example.org/hook --secret-file /etc/salient.secret",
    _options,
    _notify,
)
