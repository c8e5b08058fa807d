"""Russian names of places in Ukrainian spelling. Pure.

After the orthography of 2019, § 149 (names of places of other countries), which follows § 144 (names of
people). What its rules leave to the meaning of a word is in tables here: words that both languages have, and
stems in which Ukrainian has the same vowel or another one. A name made by these rules is a rendering, not
a form from a register.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["ukrainian"]

# Whole words that Ukrainian has in its own form: adjectives, and nouns of both languages.
WORDS: Final = {
    "большая": "велика", "большие": "великі", "большое": "велике", "большой": "великий",
    "вышние": "вишні", "десятый": "десятий", "долгие": "довгі", "замостье": "замостя",
    "зеленый": "зелений", "коммунар": "комунар", "имени": "імені", "казачья": "козача", "меловой": "мєловий",
    "петровы": "петрові", "толстый": "товстий", "белая": "біла", "веселое": "веселе",
}  # fmt: skip
# § 149, "е", 3: є where Ukrainian has і in the same root (and the old letter ѣ was written).
_YAT: Final = ("белгород", "белиц", "мелов", "надежд", "надейк", "песчан", "пореч")
# § 149, "и": и in roots that both languages have; і in all others.
_SAME_I: Final = (
    "вишн", "гирь", "глин", "данил", "демид", "дмитр", "завид", "колотил", "косил", "кривиц", "курил",
    "любим", "мирн", "михайл", "низовц", "нижн", "ракит", "стригун",
)  # fmt: skip
# § 144, apostrophe: in roots that have it in Ukrainian too, not where я is only the sign of a soft consonant.
_APART: Final = {"вязов": "в’язов", "кремян": "крем’ян", "коровяк": "коров’як", "репях": "реп’ях"}

_VOWELS, _LABIALS = "аеёиоуыэюяєії", "бпвмф"
# In this order: a later rule sees what an earlier one left. "!" marks an и that stays.
_RULES: Final = (
    (r"сск", "ськ"),
    (r"ск(?=(ий|ое|ая|ие)?$)", "ськ"),
    (r"цк(?=(ий|ое|ая|ие)$)", "цьк"),
    (r"нск(?=[аио])", "нськ"),
    (r"(?<=[жчшщ])ё", "о"),
    (rf"(?<=[{_VOWELS}ь])ё|^ё", "йо"),
    (r"ё", "ьо"),
    (r"[ыи]й$", "ий"),
    (r"(?<=[вн])ое$", "е"),
    (r"(?<=к)ое$", "е"),
    (r"ая$", "а"),
    (r"яя$", "я"),
    (r"ие$", "і"),
    (rf"(?<=[{_LABIALS}рк])ье", "’є"),
    (rf"(?<=[{_LABIALS}рк])ьи", "’ї"),
    (rf"(?<=[{_LABIALS}р])ь(?=[^ойюяєї’]|$)", ""),
    (r"(?<=[жчшщ])ь", ""),
    (r"цы$", "ці"),
    (r"(?<=[жчшщ])и$", "і"),
    (r"(?<=[кгх])и$", "!"),
    (r"ица$", "!ця"),
    (r"ец$", "ець"),
    (r"(?<=[^жчшщрц])еев", "єєв"),
    (rf"(?<=[^жчшщрц{_VOWELS}])(?<!в!шн)ев(?=(о|ка)?$)", "єв"),
    (rf"^е|(?<=[{_VOWELS}ь])е", "є"),
    (r"^и", "і"),
    (r"(?<=^ново)и", "і"),
    (rf"(?<=[{_VOWELS}])и", "ї"),
    (r"(?<=[жчшщц])и(?=[^і])", "!"),
    (r"(?<=[а-яє!]{2})и(?=[кчщ](ов|ин|ен|[иіоа!]|$))", "!"),
    (r"^при", "пр!"),
    (r"^прилеп", "пр!лєп"),
    (r"(?<!^)ий$", "!й"),
    (r"и", "і"),
    (r"ы", "и"),
    (r"э", "е"),
    (r"!", "и"),
)  # fmt: skip


def ukrainian(name: str) -> str:
    """Return a Russian name of a place in Ukrainian spelling.

    Parameters
    ----------
    name : str
        In Russian, capitals as usual; words parted by spaces or hyphens.

    Returns
    -------
    str
        With the same capitals, and ’ as the apostrophe.
    """
    return re.sub(r"[А-Яа-яЁё]+", lambda found: _cased(found.group(), _word(found.group().lower())), name)


def _cased(russian: str, word: str) -> str:
    return word[:1].upper() + word[1:] if russian[0].isupper() else word


def _word(word: str) -> str:
    if word in WORDS:
        return WORDS[word]
    for stem in _YAT:
        word = word.replace(stem, stem.replace("е", "є", 1) if stem != "пореч" else "порєч")
    for stem in _SAME_I:
        word = word.replace(stem, stem.replace("и", "!"))
    for stem, apart in _APART.items():
        word = word.replace(stem, apart)
    for pattern, spelling in _RULES:
        word = re.sub(pattern, spelling, word)
    return word
