/* The names of several curves, right on them: where each is the highest, rather where it is high, and clear of marks
 * where there is such a place. Pure.
 */

import { regionName } from "../sentences/day.js";
import { highestIn } from "./curves.js";

/**
 * @import { Curve } from "./curves.js"
 * @import { Marked } from "./figure.js"
 * @import { Span, Tokens, Words } from "../types.js"
 */

const NAME = { size: 12, wide: 0.58, places: 40 }; // px of type, width of a letter in its size, spots that are tried
const LINE = 1.5; // height of a line of type, in its size
const ROUND = 6; // px around a mark that a name should not reach
const APART = 4; // names may share days where their heights differ by this part of the axis

/** @typedef {{ from: number, y: number, cost: number }} Stand - where a name may be; cost: how unfit that is */
/** @typedef {Stand & { wide: number }} Taken */
/** @typedef {{ span: Span, highest: number, taken: Taken[], covers: (from: number, y: number) => boolean }} Room */

/** Return where the name of a curve `wide` days wide may be; null where the curve is not known.
 *
 * @param {Curve[]} curves
 * @param {Curve} curve
 * @param {number} from
 * @param {number} wide
 * @returns {Stand | null}
 */
function stand(curves, curve, from, wide) {
  const own = highestIn(curve, from, from + wide);
  if (own === null) return null;
  const y = Math.max(...curves.map((one) => highestIn(one, from, from + wide) ?? 0));
  return { from, y, cost: y - own };
}

/** Return the best place for a name that no other has taken, or null.
 *
 * @param {Curve[]} curves
 * @param {Curve} curve
 * @param {number} wide - days
 * @param {Room} room
 */
function bestStand(curves, curve, wide, { span, highest, taken, covers }) {
  const last = span.until - span.first - wide;
  if (last < 0) return null;
  const tried = Array.from({ length: NAME.places }, (_, i) =>
    stand(curves, curve, span.first + (i / (NAME.places - 1)) * last, wide),
  );
  const free = tried
    .filter((one) => one !== null)
    .filter(({ from, y }) =>
      taken.every(
        (other) =>
          from + wide < other.from ||
          from > other.from + other.wide ||
          Math.abs(y - other.y) > highest / APART,
      ),
    );
  const rated = free.map((one) => {
    const marked = covers(one.from, one.y) ? highest : 0;
    return { ...one, cost: one.cost + 0.25 * (highest - (one.y - one.cost)) + marked };
  });
  return rated.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** Tell whether a name `wide` days wide covers a mark.
 *
 * @param {Marked[]} marked
 * @param {number} wide
 * @param {Plot} plot
 * @param {{ span: Span, scale: number }} look
 */
function covering(marked, wide, { width, height, highest }, { span, scale }) {
  const days = (ROUND * scale * (span.until - span.first)) / Math.max(width, 1);
  const [round, tall] = [ROUND, LINE * NAME.size].map((px) => (px * scale * highest) / Math.max(height, 1));
  return (/** @type {number} */ from, /** @type {number} */ y) =>
    marked.some(
      ({ day, value }) =>
        day > from - days && day < from + wide + days && value > y - round && value < y + tall + round,
    );
}

/** @typedef {{ width: number, height: number, highest: number }} Plot - px, px, km2 */

/** Return the names as annotations of the figure.
 *
 * @param {Words} t
 * @param {Curve[]} curves
 * @param {Span} span
 * @param {Plot} plot
 * @param {(day: number) => string} iso
 * @param {{ tokens: Tokens, scale: number, marked: Marked[] }} look
 * @returns {object[]}
 */
export function nameCurves(t, curves, span, plot, iso, { tokens, scale, marked }) {
  const { width, highest } = plot;
  /** @type {Taken[]} */
  const taken = [];
  return curves.flatMap((curve) => {
    const text = t.say("held." + curve.side + ".in", { region: regionName(t, curve.region) });
    const share = (text.length * NAME.wide * NAME.size * scale) / Math.max(width, 1);
    const wide = share * (span.until - span.first);
    const covers = covering(marked, wide, plot, { span, scale });
    const best = bestStand(curves, curve, wide, { span, highest, taken, covers });
    if (!best) return [];
    taken.push({ ...best, wide });
    const font = { color: tokens[curve.side], size: NAME.size * scale };
    const anchor = { showarrow: false, xanchor: "left", yanchor: "bottom", borderpad: 0 };
    return [{ x: iso(Math.round(best.from)), y: best.y, text, ...anchor, font }];
  });
}
