/* The curve of a story as steps, and their paths: what is not known is a gap, never a value. Pure. */

import { stepsOf } from "../data/series.js";

/** @import { Quantity, SeriesRow, Span } from "../types.js" */

/** @typedef {{ from: number, until: number, value: number }} Step - days, km2 */
/** @typedef {{ x: (day: number) => number, y: (value: number) => number }} Axes - px */

/** Return the steps of a sum of quantities in a span, in pieces without a gap, and the gaps.
 *
 * @param {SeriesRow} row
 * @param {Quantity[]} keys
 * @param {Span} span
 * @returns {{ pieces: Step[][], gaps: Span[] }}
 */
export function stepPieces(row, keys, span) {
  const { day, value } = stepsOf(row, keys);
  /** @type {Step[][]} */
  const pieces = [];
  /** @type {Span[]} */
  const gaps = [];
  let open = false;
  for (const [i, km2] of value.slice(0, -1).entries()) {
    const [from, until] = [Math.max(span.first, day[i]), Math.min(span.until, day[i + 1])];
    if (from >= until) continue;
    if (km2 === null) gaps.push({ first: from, until });
    else if (open) pieces[pieces.length - 1].push({ from, until, value: km2 });
    else pieces.push([{ from, until, value: km2 }]);
    open = km2 !== null;
  }
  return { pieces, gaps };
}

/** Return the path of a piece's upper edge.
 *
 * @param {Step[]} piece
 * @param {Axes} axes
 * @returns {string}
 */
export const edgePath = (piece, { x, y }) =>
  "M" +
  x(piece[0].from).toFixed(1) +
  " " +
  y(piece[0].value).toFixed(1) +
  piece.map(({ until, value }) => "V" + y(value).toFixed(1) + "H" + x(until).toFixed(1)).join("");

/** Return the path of what is below a piece.
 *
 * @param {Step[]} piece
 * @param {Axes} axes
 * @returns {string}
 */
export const areaPath = (piece, axes) =>
  edgePath(piece, axes) + "V" + axes.y(0).toFixed(1) + "H" + axes.x(piece[0].from).toFixed(1) + "Z";

/** Return the part of a stretch that is in a span, or null.
 *
 * @param {Span} stretch
 * @param {Span} span
 * @returns {Span | null}
 */
export function within({ first, until }, span) {
  const part = { first: Math.max(first, span.first), until: Math.min(until, span.until) };
  return part.first < part.until ? part : null;
}
