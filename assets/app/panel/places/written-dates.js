/* Dates as people write them. Pure. */

/** @import { Iso } from "../../types.js" */

/**
 * @param {string | number} year
 * @param {string | number} month
 * @param {string | number} day
 * @returns {Iso | null}
 */
function iso(year, month, day) {
  const text = [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ].join("-");
  const moment = new Date(text + "T00:00:00Z");
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text ? text : null;
}

/** Return the number of a month by its first three letters, in any of the lists, or 0.
 *
 * @param {string} word
 * @param {string[][]} lists
 * @returns {number}
 */
function monthOf(word, lists) {
  const start = word.toLowerCase().slice(0, 3);
  const found = lists
    .map((list) => list.findIndex((name) => name.toLowerCase().slice(0, 3) === start))
    .find((at) => at >= 0);
  return word.length >= 3 && found !== undefined ? found + 1 : 0;
}

/** Return the ISO date that `text` means, or null. A missing year is that of `today`.
 *
 * @param {string} text
 * @param {string[][]} lists
 * @param {Iso} today
 * @returns {Iso | null}
 */
export function readDate(text, lists, today) {
  const given = text.trim();
  /**
   * @param {string | undefined} written
   * @returns {number}
   */
  const year = (written) =>
    written ? Number(written.length === 2 ? "20" + written : written) : Number(today.slice(0, 4));
  let m = given.match(/^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/);
  if (m) return iso(m[1], m[2], m[3]);
  m = given.match(/^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/);
  if (m) return iso(year(m[3]), m[2], m[1]);
  m = given.match(/^(\d{1,2})\s+([^\s\d.,]+)[.,]?(?:\s+(\d{4}|\d{2}))?(?:\s*(?:року|р\.?))?$/);
  if (m) return monthOf(m[2], lists) ? iso(year(m[3]), monthOf(m[2], lists), m[1]) : null;
  m = given.match(/^([^\s\d.,]+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/);
  return m && monthOf(m[1], lists) ? iso(year(m[3]), monthOf(m[1], lists), m[2]) : null;
}
