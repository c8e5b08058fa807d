/* The curves of a choice of regions: which there are, and how high they reach. Pure. */

import { isCovered, regionsOf, sideAbroad } from "../data/manifest.js";
import { stepsOf } from "../data/series.js";

/** @import { Model, Quantity, SeriesRow, Side, Span, View } from "../types.js" */

const NAMED = 1.15; // more room above curves that carry their names

/**
 * @typedef {object} Curve
 * @property {Side} side - whose ground it shows
 * @property {SeriesRow} row
 * @property {string} region
 * @property {boolean} contested - contested ground is drawn on top of it
 */

/** Return the curves of a choice; a region that is not covered has none.
 *
 * @param {Model} model
 * @param {View} view
 * @returns {Curve[]}
 */
export function curvesOf(model, view) {
  return regionsOf(view.region).flatMap((id) => {
    const row = isCovered(model, view.source, id) ? model.series.find(view.source, id) : null;
    const side = sideAbroad(model.manifest, id);
    return row ? [{ side, row, region: id, contested: !view.region.includes(",") }] : [];
  });
}

/** Return the largest value of a sum of quantities in a span.
 *
 * @param {SeriesRow} row
 * @param {Quantity[]} keys
 * @param {Span} span
 */
function most(row, keys, { first, until }) {
  const { day, value } = stepsOf(row, keys);
  return value
    .filter((_, i) => day[i] < until && (day[i + 1] || until) > first)
    .reduce((a, b) => Math.max(a ?? 0, b ?? 0), 0);
}

/** Return what the axis holds: the curves' own largest value, and `least` that others put beside it.
 *
 * @param {Curve[]} curves
 * @param {Span} span
 * @param {number} least - km2
 * @returns {number}
 */
export function axisTop(curves, span, least) {
  const tall = curves.flatMap(({ row, side, contested }) => {
    const alone = most(row, [side], span) ?? 0;
    return contested ? [alone, most(row, [side, "contested"], span) ?? 0] : [alone];
  });
  return Math.max(Math.max(1, ...tall) * (curves.length > 1 ? NAMED : 1), least || 0);
}

/** Return the highest value of a curve in [from, until), or null where none is known.
 *
 * @param {Curve} curve
 * @param {number} from
 * @param {number} until
 * @returns {number | null}
 */
export function highestIn({ row, side }, from, until) {
  const { day, value } = stepsOf(row, [side]);
  const inside = value
    .slice(0, -1)
    .filter((area, i) => area !== null && day[i] < until && day[i + 1] > from)
    .map((area) => area ?? 0);
  return inside.length ? Math.max(...inside) : null;
}
