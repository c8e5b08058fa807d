"""The shipped claims and events: complete, and refused by name when a row breaks a rule."""

import re

import pytest

from geodata.claims.stated.table import Claimant, load_claims, parse_claims
from geodata.errors import TableInvalid
from geodata.shipped import events
from geodata.shipped.base_map import read_csv

ROWS = {row["id"]: row for row in read_csv("claims.csv")}
EVENTS = {row["id"]: row for row in read_csv("events.csv")}

BROKEN = {
    "date": ("C047", {"date": "12.03.2025"}),
    "metric": ("C047", {"metric": "share_regained_pct"}),
    "side": ("C047", {"side": "west"}),
    "figure missing": ("C047", {"value": ""}),
    "figure in words": ("C047", {"value": "most"}),
    "figure that is none": ("C047", {"base_km2": "nan"}),
    "figure without end": ("C047", {"base_km2": "inf"}),
    "unit": ("C047", {"unit": "km2"}),
    "bound missing": ("C047", {"bound": ""}),
    "bound of another kind": ("C047", {"bound": "asserts"}),
    "bound unknown": ("C047", {"bound": "over"}),
    "share without a base": ("C047", {"base_km2": ""}),
    "share over 100": ("C047", {"value": "186"}),
    "period of another metric": ("C050", {"period_days": "7"}),
    "period of no days": ("C026", {"period_days": "0"}),
    "control missing": ("C054", {"control": ""}),
    "control where none belongs": ("C047", {"control": "russia"}),
    "scope": ("C085", {"scope": "some"}),
    "claimant": ("C047", {"claimant": ""}),
    "kind of claimant": ("C047", {"claimant_kind": "company"}),
    "address": ("C047", {"source_url": "http://example.org", "canonical_url": ""}),
    "id": ("C047", {"id": "47"}),
    "address of nobody": ("C095", {"source_publisher": ""}),
    "patch unknown": ("C028", {"leave_out": "P99"}),
    "both sides of held ground": ("C047", {"and_regions": "sumy"}),
    "map after the statement": ("C074", {"map_date": "2025-04-30"}),
    "map of no day": ("C074", {"map_date": "April"}),
    "tolerance without a reason": ("C070", {"note": ""}),
    "tolerance of nothing": ("C070", {"tolerance_km2": "0"}),
    "trend without a period": ("C095", {"period_days": ""}),
    "trend of nobody": ("C095", {"control": ""}),
    "trend denied": ("C095", {"bound": "denies"}),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_row_is_refused_and_named(name: str) -> None:
    row, changes = BROKEN[name]
    with pytest.raises(TableInvalid, match=changes.get("id", row)):
        parse_claims([{**ROWS[row], **changes}])


def test_ids_are_unique_and_in_order() -> None:
    for ids in (["C047", "C047"], ["C048", "C047"]):
        with pytest.raises(TableInvalid, match="ids"):
            parse_claims([ROWS[i] for i in ids])


def test_all_shipped_claims_load() -> None:
    claims = {claim.id: claim for claim in load_claims()}
    assert list(claims) == list(ROWS)
    assert (claims["C047"].value, claims["C047"].bound, claims["C047"].base_km2) == (86.0, "at_least", 1268.0)
    assert (claims["C050"].period_days, claims["C045"].period_unstated) == (5, True)


def test_the_corrections_are_in_the_table() -> None:
    claims = {claim.id: claim for claim in load_claims()}
    own = {name for name, claim in claims.items() if claim.tested_by == ("deepstate", "deepstate_occupied")}
    assert own == {
        *("C028", "C036", "C037", "C055", "C064", "C065", "C069", "C074", "C075", "C076", "C077"),
        *("C080", "C081", "C082", "C086", "C091", "C095", "C096"),
    }
    assert all(
        claims[name].leave_out == ("P01",) for name in ("C028", "C036", "C067", "C069", "C070", "C086")
    )
    assert all(claims[name].leave_out == ("P02", "P03") for name in ("C039", "C040", "C052"))
    assert (claims["C065"].beside, claims["C065"].leave_out) == (("kursk",), ("T01", "P02", "P05"))
    assert (claims["C069"].bound, claims["C074"].map_date, claims["C070"].tolerance_km2) == (
        *("at_most", "2025-04-27", 1.0),
    )
    assert [name for name, claim in claims.items() if claim.group == "2025-03-13"] == [
        *("C047", "C052", "C054", "C095")
    ]


def test_a_bound_follows_the_words_of_the_statement() -> None:
    for claim in load_claims():
        says_more = any(
            word in claim.summary for word in ("more than 8", "more than 1", "Claimed over", "exceeded")
        )
        if says_more and claim.value is not None:
            assert claim.bound == "at_least" or claim.id == "C030", claim.id


def test_russian_shares_count_from_one_base_and_kyivs_from_another() -> None:
    shares = [claim for claim in load_claims() if claim.unit == "percent"]
    assert {(claim.side, claim.base_km2) for claim in shares} == {("russia", 1268.0), ("ukraine", 1376.0)}


def test_a_copy_of_a_page_is_cited_by_its_publishers_address() -> None:
    seed = next(claim for claim in load_claims() if claim.id == "C047")
    assert seed.source_url.startswith("https://www.bangkokpost.com/")


def test_a_wrong_kind_of_claimant_is_reported_in_one_line() -> None:
    with pytest.raises(TableInvalid) as refused:
        parse_claims([{**ROWS["C047"], "claimant_kind": "company"}])
    assert str(refused.value) == (
        "claims.csv, C047: 'company' is not a kind of claimant; "
        "the column claimant_kind knows person, organisation, unnamed"
    )


def test_tables_without_the_newer_columns_still_load() -> None:
    old = {key: value for key, value in ROWS["C047"].items() if key not in ("claimant_kind", "relay_of")}
    (found,) = parse_claims([old])
    assert (found.claimant_kind, found.relay_of, found.value) == (None, "", 86.0)
    event = {key: value for key, value in EVENTS["E003"].items() if key != "relay_of"}
    assert events.parse_events([event])[0].relay_of == ""


def test_every_claimant_has_a_kind_and_every_report_its_own_address_or_whose_it_is() -> None:
    assert {row["claimant_kind"] for row in ROWS.values()} == set(Claimant)
    for row in (*ROWS.values(), *EVENTS.values()):
        addressed = row["canonical_url"] or row["relay_of"] or not row["source_url"]
        assert addressed, row["id"]
        assert "(" not in row["source_publisher"], row["id"]


WORKSHOP = re.compile(r"seed|python|km2|\.csv|IoU|\b[CEPT]\d\d|\d{4}-\d\d-\d\d", re.IGNORECASE)
PROSE = ("claimant", "place", "summary", "note", "title", "source_title", "source_publisher", "relay_of")


def test_nothing_that_people_read_has_words_of_the_workshop() -> None:
    told = (*read_csv("claims_uk.csv"), *read_csv("events_uk.csv"))
    for row in (*ROWS.values(), *EVENTS.values(), *told):
        for column in PROSE:
            assert not WORKSHOP.search(row.get(column, "")), (row["id"], column)


BROKEN_EVENTS = {
    "date": {"date": "2024-13-01"},
    "ends first": {"end_date": "2020-01-01"},
    "category": {"category": "sport"},
    "region": {"region": "krusk"},
    "half a position": {"lat": ""},
    "off the globe": {"lat": "151.19"},
    "not a number": {"lat": "north"},
    "title": {"title": ""},
    "address": {"source_url": "example.org", "canonical_url": ""},
}


@pytest.mark.parametrize("name", BROKEN_EVENTS)
def test_a_broken_event_is_refused_and_named(name: str) -> None:
    with pytest.raises(TableInvalid, match="E003"):
        events.parse_events([{**EVENTS["E003"], **BROKEN_EVENTS[name]}])


def test_an_event_id_is_unique() -> None:
    with pytest.raises(TableInvalid, match="twice"):
        events.parse_events([EVENTS["E003"], EVENTS["E003"]])


def test_events_come_in_order_of_their_dates_with_the_keys_of_the_contract() -> None:
    entries = events.events_entry(events.load_events())
    assert len(entries) == len(EVENTS)
    assert [entry["date"] for entry in entries] == sorted(row["date"] for row in EVENTS.values())
    assert set(entries[0]) == {
        *("id", "date", "end_date", "category", "region", "title", "summary", "lon", "lat"),
        *("source_title", "source_publisher", "source_url", "relay_of", "told"),
    }
    assert entries[0]["end_date"] is None
    assert entries[0]["lon"] is None
