"""One request, whatever the publisher does: its answer is whole, within bounds and expected, or refused."""

from __future__ import annotations

import email.utils
import json
import threading
from dataclasses import replace

import pytest

from geodata.errors import AnswerRefused, FetchFailed, Unreachable
from geodata.fetching.answers import Answer, Validators, git_hash
from geodata.fetching.retries import ToldToWait
from geodata.fetching.session import USER_AGENT, Session
from geodata.fetching.source_table import SourceTable
from tests.geodata.fetching.conftest import BOUNDS, NOW, Tabled, TestClock
from tests.publisher import (
    Publisher,
    Reply,
    chunked,
    drip,
    drop,
    gzipped,
    listening,
    packed,
    reply,
    stall,
)

MAP = json.dumps({"areas": [[[51.2, 35.2]] * 40], "areas_ua": []}).encode()
OK = reply(MAP)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
NAME = "20250312.json"


def _get(
    table: SourceTable, clock: TestClock, *, name: str = NAME, git: str = "", **validators: str
) -> Answer | None:
    address = table.list + name
    with Session(table, clock) as session:
        return session.get(session.file(address, name, Validators(**validators), git))


@pytest.mark.parametrize(
    "given",
    [
        OK,
        reply(MAP, "Application/JSON; charset=utf-8"),
        reply(MAP, length=None),
        gzipped(packed(MAP)),
        gzipped(packed(MAP), length=None),  # type: ignore[arg-type]
        chunked(MAP[:20], MAP[20:]),
    ],
    ids=["length", "charset", "no length", "gzip", "gzip without length", "chunks"],
)
def test_a_whole_answer_comes_byte_for_byte(
    publisher: Publisher, tabled: Tabled, clock: TestClock, given: Reply
) -> None:
    publisher.at(f"/{NAME}", given)
    answer = _get(tabled(), clock)
    assert answer is not None
    assert answer.body == MAP
    assert answer.fetched_at == "2025-03-14T07:00:00Z"
    (request,) = publisher.asked
    assert (request.headers["user-agent"], request.headers["accept-encoding"]) == (USER_AGENT, "gzip")


BOMB = packed(b" " * 3_000_000)
CUT = {
    "nothing": drop,
    "length": reply(MAP[:100], length=len(MAP)),
    "chunks": chunked(MAP[:100], end=False),
    "no length": reply(MAP[:100], length=None),
    "longer than it says": reply(MAP, length=100),
    "gzip": gzipped(packed(MAP)[:-9], length=None),  # type: ignore[arg-type]
    "gzip with the length of the part": gzipped(packed(MAP)[:-9]),
    "gzip of nothing": gzipped(b""),
    "more after the gzip": gzipped(packed(MAP) + b"x"),
    "no gzip": gzipped(MAP),
    "no http": lambda _, connection, __: connection.sendall(b"SSH-2.0\r\n\r\n"),
    "server error": reply(b"", status=500),
    "busy": reply(b"", status=503),
}


@pytest.mark.parametrize("given", CUT.values(), ids=CUT.keys())
def test_what_is_cut_or_broken_is_tried_again(
    publisher: Publisher, tabled: Tabled, clock: TestClock, given: Reply
) -> None:
    publisher.at(f"/{NAME}", given, OK)
    answer = _get(tabled(), clock)
    assert answer is not None
    assert answer.body == MAP
    assert len(publisher.asked) == 2


@pytest.mark.parametrize("given", CUT.values(), ids=CUT.keys())
def test_what_stays_cut_or_broken_is_never_taken(
    publisher: Publisher, tabled: Tabled, clock: TestClock, given: Reply
) -> None:
    publisher.at(f"/{NAME}", given)
    with pytest.raises(Unreachable) as raised:
        _get(tabled(), clock)
    assert NAME in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1
    assert len(publisher.asked) == BOUNDS.attempts
    assert clock.waits == sorted(clock.waits)  # each longer than the one before


