/* The rewritten days as a drawing: the day of a map across, the day since which its new map is known upwards. */

import { vector } from "../compare/svg.js";
import { addDays, daysBetween } from "../lib/dates.js";

/** @import { Iso, Rewriting, Words } from "../types.js" */

const [WIDTH, HEIGHT] = [320, 150];
const PLOT = { left: 8, right: 312, top: 10, bottom: 126 };
const RADIUS = 2.2;

/** Return the points of rewritten days in px, and the days at the ends of both axes. Pure.
 *
 * @param {Iso} first - day 0
 * @param {Rewriting[]} rewrites
 */
export function pastPoints(first, rewrites) {
  const known = rewrites.map(({ after }) => daysBetween(first, after.known.slice(0, 10)));
  const days = rewrites.map(({ day }) => day);
  const across = span(days);
  const up = span([...known, ...days]);
  const points = rewrites.map(({ day }, i) => ({
    x: PLOT.left + ((day - across.low) / across.width) * (PLOT.right - PLOT.left),
    y: PLOT.bottom - ((known[i] - up.low) / up.width) * (PLOT.bottom - PLOT.top),
    day,
    known: known[i],
  }));
  return { points, across, up };
}

/** @param {number[]} values */
function span(values) {
  const low = Math.min(...values);
  return { low, high: Math.max(...values), width: Math.max(1, Math.max(...values) - low) };
}

/** Return the drawing.
 *
 * @param {Words} t
 * @param {Iso} first
 * @param {Rewriting[]} rewrites
 */
export function pastDrawing(t, first, rewrites) {
  const { points, across, up } = pastPoints(first, rewrites);
  /** @param {number} day */
  const date = (day) => t.date(addDays(first, day));
  const dots = points.map(({ x, y, day, known }) => {
    const title = vector("title", {});
    title.textContent = t.say("past.point", { date: date(day), known: date(known) });
    return vector("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: RADIUS, class: "past-dot" }, title);
  });
  const axis = `M${PLOT.left} ${PLOT.top}V${PLOT.bottom}H${PLOT.right}`;
  return vector(
    "svg",
    {
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      class: "past-svg",
      role: "img",
      "aria-label": t.say("past.drawing"),
    },
    vector("path", { d: axis, class: "past-axis" }),
    ...dots,
    label(date(across.low), PLOT.left, HEIGHT - 8, "start"),
    label(date(across.high), PLOT.right, HEIGHT - 8, "end"),
    label(t.say("past.until", { date: date(up.high) }), PLOT.left + 6, PLOT.top + 6, "start"),
  );
}

/**
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {string} anchor
 */
function label(text, x, y, anchor) {
  const node = vector("text", { x, y, "text-anchor": anchor, class: "past-label" });
  node.textContent = text;
  return node;
}
