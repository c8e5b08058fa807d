"""Words of decks: their titles, tables and speaker notes."""

from __future__ import annotations

from typing import Final

__all__ = ["EN", "UK"]

EN: Final[dict[str, str]] = {
    "deck.title": "{region}, {from} to {to}",
    "deck.period": "{from} – {to}",
    "deck.subject": "Control of ground in {region}, {from} to {to}, according to {source}",
    "deck.keywords": "frontline, control, area, {region}, {source}",
    "deck.by": "According to {source}",
    # the sentence over a period
    "deck.held": "{side} held up to {area} km² {where} ({date})",
    "deck.held.day": "{area} km² on {date}",
    "deck.held.none": "none on {date}",
    "deck.never.ukraine": "No Ukrainian-held ground {where} from {from} to {to}",
    "deck.never.russia": "No Russian-held ground {where} from {from} to {to}",
    # why a day was chosen
    "deck.why.start": "First day of the period",
    "deck.why.end": "Last day of the period",
    "deck.why.seed": "Russia announces that it has retaken Sudzha",
    "deck.why.peak": "Largest area {where}",
    "deck.why.change": "One of the largest weekly changes {where}",
    "deck.why.near": "Near one of the largest weekly changes {where}",
    # the curve
    "deck.curve": "Area by day, km², according to {source}",
    "deck.curve.alt": "Chart of the area by day: {finding}.",
    "deck.dates": "Key dates",
    # the table
    "deck.table.week": (
        "{region}, week by week: the greatest change, {change} km², came between {from} and {to}"
    ),
    "deck.table.month": (
        "{region}, month by month: the greatest change, {change} km², came between {from} and {to}"
    ),
    "deck.table.quarter": (
        "{region}, by quarter: the greatest change, {change} km², came between {from} and {to}"
    ),
    "deck.table.same": "{region}: the held area did not change from {from} to {to}",
    "deck.table.plain": "{region}: areas from {from} to {to}",
    "deck.table.unknown": "A dash: the map has no figure, which is not zero.",
    "deck.chart.gap": "no figure",
    "deck.table.note": "Change since the row above. Contested ground is nobody’s and is not counted as held.",
    "deck.table.over": "Where the map is older than the day, it is held over.",
    "deck.table.alt": "Table of areas and changes in {region}.",
    "deck.col.date": "Day",
    "deck.col.map": "Map of",
    "deck.col.held": "{held}, km²",
    "deck.col.change": "Change, km²",
    "deck.col.contested": "Contested, km²",
    "deck.col.line": "Contact line, km",
    # claims
    "deck.claims.one": "The map can test one of the claims of the period: {verdict}",
    "deck.claims": "Of {n} claims that the map can test, {borne} are borne out",
    "deck.claims.sub": "{counts}. Claims about {region}, each against the map of its day by {source}",
    "deck.claims.shown": (
        "Shown: {n} of {total}, those about ground and near {date} first; the others are in the notes."
    ),
    "deck.claims.alt": "Table of claims with what the map shows and a verdict.",
    "deck.claims.rule": (
        "A verdict tells how a statement compares with a map, not who was right. An area is borne out within "
        "5%, or within 5 km² (12 km² in Kursk on DeepState’s map)."
    ),
    "deck.claims.rest": "Not on the slides:",
    "deck.col.who": "Who",
    "deck.col.claim": "Claim",
    "deck.col.shows": "What the map shows",
    "deck.col.verdict": "Verdict",
    # sources
    "deck.sources": "Sources, terms and limits",
    "deck.sources.map": "Who drew the map",
    "deck.sources.also": "Other maps that verdicts are by",
    "deck.sources.limits": "How to read it",
    "deck.sources.base": "Base map",
    "deck.reconstructed": (
        "This is a reconstruction from dated reports about places and from published areas, not an "
        "observed map. Its shapes are estimates; its areas follow the published ones."
    ),
    # pictures and notes
    "deck.map.alt": "Map of control on {date} according to {source}. {finding}.",
    "deck.note.made": (
        "How the figures were made: the polygons that {source} drew are cut at the border of the region "
        "and measured as geodesic areas on WGS 84."
    ),
    "deck.note.stated": (
        "How the figures were made: they are the areas that the map behind {source} published; the outlines "
        "are drawn to meet them."
    ),
    "deck.held.steady": "{side} held {area} km² {where} throughout",
    "deck.note.map": "The map is that of {date}.",
    "deck.note.over": "There is no map of that day: the one of {date} is held over.",
    "deck.note.same": "The same figures on a command line: {command}",
    "deck.note.page": "The same on the page: {address}",
    "deck.note.chart": (
        "The chart’s data can be edited in the slide program. It holds every day of the period; on a day "
        "without a map the last one counts, and where the map has no figure the cell is empty."
    ),
}

