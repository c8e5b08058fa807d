"""``claims``: what was claimed, what each source's map says, and the verdict."""

from __future__ import annotations

import json
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from geodata import files
from geodata.claims import (
    Assessment,
    Claim,
    Measured,
    PlainMeasured,
    assess,
    claims_entry,
    load_claims,
    reviews,
)
from geodata.claims.evidence import APART_TEXT, BESIDE
from geodata.claims.finding import Finding
from geodata.claims.finding_words import value_text, verdict_text
from geodata.claims.output.claim_review import DEFAULT_SITE
from geodata.claims.output.docs_table import with_table
from geodata.claims.stated.table import UNKNOWN
from geodata.claims.stated.wording import stated
from geodata.commands.answer import Answer, Command, add_json, add_store, table_text
from geodata.commands.options import store_of
from geodata.errors import UnknownName
from geodata.measures.source_measures import measure_regions
from geodata.model import Source
from geodata.regions import load_regions
from geodata.store import Store
from geodata.timeline import load
from geodata.words import LANGUAGES, Joined, Line, Value, line, say

__all__ = ["CLAIMS", "measured"]


def _options(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--id", metavar="C047", help="one claim, with its working (default: all)")
    which.add_argument(
        "--group", metavar="2025-03-13", help="the claims that are shown together, with their working"
    )
    parser.add_argument(
        "--review", action="store_true", help="print ClaimReview (schema.org) JSON-LD instead"
    )
    parser.add_argument(
        "--site", metavar="URL", default=DEFAULT_SITE, help=f"address in the reviews (default {DEFAULT_SITE})"
    )
    parser.add_argument("--write-docs", metavar="FILE", type=Path, help=SUPPRESS)
    parser.add_argument(
        "--lang",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help="language in which a claim is told (default en)",
    )
    add_store(parser)
    add_json(parser)


def _claims(args: Namespace) -> Answer:
    chosen = _chosen(load_claims(), args)
    store = store_of(args)
    if args.write_docs:
        return _write_docs(store, args.write_docs)
    found = assess(chosen, measured(store, store.sources(), chosen))
    if args.review:
        document = reviews(found, args.site.rstrip("/"))
        return Answer(document, json.dumps(document, ensure_ascii=False, indent=2))
    one_by_one = args.id or args.group
    told = "\n\n".join(_one_text(item, args.lang) for item in found) if one_by_one else None
    told = told or _list_text(found, args.lang)
    return Answer(claims_entry(found)["claims"], told)


def _chosen(claims: Sequence[Claim], args: Namespace) -> list[Claim]:
    if args.group is not None:
        return _named(
            "group of claims", args.group, [(claim.group, claim) for claim in claims if claim.group]
        )
    if args.id is not None:
        return _named("claim", args.id, [(claim.id, claim) for claim in claims])
    return list(claims)


def _named(kind: str, name: str, claims: Sequence[tuple[str, Claim]]) -> list[Claim]:
    chosen = [claim for known, claim in claims if known == name]
    if not chosen:
        raise UnknownName(kind, name, dict.fromkeys(known for known, _ in claims))
    return chosen


def measured(store: Store, sources: Sequence[Source], claims: Sequence[Claim]) -> list[Measured]:
    """Return `sources` with their histories, measured in the regions that `claims` name."""
    named = {region for claim in claims for region in (claim.region, *claim.beside)}
    regions = [region for region in load_regions() if region.id in named]
    found: list[Measured] = []
    for source in sources:
        history = load(store, source)
        found.append(PlainMeasured(source, history, measure_regions(source, history, regions)))
    return found


def _write_docs(store: Store, path: Path) -> Answer:
    """Write the table of verdicts into a document, from the sources that ship, so anyone can repeat it."""
    claims = load_claims()
    shipped = [source for source in store.sources() if source.reconstructed]
    found = assess(claims, measured(store, shipped, claims))
    text = with_table(files.read_limited(path).decode(), found)
    files.write_atomic(path, text.encode())
    return Answer({"written": str(path), "claims": len(found)}, f"wrote {len(found)} verdicts to {path}")


def _list_text(found: Sequence[Assessment], lang: str) -> str:
    rows = [["id", "date", "metric", "claimed", "map shows", "verdict", "on the map of", "reached", "but"]]
    return table_text(rows + [_list_row(assessment, lang) for assessment in found])


def _list_row(assessment: Assessment, lang: str) -> list[str]:
    claim, lead = assessment.claim, assessment.lead
    told = [claim.id, claim.date, claim.metric, say(stated(claim), lang) if claim.bound else ""]
    if lead is None:
        return [*told, "", say(line("verdict.not testable"), lang), "", "", ""]
    others = (*assessment.contradicting, *assessment.beside)
    said = say(Joined(tuple(_other_text(claim, finding) for finding in others), "; "), lang)
    shown, verdict = say(value_text(claim, lead), lang), say(_verdict(lead), lang)
    return [*told, shown, verdict, _source(lead), lead.reached_on or "", said]


def _verdict(finding: Finding) -> Line:
    verdict = verdict_text(finding)
    return (
        line("verdict.apart", apart=APART_TEXT[finding.apart], verdict=verdict) if finding.apart else verdict
    )


def _other_text(claim: Claim, finding: Finding) -> Line:
    value = value_text(claim, finding)
    if finding.apart == BESIDE:
        return line("other.beside", source=finding.source, value=value)
    return line("other", source=finding.source, value=value, verdict=_verdict(finding))


def _publisher(claim: Claim) -> Value:
    if claim.source_publisher == UNKNOWN:
        return line("publisher.unknown")
    if not claim.relay_of:
        return claim.source_publisher
    if claim.relay_of == UNKNOWN:
        return line("publisher.relay.unknown", publisher=claim.source_publisher)
    return line("publisher.relay", whose=claim.relay_of, publisher=claim.source_publisher)


def _verdict_text(assessment: Assessment) -> Line:
    lead = assessment.lead
    verdict = verdict_text(lead) if lead else line("verdict.not testable")
    if assessment.apart:
        apart = APART_TEXT[assessment.apart]
        return line("told.apart", verdict=verdict, apart=apart, why=assessment.why)
    return line("told", verdict=verdict, why=assessment.why)


def _measured_text(claim: Claim, finding: Finding) -> Line:
    name: Value = line("source.rebuilt", name=finding.name) if finding.reconstructed else finding.name
    if finding.apart == BESIDE:
        return line("measured.beside", name=name, value=value_text(claim, finding))
    return line("measured", name=name, verdict=_verdict(finding))


def _beside_lines(assessment: Assessment) -> list[Line]:
    """Return what other maps show on a statement about one map; `why` has what contradicts the others."""
    claim = assessment.claim
    told = [
        line("other.beside", source=finding.name, value=value_text(claim, finding))
        for finding in assessment.beside
    ]
    return [line("told.beside", others=Joined(tuple(told), "; "))] if told else []


def _source(finding: Finding) -> str:
    return f"{finding.source} (reconstruction)" if finding.reconstructed else finding.source


def _one_text(assessment: Assessment, lang: str) -> str:
    claim = assessment.claim
    lines = [
        f"{claim.id}, {claim.date}: {say(claim.name('claimant'), lang)}",
        say(claim.name("summary"), lang),
        f"{claim.source_title} ({say(_publisher(claim), lang)}) {claim.source_url}".rstrip(),
        say(_verdict_text(assessment), lang),
        *(say(beside, lang) for beside in _beside_lines(assessment)),
    ]
    for finding in assessment.findings:
        lines += ["", say(_measured_text(claim, finding), lang)]
        lines += [f"  {say(step, lang)}" for step in finding.working]
        lines += [f"  {say(finding.reason, lang)}."] if finding.reason else []
    return "\n".join(lines)


CLAIMS = Command(
    "claims",
    "hold what was claimed against the map",
    "python -m geodata claims --id C047",
    _options,
    _claims,
)
