"""Ukrainian names of places: from the register, the press or the rules of spelling, and nothing Soviet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from geodata.data.build.names import PRESS, main, named
from geodata.data.build.spelling import ukrainian
from geodata.shipped.base_map import read_csv

ROWS = read_csv("settlements.csv")
IN_UKRAINE = [row for row in ROWS if row["country"] == "UA"]
# Romanisation of the table: BGN/PCGN of 1965 without its prime.
LETTERS = "а б в г ґ д е ж з и й і ї к л м н о п р с т у ф х ц ч ш щ є ю я"
LATIN = "a b v h g d e zh z y y i yi k l m n o p r s t u f kh ts ch sh shch ye yu ya"
ROMAN = {"ь": "", "’": "", **dict(zip(LETTERS.split(), LATIN.split(), strict=True))}
SOVIET = re.compile(
    "гвардій|фрунз|ілліч|петровськ(?:ого|е)|войков|перш(?:е травня|отравнев)|первомай|жовтнев|комсомол"
    "|ленін|радянськ|піонер|куйбиш|кіров|дзержин|чапа|щорс|калінін|ворошил|будьонн|інтернаціонал"
    "|комінтерн|маркс|енгельс|hvardiy|frunz|illich|petrovsk(?:oho|e)|voykov|pershe travnya|pershotravnev"
    "|pervomay|zhovtnev|komsomol|lenin"
)


@pytest.mark.parametrize(
    ("russian", "expected"),
    [
        ("Курск", "Курськ"),
        ("Суджа", "Суджа"),
        ("Тёткино", "Тьоткіно"),
        ("Малая Локня", "Мала Локня"),
        ("Глушково", "Глушково"),
        ("Коренево", "Коренєво"),
        ("Снагость", "Снагость"),
        ("Рыльск", "Рильськ"),
        ("Льгов", "Льгов"),
        ("Белгород", "Бєлгород"),
        ("Гордеевка", "Гордєєвка"),
        ("Гуево", "Гуєво"),
        ("Свердликово", "Свердликово"),
        ("Плёхово", "Пльохово"),
        ("Николаево-Дарьино", "Ніколаєво-Дар’їно"),
        ("Никольский", "Нікольський"),
        ("Конышёвка", "Конишовка"),
        ("Вязовое", "В’язове"),
        ("Бяхово", "Бяхово"),
        ("Большие Угоны", "Великі Угони"),
        ("Русское Поречное", "Руське Порєчне"),
        ("Краснооктябрьское", "Краснооктябрське"),
        ("Новоивановка", "Новоівановка"),
        ("Зинаидино", "Зінаїдіно"),
        ("Банищи", "Банищі"),
        ("Погребки", "Погребки"),
        ("Косица", "Косиця"),
        ("Крупец", "Крупець"),
        ("Ржев", "Ржев"),
        ("1-й Княжий", "1-й Княжий"),
    ],
)
def test_russian_names_by_the_rules_of_spelling(russian: str, expected: str) -> None:
    assert ukrainian(russian) == expected


def test_a_rendered_name_has_no_letter_that_ukrainian_lacks() -> None:
    assert [
        row["id"] for row in ROWS if re.search("[ыэёъ]", row["name_uk"].lower()) or not row["name_uk"]
    ] == []


def test_the_columns_are_what_the_step_writes() -> None:
    assert named(ROWS) == ROWS


def test_every_name_of_the_press_is_of_a_place_in_russia_and_has_an_address() -> None:
    russian = {row["id"] for row in ROWS if row["country"] == "RU"}
    assert set(PRESS) <= russian
    assert all(address.startswith("https://") for _, address in PRESS.values())


def test_each_name_says_where_it_comes_from() -> None:
    counted = {(row["country"], row["name_uk_source"]) for row in ROWS}
    assert counted == {
        ("RU", "press"),
        ("RU", "rendered"),
        ("UA", "register"),
        ("UA", "rendered"),
        ("UA", "nameless"),
    }


def test_no_soviet_form_for_a_place_in_ukraine() -> None:
    names = {
        row["id"]: f"{row['name_en']} {row['name_local']} {row['name_uk']}".lower() for row in IN_UKRAINE
    }
    assert [name for name in names.values() if SOVIET.search(name)] == []


def test_the_english_name_of_a_place_in_ukraine_is_its_ukrainian_one_in_latin() -> None:
    """A Russian form in the English column would differ: only two rows, which reports match by name, may."""
    different = {}
    for row in IN_UKRAINE:
        bare = row["name_uk"].split(" (")[0].lower()
        roman = "".join(ROMAN.get(letter, letter) for letter in bare)
        if row["name_uk_source"] != "nameless" and roman != row["name_en"].split(" (")[0].lower():
            different[row["name_en"]] = roman
    assert different == {
        "Novokostiantynivka": "novokostyantynivka",
        "Novomykolaivka": "novomykolayivka",
    }


def test_a_hamlet_without_a_name_is_named_after_a_place_of_the_register() -> None:
    register = {row["name_uk"] for row in IN_UKRAINE if row["name_uk_source"] == "register"}
    nameless = [row for row in IN_UKRAINE if row["name_uk_source"] == "nameless"]
    assert nameless
    for row in nameless:
        near = re.fullmatch(r"Хутір \(поблизу: (.+)\)", row["name_uk"])
        assert near
        assert near[1] in register
        assert row["name_local"] == ""


def test_the_step_writes_the_same_table(tmp_path: Path) -> None:
    assert main(tmp_path / "settlements.csv") == 0
    assert (tmp_path / "settlements.csv").read_text(encoding="utf-8").count("\n") == len(ROWS) + 1
