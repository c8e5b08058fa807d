"""Words of the timeline: its curve, its buttons, its keys, and the help on them."""

from __future__ import annotations

from typing import Final

__all__ = ["EN", "UK"]

EN: Final[dict[str, str]] = {
    "help": "Help and keyboard",
    "timeline": "Timeline",
    "timeline.slider": "Day shown",
    "timeline.value": "{date}, {figure}",
    "timeline.figure": "{label} {area} km²",
    "timeline.held": "no map that day: the last one is shown",
    "play": "Play",
    "pause": "Pause",
    "speed": "Speed",
    "speed.days": "{n} day/s|{n} days/s",
    "step.first": "First day",
    "step.last": "Latest day",
    "step.back.day": "Back a day",
    "step.back.week": "Back a week",
    "step.back.change": "Previous change",
    "step.next.day": "Forward a day",
    "step.next.week": "Forward a week",
    "step.next.change": "Next change",
    "range.clear": "Usual period",
    "range.all": "All since {year}",
    "help.title": "How to read this",
    "help.about": (
        "The map shows who held which ground on the day, according to the chosen source. Contested ground, "
        "which the press calls the grey zone, is hatched. Drag along the curve to move through time."
    ),
    "help.held": (
        "On a day without a map the last one is shown, and the page says so: nothing is filled in between "
        "two maps. A chronicle is a reconstruction: its areas are published figures, its outlines are "
        "inferred from who held which settlement. What was not read, not mapped or not drawn has no figure: "
        "there is a dash, never a zero."
    ),
    "help.keys": "Keyboard",
    "key.space": "Play or pause",
    "key.arrow": "A day back or forward",
    "key.shift": "A week back or forward",
    "key.alt": "Previous or next change",
    "key.page": "A month back or forward",
    "key.home": "First or latest day",
    "key.range": "Start or end the period here",
    "key.help": "This list",
    "key.esc": "Close",
    "help.legend": "Each sign on the map and on the curve is explained in the legend beside it.",
    "curve.key": "Legend",
    "curve.key.name": "Legend of the curve",
    "curve.title": "Curve",
    "curve.contested": "Contested, added on top",
    "curve.gap": "Gap: how much there is, is not known",
    "curve.cursor": "The day that is shown",
    "curve.handle": "The day of map A",
    "legend.curve": "On the curve: {what}",
    "legend.cursor": "On the curve: the day of the map",
    "curve.spread": "From the least to the most that any source shows",
}

UK: Final[dict[str, str]] = {
    "help": "Довідка й клавіші",
    "timeline": "Шкала часу",
    "timeline.slider": "День на мапі",
    "timeline.value": "{date}, {figure}",
    "timeline.figure": "{label}: {area} км²",
    "timeline.held": "мапи за цей день немає, показано попередню",
    "play": "Відтворити",
    "pause": "Пауза",
    "speed": "Швидкість",
    "speed.days": "{n} день/с|{n} дні/с|{n} днів/с",
    "step.first": "Перший день",
    "step.last": "Останній день",
    "step.back.day": "На день назад",
    "step.back.week": "На тиждень назад",
    "step.back.change": "Попередня зміна",
    "step.next.day": "На день вперед",
    "step.next.week": "На тиждень вперед",
    "step.next.change": "Наступна зміна",
    "range.clear": "Звичний період",
    "range.all": "Увесь час, від {year} року",
    "help.title": "Як це читати",
    "help.about": (
        "Мапа показує, хто яку територію контролював обраного дня за даними обраного джерела. Спірну "
        "територію, яку преса називає «сірою зоною», заштриховано. Щоб рухатися в часі, тягніть покажчик "
        "уздовж кривої."
    ),
    "help.held": (
        "У день без мапи показано попередню, і сторінка про це каже: між двома мапами нічого не додумано. "
        "Хроніка — це реконструкція: площі в ній оприлюднені, а обриси виведено з того, хто які населені "
        "пункти контролював. Чого не прочитано, не позначено або не намальовано, те не має числа: там риска, "
        "а не нуль."
    ),
    "help.keys": "Клавіші",
    "key.space": "Відтворити або зупинити",
    "key.arrow": "На день назад або вперед",
    "key.shift": "На тиждень назад або вперед",
    "key.alt": "Попередня або наступна зміна",
    "key.page": "На місяць назад або вперед",
    "key.home": "Перший або останній день",
    "key.range": "Почати або закінчити період тут",
    "key.help": "Цей перелік",
    "key.esc": "Закрити",
    "help.legend": "Кожен знак на мапі й на кривій пояснено в умовних позначеннях поруч.",
    "curve.key": "Позначення",
    "curve.key.name": "Умовні позначення кривої",
    "curve.title": "Крива",
    "curve.contested": "Спірна територія, додана зверху",
    "curve.gap": "Розрив: площа невідома",
    "curve.cursor": "День, який показано",
    "curve.handle": "День мапи A",
    "legend.curve": "На кривій: {what}",
    "legend.cursor": "На кривій: день мапи",
    "curve.spread": "Від найменшої до найбільшої площі за всіма джерелами",
}
