/* What has to be said of the map that stands on a day: held over and why, incomplete, carried on. Pure.
 *
 * The file `timeline-<source>` carries it as `marks` (docs/bundle.md). What was not read or not mapped has no figure;
 * here are the words that stand in its place. File names and messages come from others: t.plain() takes out what
 * could turn a line around.
 */

import { addDays } from "../lib/dates.js";
import { snapshotOf } from "./timeline.js";

/**
 * @import { CarriedMark, Control, IncompleteMark, Iso, MapState, Mark, MissedMark } from "../types.js"
 * @import { PendingMark, StateNote, Timeline, UnreadMark, Words } from "../types.js"
 */

/** Tell whether there was a file that day whose map is not shown.
 *
 * @param {Mark} mark
 * @returns {mark is MissedMark}
 */
const isMissed = (mark) => mark.kind === "unread" || mark.kind === "pending";

/** Return {snapshot, held, why, incomplete, carried} of a day, or null outside the coverage.
 *
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {MapState | null}
 */
export function stateOn(timeline, day) {
  const snapshot = snapshotOf(timeline, day);
  if (snapshot === null) return null;
  const own = timeline.marks.filter((mark) => mark.day === snapshot);
  const missed = timeline.marks.filter(isMissed).filter((mark) => mark.day > snapshot && mark.day <= day);
  return {
    snapshot,
    held: snapshot !== day,
    why: missed[missed.length - 1] || null,
    incomplete: own.find((mark) => mark.kind === "incomplete") ?? null,
    carried: own.filter((mark) => mark.kind === "carried"),
  };
}

/**
 * @param {Iso} first
 * @param {number} day
 * @returns {Iso}
 */
const iso = (first, day) => addDays(first, day);

/**
 * @param {Words} t
 * @param {Control} control
 * @returns {string}
 */
const ground = (t, control) => t.say("ground." + control);

/** Return what was wrong with a file: in our words where the code is known, else in the importer's.
 *
 * @param {Words} t
 * @param {UnreadMark} mark
 * @returns {string}
 */
function reason(t, mark) {
  const key = "stand.code." + mark.code;
  return t.has(key) ? t.say(key) : t.plain(mark.message || mark.code);
}

/** Return why a map is kept back.
 *
 * @param {Words} t
 * @param {PendingMark} mark
 * @returns {string}
 */
function implausible(t, { code, message, control, region, before, after }) {
  if (!t.has("stand.pending." + code)) return t.plain(message || code);
  const where = region ? t.say("cmp.in." + region) : "";
  const told = t.say("stand.pending." + code, {
    ground: control ? ground(t, control) : "",
    where,
    before: area(t, before),
    after: area(t, after),
  });
  return told.replace(/ {2,}/g, " ");
}

/**
 * @param {Words} t
 * @param {number | null | undefined} km2
 * @returns {string}
 */
const area = (t, km2) => (km2 === null || km2 === undefined ? "\u2013" : t.area(km2));

/**
 * @param {Words} t
 * @param {Iso} first
 * @param {MissedMark} mark
 * @param {number} day
 * @returns {string}
 */
function whyHeld(t, first, mark, day) {
  const file = t.plain(mark.file);
  const values = {
    file,
    day: t.date(iso(first, mark.day)),
    reason: mark.kind === "unread" ? reason(t, mark) : implausible(t, mark),
  };
  return t.say("stand." + mark.kind + (mark.day === day ? "" : ".of"), values);
}

/** Return why no new map stands on a held-over day, or null where it is simply that none came.
 *
 * @param {Words} t
 * @param {Iso} first
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {string | null}
 */
export function heldBecause(t, first, timeline, day) {
  const found = stateOn(timeline, day);
  return found?.held && found.why ? whyHeld(t, first, found.why, day) : null;
}

/**
 * @param {Words} t
 * @param {Iso} first
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {string | null}
 */
function heldText(t, first, timeline, day) {
  const found = stateOn(timeline, day);
  if (!found?.held) return null;
  const date = t.date(iso(first, found.snapshot));
  const why = heldBecause(t, first, timeline, day);
  return why ? t.say("stand.held", { date, why }) : t.say("badge.held", { date });
}

/**
 * @param {Words} t
 * @param {IncompleteMark} mark
 * @returns {string}
 */
function incompleteText(t, mark) {
  const said = [];
  if (mark.aside)
    said.push(t.say("stand.aside", { aside: t.number(mark.aside, 0), of: t.number(mark.of, 0) }));
  if (mark.cut) said.push(t.say("stand.cut"));
  return t.say("stand.incomplete", { what: said.join("; ") });
}

/**
 * @param {Words} t
 * @param {Iso} first
 * @param {CarriedMark} mark
 * @returns {string}
 */
function carriedText(t, first, mark) {
  const { control, since } = mark;
  if (since === null) return t.say("stand.unknown", { ground: ground(t, control) });
  return t.say("stand.carried", { ground: ground(t, control), date: t.date(iso(first, since)) });
}

/** Return what to say of the map that stands on a day: [{kind: held, incomplete or carried, text}].
 *
 * @param {Words} t
 * @param {Iso} first
 * @param {Timeline} timeline
 * @param {number} day
 * @returns {StateNote[]}
 */
export function stateNotes(t, first, timeline, day) {
  const found = stateOn(timeline, day);
  if (!found) return [];
  /** @type {StateNote[]} */
  const said = [];
  const held = heldText(t, first, timeline, day);
  if (held) said.push({ kind: "held", text: held });
  if (found.incomplete) said.push({ kind: "incomplete", text: incompleteText(t, found.incomplete) });
  found.carried.forEach((mark) => said.push({ kind: "carried", text: carriedText(t, first, mark) }));
  return said;
}

/** Return why a control has no figure on a day: "not on this map", "incomplete map" or "not known".
 *
 * @param {Words} t
 * @param {Timeline | null} timeline
 * @param {number} day
 * @param {Control} control
 * @returns {string}
 */
export function whyUnknown(t, timeline, day, control) {
  const found = timeline ? stateOn(timeline, day) : null;
  if (found?.carried.some((mark) => mark.control === control && mark.since === null))
    return t.say("unknown.map");
  return t.say(found?.incomplete ? "unknown.incomplete" : "unknown");
}

/** Return the days to mark on the curve: {missed: [day], part: [day]}, each once, in [first, until).
 *
 * @param {Timeline} timeline
 * @param {number} first
 * @param {number} until
 * @returns {{ missed: number[], part: number[] }}
 */
export function flawedDays(timeline, first, until) {
  /**
   * @param {boolean} wanted
   * @returns {number[]}
   */
  const of = (wanted) =>
    [...new Set(timeline.marks.filter((mark) => wanted === isMissed(mark)).map((mark) => mark.day))].filter(
      (day) => day >= first && day < until,
    );
  return { missed: of(true), part: of(false) };
}

/** Tell whether the map of a day tells of a control; `controls`: those that its source maps.
 *
 * @param {Timeline | null} timeline
 * @param {number} day
 * @param {Control[]} controls
 * @param {Control} control
 * @returns {boolean}
 */
export function tellsOf(timeline, day, controls, control) {
  const found = timeline && stateOn(timeline, day);
  return (
    controls.includes(control) &&
    !found?.carried.some((mark) => mark.control === control && mark.since === null)
  );
}

/** Tell whether the map of a day is incomplete: what it leaves at home may be ground that was set aside.
 *
 * @param {Timeline | null} timeline
 * @param {number} day
 * @returns {boolean}
 */
export const isIncomplete = (timeline, day) => Boolean(timeline && stateOn(timeline, day)?.incomplete);
