/* Why the curve steps: the last step up to a day, in words. Pure.
 *
 * A step is a row of the file `changes-<source>`: docs/changes.md has its rules. Areas there are hundredths of a km2.
 */

import { OPPONENT } from "../data/controls.js";
import { sideAbroad, sourceById } from "../data/manifest.js";
import { changeOver, peakOf, valuesAt } from "../data/series.js";
import { addDays } from "../lib/dates.js";
import { lower } from "../lib/words.js";
import { absenceText, regionName, sourceName, unknownReason, unplacedText } from "./day.js";

/** @import { Iso, Letter, Model, SeriesRow, Side, Step, StepText, Values, View, Words } from "../types.js" */

/** Return the name of a settlement by its id, or null.
 *
 * @typedef {(id: string) => string | null | undefined} PlaceName
 */

/** @type {Record<Side, Letter>} */
const LETTER = { ukraine: "u", russia: "r" };
const NEGLIGIBLE = 5; // hundredths of a km2

/** Return how much ground the side that is not at home gained in a step, km2.
 *
 * @param {Step} step
 * @param {Side} side
 * @returns {number}
 */
function gainedIn(step, side) {
  const letter = LETTER[side];
  const sum = step.moved.reduce(
    (all, [from, to, area]) => all + (to === letter ? area : 0) - (from === letter ? area : 0),
    0,
  );
  return sum / 100;
}

/** Return the last step of a region up to `day`, or null.
 *
 * @param {Step[]} steps
 * @param {string} region
 * @param {number} day
 * @returns {Step | null}
 */
export function lastStep(steps, region, day) {
  const past = steps.filter((step) => step.region === region && step.day <= day);
  return past.reduce(
    (newest, step) => (!newest || step.day >= newest.day ? step : newest),
    /** @type {Step | null} */ (null),
  );
}

/**
 * @param {Words} t
 * @param {View} view
 * @param {Step} step
 * @returns {string}
 */
const days = (t, view, step) => {
  /**
   * @param {number} day
   * @returns {Iso}
   */
  const iso = (day) => addDays(view.first, day);
  if (step.from_day === null || step.from_day === step.day) return t.shortDate(iso(step.day));
  return t.say("step.span", { from: t.shortDate(iso(step.from_day)), to: t.shortDate(iso(step.day)) });
};

/**
 * @param {Words} t
 * @param {Step} step
 * @returns {string}
 */
function kind(t, step) {
  if (step.kind === "landed") return t.count("step.landed", step.days);
  if (step.kind === "coverage")
    return t.say(step.from_day === null ? "step.coverage.begins" : "step.coverage.ends");
  return t.say("step." + step.kind);
}

/** Return the place of the largest piece: {text, lon, lat}, or null. `name` gives a settlement's name.
 *
 * @param {Words} t
 * @param {Step} step
 * @param {PlaceName} name
 * @returns {StepText["where"]}
 */
function where(t, step, name) {
  const [piece] = step.where;
  if (!piece) return null;
  const place = name(piece.place) || piece.place;
  const words = { place, bearing: t.say("bearing." + piece.bearing), km: t.number(piece.km / 100, 1) };
  return {
    text: piece.km < 50 ? t.say("step.at", words) : t.say("step.near", words),
    lon: piece.lon,
    lat: piece.lat,
  };
}

/** Return how much the figures say that ground grew in a step, km2: a published area may differ from what is drawn.
 *
 * Null where one of its days has no figure: what is drawn of it is none.
 *
 * @param {SeriesRow | null} row
 * @param {Step} step
 * @param {Side} side
 * @returns {number | null}
 */
export function grownIn(row, step, side) {
  const [before, after] = [step.from_day === null ? step.day : step.from_day, step.day].map((day) =>
    valuesAt(row, day),
  );
  return before && after && before[side] !== null && after[side] !== null ? after[side] - before[side] : null;
}

/**
 * @param {Words} t
 * @param {Step} step
 * @param {number | null} area
 * @param {boolean} still
 * @returns {string}
 */
function amountOf(t, step, area, still) {
  if (step.kind === "coverage") return "";
  if (area === null) return t.say("step.unknown");
  return still ? t.say("step.even") : t.say("step.amount", { area: t.signed(area) });
}

/** Return the side that the ground of a step went to, or "".
 *
 * @param {Step} step
 * @param {Side} side
 * @param {number | null} area
 * @param {boolean} still
 * @returns {StepText["tone"]}
 */
function toneOf(step, side, area, still) {
  if (area === null || still || step.kind === "coverage" || step.kind === "slivers") return "";
  return area > 0 ? side : OPPONENT[side];
}

/** Return {days, kind, amount, tone, where, direction, towns} of a step; each a text, or null. area: see grown.
 *
 * @param {Words} t
 * @param {View} view
 * @param {Step} step
 * @param {Side} side
 * @param {PlaceName} name
 * @param {number | null} [area]
 * @returns {StepText}
 */
export function explainStep(t, view, step, side, name, area = gainedIn(step, side)) {
  const still = area === null || Math.abs(area * 100) < NEGLIGIBLE;
  return {
    days: days(t, view, step),
    kind: kind(t, step),
    amount: amountOf(t, step, area, still),
    tone: toneOf(step, side, area, still),
    where: where(t, step, name),
    direction: step.direction
      ? t.say("step.direction", { bearing: t.say("bearing." + step.direction) })
      : null,
    towns: step.settlements.length ? t.count("step.towns", step.settlements.length) : null,
  };
}

/** Return the sentence to copy: source, day, what is held, share of the peak, change in a week; `held`: notes on the map.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {string[]} held
 * @returns {string}
 */
export function daySentence(model, t, view, region, held) {
  const side = sideAbroad(model.manifest, region);
  const row = model.series.find(view.source, region);
  const values = valuesAt(row, view.day);
  const source = sourceName(t, model, view.source);
  const date = t.shortDate(addDays(view.first, view.day));
  if (!row || !values || values[side] === null)
    return t.say("copy.none", { source, date, why: missingDay(model, t, view, region, values, side) });
  const words = {
    source,
    date,
    side: t.say("side." + side),
    area: t.area(values[side]),
    region: t.say("region.in." + region),
  };
  const parts = [t.say("copy.held", words), ...heldParts(t, view, row, side, values[side])];
  const notes = [
    sourceById(model.manifest, view.source).reconstructed ? t.say("reconstruction") : null,
    unplacedText(t, values, side),
    ...held.map(lower),
  ];
  const said = notes.filter((note) => note !== null).map((note) => note.replace(/\.$/, ""));
  return parts.join(", ") + (said.length ? " (" + said.join("; ") + ")" : "");
}

/** Return why there is no figure to copy.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {Values | null} values
 * @param {Side} side
 * @returns {string}
 */
function missingDay(model, t, view, region, values, side) {
  if (!values) return absenceText(model, t, view, region);
  const label = t.say("held." + side + ".in", { region: regionName(t, region) });
  return label + ": " + unknownReason(model, t, view, side);
}

/** Return the share of the peak and the change in a week, of those that are known.
 *
 * @param {Words} t
 * @param {View} view
 * @param {SeriesRow} row
 * @param {Side} side
 * @param {number} km2
 * @returns {string[]}
 */
function heldParts(t, view, row, side, km2) {
  const parts = [];
  const top = peakOf(row, side);
  if (top && top.day <= view.day && km2 >= 0.05)
    parts.push(t.say("copy.share", { share: t.share(km2 / top.value) }));
  const week = changeOver(row, side, view.day, 7);
  if (week !== null) parts.push(t.say("copy.week", { area: t.signed(week) }));
  return parts;
}
