/* What went where between two maps, in figures that add up; what two sources say otherwise, as a difference. Pure.
 *
 * Pictures say the same by dashboard/pictures/content/ground_moved.py, and the tests ask both the same questions. A table is
 * {from: {to: km2}}, in the order of the maps.
 */

import { NOTHING } from "../data/compare/faces.js";
import { CONTROLS, OPPONENT } from "../data/controls.js";

/** @import { Control, Matrix, Side, Words } from "../types.js" */

/** A sign, +1 or -1, and km2.
 *
 * @typedef {[number, number]} Part
 */

/** Ground that went from one holder to another, in words.
 *
 * @typedef {{ before: Control, after: Control, text: string }} Flow
 */

/** @typedef {{ net: number, text: string, lost: Flow[], won: Flow[] }} Tally */

const LEAST = 0.5; // km2 to and fro: less is no sentence where the sum is none
const WHOLE = 9.95; // km2: from here on a figure has no decimals

/**
 * @param {number} value
 * @returns {number}
 */
const signedRound = (value) => Math.sign(value) * Math.round(Math.abs(value));

/**
 * @param {Part[]} parts
 * @param {number[]} numbers
 * @returns {number}
 */
const sum = (parts, numbers) => parts.reduce((all, [sign], i) => all + sign * numbers[i], 0);

/** Return how badly `tenths` say `km2`; worst where a table, which has whole numbers from WHOLE on, would say otherwise.
 *
 * @param {number} tenths
 * @param {number} km2
 * @returns {number}
 */
function errorOf(tenths, km2) {
  const error = tenths > 0 ? Math.abs(tenths - 10 * km2) : Infinity;
  return km2 < WHOLE || error > 1 ? 10 + error : error;
}

/** Return the parts [[sign, km2], ...] in tenths, so that they give `total`: the one that tells least wrong gives way.
 *
 * @param {Part[]} parts
 * @param {number} total
 * @returns {number[]}
 */
function fitted(parts, total) {
  const tenths = parts.map(([, km2]) => Math.round(10 * km2));
  for (
    let missing = total - sum(parts, tenths);
    parts.length && missing;
    missing = total - sum(parts, tenths)
  ) {
    const steps = parts.map(([sign]) => sign * Math.sign(missing));
    const errors = parts.map(([, km2], i) => errorOf(tenths[i] + steps[i], km2));
    const nearest = errors.indexOf(Math.min(...errors));
    tenths[nearest] += steps[nearest];
  }
  return tenths;
}

/** Return {sign, texts, total}: a sum and its parts in words that add up; whole numbers where those do, else tenths.
 *
 * A part that is none of the whole ones, under half a km2, has no words then.
 *
 * @param {Words} t
 * @param {number} net
 * @param {Part[]} parts
 * @returns {{ sign: number, texts: string[], total: string }}
 */
function sumsOf(t, net, parts) {
  const whole = parts.map(([, km2]) => Math.round(km2));
  const large = Math.abs(net) >= WHOLE && parts.every(([, km2], i) => km2 >= WHOLE || !whole[i]);
  const rounded = signedRound(net);
  if (large && sum(parts, whole) === rounded)
    return {
      sign: Math.sign(rounded),
      texts: whole.map((n) => (n ? t.number(n, 0) : "")),
      total: t.number(rounded, 0),
    };
  const total = signedRound(10 * net);
  return {
    sign: Math.sign(total),
    texts: fitted(parts, total).map((n) => t.number(n / 10, 1)),
    total: t.number(total / 10, 1),
  };
}

/** Return {net, text, lost, won}: how the ground of a side changed; parts that would read as nothing are left out.
 *
 * @param {Words} t
 * @param {Matrix} table
 * @param {Side} side
 * @returns {Tally}
 */
function tallyOf(t, table, side) {
  /** @type {Control[]} */
  const others = [OPPONENT[side], "contested"];
  /** @type {{ sign: number, before: Control, after: Control }[]} */
  const flows = [
    ...others.map((other) => ({ sign: -1, before: side, after: other })),
    ...others.map((other) => ({ sign: 1, before: other, after: side })),
  ];
  /**
   * @param {{ before: Control, after: Control }} flow
   * @returns {number}
   */
  const km2 = ({ before, after }) => table[before][after];
  const net =
    flows.slice(2).reduce((all, flow) => all + km2(flow), 0) -
    flows.slice(0, 2).reduce((all, flow) => all + km2(flow), 0);
  const shown = flows.filter((flow) => km2(flow) >= NOTHING);
  const { sign, texts, total } = sumsOf(
    t,
    net,
    shown.map((flow) => [flow.sign, km2(flow)]),
  );
  const parts = shown
    .map(({ before, after }, i) => ({ before, after, text: texts[i] }))
    .filter(({ text }) => text);
  return {
    net: sign * Math.abs(net),
    text: total,
    lost: parts.filter(({ before }) => before === side),
    won: parts.filter(({ after }) => after === side),
  };
}

