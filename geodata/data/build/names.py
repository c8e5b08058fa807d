"""The columns of Ukrainian names in ``settlements.csv``.

``python -m geodata.data.build.names`` rewrites them. `name_uk` is what a Ukrainian reader is shown, and
`name_uk_source` tells where it comes from:

- ``register``: KATOTTG, the register of Ukraine's administrative units;
- ``press``: a form that Ukrainian newspapers use for a place in Russia, with an address in `PRESS`;
- ``rendered``: for a place in Russia, the Russian form by the orthography (`geodata.data.build.spelling`);
  for a hamlet in Ukraine that the register does not have, the form in `name_local`, unchecked;
- ``nameless``: a hamlet in Ukraine known only by a Soviet or a garbled form. It is named after the
  place next to it.
"""

from __future__ import annotations

import csv
import io
import math
import sys
from pathlib import Path
from typing import Final

from geodata import files
from geodata.data.build.spelling import ukrainian
from geodata.shipped.base_map import read_csv

__all__ = ["main", "named"]

Row = dict[str, str]

_CRIMINAL = "https://criminalkyiv.info/2025/03/07/v-tspd-rozpovily-pro-nastup-rosiian-na-kurshchyni"
_EXPERT = "https://expert.in.ua/war/rosiya-znyshhyla-chotyry-sela-na-kurshhyni/amp"
_INFORMATOR = "https://informator.ua/uk/zsu-prosunulisya-v-byelgorodskiy-oblasti-isw"
_SVITAN = (
    "https://patrioty.org.ua/politic/idetsia-pro-vykhid-do-trasy-na-lhov-zsu-maiut-uspikhy-na-kurshchyni-"
    "a-rosiiany-zastriahly-na-dorozi-smerti--ekspert-537635.html"
)
_112 = "https://go.112.ua/rosiani-neznacno-prosunulasa-na-kursini-isw-57315"
PRESS: Final = {
    "R0004": ("Демидівка", _INFORMATOR),
    "R0020": ("Попівка", _INFORMATOR),
    "R0065": ("Дар’їно", _EXPERT),
    "R0078": ("Гоголівка", _INFORMATOR),
    "R0079": ("Гончарівка", _112),
    "R0083": ("Гуєво", _112),
    "R0123": ("Лебедівка", _EXPERT),
    "R0124": ("Леонідово", _EXPERT),
    "R0127": ("Льгов", _SVITAN),
    "R0137": ("Мала Локня", _CRIMINAL),
    "R0154": ("Нова Сорочина", _SVITAN),
    "R0160": ("Олешня", _112),
    "R0179": ("Рубанщина", _112),
    "R0191": ("Снагость", _SVITAN),
    "R0194": ("Стара Сорочина", _SVITAN),
    "R0198": ("Суджа", _CRIMINAL),
    "R0203": ("Свердликово", _EXPERT),
    "R0223": ("Заолешенка", _112),
    "R0224": ("Зелений Шлях", _SVITAN),
}
# What distinguishes places of one name, where the English name has it too.
_ASIDE: Final = {
    "R0211": "Коренєвський район",
    "R0212": "Суджанський район",
    "U0230": "біля Хотіні",
    "U0611": "на південь від Краснопілля",
}
_REGISTER = "KATOTTG"
_KM = (70.0, 111.2)  # of a degree of longitude and of latitude, at 51° N
_COLUMNS = ("name_uk", "name_uk_source")


def named(rows: list[Row]) -> list[Row]:
    """Return the rows of the table with their Ukrainian names, and English ones for the nameless."""
    known = [row for row in rows if row["name_local_source"] == _REGISTER]
    return [{**row, **_names(row, known)} for row in rows]


def _names(row: Row, known: list[Row]) -> Row:
    if row["name_local"]:
        name, source = _russian(row) if row["country"] == "RU" else _ukrainian(row)
        aside = f" ({_ASIDE[row['id']]})" if row["id"] in _ASIDE else ""
        return {"name_uk": name + aside, "name_uk_source": source}
    return _nameless(row, known)


def _nameless(row: Row, known: list[Row]) -> Row:
    near = min(known, key=lambda other: _km(row, other))
    return {
        "name_en": f"Hamlet (near {near['name_en']})",
        "name_uk": f"Хутір (поблизу: {near['name_local']})",
        "name_uk_source": "nameless",
    }


def _russian(row: Row) -> tuple[str, str]:
    if row["id"] in PRESS:
        return PRESS[row["id"]][0], "press"
    return ukrainian(row["name_local"]), "rendered"


def _ukrainian(row: Row) -> tuple[str, str]:
    return row["name_local"], "register" if row["name_local_source"] == _REGISTER else "rendered"


def _km(a: Row, b: Row) -> float:
    east, north = float(a["lon"]) - float(b["lon"]), float(a["lat"]) - float(b["lat"])
    return math.hypot(east * _KM[0], north * _KM[1])


def main(path: Path | None = None) -> int:
    """Write the columns into the table, and return the exit code."""
    rows = named(read_csv("settlements.csv"))
    text = io.StringIO()
    columns = [*(name for name in rows[0] if name not in _COLUMNS), *_COLUMNS]
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    files.write_atomic(path or files.data_path("settlements.csv"), text.getvalue().encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
