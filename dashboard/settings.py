"""Settings of the web process: the only module that reads the environment.

Every field of `Settings` has a variable ``SALIENT_<FIELD>``; a command line option wins over it.
"""

from __future__ import annotations

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from dashboard.words import LANGUAGES
from geodata.errors import UsageError

__all__ = ["LOGS", "LOG_LEVELS", "OPENINGS", "SEED_DAY", "SINCE", "THEMES", "Settings", "read_settings"]

SEED_DAY = "2025-03-13"  # the day that the project is about: see the README
SINCE = "2024-08-01"  # where the curve begins unless the reader asks for more: the incursion was on 6 August
OPENINGS = ("seed", "latest")
THEMES = ("auto", "light", "dark")
LOGS = ("lines", "json")
LOG_LEVELS = ("debug", "info", "warning", "error")

_MAX_PORT = 65_535
_ADDRESS = re.compile(r"https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(/[A-Za-z0-9._~/-]*)?")


@dataclass(frozen=True)
class Settings:
    """What an operator may choose.

    Attributes
    ----------
    bundle : Path
        Folder that ``python -m geodata publish`` writes. ``SALIENT_BUNDLE``, default ``var/bundle``.
    host : str
        Address to listen on. ``SALIENT_HOST``, default ``127.0.0.1``: this machine only.
    port : int
        Port to listen on; 0 lets the system choose. ``SALIENT_PORT``, default 8050.
    open : str
        Day shown when the address names none: ``seed`` (13 March 2025) or ``latest``.
        ``SALIENT_OPEN``, default ``seed``.
    source : str
        Source shown when the address names none; empty lets the bundle decide.
        ``SALIENT_SOURCE``, default empty.
    theme : str
        ``auto``, ``light`` or ``dark`` for a reader who chose none. ``SALIENT_THEME``, default ``auto``.
    lang : str
        ``en`` or ``uk`` for a reader who chose none. ``SALIENT_LANG``, default ``en``.
    threads : int
        Requests answered at once. ``SALIENT_THREADS``, default 16.
    frame_ancestors : str
        Who may show ``/embed`` in a frame, as the CSP directive wants it. No other page can be framed.
        ``SALIENT_FRAME_ANCESTORS``, default ``'none'``.
    public_url : str
        Where readers reach the server, for the links in pictures and previews; empty takes what each
        request names. Set it behind a proxy. ``SALIENT_PUBLIC_URL``, default empty.
    allowed_hosts : str
        Names, with spaces between them, that a request may use for the server in links if there is no
        `public_url`; this machine's own always may. ``SALIENT_ALLOWED_HOSTS``, default empty.
    proxy : str
        Address of the proxy in front, whose ``X-Forwarded-For`` names the reader; nobody else is believed.
        Without it all readers who come through a proxy on this machine share the turns of one.
        ``SALIENT_PROXY``, default empty.
    basemap : str
        PMTiles archive of roads, woods, water and towns, in Protomaps' scheme; empty for the ground that
        ships. ``SALIENT_BASEMAP``, default empty.
    relief : str
        PMTiles archive of heights, for shaded relief. ``SALIENT_RELIEF``, default empty.
    picture_workers : int
        Processes that draw pictures; 0 turns pictures off. ``SALIENT_PICTURE_WORKERS``, default 2.
    picture_queue : int
        Requests that may wait for pictures at once; never more than half of `threads` do, so that the
        map is always answered. ``SALIENT_PICTURE_QUEUE``, default 8.
    picture_seconds : int
        How long a picture may take, a briefing twice and an animation three times as long.
        ``SALIENT_PICTURE_SECONDS``, default 60.
    picture_cache : str
        Folder of the pictures that are kept on disk; empty for ``<bundle>-pictures`` beside the bundle.
        ``SALIENT_PICTURE_CACHE``, default empty.
    picture_cache_mb : int
        How many MB of them, those that were not asked for longest going first; 0 keeps none.
        ``SALIENT_PICTURE_CACHE_MB``, default 512.
    stop_seconds : int
        How long the server may take to end on SIGTERM or Ctrl+C: what was asked is answered in that time, and
        who waits for a picture that takes longer is told. ``SALIENT_STOP_SECONDS``, default 8: container
        engines end a server that takes 10.
    log : str
        ``lines`` or ``json``: what the log on standard error looks like. ``SALIENT_LOG``, default ``lines``.
    log_level : str
        The least that is logged: ``debug`` (every request), ``info``, ``warning`` or ``error``.
        ``SALIENT_LOG_LEVEL``, default ``info``.
    store : str
        Folder of the store that ``python -m dashboard ogc`` serves, and that a first bundle is made of.
        ``SALIENT_STORE``, default ``var/store``.
    ogc_host : str
        Address that it listens on. ``SALIENT_OGC_HOST``, default ``127.0.0.1``.
    ogc_port : int
        Port that it listens on; 0 lets the system choose. ``SALIENT_OGC_PORT``, default 8060.
    metrics_port : int
        Port that answers at ``/metrics``, for Prometheus; 0 for none. ``SALIENT_METRICS_PORT``, default 0.
    metrics_host : str
        Address that it listens on. ``SALIENT_METRICS_HOST``, default ``127.0.0.1``.
    """

    bundle: Path = Path("var/bundle")
    host: str = "127.0.0.1"
    port: int = 8050
    open: str = "seed"
    source: str = ""
    theme: str = "auto"
    lang: str = "en"
    threads: int = 16
    frame_ancestors: str = "'none'"
    public_url: str = ""
    allowed_hosts: str = ""
    proxy: str = ""
    basemap: str = ""
    relief: str = ""
    picture_workers: int = 2
    picture_queue: int = 8
    picture_seconds: int = 60
    picture_cache: str = ""
    picture_cache_mb: int = 512
    stop_seconds: int = 8
    log: str = "lines"
    log_level: str = "info"
    store: str = "var/store"
    ogc_host: str = "127.0.0.1"
    ogc_port: int = 8060
    metrics_port: int = 0
    metrics_host: str = "127.0.0.1"

    def __post_init__(self) -> None:
        _check_choice("open", self.open, OPENINGS)
        _check_choice("theme", self.theme, THEMES)
        _check_choice("lang", self.lang, tuple(LANGUAGES))
        _check_range("port", self.port, 0, _MAX_PORT)
        _check_range("threads", self.threads, 1, 256)
        if any(character in self.frame_ancestors for character in ";,\r\n"):
            raise UsageError("frame_ancestors: one list of sources, without ; or ,")
        _check_address("public_url", self.public_url)
        _check_proxy(self.proxy)
        _check_range("picture_workers", self.picture_workers, 0, 64)
        _check_range("picture_queue", self.picture_queue, 1, 1024)
        _check_range("picture_seconds", self.picture_seconds, 1, 3600)
        _check_range("picture_cache_mb", self.picture_cache_mb, 0, 1_000_000)
        _check_range("stop_seconds", self.stop_seconds, 0, 600)
        _check_choice("log", self.log, LOGS)
        _check_choice("log_level", self.log_level, LOG_LEVELS)
        _check_range("ogc_port", self.ogc_port, 0, _MAX_PORT)
        _check_range("metrics_port", self.metrics_port, 0, _MAX_PORT)

    @property
    def picture_folder(self) -> Path:
        """Where pictures are kept: beside the bundle, so that all servers of one bundle share them."""
        bundle = self.bundle.resolve()
        return Path(self.picture_cache) if self.picture_cache else bundle.parent / f"{bundle.name}-pictures"


