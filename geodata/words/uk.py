"""The texts in Ukrainian."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["TEXTS"]

TEXTS: Final[Mapping[str, str | Mapping[str, str]]] = {
    "day.pattern": "d MMMM y 'року'",
    "days": {"one": "{n} день", "few": "{n} дні", "many": "{n} днів", "other": "{n} дня"},
    "amount.km2": "{n}\u00a0км²",
    "amount.km": "{n}\u00a0км",
    "amount.percent": "{n}\u00a0%",
    "amount.points": {
        "one": "{n} відсотковий пункт",
        "few": "{n} відсоткові пункти",
        "many": "{n} відсоткових пунктів",
        "other": "{n} відсоткового пункту",
    },
    "amount.settlements": {
        "one": "{n} населений пункт",
        "few": "{n} населені пункти",
        "many": "{n} населених пунктів",
        "other": "{n} населеного пункту",
    },
    "amount.people": {
        "one": "{n} особа",
        "few": "{n} особи",
        "many": "{n} осіб",
        "other": "{n} особи",
    },
    "side.ukraine": "України",
    "side.russia": "Росії",
    "ground.ukraine": "території під контролем України",
    "ground.russia": "території під контролем Росії",
    "ground.contested": "сірої зони",
    "held.ukraine": "під контролем України",
    "held.russia": "під контролем Росії",
    "held.contested": "у сірій зоні",
    "held.not ukraine": "не під контролем України",
    "held.not russia": "не під контролем Росії",
    "stated.about": "{what}",
    "stated.at_least": "понад {what}",
    "stated.at_most": "не більше ніж {what}",
    "stated.change": "зміна на {amount}",
    "stated.control": "{place} {held}",
    "stated.trend": "площа {held} неухильно зменшувалася {days} поспіль",
    "stated.crossing": "кордон перейдено",
    "stated.crossing.denied": "кордон не перейдено",
    "value.crossing": "перехід є",
    "value.crossing.none": "переходу немає",
    "value.crossing.contested": "по той бік кордону лише сіра зона",
    "value.place": "{place} {held}",
    "value.place.line": "{place} {held}, лінія не далі як за {km}",
    "verdict.borne out": "підтверджено",
    "verdict.partly borne out": "підтверджено частково",
    "verdict.contested only": "лише сіра зона",
    "verdict.overstated": "завищено",
    "verdict.understated": "занижено",
    "verdict.premature": {
        "one": "передчасно на {n} день",
        "few": "передчасно на {n} дні",
        "many": "передчасно на {n} днів",
        "other": "передчасно на {n} дня",
    },
    "verdict.not testable": "перевірити неможливо",
    "why": "{source}, {day}{note}: {value}; заявлено: {stated}; {verdict}{reached}{others}.",
    "why.reached": ", мапа сягає цього {day}",
    "why.reached.delay": ", мапа сягає цього {day}, а вона може запізнюватися на {days}",
    "why.other": ". {source}{note}: {value}, {verdict}",
    "why.none": "немає мапи, з якою це можна порівняти",
    "note.published": " (оприлюднена площа)",
    "note.published.held": " (чинна оприлюднена площа за {day})",
    "note.held": " (чинна мапа за {day})",
    "source": "{name}: {verdict}",
    "source.reconstructed": "{name}, реконструкція: {verdict}",
    "map": "Мапа за {day}.",
    "map.held": "Мапи за {day} немає: чинна лишається мапа за {held}.",
    "map.published": ("Площа за мапою від {day}, оприлюднена в area_by_day.csv; самої мапи не завантажено."),
    "map.published.held": (
        "Площа за чинною мапою від {day}, оприлюднена в area_by_day.csv; самої мапи не завантажено."
    ),
    "ground": "{where}: {parts}.",
    "ground.held": "під контролем {side} {amount}",
    "ground.grey": "{amount} — сіра зона, її не зараховано нікому",
    "ground.unmapped": "сірої зони ця мапа не позначає",
    "peak": "Найбільше, що ця мапа досі показувала, — {amount}, {day}.",
    "share": "({most} − {held}) / {most} = {share}: стільки втрачено від найбільшої площі на цій мапі.",
    "share.base": (
        "Від заявленої площі в {base} км² було б ({base} − {held}) / {base} = {share}. "
        "У висновку ці дві частки не змішано."
    ),
    "share.patches": "Разом із тим, чого не враховано: ({most} − {held}) / {most} = {share}.",
    "retaken": "{most} − {held} = {gone}: на стільки менше за найбільшу площу на цій мапі.",
    "retaken.base": (
        "Від заявлених {base} після заявленого лишається {left}; на мапі лишається {held}. "
        "Решта різниці — від різниці вихідних площ."
    ),
    "change": "За {days} до того було {earlier}: зміна на {change}.",
    "places.known": {
        "one": "Із {n} населеного пункту ({region}), положення якого відоме, {are}: {held}{contested}.",
        "few": "Із {n} населених пунктів ({region}), положення яких відоме, {are}: {held}{contested}.",
        "many": "Із {n} населених пунктів ({region}), положення яких відоме, {are}: {held}{contested}.",
        "other": "Із {n} населеного пункту ({region}), положення якого відоме, {are}: {held}{contested}.",
    },
    "places.named": {
        "one": "Із {n} населеного пункту, названого в заяві, {are}: {held}{contested}.",
        "few": "Із {n} населених пунктів, названих у заяві, {are}: {held}{contested}.",
        "many": "Із {n} населених пунктів, названих у заяві, {are}: {held}{contested}.",
        "other": "Із {n} населеного пункту, названого в заяві, {are}: {held}{contested}.",
    },
    "places.are": "{held}",
    "places.contested": "; у сірій зоні: {number}",
    "places.back": (
        "Повернутих населених пунктів, які раніше були під контролем {side}: {n} (лік від першої мапи)."
    ),
    "places.back.period": (
        "Повернутих населених пунктів, які раніше були під контролем {side}: {n} "
        "(рахуємо ті, що за {days} до того ще не були повернуті)."
    ),
    "depth": "Територія під контролем {side} сягає щонайдалі {km} від державного кордону.",
    "depth.contested": (
        "Територія під контролем {side} сягає щонайдалі {km} від державного кордону; "
        "разом із сірою зоною — {further}."
    ),
    "place": "{place} {held}.",
    "place.extent": "Де це місце, відомо з точністю до {km}: {extent}.",
    "extent.all": "уся територія в цих межах {held}",
    "extent.none": "у цих межах немає території {held}",
    "extent.part": "частина території в цих межах {held}",
    "crossing": "Менше ніж {amount}, утримуваних чи в сірій зоні, переходом не вважаємо.",
    "trend": "Під контролем {side} було {first} на {start} і {now} на {day}.",
    "trend.rose": "Востаннє площа зросла {day}, до {amount}; відтоді кожна зміна — втрата.",
    "trend.fell": "Кожна зміна за цей період — втрата.",
    "trend.last": "Із {fall}, втрачених відтоді, {last} ({share}) припадає на останні {days}.",
    "trend.rule": (
        "«Неухильно» означає: за цей період площа не зростала, а на останні {days} припадає "
        "щонайбільше {share} втрат."
    ),
    "left_out": "Не враховано: {patches}.",
    "left_out.patch": "{amount} {held} ({place})",
    "claimed": "Заявлено: {stated}. Висновок: {verdict}.",
    "claimed.less": "Заявлено: {stated}. На мапі на {amount} менше.",
    "claimed.more": "Заявлено: {stated}. На мапі на {amount} більше.",
    "tolerance": "Допуск: {width} ({reason}). Висновок: {verdict}.",
    "tolerance.two": "у менший бік {below}, у більший {above}",
    "tolerance.larger": "{share} або {floor}, що більше",
    "tolerance.missing": "{reason}; у менший бік ще {share}, бо в таблиці бракує населених пунктів",
    "tolerance.left": "{amount} території, що лишилася, як для площі",
    "tolerance.own": "{amount}, власний допуск цієї заяви: див. примітку",
    "reached.since": "Мапа показує це від {day}{told}.",
    "reached.on": "Мапа сягає цього {day}{told}.",
    "reached.delay": "Мапа сягає цього {day}{told}, а вона може запізнюватися на {days}.",
    "reached.told": ": {amount}",
    "reached.sooner": "Мапи за день заяви немає, тож могло бути й раніше.",
    "reached.not in period": "Не показує вона цього й за {days} по тому.",
    "reached.never": "Жодного пізнішого дня мапа цього не сягає.",
    "reached.before": "Востаннє стільки на ній було {day}.",
    "reached.otherwise": "Від {day} це вже не так.",
    "silent.own": "заява — про власну мапу ({who}), а {source} — інша мапа",
    "silent.region": "{source} не охоплює цього регіону ({region})",
    "silent.control": "{source} не позначає {ground}",
    "silent.areas": "{source}: відомі лише площі за мапами, а з них цього не видно",
    "silent.age": "{source} не має мапи ні за {day}, ні за {days} до того",
    "silent.day": "{source} не має мапи за {day}",
    "silent.since": "{source} не має жодної мапи від {day}",
    "silent.first": "{source} не має мапи за {day}; перша з його мап — за {other}",
    "silent.last": "{source} не має мапи за {day}; остання з його мап — за {other}",
    "silent.begins": "мапи джерела {source} починаються вже всередині названого періоду",
    "silent.crossing": (
        "{source} не показує по той бік кордону утримуваної території, а сірої зони не позначає"
    ),
    "silent.nothing": "{source} досі не показує території під контролем {side}",
    "silent.late": "{source} може запізнюватися на {days} і досі нічого тут не показує ({region})",
    "silent.ended": "{source} досі нічого тут не показує ({region}), а остання мапа — за {day}",
    "silent.place": "де саме «{place}», невідомо",
    "silent.places": "назву «{place}» має кілька місць: {ids}",
    "silent.part": "ідеться про частину регіону ({place}), а мапа показує більше в усьому регіоні",
    "silent.depth": "глибина — з реконструкції, а наскільки вона точна, не виміряно",
    "silent.depth.error": (
        "глибина — з реконструкції: {amount} плюс-мінус {error}, а цього для висновку замало"
    ),
    "flaw.aside": {
        "one": "мапа джерела {source} за {day} неповна: не враховано {aside} з {n} багатокутника",
        "few": "мапа джерела {source} за {day} неповна: не враховано {aside} з {n} багатокутників",
        "many": "мапа джерела {source} за {day} неповна: не враховано {aside} з {n} багатокутників",
        "other": "мапа джерела {source} за {day} неповна: не враховано {aside} з {n} багатокутника",
    },
    "flaw.cut": "мапа джерела {source} за {day} неповна: вона обірвана",
    "flaw.unknown": "жодна з мап джерела {source} досі не показує {ground}",
    "flaw.unplaced": "{amount} території за джерелом {source} не розміщено на його мапі",
    "untestable.statement": "у заяві немає нічого, що могла б показати мапа контролю",
    "untestable.attack_intensity": "мапа контролю показує територію, а не атаки",
    "untestable.encirclement": "мапа контролю не показує, чи могли війська ще вийти",
    "untestable.front_width_km": "немає спільного означення ширини фронту, яке можна було б виміряти",
    "untestable.prisoners_taken": "мапа контролю не показує людей",
    "untestable.troops_committed": "мапа контролю не показує людей",
    "untestable.period": "{stated} за період, якого не названо: немає від чого рахувати зміну",
}
