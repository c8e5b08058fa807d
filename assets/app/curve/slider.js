/* The slider over the curve: pointer, cursor and tip. The cursor is moved by a transform, without any layout. */

import { $, element } from "../lib/dom.js";
import { oncePerFrame } from "../lib/rest.js";
import { dayToX, scaledMargin, xToDay } from "./scale.js";

/**
 * @import { Margin } from "./scale.js"
 * @import { Span } from "../types.js"
 */

const OUTSIDE = { left: 20, right: 10 }; // px that the tip may be beyond the plot

/**
 * @typedef {object} Joints
 * @property {() => Span} span
 * @property {() => number} scale
 * @property {Margin} margin
 * @property {(day: number) => void} go
 * @property {(day: number) => string[]} tip - its lines
 * @property {() => void} grabbed
 */

/** Moves the cursor, and hears the hand. */
export class Slider {
  #joints;
  #node = $("slider");
  #cursor = $("cursor");
  #tip = $("curve-tip");
  #drawn = oncePerFrame(); // a mouse may tell of more moves than there are frames
  #width = 1;
  #left = 0; // px of the page: asked once for a drag, since asking makes the browser lay out the page
  /** @type {number | null} */
  #shown = null;

  /** @param {Joints} joints */
  constructor(joints) {
    this.#joints = joints;
    this.#listen();
  }

  #listen() {
    const node = this.#node;
    node.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => this.#grab(event));
    node.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => this.#drag(event));
    for (const name of ["pointerup", "pointercancel"])
      node.addEventListener(name, (/** @type {PointerEvent} */ event) => this.#release(event));
    node.addEventListener("pointerleave", () => this.#leave());
  }

  /** Lay the slider over the plot's own area: Plotly's margins are known, so it need not be asked. */
  place() {
    const { l, r, b } = scaledMargin(this.#joints.margin, this.#joints.scale());
    Object.assign(this.#node.style, { left: l + "px", right: r + "px", bottom: b + "px", top: "0" });
    this.#width = Math.max(1, this.#node.clientWidth);
    if (this.#shown !== null) this.show(this.#shown);
  }

  /** Put the cursor at a day.
   *
   * @param {number} day
   */
  show(day) {
    this.#shown = day;
    const x = dayToX(day, this.#joints.span(), this.#width);
    this.#cursor.style.transform = "translateX(" + x.toFixed(2) + "px)";
  }

  /** Tell whether a hand holds the slider.
   *
   * @returns {boolean}
   */
  grabbed() {
    return this.#node.dataset.grabbed === "true";
  }

  #look() {
    this.#left = this.#node.getBoundingClientRect().left;
  }

  /** @param {PointerEvent} event */
  #dayAt(event) {
    return xToDay(event.clientX - this.#left, this.#joints.span(), this.#width);
  }

  /** @param {PointerEvent} event */
  #point(event) {
    const tip = this.#tip;
    this.#look();
    const lines = this.#joints.tip(this.#dayAt(event));
    tip.replaceChildren(...lines.map((line) => element("span", "", line)));
    tip.hidden = false;
    const middle = event.clientX - this.#left - tip.offsetWidth / 2;
    const left = Math.min(Math.max(middle, -OUTSIDE.left), this.#width - tip.offsetWidth + OUTSIDE.right);
    tip.style.transform = "translateX(" + (this.#node.offsetLeft + left).toFixed(0) + "px)";
  }

  #leave() {
    this.#tip.hidden = true;
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    if (event.button) return;
    this.#node.setPointerCapture(event.pointerId);
    this.#node.dataset.grabbed = "true";
    this.#joints.grabbed();
    this.#leave();
    this.#look();
    this.#joints.go(this.#dayAt(event));
  }

  /** While the hand is down the date is in the header; a tip would only take frames from the map.
   *
   * @param {PointerEvent} event
   */
  #drag(event) {
    if (this.#node.hasPointerCapture(event.pointerId)) this.#drawn(() => this.#joints.go(this.#dayAt(event)));
    else this.#point(event);
  }

  /** @param {PointerEvent} event */
  #release(event) {
    delete this.#node.dataset.grabbed;
    if (event.pointerType !== "mouse") this.#leave();
  }
}
