/* The signs of the curve that are drawn in its period, for its legend: what is not there is not explained. Pure. */

import { stepsOf } from "../data/series.js";

/**
 * @import { Curve } from "./curves.js"
 * @import { Figure, Quantity, SeriesRow, Side, Span, Trace } from "../types.js"
 */

const DAYS = ["held", "missed", "part", "rewritten"]; // traces in the band below the curve

/** Tell whether a step of a series that is in the span is as `test` asks.
 *
 * @param {SeriesRow} row
 * @param {Quantity[]} keys
 * @param {Span} span
 * @param {(value: number | null) => boolean} test
 */
function some(row, keys, span, test) {
  const { day, value } = stepsOf(row, keys);
  return value.slice(0, -1).some((one, i) => day[i] < span.until && day[i + 1] > span.first && test(one));
}

/** @param {number | null} value */
const above = (value) => value !== null && value > 0;

/** Return what is drawn of curves: their areas, contested ground, and gaps.
 *
 * @param {Curve[]} curves
 * @param {Span} span
 * @returns {{ areas: { side: Side, region: string, nth: number }[], contested: boolean, gap: boolean }}
 */
export function signAreas(curves, span) {
  const rows = curves.map((curve, nth) => ({ ...curve, nth }));
  const shown = rows.filter(({ row, side }) => some(row, [side], span, above));
  return {
    areas: shown.map(({ row, side, nth }) => ({ side, region: row.region, nth })),
    contested: rows.some(({ row, contested }) => contested && some(row, ["contested"], span, above)),
    gap: rows.some(({ row, side }) => some(row, [side], span, (value) => value === null)),
  };
}

/** Return which of DAYS a drawn figure of the curve shows between the ends of its axis.
 *
 * @param {Figure} figure
 * @returns {string[]}
 */
export function signDays({ data, layout }) {
  const [first, until] = layout.xaxis.range;
  /** @param {string[]} ends */
  const inside = ([from, to]) => from < until && to > first; // a sign stands at noon, which is after its date alone
  /** @param {Trace} trace */
  const apart = (trace) =>
    trace.uid === "held" ? stretches(trace.x) : trace.x.map((/** @type {string} */ iso) => [iso, iso]);
  return DAYS.filter((name) => data.some((trace) => trace.uid === name && apart(trace).some(inside)));
}

/** Return [first, until] of each held-over stretch, which the trace draws as a box of four corners.
 *
 * @param {string[]} x
 */
const stretches = (x) => x.filter((_, i) => i % 4 === 0).map((first, i) => [first, x[4 * i + 2]]);
