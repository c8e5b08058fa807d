/* How the ends of a comparison and a change between them are called. Pure. */

import { sourceById } from "../data/manifest.js";
import { stateNotes } from "../data/map-state.js";
import { sourceName } from "./day.js";

/** @import { Comparison, Control, End, Model, Words } from "../types.js" */

/**
 * @param {Words} t
 * @param {Control} control
 * @returns {string}
 */
export const side = (t, control) => t.say("cmp.short." + control);

/**
 * @param {Words} t
 * @param {Control} control
 * @returns {string}
 */
export const held = (t, control) => t.say("cmp.held." + control);

/** Return the letter of an end: "a" or "b".
 *
 * @param {Comparison} both
 * @param {End} end
 * @returns {"a" | "b"}
 */
export const letterOf = (both, end) => (end === both.a ? "a" : "b");

/**
 * @param {Comparison} both
 * @returns {{ a: string, b: string }}
 */
export const letters = (both) => ({
  a: letterOf(both, both.from).toUpperCase(),
  b: letterOf(both, both.to).toUpperCase(),
});

/**
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @returns {string[]}
 */
export const names = (model, t, both) =>
  [both.from, both.to].map(({ source }) => sourceName(t, model, source));

/** Return who held what before and after; of two sources, who holds it by each of them.
 *
 * @param {Words} t
 * @param {Comparison} both
 * @param {Control} before
 * @param {Control} after
 * @returns {string}
 */
export function changeName(t, both, before, after) {
  if (both.mode === "time") return t.say("cmp.change", { from: side(t, before), to: side(t, after) });
  return t.say("cmp.apart.row", { ...letters(both), before: held(t, before), after: held(t, after) });
}

/** Return one end as it is named: its source and date, and the map that stands where the day has none.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Comparison} both
 * @param {"a" | "b"} which
 * @returns {string}
 */
export function endName(model, t, both, which) {
  const { source, date, snapshot } = both[which];
  const name = sourceName(t, model, source);
  const told =
    snapshot && snapshot !== date
      ? t.say("cmp.side.held", { source: name, date: t.date(date), snapshot: t.date(snapshot) })
      : t.say("cmp.side", { source: name, date: t.date(date) });
  return [told, ...flaws(model, t, both[which])].join(". ");
}

/** Return what of an end's map is incomplete or carried on.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {End} end
 * @returns {string[]}
 */
function flaws(model, t, { source, day }) {
  const timeline = model.timelines?.[source];
  const notes = timeline ? stateNotes(t, model.manifest.first, timeline, day) : [];
  return notes.filter(({ kind }) => kind !== "held").map(({ text }) => text);
}

/** Return what is written on one of two maps: {head, note}, its source, and its date with what there is to say of it.
 *
 * @param {Model} model
 * @param {Words} t
 * @param {Pick<End, "source" | "date" | "snapshot" | "at">} end
 * @returns {{ head: string, note: string }}
 */
export function mapLabel(model, t, { source, date, snapshot, at }) {
  const rebuilt = sourceById(model.manifest, source).reconstructed && t.say("cmp.map.rec");
  const held =
    at < 0
      ? t.say("cmp.map.empty")
      : snapshot && snapshot !== date && t.say("cmp.map.held", { date: t.shortDate(snapshot) });
  return {
    head: sourceName(t, model, source),
    note: [t.shortDate(date), rebuilt, held].filter(Boolean).join(" \u00b7 "),
  };
}
