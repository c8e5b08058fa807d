"""What the other maps say of a claim, read off its row."""

from __future__ import annotations

from typing import Any

from geodata.claim_rows import kind_of, other_maps


def _entry(source: str, verdict: str, said: str, **changes: Any) -> dict[str, Any]:
    plain = {"source": source, "map_of": source, "verdict": verdict, "apart": None, "said": said}
    told = {"uk": {"said": f"укр {said}"}}
    return {**plain, "title": source.upper(), "title_uk": f"Мапа {source}", "told": told, **changes}


LEAD = _entry("a", "overstated", "83%")
SAME, OTHER = _entry("b", "overstated", "80%"), _entry("c", "borne out", "86%")
MUTE = _entry("d", "not testable", "Not testable")
BESIDE = _entry("e", "not testable", "90%", apart="beside")


def test_those_that_contradict_come_first_and_the_silent_are_left_out() -> None:
    assert other_maps([LEAD, SAME, BESIDE, MUTE, OTHER], LEAD, "en") == (
        "Other maps differ. C: 86%. Other maps of that day: E: 90%. Other maps agree. B: 80%."
    )
    assert other_maps([LEAD, OTHER], LEAD, "uk") == "Інші мапи показують інше. Мапа c: укр 86%."
    assert other_maps([LEAD, MUTE], LEAD, "en") == ""


def test_a_map_that_repeats_another_is_told_once_unless_it_differs() -> None:
    repeats = _entry("f", "overstated", "83%", map_of="a")
    strays = _entry("g", "premature by 2 days", "86%", map_of="a")
    again = _entry("h", "premature by 3 days", "86%", map_of="a")
    assert other_maps([LEAD, repeats, strays, again], LEAD, "en") == "Other maps differ. G: 86%."


def test_a_map_that_may_not_be_named_makes_room_for_the_one_that_repeats_it() -> None:
    repeats = _entry("f", "borne out", "86.2%", map_of="c")
    entries = [LEAD, OTHER, repeats]
    assert other_maps(entries, LEAD, "en") == "Other maps differ. C: 86%."
    assert other_maps(entries, LEAD, "en", heard=["a", "f"]) == "Other maps differ. F: 86.2%."
    assert other_maps(entries, LEAD, "en", heard=["a"]) == ""


def test_the_kind_of_a_verdict_is_without_its_days() -> None:
    assert [kind_of(verdict) for verdict in ("premature by 3 days", "partly borne out")] == [
        "premature",
        "partly borne out",
    ]