UK: Final[dict[str, str]] = {
    "deck.title": "{region}, {from} – {to}",
    "deck.period": "{from} – {to}",
    "deck.subject": "Хто контролював територію: {region}, {from} – {to}. Джерело: {source}",
    "deck.keywords": "лінія фронту, контроль, площа, {region}, {source}",
    "deck.by": "Джерело: {source}",
    "deck.held": "{side} контролювала {where} до {area} км² ({date})",
    "deck.held.day": "{date} — {area} км²",
    "deck.held.none": "{date} — нічого",
    "deck.never.ukraine": "З {from} до {to} Україна {where} нічого не контролювала",
    "deck.never.russia": "З {from} до {to} Росія {where} нічого не контролювала",
    "deck.why.start": "Перший день періоду",
    "deck.why.end": "Останній день періоду",
    "deck.why.seed": "Росія заявляє, що повернула Суджу",
    "deck.why.peak": "Найбільша площа {where}",
    "deck.why.change": "Одна з найбільших змін за тиждень {where}",
    "deck.why.near": "Поруч з одним із тижнів із найбільшою зміною {where}",
    "deck.curve": "Площа за днями, км². Джерело: {source}",
    "deck.curve.alt": "Графік площі за днями: {finding}.",
    "deck.dates": "Ключові дати",
    "deck.table.week": "{region}, тиждень за тижнем: найбільша зміна, {change} км², між {from} і {to}",
    "deck.table.month": "{region}, місяць за місяцем: найбільша зміна, {change} км², між {from} і {to}",
    "deck.table.quarter": "{region}, квартал за кварталом: найбільша зміна, {change} км², між {from} і {to}",
    "deck.table.same": "{region}: з {from} до {to} підконтрольна площа не змінилася",
    "deck.table.plain": "{region}: площі з {from} до {to}",
    "deck.table.unknown": "Рискою позначено дні, для яких мапа не дає числа: це не нуль.",
    "deck.chart.gap": "числа немає",
    "deck.table.note": (
        "Зміна порівняно з рядком вище. Спірна територія нічия, тож підконтрольною не вважається."
    ),
    "deck.table.over": "Якщо мапи за день немає, узято попередню.",
    "deck.table.alt": "Таблиця площ і їхніх змін: {region}.",
    "deck.col.date": "День",
    "deck.col.map": "Мапа за",
    "deck.col.held": "{held}, км²",
    "deck.col.change": "Зміна, км²",
    "deck.col.contested": "Спірна територія, км²",
    "deck.col.line": "Лінія зіткнення, км",
    "deck.claims.one": "Із заяв цього періоду за мапою можна перевірити одну: {verdict}",
    "deck.claims": "Заяв, які можна перевірити за мапою, — {n}; підтверджено {borne}",
    "deck.claims.sub": "{counts}. Заяви: {region}; звірено з мапами дня ({source})",
    "deck.claims.shown": (
        "Показано {n} з {total}: спершу ті, що про територію й ближчі до {date}; решта — у нотатках."
    ),
    "deck.claims.alt": "Таблиця заяв: що показує мапа і який висновок.",
    "deck.claims.rule": (
        "Висновок каже, як заява співвідноситься з мапою, а не хто мав рацію. Площу підтверджено, якщо "
        "різниця не більша за 5 % або за 5 км² (для Курщини на мапі DeepState — 12 км²)."
    ),
    "deck.claims.rest": "Чого немає на слайдах:",
    "deck.col.who": "Хто",
    "deck.col.claim": "Заява",
    "deck.col.shows": "Що показує мапа",
    "deck.col.verdict": "Висновок",
    "deck.sources": "Джерела, умови використання й застереження",
    "deck.sources.map": "Хто малював мапу",
    "deck.sources.also": "Інші мапи, за якими зроблено висновки",
    "deck.sources.limits": "Як це читати",
    "deck.sources.base": "Основа мапи",
    "deck.reconstructed": (
        "Це реконструкція за датованими повідомленнями про населені пункти й за оприлюдненими площами, а не "
        "мапа спостережень. Обриси в ній приблизні, а площі відповідають оприлюдненим."
    ),
    "deck.map.alt": "Мапа контролю за {date}, джерело: {source}. {finding}.",
    "deck.note.made": (
        "Як пораховано: багатокутники, які намалювало джерело {source}, обрізано по межі регіону, а їхню "
        "площу виміряно на еліпсоїді WGS 84."
    ),
    "deck.note.stated": (
        "Звідки цифри: це площі, які оприлюднила мапа, покладена в основу джерела «{source}»; обриси "
        "побудовано так, щоб їм відповідати."
    ),
    "deck.held.steady": "{side} весь час контролювала {area} км² {where}",
    "deck.note.map": "Це мапа за {date}.",
    "deck.note.over": "Мапи за цей день немає, узято мапу за {date}.",
    "deck.note.same": "Ті самі цифри в командному рядку: {command}",
    "deck.note.page": "Те саме на сторінці: {address}",
    "deck.note.chart": (
        "Дані графіка можна редагувати в програмі для презентацій. У ньому є кожен день періоду: у день без "
        "мапи взято попередню, а де мапа не дає числа, комірка порожня."
    ),
}
