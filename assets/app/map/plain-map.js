/* A map without WebGL: the canvas draws the ground, too, and a hand moves it.
 *
 * It is what the reader sees first, until Plotly's map has painted (front-map.js, whose methods it has), and all there
 * is where the browser has no WebGL or Plotly's map does not come.
 */

import { sizeOf } from "../lib/dom.js";
import { Hand } from "./hand.js";
import { keptOnMap } from "./mercator.js";

/**
 * @import { MapListener } from "./front-map.js"
 * @import { MapView } from "../types.js"
 */

/** The canvas as a map. */
export class PlainMap {
  #node;
  #on;
  #view;
  #hand;

  /**
   * @param {HTMLElement} node - what the canvas is in
   * @param {MapView} view
   * @param {MapListener} on
   */
  constructor(node, view, on) {
    this.#node = node;
    this.#on = on;
    this.#view = this.#kept(view);
    this.#hand = new Hand(node, () => this.#view, { ...on, dragged: (to) => this.move(to, true) });
  }

  /** @param {MapView} to */
  #kept(to) {
    return keptOnMap(to, this.#node.clientWidth, this.#node.clientHeight);
  }

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

  /** Go somewhere.
   *
   * @param {MapView} to
   * @param {boolean} kept - the reader chose this view
   */
  move(to, kept) {
    this.#view = this.#kept(to);
    this.repaint();
    this.#on.moved(this.#view, kept);
    this.#on.rested();
  }

  /** Go to a place: at once.
   *
   * @param {MapView} to
   */
  fly(to) {
    this.move(to, true);
  }

  /** The canvas is dressed already, but the page may have another size. */
  dress() {
    this.repaint();
  }

  /** Tell how it is, once more. */
  repaint() {
    this.#on.drawn(this.#view, sizeOf(this.#node));
  }

  /** Nothing is under the canvas. */
  bare() {
    return true;
  }

  /** There is nothing to be copied. */
  ground() {
    return null;
  }

  /** It has no tiles.
   *
   * @returns {never[]}
   */
  towns() {
    return [];
  }

  /** Leave the canvas to another map. */
  remove() {
    this.#hand.remove();
  }
}
