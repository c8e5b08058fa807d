"""The two reconstructions as sources: their publishers, and what a reader has to know."""

from __future__ import annotations

from geodata.model import Control, Source, Terms

__all__ = ["SOURCES"]

_TERMS = Terms(
    text=(
        "Salient’s own reconstruction, CC BY 4.0. It rests on facts that are cited row by row: settlement "
        "statuses and daily areas read off the map named in the credit line, and press reports. "
        "It holds no polygon of any other map."
    ),
    text_uk=(
        "Власна реконструкція Salient, CC BY 4.0. Спирається на факти, кожен із посиланням: стан населених "
        "пунктів і щоденні площі, зчитані з мапи, названої серед джерел, та повідомлення преси. Жодного "
        "полігона іншої мапи не містить."
    ),
    redistribute=True,
    commercial=True,
    pictures="free",
)

_NOTE = (
    "Reconstructed, not observed. Who held which settlement was read off {map} at named places and at posts "
    "along the state border, how much ground in all from its daily areas{press}; the lines between are "
    "inferred. Its accuracy tells how well shapes are recovered, not who was right. The figures are the "
    "published areas. Ground in which no such place lies cannot be placed and is not drawn: {undrawn}. "
    "Belgorod is not covered: no settlement there is reported."
)
_NOTE_UK = (
    "Реконструкція, а не спостереження. Хто тримав який населений пункт, зчитано з мапи {map} у названих "
    "місцях і в точках уздовж державного кордону, скільки землі загалом — з її щоденних площ{press}; лінії "
    "між ними виведено. Точність показує, наскільки добре відтворено обриси, а не хто мав рацію. Цифри — це "
    "оприлюднені площі. Землю, де немає жодного такого місця, розмістити неможливо, тому її не показано: "
    "{undrawn}. Бєлгородщину не охоплено: звідти немає жодного повідомлення про населений пункт."
)

SOURCES: tuple[Source, Source] = (
    Source(
        id="chronicle",
        title="Chronicle (after DeepState)",
        title_uk="Хроніка (за DeepState)",
        publisher="Salient",
        address="https://deepstatemap.live",
        credit="Salient chronicle, after DeepStateMap.live",
        terms=_TERMS,
        reliability="C",
        controls=(Control.UKRAINE, Control.RUSSIA, Control.CONTESTED),
        regions=("kursk", "sumy"),
        reconstructed=True,
        note=_NOTE.format(
            map="DeepStateMap.live",
            press=", and the first two days from the press",
            undrawn="at most 0.4 km² of contested ground in Sumy, until 27 February 2025",
        ),
        note_uk=_NOTE_UK.format(
            map="DeepStateMap.live",
            press=", а перші два дні — з преси",
            undrawn="щонайбільше 0,4 км² спірної землі на Сумщині, до 27 лютого 2025 року",
        ),
    ),
    Source(
        id="chronicle_owl",
        title="Chronicle (after Owl)",
        title_uk="Хроніка (за Owl)",
        publisher="Salient",
        address="https://github.com/owlmaps",
        credit="Salient chronicle, after Ukraine Control Map (Project Owl)",
        terms=_TERMS,
        reliability="C",
        controls=(Control.UKRAINE, Control.RUSSIA),
        regions=("kursk", "sumy"),
        reconstructed=True,
        note=_NOTE.format(
            map="the Ukraine Control Map (Project Owl)",
            press="",
            undrawn="0.6 km² in Sumy on 7 March 2025",
        )
        + " It maps no contested ground.",
        note_uk=_NOTE_UK.format(
            map="Ukraine Control Map (Project Owl)",
            press="",
            undrawn="0,6 км² на Сумщині 7 березня 2025 року",
        )
        + " Спірної землі ця мапа не має.",
    ),
)