REFUSED = {
    "not found": (reply(b"", status=404), "the answer is 404"),
    "a page": (reply(b"<html>", "text/html"), "it is of type text/html"),
    "no type": (reply(MAP, ""), "it is of type unknown"),
    "a page that says it is JSON": (reply(b"<html>Log in"), "it is a web page"),
    "not JSON": (reply(b"{]" + MAP), "it is not JSON"),
    "too large": (reply(b"[" + b" " * 20_000 + b"]"), "larger than 0.01 MB"),
    "too large, and silent": (reply(b"[" + b" " * 20_000 + b"]", length=None), "larger than 0.01 MB"),
    "a bomb": (gzipped(BOMB), "larger than 0.01 MB"),
    "an endless length": (reply(b"", length=10**14), "larger than 0.01 MB"),
    "packed otherwise": (reply(MAP, content_encoding="br"), "packed as br"),
    "304 unasked": (reply(b"", status=304, length=None), "the answer is 304"),
    "another host": (reply(b"", status=302, location="http://127.0.0.2/x"), "127.0.0.2, which the table"),
    "another port": (
        reply(b"", status=302, location="http://127.0.0.1:9/x"),
        "which the table does not name",
    ),
    "another scheme": (reply(b"", status=302, location="file:///etc/passwd"), "to what is no address"),
    "in circles": (reply(b"", status=302, location=f"/{NAME}"), "again and again"),
}


@pytest.mark.parametrize(("given", "cause"), REFUSED.values(), ids=REFUSED.keys())
def test_what_the_table_does_not_expect_is_refused_at_once(
    publisher: Publisher, tabled: Tabled, clock: TestClock, given: Reply, cause: str
) -> None:
    publisher.at(f"/{NAME}", given)
    with pytest.raises(AnswerRefused, match=cause):
        _get(tabled(), clock)
    assert clock.waits == []


