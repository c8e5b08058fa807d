"""The table of all verdicts in ``docs/claims.md``, between two markers that a program writes between.

The document also has a table of verdicts before and after a change of the rule, with the reasons, which a
person wrote; of that one the program renews the column of what the verdict is now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from geodata.claims.assess import Assessment
from geodata.claims.evidence import APART_TEXT, BESIDE
from geodata.claims.finding import Finding
from geodata.claims.finding_words import map_note, value_text
from geodata.claims.stated.table import Claim
from geodata.claims.stated.wording import stated
from geodata.claims.verdict import kind_of
from geodata.errors import UsageError

__all__ = ["BEGIN", "END", "verdict_table", "with_table"]

_CHANGE_CELLS = 4
BEGIN, END = "<!-- verdicts: begin -->", "<!-- verdicts: end -->"


def with_table(text: str, assessments: Sequence[Assessment]) -> str:
    """Return the document `text` with the table between its markers replaced.

    Raises
    ------
    UsageError
        A marker is missing, stands twice, or they are in the wrong order.
    """
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(END) < text.index(BEGIN):
        raise UsageError(f"the document needs one line {BEGIN} and one line {END} after it")
    text = "\n".join(_renewed(line, assessments) for line in text.split("\n"))
    head, tail = text.split(BEGIN)[0], text.split(END)[1]
    return f"{head}{BEGIN}\n\n{verdict_table(assessments)}\n\n{END}{tail}"


def _renewed(line: str, assessments: Sequence[Assessment]) -> str:
    """Return a row ``| id | before | now | why |`` with the verdict of now; other lines as they are."""
    cells = line.split(" | ")
    now = {f"| {assessment.claim.id}": assessment.verdict for assessment in assessments}
    if len(cells) != _CHANGE_CELLS or cells[0] not in now:
        return line
    return " | ".join([*cells[:2], now[cells[0]], *cells[3:]])


def verdict_table(assessments: Sequence[Assessment]) -> str:
    """Return Markdown: how many claims have which verdict, and a row for each claim."""
    rows = [
        "| id | date | who | what | verdict | measured on the map of |",
        "|---|---|---|---|---|---|",
        *map(_row, assessments),
    ]
    return f"{_counts(assessments)}\n\n" + "\n".join(rows)


def _counts(assessments: Sequence[Assessment]) -> str:
    told = _kinds(item for item in assessments if not item.apart)
    apart = [item for item in assessments if item.apart]
    if not apart:
        return f"{len(assessments)} claims: {told}."
    return (
        f"{len(assessments)} claims. Counted: {told}. Shown apart, for the map is no evidence of them: "
        f"{len(apart)} ({_kinds(apart)})."
    )


def _kinds(assessments: Iterable[Assessment]) -> str:
    kinds = Counter(kind_of(assessment.verdict) for assessment in assessments)
    return ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())


def _row(assessment: Assessment) -> str:
    claim = assessment.claim
    who = f"[{claim.claimant}]({claim.source_url})" if claim.source_url else claim.claimant
    cells = [claim.id, claim.date, who, _what(claim), _verdict(assessment), _by_source(assessment)]
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


def _verdict(assessment: Assessment) -> str:
    if assessment.apart:
        return f"{APART_TEXT[assessment.apart]}: {assessment.verdict}"
    return f"**{assessment.verdict}**"


def _what(claim: Claim) -> str:
    name = claim.metric.removesuffix("_km2").removesuffix("_pct").removesuffix("_km").replace("_km2", "")
    name = name.replace("_", " ")
    text = f"{name}, {claim.region.capitalize()}"
    return f"{text}: {stated(claim)}" if claim.bound else text


def _by_source(assessment: Assessment) -> str:
    if assessment.reason:
        return str(assessment.reason)
    return "; ".join(_source_text(assessment.claim, finding) for finding in assessment.findings)


def _source_text(claim: Claim, finding: Finding) -> str:
    if finding.apart == BESIDE:
        value = f"{value_text(claim, finding)}{map_note(finding)}"
        return f"{finding.source}: {value}, no verdict ({finding.reason})"
    if not finding.tested:
        return f"{finding.source}: {finding.verdict} ({finding.reason})"
    text = f"{finding.source}: {value_text(claim, finding)}, {finding.verdict}"
    text += str(map_note(finding))
    return text + (f", reached on {finding.reached_on}" if finding.reached_on else "")
