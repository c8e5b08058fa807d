"""Requests to the publisher of one source: paced, bounded, tried again, and to its own addresses only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from ssl import SSLContext
from types import TracebackType

import httpx
import stamina

from geodata.errors import AnswerRefused, Unreachable
from geodata.fetching.addresses import origin_of
from geodata.fetching.answers import Answer, Validators
from geodata.fetching.body import read_body, refuse_cut
from geodata.fetching.clock import Clock, moment_text
from geodata.fetching.deadline import Deadline
from geodata.fetching.retries import RETRIED, ToldToWait, Transient, is_told_to_wait, wait_told
from geodata.fetching.source_table import SourceTable
from geodata.files import shown

__all__ = ["Ask", "Session"]

USER_AGENT = "Salient (open-source map of the front; python -m geodata fetch)"
_REDIRECTS = 3
_FIRST_WAIT, _LONGEST_OWN_WAIT = 1.0, 30.0  # seconds between tries, where the publisher says nothing
_MB = 2**20
_COOKIES = ("set-cookie", "set-cookie2")


@dataclass(frozen=True)
class Ask:
    """A request.

    Attributes
    ----------
    address : str
        One of the source's table.
    name : str
        What the answer is, for messages; its ending tells whether it has to be JSON.
    types : tuple of str
        Content types that are accepted.
    cap : int
        The most bytes that are read.
    validators : Validators
        Of what is there already.
    git : str
        The hash that the answer must have; "" if it is not known.
    """

    address: str
    name: str
    types: tuple[str, ...]
    cap: int
    validators: Validators = field(default_factory=Validators)
    git: str = ""


class Session:
    """Open for one run; ends by itself once that has taken its time."""

    def __init__(self, table: SourceTable, clock: Clock) -> None:
        self._table, self._bounds, self._clock = table, table.bounds, clock
        self._end = clock.seconds() + 60 * self._bounds.run_minutes
        self._next = 0.0
        read = self._bounds.read_seconds
        self._client = httpx.Client(
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
            timeout=httpx.Timeout(read, connect=self._bounds.connect_seconds),
            follow_redirects=False,
            verify=_tls(),
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),  # none is ever taken
            # A connection of its own for each request, which its deadline may close.
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        )

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def file(self, address: str, name: str, validators: Validators, git: str = "") -> Ask:
        """Return the request for a map."""
        return Ask(address, name, self._table.file_types, int(self._bounds.file_mb * _MB), validators, git)

    def list(self, address: str, name: str, validators: Validators) -> Ask:
        """Return the request for what tells which files there are."""
        return Ask(address, name, self._table.list_types, int(self._bounds.list_mb * _MB), validators)

    def get(self, ask: Ask) -> Answer | None:
        """Return the answer to a request; None if nothing has changed.

        Raises
        ------
        Unreachable
            It did not succeed within the tries and the time that there are.
        AnswerRefused
            The answer is not what the table expects.
        """
        try:
            return self._tried(ask)
        except Transient as failure:
            kind = Unreachable if failure.after is None else ToldToWait
            raise kind(f"{_told(ask)}: {failure}") from None
        except AnswerRefused as refused:
            raise AnswerRefused(f"{_told(ask)}: {refused}", refused.status) from None

    def _tried(self, ask: Ask) -> Answer | None:
        left = self._left(ask)
        tries = stamina.retry_context(
            on=self._next_try,
            attempts=self._bounds.attempts,
            timeout=left,
            wait_initial=_FIRST_WAIT,
            wait_max=_LONGEST_OWN_WAIT,
        )
        for attempt in tries:
            with attempt:
                self._pace(ask)
                return self._once(ask)
        raise AssertionError("stamina raises the last failure")

    def _next_try(self, error: Exception) -> bool | float:
        """Tell stamina whether to try again, and after how long where the publisher says so."""
        if not isinstance(error, Transient):
            return False
        if error.after is None:
            return True
        longest = min(self._bounds.longest_wait_seconds, self._end - self._clock.seconds())
        return error.after if error.after <= longest else False

    def _left(self, ask: Ask) -> float:
        left = self._end - self._clock.seconds()
        if left <= 0:
            raise ToldToWait(
                f"{_told(ask)}: not asked for, since the run has taken its {self._bounds.run_minutes:g} "
                "minutes; the next one goes on"
            )
        return left

    def _pace(self, ask: Ask) -> None:
        ahead = self._next - self._clock.seconds()
        if ahead > 0:
            self._clock.wait(ahead)
        self._left(ask)
        self._next = self._clock.seconds() + self._bounds.pause_seconds

    def _once(self, ask: Ask) -> Answer | None:
        address = ask.address
        with Deadline(self._bounds.file_seconds) as deadline:
            for _ in range(1 + _REDIRECTS):
                with self._opened(address, ask, deadline) as response:
                    if not response.has_redirect_location:
                        return self._read(response, ask, deadline)
                    address = self._redirected(response)
        raise AnswerRefused("it is redirected again and again")

    @contextmanager
    def _opened(self, address: str, ask: Ask, deadline: Deadline) -> Iterator[httpx.Response]:
        try:
            with self._client.stream(
                "GET", address, headers=ask.validators.conditions(), extensions={"trace": deadline.trace}
            ) as response:
                yield response
        except httpx.TransportError as error:
            slow = f"no whole answer within {self._bounds.file_seconds:g} s"
            raise Transient(slow if deadline.passed else _cause(error)) from None
        except httpx.HTTPError as error:
            raise AnswerRefused(_cause(error)) from None

    def _redirected(self, response: httpx.Response) -> str:
        try:
            target = response.url.join(response.headers["location"])
            origin = origin_of(str(target))
        except (httpx.InvalidURL, ValueError):
            raise AnswerRefused("it is redirected to what is no address") from None
        if origin not in self._table.origins:
            raise AnswerRefused(
                f"it is redirected to {origin.scheme}://{shown(origin.host)}, which the table does not name"
            )
        return str(target)

    def _read(self, response: httpx.Response, ask: Ask, deadline: Deadline) -> Answer | None:
        headers = [(name, value) for name, value in response.headers.multi_items() if name not in _COOKIES]
        status = response.status_code
        if status == 304 and ask.validators.conditions():
            return None
        if status in RETRIED or is_told_to_wait(status, headers):
            after = wait_told(headers, self._clock.moment())
            told = "" if after is None else f": come back after {after:,.0f} s"
            raise Transient(f"the answer is {status}{told}", after)
        if status != 200:
            raise AnswerRefused(f"the answer is {status}", status)
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        if kind not in ask.types:
            raise AnswerRefused(f"it is of type {shown(kind, 60) or 'unknown'}, not {' or '.join(ask.types)}")
        body = read_body(response, ask.cap)
        if deadline.passed:  # a body without a length seems whole when the connection is closed
            raise Transient(f"no whole answer within {self._bounds.file_seconds:g} s")
        refuse_cut(body, ask.name, ask.git)
        return Answer(str(response.url), moment_text(self._clock.moment()), headers, body.data)


@cache
def _tls() -> SSLContext:
    """Read the certificates of authorities once; it takes longer than a small answer."""
    return httpx.create_ssl_context()


def _told(ask: Ask) -> str:
    return f"{ask.name} ({shown(ask.address)})"


def _cause(error: httpx.HTTPError) -> str:
    """Return what went wrong on the way, in words."""
    kinds = {
        httpx.ConnectTimeout: "no connection in time",
        httpx.ReadTimeout: "nothing comes any more",
        httpx.ProxyError: "the proxy does not let it through",
        httpx.ConnectError: "no connection",
        httpx.RemoteProtocolError: "the answer is cut off or broken",
    }
    words = next((words for kind, words in kinds.items() if isinstance(error, kind)), "the transfer failed")
    detail = shown(str(error), 120)
    return f"{words} ({detail})" if detail else words
