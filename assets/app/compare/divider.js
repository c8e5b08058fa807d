/* The divider between two maps, one over the other: swiped by the pointer or moved by keys. */

import { $, attribute, show } from "../lib/dom.js";

/** @import { Page } from "../page.js" */

const MIDDLE = 50; // %
/** @type {Record<string, number>} */
const KEYS = {
  ArrowRight: 2,
  ArrowUp: 2,
  ArrowLeft: -2,
  ArrowDown: -2,
  PageUp: 10,
  PageDown: -10,
  Home: -100,
  End: 100,
};

/** @param {number} share - % */
const within = (share) => Math.min(100, Math.max(0, share));

/** Return where a key moves the divider from `at`, in % of the width; null where the key means nothing. Pure.
 *
 * @param {KeyboardEvent} event
 * @param {number} at
 * @returns {number | null}
 */
export function dividerTo(event, at) {
  const step = event.altKey || event.ctrlKey || event.metaKey ? 0 : KEYS[event.key];
  if (!step) return null;
  return within(at + (event.shiftKey && Math.abs(step) === 2 ? 5 * step : step));
}

/** The divider. */
export class Divider {
  #page;
  #node = $("swipe");
  #at = MIDDLE; // % of the width

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
    this.#listen();
  }

  #listen() {
    const node = this.#node;
    node.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
      if (!event.button) node.setPointerCapture(event.pointerId);
    });
    node.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => this.#drag(event));
    node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#press(event));
  }

  /** Show it, or hide it.
   *
   * @param {boolean} visible
   */
  show(visible) {
    show(this.#node, visible);
  }

  /** Put it where it was, in the words of the language. */
  draw() {
    this.#put(this.#at);
  }

  /** Tell whether a point of the map is to the right of it.
   *
   * @param {number} x
   * @returns {boolean}
   */
  isLeftOf(x) {
    return x > (this.#at / 100) * $("map").clientWidth;
  }

  /** @param {number} at */
  #put(at) {
    const a = Math.round(at);
    const text = this.#page.t.say("cmp.swipe.value", { a, b: 100 - a });
    this.#at = at;
    $("map-section").style.setProperty("--split", at.toFixed(2) + "%");
    attribute(this.#node, "aria-valuemin", "0");
    attribute(this.#node, "aria-valuemax", "100");
    attribute(this.#node, "aria-valuenow", String(a));
    attribute(this.#node, "aria-valuetext", text);
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (!this.#node.hasPointerCapture(event.pointerId)) return;
    const { left, width } = $("map").getBoundingClientRect();
    this.#put(within((100 * (event.clientX - left)) / width));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const to = dividerTo(event, this.#at);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own arrows move the day
    this.#put(to);
  }
}
