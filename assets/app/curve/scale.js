/* Where a day and a value are on the curve, and the marks of its axes. Pure. */

import { dateParts, daysBetween } from "../lib/dates.js";

/** @import { Span, Words } from "../types.js" */

const TICK_PX = 58; // least distance of two month labels
const BAND = 0.055; // as _BAND in dashboard/page/figures.py
export const HEADROOM = 1.06;
const MONTH_STEPS = [1, 2, 3, 6, 12];
const DAYS_OF_MONTH = 30.44;
const MOST_TICKS = 600;

/** @typedef {{ l: number, r: number, t: number, b: number }} Margin */
/** @typedef {{ iso: string, month: number, year: number }} MonthTick */

/** Return how far above the bottom of the plot a value is, as a share of its height.
 *
 * @param {number} value
 * @param {number} highest - what the axis holds
 * @returns {number}
 */
export const valueToY = (value, highest) => BAND + (1 - BAND) * Math.min(1, value / (highest * HEADROOM));

/** Return where the middle of `day` is on a plot `width` px wide.
 *
 * @param {number} day
 * @param {Span} span
 * @param {number} width
 * @returns {number}
 */
export const dayToX = (day, span, width) => ((day + 0.5 - span.first) / (span.until - span.first)) * width;

/** Return the day under `x`, kept inside the span.
 *
 * @param {number} x
 * @param {Span} span
 * @param {number} width
 * @returns {number}
 */
export function xToDay(x, span, width) {
  return inSpan(Math.floor(span.first + (x / width) * (span.until - span.first)), span);
}

/** Return the day of a span that is nearest to a day.
 *
 * @param {number} day
 * @param {Span} span
 * @returns {number}
 */
export const inSpan = (day, { first, until }) => Math.min(until - 1, Math.max(first, day));

/** Return the margins for a reader who wants type `scale` times as large.
 *
 * @param {Margin} margin
 * @param {number} scale
 * @returns {Margin}
 */
export const scaledMargin = ({ l, r, t, b }, scale) => ({
  l: Math.round(l * scale),
  r: Math.round(r * scale),
  t: Math.round(t * scale),
  b: Math.round(b * scale),
});

/** Return about three round ticks from 0 to `most`.
 *
 * @param {number} most
 * @returns {number[]}
 */
export function valueTicks(most) {
  const raw = most / 3.4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 4, 5].map((n) => n * power).find((n) => n >= raw) ?? 10 * power;
  const ticks = [];
  for (let value = 0; value <= most * 1.02; value += step) ticks.push(value);
  return ticks;
}

/** Return the texts of such ticks: the highest carries the unit.
 *
 * @param {Words} t
 * @param {number[]} values
 * @returns {string[]}
 */
export const valueText = (t, values) =>
  values.map(
    (value, i) => t.number(value, value % 1 ? 1 : 0) + (i === values.length - 1 ? " " + t.say("km2") : ""),
  );

/** Return the months to mark in a period drawn `width` px wide.
 *
 * @param {string} first
 * @param {string} until
 * @param {number} width
 * @returns {MonthTick[]}
 */
export function monthTicks(first, until, width) {
  const perMonth = width / Math.max(daysBetween(first, until) / DAYS_OF_MONTH, 0.1);
  const step = MONTH_STEPS.find((n) => n * perMonth >= TICK_PX) || 12;
  const { year, month } = dateParts(first);
  const ticks = [];
  for (let i = 0; i < MOST_TICKS; i++) {
    const at = month + i;
    const iso = new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
    if (iso >= until) break;
    if (iso >= first && at % step === 0)
      ticks.push({ iso, month: at % 12, year: year + Math.floor(at / 12) });
  }
  return ticks;
}

/** Return the texts of such ticks: the first of a year carries it.
 *
 * @param {Words} t
 * @param {MonthTick[]} ticks
 * @returns {string[]}
 */
export const tickText = (t, ticks) =>
  ticks.map(
    ({ month, year }, i) => t.month(month) + (i === 0 || year !== ticks[i - 1].year ? " " + year : ""),
  );
