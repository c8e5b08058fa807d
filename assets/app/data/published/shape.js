/* Whether a published file is what docs/bundle.md describes, as far as the page counts with it. Pure.
 *
 * Its hash says that it came as it was published; that its publisher wrote no nonsense is asked here. A list that is
 * none would hang a loop over its length, and in sums null is 0.
 */

/** What was published is not what docs/bundle.md describes. */
export class Unreadable extends Error {
  /** @param {string} what */
  constructor(what) {
    super("not as published files are: " + what);
    this.name = "Unreadable";
  }
}

/**
 * @param {unknown} value
 * @returns {value is number}
 */
const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

const LONGEST = 1e6; // days: no history is longer, and beyond some more there are no dates

/**
 * @param {boolean} holds
 * @param {string} what
 */
export function require(holds, what) {
  if (!holds) throw new Unreadable(what);
}

/** Return what is a list of records, or refuse it.
 *
 * @template T
 * @param {T[]} value
 * @param {string} what
 * @returns {T[]}
 */
export function records(value, what) {
  require(Array.isArray(value) && value.every((one) => one !== null && typeof one === "object"), what);
  return value;
}

/** Return what is a list of numbers, or refuse it.
 *
 * @param {number[]} value
 * @param {string} what
 * @returns {number[]}
 */
export function numbers(value, what) {
  require(Array.isArray(value) && value.every(isNumber), what);
  return value;
}

/** Return what are days, or refuse them.
 *
 * @param {number[]} values
 * @returns {number[]}
 */
export function wholeDays(values) {
  require(Array.isArray(values) && values.every(isDay), "days");
  return values;
}

/** @param {number} value */
const isDay = (value) => Number.isInteger(value) && Math.abs(value) < LONGEST;

/** Return the days of a list in which each is told as the distance from the one before, which is earlier.
 *
 * @param {number[]} steps
 * @returns {number[]}
 */
export function daysOf(steps) {
  let at = 0;
  const found = wholeDays(numbers(steps, "days").map((step) => (at += step)));
  require(steps.every((step, i) => i === 0 || step > 0), "days in their order");
  return found;
}

/** Return the figures of a list as long as its days, or refuse one of another length. What is no number is not known,
 * and never becomes 0.
 *
 * @param {(number | null)[]} value
 * @param {number} length
 * @param {number} unit
 * @returns {(number | null)[]}
 */
export function figures(value, length, unit) {
  require(Array.isArray(value) && value.length === length, "as many figures as days");
  return value.map((one) => (isNumber(one) ? one / unit : null));
}