def test_a_redirect_within_the_table_is_followed(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    publisher.at(f"/{NAME}", reply(b"", status=301, location="/elsewhere"))
    publisher.at("/elsewhere", OK)
    answer = _get(tabled(), clock)
    assert answer is not None
    assert answer.address == f"{publisher.address}/elsewhere"


def test_a_redirect_never_leads_away_from_encryption(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    """The table names this host with https alone; its http is another address."""
    with listening() as other:
        other.at("/", OK)
        publisher.at(f"/{NAME}", reply(b"", status=302, location=other.address + "/"))
        table = replace(tabled(), last=other.address.replace("http:", "https:"))
        with pytest.raises(AnswerRefused, match="which the table does not name"):
            _get(table, clock)
        assert other.asked == []


@pytest.mark.parametrize(
    ("kept", "sent"),
    [
        ({"etag": '"a"'}, {"etag": '"a"'}),
        (
            {"last_modified": "Wed, 12 Mar 2025 08:00:00 GMT"},
            {"last_modified": "Wed, 12 Mar 2025 08:00:00 GMT"},
        ),
    ],
)
def test_what_has_not_changed_is_not_sent(
    publisher: Publisher, tabled: Tabled, clock: TestClock, kept: dict[str, str], sent: dict[str, str]
) -> None:
    publisher.at(f"/{NAME}", reply(MAP, **sent))  # type: ignore[arg-type]
    first = _get(tabled(), clock)
    assert first is not None
    assert Validators.of(first.headers) == Validators(**kept)
    assert _get(tabled(), clock, **kept) is None


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize(
    "after", ["7", email.utils.format_datetime(NOW.replace(second=7), usegmt=True)], ids=["seconds", "date"]
)
def test_it_waits_as_long_as_it_is_told(
    publisher: Publisher, tabled: Tabled, clock: TestClock, status: int, after: str
) -> None:
    publisher.at(f"/{NAME}", reply(b"", status=status, retry_after=after), OK)
    assert _get(tabled(), clock) is not None
    assert clock.waits == [7.0]


@pytest.mark.parametrize(
    "headers",
    [
        {"retry_after": "3600"},
        {"retry_after": "9" * 5000},
        {"x_ratelimit_remaining": "0", "x_ratelimit_reset": str(int(NOW.timestamp()) + 3600)},
    ],
)
def test_told_to_wait_for_longer_it_ends(
    publisher: Publisher, tabled: Tabled, clock: TestClock, headers: dict[str, str]
) -> None:
    publisher.at(f"/{NAME}", reply(b"", status=403, **headers))  # type: ignore[arg-type]
    with pytest.raises(ToldToWait, match=r"the answer is 403: come back after [\d,]+ s$"):
        _get(tabled(), clock)
    assert clock.waits == []
    assert len(publisher.asked) == 1


def test_a_wait_that_makes_no_sense_is_its_own(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    publisher.at(f"/{NAME}", reply(b"", status=429, retry_after="soon"), OK)
    assert _get(tabled(), clock) is not None
    assert len(clock.waits) == 1


SLOW = {
    "silence": stall,
    "silence after the head": drip(HEAD + b"content-length: 900\r\n\r\n", b"", 60),
    "a body that drips": drip(HEAD + b"content-length: 9000\r\n\r\n", b"["),
    "a body without a length that drips": drip(HEAD + b"\r\n[]", b" "),
    "a head that drips": drip(HEAD, b"x: y\r\n"),
    "a head of one endless line": drip(HEAD + b"x: ", b"y"),
}


@pytest.mark.parametrize("given", SLOW.values(), ids=SLOW.keys())
def test_however_slowly_it_comes_there_is_an_end(
    publisher: Publisher, tabled: Tabled, clock: TestClock, given: Reply
) -> None:
    bounds = replace(BOUNDS, read_seconds=0.1, file_seconds=0.15, attempts=1)
    publisher.at(f"/{NAME}", given)
    with pytest.raises(Unreachable, match=r"no whole answer within|nothing comes any more"):
        _get(tabled(bounds=bounds), clock)


def test_a_hash_tells_whether_a_file_is_the_one_of_the_list(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    """Without it a body that is cut, has no length and is still JSON would pass."""
    publisher.at(f"/{NAME}", reply(b"[]", length=None), reply(b"[1]", length=None))
    answer = _get(tabled(), clock, git=git_hash(b"[1]"))
    assert answer is not None
    assert answer.body == b"[1]"


def test_a_file_that_is_broken_where_it_lies_is_fetched_as_it_is(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    publisher.at(f"/{NAME}", reply(MAP[:50]))
    answer = _get(tabled(), clock, git=git_hash(MAP[:50]))
    assert answer is not None
    assert answer.body == MAP[:50]


def test_what_is_no_json_needs_an_end_that_is_told(
    publisher: Publisher, tabled: Tabled, clock: TestClock
) -> None:
    publisher.at("/20250312.kml", reply(b"<kml>", length=None))
    with pytest.raises(Unreachable, match="nothing tells where it ends"):
        _get(tabled(), clock, name="20250312.kml")


def test_requests_keep_their_pause(publisher: Publisher, tabled: Tabled, clock: TestClock) -> None:
    table = tabled()
    publisher.at(f"/{NAME}", OK)
    with Session(table, clock) as session:
        for _ in range(3):
            session.get(session.file(table.list + NAME, NAME, Validators()))
    assert clock.waits == [1.0, 1.0]


def test_a_run_ends_when_its_time_is_over(publisher: Publisher, tabled: Tabled, clock: TestClock) -> None:
    table = tabled(bounds=replace(BOUNDS, run_minutes=1, pause_seconds=45))
    publisher.at(f"/{NAME}", OK)
    with Session(table, clock) as session:
        ask = session.file(table.list + NAME, NAME, Validators())
        assert session.get(ask)
        assert session.get(ask)
        with pytest.raises(ToldToWait, match="has taken its 1 minutes"):
            session.get(ask)
    assert len(publisher.asked) == 2


def test_cookies_are_neither_kept_nor_sent(publisher: Publisher, tabled: Tabled, clock: TestClock) -> None:
    publisher.at(f"/{NAME}", reply(MAP, set_cookie="id=7"))
    table = tabled()
    with Session(table, clock) as session:
        ask = session.file(table.list + NAME, NAME, Validators())
        answers = [session.get(ask), session.get(ask)]
    assert all("set-cookie" not in dict(answer.headers) for answer in answers if answer)
    assert all("cookie" not in request.headers for request in publisher.asked)


def test_the_usual_variables_name_a_proxy(
    publisher: Publisher, tabled: Tabled, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", publisher.address)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    publisher.at("maps.test:443", reply(b"", status=502))
    table = replace(tabled(), list="https://maps.test/", bounds=replace(BOUNDS, attempts=1))
    with pytest.raises(FetchFailed, match="the proxy does not let it through"):
        _get(table, clock)
    assert [(one.method, one.target) for one in publisher.asked] == [("CONNECT", "maps.test:443")]


def test_no_thread_is_left(publisher: Publisher, tabled: Tabled, clock: TestClock) -> None:
    """Files are read in forked processes next, which inherit no thread."""
    publisher.at(f"/{NAME}", OK)
    _get(tabled(), clock)
    assert not [one for one in threading.enumerate() if "Timer" in type(one).__name__]
