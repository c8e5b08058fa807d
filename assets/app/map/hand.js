/* Gestures over a map that the canvas draws: it is dragged, pinched, rolled, moved by keys, pointed at and chosen from. */

import { pannedView, unproject, zoomedView } from "./mercator.js";

/** @import { MapView, Spot } from "../types.js" */

const STEP = 120; // px that an arrow key moves the map
const NOTCH = 450; // px of the wheel for a step of the zoom, as on MapLibre's map
const STILL = 4; // px that a click may move
const LINE = 20; // px of a wheel that counts in lines
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** @typedef {{ x: number, y: number }} At - px from the upper left of the map */
/**
 * @typedef {object} HandListener
 * @property {(to: MapView) => void} dragged - the reader wants this view
 * @property {(place: Spot | null, x: number, y: number) => void} hover
 * @property {(place: Spot, x: number | null, y: number | null) => void} chosen - no px: by keyboard
 */

/** Reads the gestures over a node. */
export class Hand {
  #node;
  #view;
  #on;
  /** @type {Map<number, At>} */
  #fingers = new Map(); // that hold the map, by pointer
  #travelled = 0; // px since the first of them came down
  #ears = new AbortController();

  /**
   * @param {HTMLElement} node - that the map fills
   * @param {() => MapView} view - where the map is
   * @param {HandListener} on
   */
  constructor(node, view, on) {
    this.#node = node;
    this.#view = view;
    this.#on = on;
    node.dataset.map = "true";
    node.tabIndex = 0;
    this.#listen();
  }

  #listen() {
    const node = this.#node;
    const { signal } = this.#ears;
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

  /** @param {At} at */
  #at({ x, y }) {
    return unproject(x, y, this.#view(), this.#node.clientWidth, this.#node.clientHeight);
  }

  /** @param {At} by - px to the right and down */
  #pan(by) {
    const { clientWidth, clientHeight } = this.#node;
    this.#on.dragged(pannedView(this.#view(), by, clientWidth, clientHeight));
  }

  /**
   * @param {number} step
   * @param {At} [fixed] - what stays where it is; else the middle
   */
  #zoom(step, fixed) {
    const { clientWidth: width, clientHeight: height } = this.#node;
    const point = fixed ?? { x: width / 2, y: height / 2 };
    this.#on.dragged(zoomedView(this.#view(), step, point, width, height));
  }

  // --- the pointer ---

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
    this.#zoom(Math.log2(apart(now) / apart(before)), { x: (other.x + now.x) / 2, y: (other.y + now.y) / 2 });
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
    this.#zoom(-way / NOTCH, this.#spot(event));
  }

  // --- the keys ---

  /** As on Plotly's map: who came here by keyboard moves it by the arrows, which are the timeline's elsewhere.
   *
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (x || y) this.#pan({ x: x * STEP, y: y * STEP });
    else if (event.key === "+" || event.key === "=") this.#zoom(1);
    else if (event.key === "-") this.#zoom(-1);
    else if (event.key === "Enter") this.#chooseMiddle();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #chooseMiddle() {
    const { lon, lat } = this.#view();
    this.#on.chosen({ lon, lat }, null, null);
  }

  /** Leave the node to another map. */
  remove() {
    this.#ears.abort();
    delete this.#node.dataset.map;
    this.#node.removeAttribute("tabindex");
  }
}
