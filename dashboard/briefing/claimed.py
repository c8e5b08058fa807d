"""What a picture or a preview says of a claim: who said what, when, the verdict, what the maps show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.briefing.deck.claimwords import (
    NOT_TESTABLE,
    Found,
    brief,
    found,
    kind_of,
    shows,
    statement,
    verdict_text,
)
from dashboard.briefing.edition import Edition
from dashboard.briefing.request import Still
from dashboard.briefing.speech import Speech, speech
from dashboard.briefing.subjects import FREE, find_claim

__all__ = ["ClaimStory"]


@dataclass(frozen=True, eq=False)
class ClaimStory:
    """The claim of `still`, against the maps of `edition`."""

    still: Still
    edition: Edition

    @cached_property
    def speech(self) -> Speech:
        """How the reader's language says things."""
        return speech(self.still.look.lang)

    @cached_property
    def claim(self) -> Mapping[str, Any]:
        """The row of the file ``claims``."""
        return find_claim(self.edition, str(self.still.claim))

    @cached_property
    def _heard(self) -> tuple[str, ...]:
        """The sources whose verdicts may be told; one without a map here speaks by published areas."""
        entries = {entry["id"]: entry["terms"] for entry in self.edition.manifest["sources"]}
        free = {name for name, terms in entries.items() if terms["display"] and terms["pictures"] == FREE}
        silent = entries.keys() - free - {self.still.source}
        return tuple(entry["source"] for entry in self.claim["sources"] if entry["source"] not in silent)

    @cached_property
    def _found(self) -> Found:
        return found(self.claim, self.still.source, self._heard)

    @property
    def kind(self) -> str:
        """The kind of the verdict."""
        return self._found.kind

    @property
    def who(self) -> str:
        """Who said it, and when."""
        claimant = self.claim.get(f"claimant_{self.speech.lang}") or self.claim["claimant"]
        return self.speech.say("claim.who", who=claimant, date=self.speech.date(self.claim["date"]))

    @property
    def statement(self) -> str:
        """What was said, in one line."""
        return statement(self.speech, self.claim)

    @property
    def title(self) -> str:
        """Who said what, and when."""
        return f"{self.who}: {self.statement}"

    @property
    def verdict(self) -> str:
        """The verdict, and on which map it rests."""
        t, entry = self.speech, self._found.entry
        if entry is None or self.kind == NOT_TESTABLE:
            return f"{t.say('verdict.not testable')}."
        return t.say("copy.verdict", verdict=verdict_text(t, self._found), source=self._name(entry))

    @property
    def shows(self) -> str:
        """What that map shows."""
        return shows(self.speech, self.claim, self._found.entry)

    @property
    def others(self) -> str:
        """What the other maps show, those first that differ; empty where none can be heard."""
        t, own = self.speech, self._found.entry
        rows = [
            entry
            for entry in self.claim["sources"]
            if entry["source"] in self._heard and entry is not own and entry["verdict"] != NOT_TESTABLE
        ]
        if own is None or not rows:
            return ""
        differ = [kind_of(entry["verdict"]) != self.kind for entry in rows]
        said = [self._other(entry) for _, entry in sorted(zip(differ, rows, strict=True), key=_first)]
        return t.say("claim.others.differ" if any(differ) else "claim.others", list="; ".join(said))

    def _other(self, entry: Mapping[str, Any]) -> str:
        verdict = verdict_text(self.speech, Found(entry, kind_of(entry["verdict"]), own=False))
        shown = brief(self.speech, self.claim, entry)
        return f"{self._name(entry)}: {shown}, {verdict[:1].lower()}{verdict[1:]}"

    def _name(self, entry: Mapping[str, Any]) -> str:
        known = {one["id"]: one["title"][self.speech.lang] for one in self.edition.manifest["sources"]}
        told = entry.get("title_uk" if self.speech.lang == "uk" else "title") or entry["source"]
        return str(known.get(entry["source"], told))

    @property
    def text(self) -> str:
        """The verdict and what the maps show, in sentences."""
        return " ".join(part for part in (self.verdict, self.shows, self.others) if part)


def _first(row: tuple[bool, Mapping[str, Any]]) -> bool:
    """Order those first that differ."""
    return not row[0]
