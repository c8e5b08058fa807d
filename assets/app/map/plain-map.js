/* A map without WebGL: the canvas draws the ground, too, and this moves it by hand, by wheel and by keys.
 *
 * It is what the reader sees first, until Plotly's map has painted (front-map.js, whose methods it has), and all there
 * is where the browser has no WebGL or Plotly's map does not come.
 */

import { sizeOf } from "../lib/dom.js";
import { ZOOMS } from "../lib/map-box.js";
import { fitBounds, keptOnMap, unproject } from "./mercator.js";

/**
 * @import { MapListener } from "./front-map.js"
 * @import { Box, MapView, Spot } from "../types.js"
 */

const PADDING = 28; // px, as in front-map.js
const STEP = 120; // px that an arrow key moves the map
const NOTCH = 450; // px of the wheel for a step of the zoom
const STILL = 4; // px that a click may move
const LINE = 20; // px of a wheel that counts in lines
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @typedef {{ x: number, y: number }} At - px from the upper left of the map */

/** Drives the canvas as a map. */
export class PlainMap {
  #node;
  #on;
  #view;
  /** @type {Map<number, At>} */
  #fingers = new Map(); // that hold the map, by pointer
  #travelled = 0; // px since the first of them came down
  #ears = new AbortController();

  /**
   * @param {HTMLElement} node - what the canvas is in
   * @param {MapView} view
   * @param {MapListener} on
   */
  constructor(node, view, on) {
    this.#node = node;
    this.#view = keptOnMap(view, node.clientWidth, node.clientHeight);
    this.#on = on;
    this.#listen();
  }

  // --- where it is ---

  /** Return where the map is.
   *
   * @returns {MapView}
   */
  view() {
    return this.#view;
  }

  /** Tell whether it is being painted: it is so at once. */
  moving() {
    return false;
  }

  #drawn() {
    this.#on.drawn(this.#view, sizeOf(this.#node));
  }

  /**
   * @param {MapView} to
   * @param {boolean} kept - the reader chose this view
   */
  #move(to, kept) {
    this.#view = keptOnMap(to, this.#node.clientWidth, this.#node.clientHeight);
    this.#drawn();
    this.#on.moved(this.#view, kept);
    this.#on.rested();
  }

  /** @param {At} by - px to the right and down */
  #pan({ x, y }) {
    const { clientWidth, clientHeight } = this.#node;
    const middle = { x: clientWidth / 2 + x, y: clientHeight / 2 + y };
    this.#move({ ...this.#at(middle), zoom: this.#view.zoom }, true);
  }

  /** Zoom so that what is at a point stays there.
   *
   * @param {number} step
   * @param {At} [fixed] - else the middle
   */
  zoomBy(step, fixed) {
    const zoom = Math.min(ZOOMS[1], Math.max(ZOOMS[0], this.#view.zoom + step));
    const { clientWidth: width, clientHeight: height } = this.#node;
    const point = fixed ?? { x: width / 2, y: height / 2 };
    const place = this.#at(point);
    const there = { ...place, zoom };
    const middle = unproject(width - point.x, height - point.y, there, width, height);
    this.#move({ ...middle, zoom }, true);
  }

  /** Go to a place.
   *
   * @param {MapView} to
   */
  fly(to) {
    this.#move(to, true);
  }

  /** Show the whole of a box.
   *
   * @param {Box} bounds
   */
  fit(bounds) {
    this.#move(fitBounds(bounds, this.#node.clientWidth, this.#node.clientHeight, PADDING), false);
  }

  /** @param {At} at */
  #at({ x, y }) {
    return unproject(x, y, this.#view, this.#node.clientWidth, this.#node.clientHeight);
  }

  /** The canvas is dressed already, but the page may have another size. */
  dress() {
    this.#drawn();
  }

  // --- what only Plotly's map can do ---

  /** The canvas shows them already. */
  showLayers() {}

  /** It has no tiles.
   *
   * @returns {never[]}
   */
  towns() {
    return [];
  }

  /** There is no second map.
   *
   * @returns {null}
   */
  twin() {
    return null;
  }

  /** There is no second map.
   *
   * @returns {boolean}
   */
  paired() {
    return false;
  }

  // --- the hand ---

  #listen() {
    const node = this.#node;
    const { signal } = this.#ears;
    node.dataset.map = "true";
    node.tabIndex = 0;
    node.addEventListener("pointerdown", (event) => this.#grab(event), { signal });
    node.addEventListener("pointermove", (event) => this.#drag(event), { signal });
    for (const name of /** @type {const} */ (["pointerup", "pointercancel"]))
      node.addEventListener(name, (event) => this.#release(event), { signal });
    node.addEventListener("pointerleave", () => this.#on.hover(null, 0, 0), { signal });
    node.addEventListener("wheel", (event) => this.#roll(event), { signal, passive: false });
    node.addEventListener("keydown", (event) => this.#press(event), { signal });
  }

  /** @param {MouseEvent} event */
  #spot({ clientX, clientY }) {
    const { left, top } = this.#node.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** @param {PointerEvent} event */
  #grab(event) {
    if (event.button) return;
    if (!this.#fingers.size) this.#travelled = 0;
    this.#node.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, this.#spot(event));
  }

  /** @param {PointerEvent} event */
  #drag(event) {
    const now = this.#spot(event);
    const before = this.#fingers.get(event.pointerId);
    if (!before) {
      this.#on.hover(this.#at(now), now.x, now.y);
      return;
    }
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    this.#travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.#travelled < STILL) return;
    this.#on.hover(null, 0, 0);
    if (other) this.#pinch(other, before, now);
    else this.#pan({ x: before.x - now.x, y: before.y - now.y });
  }

  /** Two fingers: what was between them stays between them.
   *
   * @param {At} other - the finger that does not move now
   * @param {At} before
   * @param {At} now
   */
  #pinch(other, before, now) {
    /** @param {At} at */
    const apart = (at) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
    this.#pan({ x: (before.x - now.x) / 2, y: (before.y - now.y) / 2 });
    this.zoomBy(Math.log2(apart(now) / apart(before)), {
      x: (other.x + now.x) / 2,
      y: (other.y + now.y) / 2,
    });
  }

  /** @param {PointerEvent} event */
  #release(event) {
    if (!this.#fingers.delete(event.pointerId)) return;
    if (this.#fingers.size || this.#travelled >= STILL || event.type === "pointercancel") return;
    const { x, y } = this.#spot(event);
    this.#on.hover(this.#at({ x, y }), x, y);
    this.#on.chosen(this.#at({ x, y }), x, y);
  }

  /** @param {WheelEvent} event */
  #roll(event) {
    event.preventDefault();
    const way = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * LINE : event.deltaY;
    this.zoomBy(-way / NOTCH, this.#spot(event));
  }

  /** As on Plotly's map: who came here by keyboard moves it by the arrows, which are the timeline's elsewhere.
   *
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (x || y) this.#pan({ x: x * STEP, y: y * STEP });
    else if (event.key === "+" || event.key === "=") this.zoomBy(1);
    else if (event.key === "-") this.zoomBy(-1);
    else if (event.key === "Enter") this.#chooseMiddle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #chooseMiddle() {
    const { lon, lat } = this.#view;
    this.#on.chosen(/** @type {Spot} */ ({ lon, lat }), null, null);
  }

  /** Leave the canvas to another map. */
  remove() {
    this.#ears.abort();
    delete this.#node.dataset.map;
    this.#node.removeAttribute("tabindex");
  }
}
