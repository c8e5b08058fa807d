"""What has not been told yet: read from a publication, sent, and recorded once it has been taken."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from geodata import bundle, files
from geodata.errors import Busy, UsageError
from geodata.fetching import Clock
from geodata.news import News, NewsKind, all_news
from geodata.notifying.webhook import Webhook

__all__ = ["MOST", "Notified", "notify"]

MOST = 200  # pieces of news in one message; after a large import the rest is only counted


@dataclass(frozen=True)
class Notified:
    """What was told.

    Attributes
    ----------
    revision : str
        Of the publication.
    told : int
        How many pieces of news; 0 if nothing was sent.
    begun : bool
        Whether this was the first time: what is there already is no news.
    """

    revision: str
    told: int = 0
    begun: bool = False


def notify(folder: Path, hook: Webhook, state: Path, clock: Clock | None = None) -> Notified:
    """Tell `hook` what is new in the bundle in `folder` since the last time.

    Parameters
    ----------
    state : Path
        The record of what has been told. It is written once the message has been taken: what fails is told
        by the next run.

    Raises
    ------
    Busy
        Another run is at work on that record.
    UsageError
        The record is damaged.
    """
    with _alone(state):
        manifest = bundle.read_publication(folder)
        read = lru_cache(maxsize=None)(partial(bundle.read_file, folder, manifest))
        found, before = all_news(manifest, read), _record(state)
        new = [news for news in found if before is not None and news.name not in before]
        if new:
            hook.post(_message(manifest, new, read), clock or Clock())
        names = {news.name for news in found} | (before or set())
        if names != before:
            files.write_atomic(state, bundle.dump({"told": sorted(names)}))
        return Notified(manifest["revision"], len(new), before is None)


@contextmanager
def _alone(state: Path) -> Iterator[None]:
    files.make_folder(state.parent)
    try:
        with FileLock(state.with_name(f".{state.name}.lock"), timeout=0):
            yield
    except Timeout:
        raise Busy(f"{state}: another notify is at work; try again later") from None


def _record(state: Path) -> set[str] | None:
    """Return the names of what was told; None if there is no record yet."""
    if not state.exists():
        return None
    try:
        told = json.loads(files.read_limited(state))["told"]
        if isinstance(told, list) and all(isinstance(name, str) for name in told):
            return set(told)
    except (ValueError, KeyError, TypeError):
        pass  # said below
    raise UsageError(f"{state}: no record of what was told; remove it to begin anew")


def _message(manifest: Mapping[str, Any], new: Sequence[News], read: Any) -> bytes:
    shown = new[:MOST]
    claims = {}
    if any(news.kind is NewsKind.CLAIM for news in shown):
        claims = {claim["id"]: claim for claim in read("claims")["claims"]}
    sources = {entry["id"]: entry for entry in manifest["sources"]}
    told = [_entry(news, sources.get(news.source), claims.get(news.claim)) for news in shown]
    return bundle.dump({"revision": manifest["revision"], "news": told, "left_out": len(new) - len(shown)})


def _entry(news: News, source: Mapping[str, Any] | None, claim: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a piece of news with what it has; a figure that it does not have is missing, never 0."""
    said: dict[str, Any] = {"name": news.name, "kind": news.kind.value, "source": news.source}
    said["date"] = news.date
    if news.region:
        said["region"] = news.region
    if news.areas:
        said["before_km2"], said["after_km2"] = news.areas
        said["days"] = news.days
    if news.change is not None:
        said["change_km2"] = round(news.change, 2)
    if source:
        said |= {"credit": source["credit"], "reconstructed": source["reconstructed"]}
    if claim:
        found = next(entry for entry in claim["sources"] if entry["source"] == news.source)
        said |= {"claim": news.claim, "claimant": claim["claimant"], "claimed_on": claim["date"]}
        said |= {"statement": claim.get("statement", ""), "verdict": found["verdict"]}
    return said
