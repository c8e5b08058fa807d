"""What a picture or a preview says about a claim: who said what, when, the verdict, what the maps show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dashboard.pictures.content.claim_wording import (
    NOT_TESTABLE,
    Found,
    found,
    measured_on,
    others_text,
    shows,
    statement,
    verdict_text,
)
from dashboard.pictures.order.claim_or_place import FREE, find_claim
from dashboard.pictures.order.request import Still
from dashboard.pictures.publication import Publication
from dashboard.words.formatting import Speech, capital, speech

__all__ = ["ClaimStory"]


@dataclass(frozen=True, eq=False)
class ClaimStory:
    """The claim of `still`, against the maps of `publication`."""

    still: Still
    publication: Publication

    @cached_property
    def speech(self) -> Speech:
        """How the reader's language says things."""
        return speech(self.still.look.lang)

    @cached_property
    def claim(self) -> Mapping[str, Any]:
        """The row of the file ``claims``."""
        return find_claim(self.publication, str(self.still.claim))

    @cached_property
    def _heard(self) -> tuple[str, ...]:
        """The sources whose verdicts may be shown; one without a map here counts by its published areas."""
        entries = {entry["id"]: entry["terms"] for entry in self.publication.manifest["sources"]}
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
        t = self.speech
        return t.say("claim.who", who=t.told(self.claim, "claimant"), date=t.date(self.claim["date"]))

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
        """The verdict."""
        return verdict_text(self.speech, self._found)

    @property
    def measured(self) -> str:
        """On whose map it was measured; empty where no map tests the claim."""
        return measured_on(self.speech, self._found) if self.kind != NOT_TESTABLE else ""

    @property
    def shows(self) -> str:
        """What that map shows, or why no map can test the claim."""
        if self.kind != NOT_TESTABLE:
            return shows(self.speech, self._found.entry)
        why = str(self.speech.told(self.claim, "why"))
        return capital(why if why.endswith(".") else f"{why}.")

    @property
    def others(self) -> str:
        """What the other maps show, those that differ first; empty where none may be shown."""
        return others_text(self.speech, self.claim, self._found.entry, self._heard)

    @property
    def text(self) -> str:
        """The verdict and what the maps show, in sentences."""
        head = ", ".join(part for part in (self.verdict, self.measured) if part) + "."
        return " ".join(part for part in (head, self.shows, self.others) if part)
