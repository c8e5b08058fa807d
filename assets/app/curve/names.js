/* The names of several curves, right on them: where each is the highest, and rather where it is high. Pure. */

import { regionName } from "../sentences/day.js";
import { highestIn } from "./curves.js";

/**
 * @import { Curve } from "./curves.js"
 * @import { Span, Tokens, Words } from "../types.js"
 */

const NAME = { size: 12, wide: 0.58, places: 40 }; // px of type, width of a letter in its size, spots that are tried
const APART = 4; // names may share days where their heights differ by this part of the axis

/** @typedef {{ from: number, y: number, cost: number }} Stand - where a name may be; cost: how unfit that is */
/** @typedef {Stand & { wide: number }} Taken */

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
 * @param {{ span: Span, highest: number, taken: Taken[] }} room
 */
function bestStand(curves, curve, wide, { span, highest, taken }) {
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
  const rated = free.map((one) => ({ ...one, cost: one.cost + 0.25 * (highest - (one.y - one.cost)) }));
  return rated.sort((a, b) => a.cost - b.cost)[0] ?? null;
}

/** Return the names as annotations of the figure.
 *
 * @param {Words} t
 * @param {Curve[]} curves
 * @param {Span} span
 * @param {{ width: number, highest: number }} plot
 * @param {(day: number) => string} iso
 * @param {{ tokens: Tokens, scale: number }} look
 * @returns {object[]}
 */
export function nameCurves(t, curves, span, { width, highest }, iso, { tokens, scale }) {
  /** @type {Taken[]} */
  const taken = [];
  return curves.flatMap((curve) => {
    const text = t.say("held." + curve.side + ".in", { region: regionName(t, curve.region) });
    const share = (text.length * NAME.wide * NAME.size * scale) / Math.max(width, 1);
    const wide = share * (span.until - span.first);
    const best = bestStand(curves, curve, wide, { span, highest, taken });
    if (!best) return [];
    taken.push({ ...best, wide });
    const font = { color: tokens[curve.side], size: NAME.size * scale };
    const anchor = { showarrow: false, xanchor: "left", yanchor: "bottom", borderpad: 0 };
    return [{ x: iso(Math.round(best.from)), y: best.y, text, ...anchor, font }];
  });
}
