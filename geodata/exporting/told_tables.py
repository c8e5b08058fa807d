"""The tables of what was told: claims with their verdicts, events, reports of settlements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from geodata.claims import PlainMeasured, assess, claims_entry, load_claims
from geodata.exporting.layers import REGION
from geodata.exporting.selection import Selection
from geodata.exporting.table import Column, Kind, Table, Value
from geodata.measures.settlement_history import reports_entry
from geodata.shipped.base_map import read_csv
from geodata.shipped.events import events_entry, load_events
from geodata.shipped.settlements import load_settlements

__all__ = ["claims", "events", "reports"]

_text = partial(Column, kind=Kind.TEXT)
_number = partial(Column, kind=Kind.NUMBER)
_date = partial(Column, kind=Kind.DATE)

_CLAIM = (
    _text("id", about="the claim, as in addresses"),
    _date("date", about="when it was stated"),
    _text("claimant", about="who stated it"),
    _text("side", about="whose side they are on"),
    REGION,
    _text("metric", about="what kind of figure it is"),
    _text("stated", about="the figure, in words"),
    _number("value", about="the figure; empty where it is not a number"),
    _text("unit", about="of the figure"),
    _text("summary", about="the statement"),
    _text("verdict", about="of the leading map: docs/claims.md has the rule"),
    _text("why", about="the reasons for the verdict"),
    _text("source_title", about="where the claim is written"),
    _text("source_publisher", about="who published that"),
    _text("source_url", about="its address"),
)
_FINDING = (
    _text("map_source", about="the source whose map is in this row"),
    _text("map_kind", about="observed, or a reconstruction from reports"),
    _number("map_value", about="the map's figure, in the claim's unit"),
    _text("map_shows", about="what that map shows, in words"),
    _number("difference", about="the map's value less the claim's"),
    _text("map_verdict", about="what follows from that map alone"),
    _date("map_date", about="the day of that map"),
    _date("reached_on", about="the day on which the map first showed the figure"),
    _text("reason", about="why that map shows no figure; empty cells mean unknown, never 0"),
)


def claims(selection: Selection) -> Table:
    """Return each claim with what each source's map says: one row for each pair."""
    request = selection.request
    chosen = [
        claim
        for claim in load_claims()
        if request.has(claim.date) and request.region in (None, claim.region, *claim.beside)
    ]
    measured = [PlainMeasured(item.source, item.history, item.days) for item in selection.sources]
    entries = claims_entry(assess(chosen, measured))["claims"]
    return Table(
        "claims",
        "Claims",
        "What was claimed, and what each source's map shows: one row for each claim and map. A claim that no "
        "map can test has one row, with the reason.",
        (*_CLAIM, *_FINDING),
        [row for entry in entries for row in _claim_rows(entry)],
    )


def _claim_rows(entry: Mapping[str, Any]) -> Iterator[tuple[Value, ...]]:
    head = tuple(_figure(entry["value"]) if one.name == "value" else entry[one.name] for one in _CLAIM)
    for finding in entry["sources"]:
        kind = "reconstruction" if finding["from_reconstruction"] else "observed"
        shown = _figure(finding["value"]), finding["shows"] or None, finding["difference"]
        dates = finding["snapshot_date"], finding["reached_on"]
        reason = finding["reason"] or None
        yield *head, finding["source"], kind, *shown, finding["verdict"], *dates, reason
    if not entry["sources"]:
        yield *head, *[None] * (len(_FINDING) - 1), entry["why"]


def _figure(value: Any) -> float | None:
    """Return a figure; a holder of a settlement is none, and is told in words."""
    return None if value is None or isinstance(value, str) else float(value)


_EVENT = (
    _text("id", about="the event"),
    _date("date", about="its first day"),
    _date("end_date", about="its last day, if it took several"),
    _text("category", about="military, political, information, humanitarian or infrastructure"),
    _text("region", about="a region, ukraine or other"),
    _text("title", about="what happened"),
    _text("summary", about="in a sentence or two"),
    _text("title_uk", about="the title in Ukrainian"),
    _text("summary_uk", about="the summary in Ukrainian"),
    _number("lon", about="degrees; empty if it has no single place"),
    _number("lat", about="degrees; empty if it has no single place"),
    _text("source_title", about="where it is written"),
    _text("source_publisher", about="who published that"),
    _text("source_url", about="its address"),
    _text("relay_of", about="whose report that page relays"),
)


def events(selection: Selection) -> Table:
    """Return the events that ship, of the wanted days and region."""
    request = selection.request
    rows = []
    for entry in events_entry(load_events()):
        if request.has(entry["date"]) and request.region in (None, entry["region"]):
            told = {f"{name}_uk": text for name, text in entry["told"]["uk"].items()}
            rows.append(_row({**entry, **told}, _EVENT))
    return Table("events", "Events", "What happened, when and where, and where it is written.", _EVENT, rows)


_REPORT = (
    _date("date", about="of the report"),
    _text("settlement_id", about="the settlement; empty where the name fits no place, or several"),
    _text("settlement", about="its name in the report"),
    _text("oblast", about="where it is"),
    _text("change", about="what was reported"),
    _text("reported_by", about="who reported it"),
    _text("reported_by_uk", about="the same in Ukrainian"),
    _text("title", about="of the page"),
    _text("url", about="its address"),
)


def reports(selection: Selection) -> Table:
    """Return the reports about settlements that ship, of the wanted days and region."""
    request = selection.request
    oblast = f"{request.region.capitalize()} Oblast" if request.region else None
    told, uk = read_csv("settlement_events.csv"), read_csv("reporters_uk.csv")
    found = reports_entry(told, load_settlements(), uk)["rows"]
    rows = [
        _row({**entry, "reported_by_uk": entry["told"]["uk"].get("reported_by")}, _REPORT)
        for entry in found
        if request.has(entry["date"]) and oblast in (None, entry["oblast"])
    ]
    about = "Who reported what of a settlement. A report is a report: maps may show otherwise."
    return Table("reports", "Reports", about, _REPORT, rows)


def _row(entry: Mapping[str, Any], columns: tuple[Column, ...]) -> tuple[Value, ...]:
    return tuple(entry.get(column.name) or None for column in columns)
