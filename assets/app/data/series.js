/* Areas by day: decode the file `series`, and answer values, peaks, changes and curves. Pure.
 *
 * Values are km2 and km; null is not known, which is never 0. A row is {source, region, first, until, day: [...],
 * ukraine, russia, contested, line, unplaced: {control: [...]}}: unplaced is part of the figure that no polygon shows.
 */

import { daysOf, figures, numbers, records, require, wholeDays } from "./published/shape.js";
import { lastAtOrBefore } from "./timeline.js";

/** @import { Peak, Quantity, Series, SeriesFile, SeriesRecord, SeriesRow, Steps, Values } from "../types.js" */

/** The series of a page whose file is still on its way.
 *
 * @type {import("../types.js").Series}
 */
export const NO_SERIES = { find: () => null };

/** Return {find(source, region) -> row or null} of a file `series`. Peaks count from the day `since`.
 *
 * @param {SeriesFile} file
 * @param {number} since
 * @returns {Series}
 */
export function decodeSeries(file, since) {
  const rows = new Map(
    records(file?.rows, "rows").map((row) => [row.source + "/" + row.region, decodeRow(row, since)]),
  );
  return { find: (source, region) => rows.get(source + "/" + region) ?? null };
}

/**
 * @param {SeriesRecord} row
 * @param {number} since
 * @returns {SeriesRow}
 */
function decodeRow(row, since) {
  wholeDays([row.first, row.until]);
  const day = daysOf(row.day);
  require(day.length > 0, "a row without days");
  /**
   * @param {(number | null)[]} list
   * @returns {(number | null)[]}
   */
  const hundredths = (list) => figures(list, day.length, 100);
  const unplaced = Object.fromEntries(
    Object.entries(row.unplaced || {}).map(([key, list]) => [key, hundredths(numbers(list, "unplaced"))]),
  );
  return {
    source: row.source,
    region: row.region,
    since: since < row.until ? since : row.first,
    first: row.first,
    until: row.until,
    day,
    ukraine: hundredths(row.ukraine),
    russia: hundredths(row.russia),
    contested: hundredths(row.contested),
    line: hundredths(row.line),
    unplaced,
  };
}

/** Return the row's values on `day`, or null where the source has no map.
 *
 * @param {SeriesRow | null} row
 * @param {number} day
 * @returns {Values | null}
 */
export function valuesAt(row, day) {
  if (!row || day < row.first || day >= row.until) return null;
  const i = lastAtOrBefore(row.day, day);
  if (i < 0) return null;
  const unplaced = Object.fromEntries(Object.entries(row.unplaced).map(([key, list]) => [key, list[i]]));
  return {
    ukraine: row.ukraine[i],
    russia: row.russia[i],
    contested: row.contested[i],
    line: row.line[i],
    unplaced,
  };
}

/** Rows never change: what is asked every frame is worked out once.
 *
 * @template {Quantity | Quantity[]} K
 * @template T
 * @param {(row: SeriesRow, keys: K) => T} make
 * @returns {(row: SeriesRow, keys: K) => T}
 */
function once(make) {
  /** @type {WeakMap<SeriesRow, Map<string, { made: T }>>} */
  const rows = new WeakMap();
  return (row, keys) => {
    const known = rows.get(row) ?? new Map();
    rows.set(row, known);
    const found = known.get(String(keys)) ?? { made: make(row, keys) };
    known.set(String(keys), found);
    return found.made;
  };
}

/** Return {value, day} of the largest value that is known, or null where none is; the first day of several. */
export const peakOf = once(findPeak);

/** Return the largest sum that several values reached on one day. */
export const highestOf = once(findHighest);

/**
 * @param {SeriesRow} row
 * @param {Quantity} key
 * @returns {Peak | null}
 */
function findPeak(row, key) {
  let best = null;
  for (const [i, day] of row.day.entries()) {
    const value = row[key][i];
    const counts = (row.day[i + 1] ?? row.until) > row.since;
    if (counts && value !== null && (!best || value > best.value))
      best = { value, day: Math.max(day, row.since) };
  }
  return best;
}

/**
 * @param {SeriesRow} row
 * @param {Quantity[]} keys
 * @returns {number}
 */
function findHighest(row, keys) {
  const known = stepsOf(row, keys).value.filter((value) => value !== null);
  return known.reduce((most, value) => Math.max(most, value), 0);
}

/** Return how much a value grew in the `days` up to `day`, or null where one of the two is not known.
 *
 * @param {SeriesRow | null} row
 * @param {Quantity} key
 * @param {number} day
 * @param {number} days
 * @returns {number | null}
 */
export function changeOver(row, key, day, days) {
  const now = valuesAt(row, day);
  const then = valuesAt(row, day - days);
  return now && then && now[key] !== null && then[key] !== null ? now[key] - then[key] : null;
}

/** Return {day, value}: the corners of a step curve, closed at the end of the coverage; null where one is not known.
 *
 * @param {SeriesRow} row
 * @param {Quantity[]} keys
 * @returns {Steps}
 */
export function stepsOf(row, keys) {
  const value = row.day.map((_, i) => {
    const values = keys.map((key) => row[key][i]).filter((one) => one !== null);
    return values.length < keys.length ? null : values.reduce((sum, one) => sum + one, 0);
  });
  return { day: row.day.concat(row.until), value: value.concat(value[value.length - 1]) };
}