def _check_choice(name: str, value: str, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise UsageError(f"{name}: {value!r} is not one of {', '.join(choices)}")


def _check_range(name: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        raise UsageError(f"{name}: {value} is not between {low} and {high}")


def _check_address(name: str, text: str) -> None:
    if text and not _ADDRESS.fullmatch(text):
        raise UsageError(f"{name}: {text!r} is not an address such as https://salient.example.org")


def _check_proxy(text: str) -> None:
    try:
        ipaddress.ip_address(text or "127.0.0.1")
    except ValueError:
        raise UsageError(f"proxy: {text!r} is not an address such as 127.0.0.1") from None


def _parse(name: str, text: str, default: object) -> object:
    if isinstance(default, Path):
        return Path(text)
    if not isinstance(default, int):
        return text
    try:
        return int(text)
    except ValueError:
        raise UsageError(f"{name}: {text!r} is not a whole number") from None


def read_settings(environ: Mapping[str, str] | None = None, **given: object) -> Settings:
    """Return the settings from the environment, overridden by what was `given` explicitly.

    Parameters
    ----------
    environ : mapping, optional
        Used instead of the process's environment.
    **given
        Fields that win over the environment; None means not given.

    Raises
    ------
    UsageError
        A value that cannot be used.
    """
    environ = os.environ if environ is None else environ
    values: dict[str, Any] = {}
    for field in fields(Settings):
        text = environ.get(f"SALIENT_{field.name.upper()}", "")
        if given.get(field.name) is not None:
            values[field.name] = given[field.name]
        elif text:
            values[field.name] = _parse(field.name, text, field.default)
    return Settings(**values)
