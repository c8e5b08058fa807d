/* Hatches: stripes over ground that is contested, taken or left.
 *
 * Stripes are fixed to the ground: between two whole zooms they grow with it, and at the next one narrower ones take
 * their place. So they never swim while the map moves, and the ground is as dark at every zoom.
 */

/** @import { Box } from "../../types.js" */

const TILE = 16; // px at a whole zoom

/** @typedef {{ colour: string, count: number, width: number, falling: boolean }} Stripes - count: in a tile; width: px at a whole zoom */

/** Stripes by their name: rising to the right, falling for ground that a side left. Colours are tokens.
 *
 * @type {Record<string, Stripes>}
 */
export const STRIPES = {
  contested: { colour: "hatch", count: 3, width: 0.7, falling: false },
  "take-russia": { colour: "russia", count: 2, width: 2.6, falling: false },
  "take-ukraine": { colour: "ukraine", count: 2, width: 2.6, falling: false },
  "leave-russia": { colour: "russia", count: 2, width: 1.2, falling: true },
  "leave-ukraine": { colour: "ukraine", count: 2, width: 1.2, falling: true },
};

/** Return how many units of shapes.js a px of a whole zoom is.
 *
 * @param {number} zoom
 */
export const stripeUnit = (zoom) => 2 ** (10 - Math.floor(zoom));

/** Return the stripes that cross a box, in the units of shapes.js: from x, y to x, y. Pure.
 *
 * @param {Stripes} stripes
 * @param {Box} box
 * @param {number} zoom
 * @returns {[number, number, number, number][]}
 */
export function stripesIn({ count, falling }, [left, top, right, bottom], zoom) {
  const step = (TILE / count) * stripeUnit(zoom);
  // On a rising stripe x + y is the same everywhere, on a falling one x - y.
  const [least, most] = falling ? [left - bottom, right - top] : [left + top, right + bottom];
  /** @type {[number, number, number, number][]} */
  const lines = [];
  for (let at = Math.ceil(least / step) * step; at <= most; at += step)
    lines.push(falling ? [at + top, top, at + bottom, bottom] : [at - top, top, at - bottom, bottom]);
  return lines;
}
