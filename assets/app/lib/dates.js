/* Days as ISO dates, counted in UTC. Pure. */

/** @import { Iso } from "../types.js" */

const DAY_MS = 86400000;

/** Return the ISO date of the day `days` after `iso`.
 *
 * @param {Iso} iso
 * @param {number} days
 * @returns {Iso}
 */
export const addDays = (iso, days) =>
  new Date(Date.parse(iso + "T00:00:00Z") + days * DAY_MS).toISOString().slice(0, 10);

/** Return the number of days from `a` to `b`, both ISO dates.
 *
 * @param {Iso} a
 * @param {Iso} b
 * @returns {number}
 */
export const daysBetween = (a, b) =>
  Math.round((Date.parse(b + "T00:00:00Z") - Date.parse(a + "T00:00:00Z")) / DAY_MS);

/**
 * @param {Iso} iso
 * @returns {{ year: number, month: number, day: number, weekday: number }}
 */
export function dateParts(iso) {
  const moment = new Date(iso + "T00:00:00Z");
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth(),
    day: moment.getUTCDate(),
    weekday: moment.getUTCDay(),
  };
}
