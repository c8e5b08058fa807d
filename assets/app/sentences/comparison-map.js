/* What is written on and beside the map of a comparison: its legend, figures and tips. Pure. */

import { CHANGE_KINDS, kindOf, NOTHING } from "../data/compare/faces.js";
import { capital } from "../lib/words.js";
import { held, letterOf, letters, names, side } from "./comparison-names.js";
import { sourceName } from "./day.js";

/** @import { Comparison, Control, End, Face, LegendRow, Model, PieceFeature, Words } from "../types.js" */

/** What changed hands in one way, all in all.
 *
 * @typedef {{ before: Control, after: Control, km2: number }} Change
 */

/** Return what the faces come to, by the kind of the change.
 *
 * @param {Face[]} faces
 * @returns {Map<string, Change>}
 */
function changesOf(faces) {
  /** @type {Map<string, Change>} */
  const kinds = new Map();
  faces.forEach(({ before, after, km2 }) => {
    const kind = kindOf(before, after);
    kinds.set(kind, { before, after, km2: (kinds.get(kind)?.km2 ?? 0) + km2 });
  });
  return kinds;
}

/** Return the legend's rows {key, text}: what changed by kind, what is alike, both outlines.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {LegendRow[]}
 */
export function comparisonLegend(model, t, both) {
  const kinds = changesOf(both.faces);
  const moved = CHANGE_KINDS.filter((kind) => !kind.startsWith("same-")).flatMap((kind) => {
    const found = kinds.get(kind);
    return found && found.km2 >= NOTHING ? [{ key: kind, text: kindText(t, both, found) }] : [];
  });
  return [...moved, ...sameRows(t, kinds), ...outlines(model, t, both)];
}

/** Return the rows of what is alike on both maps: ground that a side holds, and contested ground.
 *
 * @param {Words} t
 * @param {Map<string, Change>} kinds
 * @returns {LegendRow[]}
 */
function sameRows(t, kinds) {
  const rows = [];
  const same = [...kinds.values()]
    .filter(({ before, after }) => before === after && after !== "contested")
    .reduce((sum, { km2 }) => sum + km2, 0);
  if (same >= NOTHING) rows.push({ key: "same", text: t.say("cmp.legend.same", { area: t.area(same) }) });
  const contested = kinds.get("same-contested")?.km2 ?? 0;
  if (contested >= NOTHING)
    rows.push({
      key: "same-contested",
      text: t.say("cmp.legend.same.contested", { area: t.area(contested) }),
    });
  return rows;
}

/**
 * @param {Words} t
 * @param {Comparison} both
 * @param {Change} change
 * @returns {string}
 */
function kindText(t, both, { before, after, km2 }) {
  if (both.mode === "time")
    return t.say("cmp.legend", { from: side(t, before), to: side(t, after), area: t.area(km2) });
  return t.say("cmp.legend.apart", {
    ...letters(both),
    before: held(t, before),
    after: held(t, after),
    area: t.area(km2),
  });
}

/** Return the rows of the outlines, told first what comes first: the day of each map, its source, or both.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {LegendRow[]}
 */
function outlines(model, t, both) {
  /**
   * @param {End} end
   * @returns {string}
   */
  const named = (end) => {
    const source = sourceName(t, model, end.source);
    const date = t.shortDate(end.date);
    return { time: date, source, mixed: t.say("cmp.side", { source, date }) }[both.mode];
  };
  return [both.from, both.to].map((end) => ({
    key: "outline-" + letterOf(both, end),
    text: t.say("cmp.legend." + letterOf(both, end), { end: named(end) }),
  }));
}

/** Return the figure that is written on a piece.
 *
 * @param {Words} t
 * @param {Comparison} both
 * @returns {(kind: string, km2: number) => string}
 */
export function changeLabel(t, both) {
  return (kind, km2) =>
    t.say(both.mode === "time" ? "cmp.label." + kind : "cmp.label.differs", { area: t.area(km2) });
}

/** Return the tip's lines for a piece.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {PieceFeature} feature
 * @returns {string[]}
 */
export function comparisonTip(model, t, both, feature) {
  const { before, after, km2, piece, region } = feature.properties;
  const head =
    before === after
      ? t.say("cmp.tip.same", { held: t.say("held." + after) })
      : tipHead(model, t, both, before, after);
  return [
    head,
    t.say("cmp.tip.area", { piece: t.area(piece), area: t.area(km2), region: t.say("region." + region) }),
  ];
}

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {Control} before
 * @param {Control} after
 * @returns {string}
 */
function tipHead(model, t, both, before, after) {
  const days = [both.from, both.to].map(({ date }) => t.shortDate(date));
  const [from, to] = [held(t, before), held(t, after)];
  if (both.mode === "time") return capital(t.say("cmp.tip", { from, to, a: days[0], b: days[1] }));
  const ends = names(model, t, both).map((source, i) =>
    both.mode === "mixed" ? t.say("cmp.side", { source, date: days[i] }) : source,
  );
  return t.say("cmp.tip.apart", { a: ends[0], b: ends[1], from, to });
}
