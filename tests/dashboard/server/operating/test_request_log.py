"""The log: what a line holds, that no message can forge one, and that floods are held back."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator

import pytest

from dashboard.server.operating import request_log
from dashboard.server.operating.request_log import MOST_ALIKE, WINDOW, current_request

log = logging.getLogger("salient")


class Clock:
    """A clock that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """What is logged to; the loggers are as before afterwards."""
    root, level = logging.getLogger(), log.level
    handlers, root_level = root.handlers[:], root.level
    root.handlers = []  # so that the handlers of pytest are not closed
    yield io.StringIO()
    root.handlers = handlers
    root.setLevel(root_level)
    log.setLevel(level)


def test_a_line_has_its_time_level_and_request(stream: io.StringIO) -> None:
    request_log.log_to(stream, "lines", "info")
    token = current_request.set("0123456789abcdef")
    log.warning("%s is late", "day 3")
    current_request.reset(token)
    log.info("and outside of a request")
    first, second = stream.getvalue().splitlines()
    time, _, rest = first.partition(" ")
    assert (len(time), time[-1]) == (24, "Z")
    assert rest == "warning 0123456789abcdef day 3 is late"
    assert second.endswith("info - and outside of a request")


def test_as_json_it_is_one_object_even_with_a_traceback(stream: io.StringIO) -> None:
    request_log.log_to(stream, "json", "info")
    try:
        _ = 1 / len("")
    except ZeroDivisionError:
        log.exception("a\nb\u202ec")
    told = json.loads(stream.getvalue())
    assert stream.getvalue().count("\n") == 1
    assert "\u202e" not in stream.getvalue()
    assert (told["level"], told["logger"], told["message"]) == ("error", "salient", "a\nb\u202ec")
    assert "ZeroDivisionError" in told["traceback"]
    assert "request" not in told


@pytest.mark.parametrize("hidden", ["\n", "\r", "\x1b[2J", "\u202e", "\u2028", "\x9b"])
def test_no_address_can_forge_a_line(stream: io.StringIO, hidden: str) -> None:
    request_log.log_to(stream, "lines", "info")
    log.warning("/%s2026-11-29T00:00:00.000Z info - all is well", hidden)
    assert len(stream.getvalue().splitlines()) == 1
    assert hidden[0] not in stream.getvalue().rstrip("\n")
    assert f"\\u{ord(hidden[0]):04x}" in stream.getvalue()


def test_only_the_projects_own_lines_are_for_debugging(stream: io.StringIO) -> None:
    request_log.log_to(stream, "lines", "debug")
    log.debug("ours")
    logging.getLogger("another").debug("theirs")
    assert stream.getvalue().endswith("debug - ours\n")
    request_log.log_to(stream, "lines", "error")
    log.warning("too little")
    assert "too little" not in stream.getvalue()


def test_a_flood_is_held_back_and_the_next_window_says_so(stream: io.StringIO) -> None:
    request_log.log_to(stream, "lines", "info")
    clock = Clock()
    (handler,) = logging.getLogger().handlers
    handler._clock = clock  # type: ignore[attr-defined]
    for turn in range(MOST_ALIKE + 8):
        clock.now = WINDOW * (turn >= MOST_ALIKE + 7)
        log.warning("attack %d", turn)
    log.warning("another place of the code")
    *lines, other = stream.getvalue().splitlines()
    assert other.endswith("another place of the code")
    assert len(lines) == MOST_ALIKE + 1
    assert lines[-1].endswith(f"attack {MOST_ALIKE + 7} (7 more like it in the 60 s before)")