// --- one source on two days ---

/** Return what happened in a region, in clauses: to the ground of `side`, who is not at home, then to what is contested.
 *
 * whole: whether both maps tell of all ground; else that nothing moved is said of the rest only.
 *
 * @param {Words} t
 * @param {Matrix} table
 * @param {Side} side
 * @param {string} where
 * @param {{ when?: string, parts?: boolean, whole?: boolean }} [options]
 * @returns {string[]}
 */
export function ledgerClauses(t, table, side, where, { when = "", parts = true, whole = true } = {}) {
  const after = when ? " " + when : "";
  const found = tallyOf(t, table, side);
  const told =
    found.net || [...found.lost, ...found.won].some((part) => table[part.before][part.after] >= LEAST);
  const said = told ? change(t, found, side, found.net ? where : where + after, after, parts) : [];
  const rest = contested(t, table, OPPONENT[side], where, after, found.net !== 0);
  if (found.net) said.push(...rest);
  else said.unshift(...rest); // what is as large as before is told last
  return said.length ? said : [t.say(whole ? "cmp.nothing" : "cmp.nothing.told", { where, when: after })];
}

/**
 * @param {Words} t
 * @param {Tally} tally
 * @param {Side} side
 * @param {string} where
 * @param {string} after
 * @param {boolean} parts
 * @returns {string[]}
 */
function change(t, { net, text, lost, won }, side, where, after, parts) {
  if (!lost.length && !won.length) return [];
  const key = net > 0 ? "cmp.grew" : net ? "cmp.fell" : "cmp.even";
  const what = t.say(key, { ground: t.say("ground." + side), where, area: text, when: after });
  if (!parts) return [what];
  /** @type {[string, Flow[]][]} */
  const groups = [
    ["cmp.won", won],
    ["cmp.lost", lost],
  ];
  const single = lost.length + won.length === 1;
  const told = (net > 0 ? groups : groups.reverse())
    .filter(([, group]) => group.length)
    .map(([name, group]) => grouped(t, name, group, single));
  return [t.say("cmp.parts", { what, parts: told.join("; ") })];
}

/**
 * @param {Words} t
 * @param {string} key
 * @param {Flow[]} parts
 * @param {boolean} single
 * @returns {string}
 */
function grouped(t, key, parts, single) {
  const other = key === "cmp.lost" ? parts[0].after : parts[0].before;
  const texts = parts.map(({ text }) => (single ? t.say("cmp.all") : text));
  return t.say(key + "." + other + (parts.length === 2 ? ".both" : ""), {
    area: texts[0],
    contested: texts[texts.length - 1],
  });
}

/** Return what the side at home took of contested ground, and what it left; the larger first.
 *
 * @param {Words} t
 * @param {Matrix} table
 * @param {Side} home
 * @param {string} where
 * @param {string} after
 * @param {boolean} again
 * @returns {string[]}
 */
function contested(t, table, home, where, after, again) {
  const [taken, left] = [table.contested[home], table[home].contested];
  const names = { side: t.say("side." + home), held: t.say("cmp.held." + home), where, when: after };
  const found = [
    { km2: taken, first: "cmp.took", later: "cmp.took.also" },
    { km2: left, first: "cmp.emptied", later: "cmp.left.also" },
  ];
  const told = found.sort((one, other) => other.km2 - one.km2).filter(({ km2 }) => km2 >= NOTHING);
  return told.map(({ km2, first, later }, i) =>
    t.say(again || i ? later : first, { ...names, area: t.area(km2) }),
  );
}

// --- two sources ---

/** Return on how much two maps differ, and who holds it by each of them, the largest first.
 *
 * @param {Words} t
 * @param {Matrix} table
 * @param {string[]} sources
 * @returns {string[]}
 */
export function apartSentence(t, table, [a, b]) {
  const all = CONTROLS.flatMap((before) =>
    CONTROLS.filter((after) => after !== before).map((after) => ({
      before,
      after,
      km2: table[before][after],
    })),
  );
  const pairs = all.filter(({ km2 }) => km2 >= NOTHING).sort((p, q) => q.km2 - p.km2);
  if (!pairs.length) return [t.say("cmp.differ.none")];
  const { texts, total } = sumsOf(
    t,
    all.reduce((sum, { km2 }) => sum + km2, 0),
    pairs.map(({ km2 }) => [1, km2]),
  );
  return [
    t.say("cmp.differ", { area: total }),
    ...pairs.flatMap((pair, i) => (texts[i] ? [otherwise(t, [a, b], pair, texts[i])] : [])),
  ];
}

/**
 * @param {Words} t
 * @param {string[]} sources
 * @param {{ before: Control, after: Control }} pair
 * @param {string} area
 * @returns {string}
 */
const otherwise = (t, [a, b], { before, after }, area) =>
  t.say("cmp.apart", { a, b, before: t.say("cmp.held." + before), after: t.say("cmp.held." + after), area });
