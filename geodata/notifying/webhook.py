"""One address that is told: its signature, its tries, and what its answers mean."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import stamina

from geodata.errors import AnswerRefused, Unreachable, UsageError
from geodata.fetching.addresses import checked_address
from geodata.fetching.clock import Clock
from geodata.fetching.deadline import Deadline
from geodata.fetching.retries import RETRIED, Transient, wait_told
from geodata.files import read_limited, shown

__all__ = ["Webhook", "read_secret"]

_USER_AGENT = "Salient (open-source map of the front; python -m geodata notify)"
_ATTEMPTS, _SECONDS = 4, 20.0  # of each try as a whole
_FIRST_WAIT, _LONGEST_WAIT = 1.0, 120.0
_LEAST_SECRET, _MOST_SECRET = 16, 4096  # bytes


def read_secret(path: Path) -> bytes:
    """Return the secret in a file, without the line break at its end.

    Raises
    ------
    UsageError
        It is too short to keep anyone from guessing it.
    FileRefused
        The file cannot be read.
    """
    secret = read_limited(path, _MOST_SECRET).strip()
    if len(secret) < _LEAST_SECRET:
        raise UsageError(f"{path}: a secret of fewer than {_LEAST_SECRET} bytes can be guessed")
    return secret


@dataclass(frozen=True)
class Webhook:
    """An address, and the secret that its owner shares with us.

    Attributes
    ----------
    address : str
        ``https``, or this machine.
    secret : bytes
        Signs what is sent.
    hosts : tuple of str
        If any are given, the address must be of one of them.
    """

    address: str
    secret: bytes = field(repr=False)
    hosts: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        checked_address(self.address, "--url", plain_loopback=True)
        host = urlsplit(self.address).hostname
        if self.hosts and host not in {name.lower() for name in self.hosts}:
            raise UsageError(
                f"--url: {shown(str(host))} is not one of {', '.join(self.hosts)} (--allow-host)"
            )

    @property
    def place(self) -> str:
        """The address without its query, which may hold a key: for messages."""
        return shown(self.address.partition("?")[0])

    def headers(self, body: bytes, moment: int) -> dict[str, str]:
        """Return the headers of a message: when it is sent, and the proof that we send it."""
        signed = hmac.new(self.secret, f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
        return {
            "Content-Type": "application/json",
            "User-Agent": _USER_AGENT,
            "X-Salient-Delivery": hashlib.sha256(body).hexdigest()[:32],  # the same at each try
            "X-Salient-Timestamp": str(moment),
            "X-Salient-Signature": f"sha256={signed}",
        }

    def post(self, body: bytes, clock: Clock) -> None:
        """Send a message, and return once it is taken.

        Raises
        ------
        Unreachable
            It could not be delivered now.
        AnswerRefused
            It is refused, or the address leads elsewhere.
        """
        tries = stamina.retry_context(
            on=_next_try, attempts=_ATTEMPTS, wait_initial=_FIRST_WAIT, wait_max=_LONGEST_WAIT, timeout=None
        )
        try:
            # A connection of its own for each try, which its deadline may close.
            limits = httpx.Limits(max_connections=1, max_keepalive_connections=0)
            with httpx.Client(timeout=_SECONDS, follow_redirects=False, limits=limits) as client:
                for attempt in tries:
                    with attempt:
                        self._once(client, body, clock)
        except Transient as failure:
            raise Unreachable(f"{self.place}: {failure}") from None

    def _once(self, client: httpx.Client, body: bytes, clock: Clock) -> None:
        moment = clock.moment()
        headers = self.headers(body, int(moment.timestamp()))
        with Deadline(_SECONDS) as deadline:
            told = {"trace": deadline.trace}
            try:
                with client.stream(
                    "POST", self.address, content=body, headers=headers, extensions=told
                ) as answer:  # its body says nothing that is needed, and is not read
                    status, after = answer.status_code, wait_told(tuple(answer.headers.items()), moment)
            except httpx.TransportError as error:
                raise Transient(type(error).__name__) from None
        if status in RETRIED:
            raise Transient(f"the answer is {status}", after)
        if not 200 <= status < 300:
            raise AnswerRefused(f"{self.place}: the answer is {status}", status)


def _next_try(error: Exception) -> bool | float:
    """Tell stamina whether to try again, and after how long where the answer says so."""
    if not isinstance(error, Transient):
        return False
    if error.after is None:
        return True
    return error.after if error.after <= _LONGEST_WAIT else False
