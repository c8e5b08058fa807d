/* The handle of map A over the curve: dragged, or moved by keys. */

import { dayToX, inSpan, scaledMargin, xToDay } from "../curve/scale.js";
import { sourceById } from "../data/manifest.js";
import { $, attribute } from "../lib/dom.js";
import { oncePerFrame } from "../lib/rest.js";

/**
 * @import { Page } from "../page.js"
 * @import { EndName, Source } from "../types.js"
 */

/** @type {Record<string, number>} */
const KEYS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: -30, PageDown: 30 };
const WEEK = 7;

/** Return the days that a key of the handle stands for, or null. Pure.
 *
 * @param {KeyboardEvent} event
 * @returns {number | null}
 */
export function handleStep(event) {
  const days = KEYS[event.key];
  if (!days || event.altKey || event.ctrlKey || event.metaKey) return null;
  return event.shiftKey && Math.abs(days) === 1 ? WEEK * days : days;
}

/**
 * @typedef {object} Joints
 * @property {() => EndName | null} from - what is compared with
 * @property {(day: number) => void} go
 * @property {() => void} grabbed
 */

/** Shows the day of A on the curve, and moves it. */
export class CompareHandle {
  #page;
  #joints;
  #node = $("compare-handle");
  #track = $("compare-track");
  #drawn = oncePerFrame(); // as in slider.js
  #width = 1;
  #left = 0; // px of the page: asked once for a drag, since asking makes the browser lay out the page
  #held = false;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#listen();
  }

  #listen() {
    const node = this.#node;
    node.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => this.#grab(event));
    node.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => this.#drag(event));
    node.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => this.#press(event));
    for (const name of ["pointerup", "pointercancel"])
      node.addEventListener(name, () => {
        this.#held = false;
      });
  }

  /** Lay the track over the plot of the curve. */
  place() {
    const { l, r, b } = scaledMargin(this.#page.boot.margin, this.#page.scale());
    Object.assign(this.#track.style, { left: l + "px", right: r + "px", bottom: b + "px" });
    this.#width = Math.max(1, this.#track.clientWidth);
    this.move();
  }

  /** Be at the day of A; outside the period, at the end of it that is nearer. */
  move() {
    const { span } = this.#page;
    const from = this.#joints.from();
    if (!from) return;
    const now = this.#page.dayOf(from.date);
    const shown = inSpan(now, span);
    this.#node.style.transform = "translateX(" + dayToX(shown, span, this.#width).toFixed(2) + "px)";
    attribute(this.#node, "data-beyond", String(shown !== now));
  }

  /** Say in words where the handle is.
   *
   * @param {Source} source
   * @param {string} date
   */
  label(source, date) {
    const { t } = this.#page;
    attribute(this.#node, "aria-valuemin", String(this.#page.dayOf(source.first)));
    attribute(this.#node, "aria-valuemax", String(this.#page.dayOf(source.last)));
    attribute(this.#node, "aria-valuenow", String(this.#page.dayOf(date)));
    const text = t.say("cmp.side", { source: source.title[t.lang], date: t.date(date) });
    attribute(this.#node, "aria-valuetext", text);
  }

  /** Tell whether a hand holds it.
   *
   * @returns {boolean}
   */
  grabbed() {
    return this.#held;
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    if (event.button) return;
    this.#joints.grabbed();
    this.#node.setPointerCapture(event.pointerId);
    this.#left = this.#track.getBoundingClientRect().left;
    this.#held = true;
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    if (!this.#node.hasPointerCapture(event.pointerId)) return;
    this.#drawn(() => this.#joints.go(xToDay(event.clientX - this.#left, this.#page.span, this.#width)));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const from = this.#joints.from();
    const to = from && this.#target(event, from);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation(); // the page's own arrows move map B
    this.#joints.go(to);
  }

  /** Return the day that a key leads to, or null where the key means nothing here.
   *
   * @param {KeyboardEvent} event
   * @param {EndName} from
   */
  #target(event, { source, date }) {
    const { first, last } = sourceById(this.#page.manifest, source);
    const step = handleStep(event);
    if (step !== null) return this.#page.dayOf(date) + step;
    if (event.key === "Home") return this.#page.dayOf(first);
    return event.key === "End" ? this.#page.dayOf(last) : null;
  }
}
