/* The figures of a day in tables: changes, areas and the contact line. Pure. */

import { lengthError, untoldError } from "../data/accuracy.js";
import { CONTROLS, OPPONENT } from "../data/controls.js";
import { maps, regionsOf, sideAbroad, sourceById } from "../data/manifest.js";
import { changeOver, valuesAt } from "../data/series.js";
import { isHeldOver, snapshotOf } from "../data/timeline.js";
import { DASH, dateOf, regionName, sentenceOf, timelineOf, unknownReason, unplacedText } from "./day.js";

/** @import { Cell, Model, Quantity, SeriesRow, Side, Table, TableRow, View, Words } from "../types.js" */

const SPANS = [1, 7, 30];

/** Return a cell that is of no side's colour; tone: "note" for words in place of a figure.
 *
 * @param {string} text
 * @param {string} [title]
 * @param {string} [tone]
 * @returns {Cell}
 */
const plain = (text, title = "", tone = "") => ({ text, tone, title });

/** Return a cell {text, tone, title}; tone is the side that the ground went to.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {number} days
 * @returns {Cell}
 */
function changeCell(model, t, view, region, days) {
  const side = sideAbroad(model.manifest, region);
  const row = model.series.find(view.source, region);
  if (!row) return plain(DASH, t.say("nocover"));
  const grown = changeOver(row, side, view.day, days);
  if (grown === null) return plain(DASH, unchanged(model, t, view, row, side, days));
  if (days === 1 && heldOver(model, view)) return plain(t.say("nomap"), "", "note");
  if (sameMap(model, view, days)) return plain(DASH, t.say("change.nonew"));
  const text = t.signed(grown);
  if (text === "0") return plain(text);
  const winner = grown > 0 ? side : OPPONENT[side];
  return {
    text,
    tone: winner,
    title: sentenceOf(
      t.say(grown > 0 ? "change.rose" : "change.fell", { ground: t.say("ground." + side) }),
    ).slice(0, -1),
  };
}

/**
 * @param {Model} model
 * @param {View} view
 * @returns {boolean}
 */
const heldOver = (model, view) => {
  const timeline = timelineOf(model, view.source);
  return timeline !== null && isHeldOver(timeline, view.day);
};

/** Tell whether the map of `days` before still stands: what lies between them was seen by nobody.
 *
 * @param {Model} model
 * @param {View} view
 * @param {number} days
 * @returns {boolean}
 */
const sameMap = (model, view, days) => {
  const timeline = timelineOf(model, view.source);
  const now = timeline && snapshotOf(timeline, view.day);
  return timeline !== null && now !== null && now === snapshotOf(timeline, view.day - days);
};

/** Return why a change has no figure.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {SeriesRow} row
 * @param {Side} side
 * @param {number} days
 * @returns {string}
 */
function unchanged(model, t, view, row, side, days) {
  const ends = [view.day, view.day - days];
  const blank = ends.find((day) => valuesAt(row, day)?.[side] === null);
  return blank === undefined ? t.say("nodata") : unknownReason(model, t, { ...view, day: blank }, side);
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {string} region
 * @param {Quantity} key
 * @returns {Cell}
 */
function valueCell(model, t, view, region, key) {
  const row = model.series.find(view.source, region);
  const values = valuesAt(row, view.day);
  if (!values) return plain(DASH, t.say(row ? "nodata" : "nocover"));
  if (key === "line")
    return lineCell(
      model,
      t,
      view,
      region,
      values[sideAbroad(model.manifest, region)] === null ? null : values.line,
    );
  const without = !maps(model, view.source, key);
  if (without && !values[key] && key === "contested")
    return plain(t.say("dash.unmapped"), t.say("further.unmapped"), "note");
  if (without && values[key] === 0) return plain(DASH, t.say("unknown.unmapped"));
  if (values[key] === null) return plain(DASH, unknownReason(model, t, view, key));
  return plain(t.area(values[key]), unplacedText(t, values, key) || "");
}

/** A reconstruction's line is as long as its error allows; one that was not measured has no length.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Pick<View, "source" | "day" | "first">} view
 * @param {string} region
 * @param {number | null} km
 * @returns {Cell}
 */
export function lineCell(model, t, view, region, km) {
  const source = sourceById(model.manifest, view.source);
  if (km === null) return plain(DASH, t.say("unknown"));
  if (!source.reconstructed) return plain(t.number(km, 0));
  const error = lengthError(source, region, sideAbroad(model.manifest, region), dateOf(view));
  const untold = untoldError(t, error);
  if (untold || error === null) return plain(DASH, untold ?? "");
  const told = t.say("line.error", { km: t.number(km, 0), error: t.number(error, 0) });
  return plain(told, t.say("line.error.title"));
}

/** Return {head, rows: [{label, cells}]} of the changes in ground held by the side that is not at home.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @returns {Table}
 */
export function changesTable(model, t, view) {
  const regions = regionsOf(view.region);
  const rows = SPANS.map((days) => ({
    label: t.say("change." + days),
    cells: regions.map((region) => changeCell(model, t, view, region, days)),
  }));
  return { head: [t.say("change"), ...regions.map((region) => regionName(t, region))], rows };
}

/** Return {head, rows} of the three controls and the contact line.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @returns {Table}
 */
export function areasTable(model, t, view) {
  const regions = regionsOf(view.region);
  /**
   * @param {string} label
   * @param {Quantity} key
   * @returns {TableRow}
   */
  const row = (label, key) => ({
    key,
    label,
    cells: regions.map((region) => valueCell(model, t, view, region, key)),
  });
  const rows = CONTROLS.map((control) => row(t.say("held." + control), control)).concat(
    row(t.say("line"), "line"),
  );
  return { head: [t.say("areas"), ...regions.map((region) => regionName(t, region))], rows };
}
