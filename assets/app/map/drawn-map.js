/* The map as it is drawn: the canvas, and the map that is under it and moves it.
 *
 * At first the canvas draws the ground, too, so that the reader sees it with the first bytes (plain-map.js); Plotly's
 * map takes its place under the canvas when it has painted (front-map.js), or never does where there is no WebGL.
 */

import { $, sizeOf } from "../lib/dom.js";
import { ControlCanvas } from "./canvas/control-canvas.js";
import { signOf } from "./canvas/drawing.js";
import { Towns, townSign } from "./canvas/towns.js";
import { fitBounds, isNear, keptOnMap } from "./mercator.js";
import { PlainMap } from "./plain-map.js";
import { hasWebGL, mapReady } from "./ready.js";
import { SecondMap } from "./second-map.js";

/**
 * @import { Drawn } from "./canvas/drawing.js"
 * @import { FrontMap, MapListener } from "./front-map.js"
 * @import { HandListener } from "./hand.js"
 * @import { Boot, Box, ControlLayer, Look, MapView, SignedFeature, Size } from "../types.js"
 */

/** How much is kept free around what is shown whole, px. */
export const PADDING = 28;
const PATIENCE = 20000; // ms until a map that does not come is given up
const STANDING = ["lines", "veil", "places", "names", "towns", "land", "water"]; // sets that a second map shows too

/** @typedef {{ features: readonly SignedFeature[], sign: (feature: SignedFeature) => string }} Mark */

/** Draws on a map, and moves it. */
export class DrawnMap {
  #node = $("map-over");
  #layers;
  #canvas;
  #on;
  #plain;
  /** @type {FrontMap | PlainMap} */
  #map;
  /** @type {SecondMap | null} */
  #twin = null;
  /** @type {Map<string, Mark>} */
  #marks = new Map(); // what is drawn besides the day, by the name of its set
  #look;
  #towns = new Towns();
  #final = false; // no other map is waited for

  /**
   * @param {ControlLayer[]} layers - of the canvas
   * @param {Look} look
   * @param {MapView} view
   * @param {Omit<MapListener, "drawn" | "bared">} on
   */
  constructor(layers, look, view, on) {
    this.#layers = layers;
    this.#look = look;
    this.#on = on;
    this.#canvas = new ControlCanvas(this.#node, layers);
    this.#plain = this.#map = new PlainMap(this.#node, view, this.#listener());
    this.#canvas.moveTo(view);
    this.dress(look);
  }

  /** @returns {MapListener} */
  #listener() {
    return {
      ...this.#on,
      drawn: (view, size) => this.#follow(view, size),
      bared: () => this.dress(this.#look),
      rested: () => this.#rested(),
    };
  }

  #rested() {
    this.#writeTowns();
    this.#on.rested();
  }

  #writeTowns() {
    const towns = this.#towns.among(this.#map.towns());
    if (towns) this.mark("towns", towns, townSign);
  }

  /** The map shows another view, or has another size: so do the canvas and the second map, in the same frame.
   *
   * @param {MapView} view
   * @param {Size} size
   */
  #follow(view, size) {
    this.#canvas.resize(size);
    this.#canvas.moveTo(view);
    this.#twin?.follow(view, size, this.#map.ground());
  }

  /** Tell whether the browser can draw Plotly's map.
   *
   * @param {Boot["webgl"]} known
   * @returns {Promise<boolean>}
   */
  static possible(known) {
    return hasWebGL(known);
  }

  /** Wait for Plotly's map, and put it under the canvas in place of the ground that the canvas has drawn until then. */
  async wait() {
    const map = await mapReady(this.#listener(), PATIENCE);
    if (map) this.#take(map);
  }

  /** @param {FrontMap} map */
  #take(map) {
    const here = this.#plain.view();
    if (!isNear(map.view(), here)) map.move(here, false);
    this.#plain.remove();
    this.#map = map;
    this.#follow(map.view(), map.size());
    this.dress(this.#look);
    if (this.#twin) map.repaint(); // what it has painted can be copied only then
  }

  /** No other map will come. */
  settle() {
    this.#final = true;
  }

  /** Tell whether no other map is waited for.
   *
   * @returns {boolean}
   */
  settled() {
    return this.#final;
  }

  /** Tell whether the canvas alone is the map.
   *
   * @returns {boolean}
   */
  plain() {
    return this.#map === this.#plain;
  }

  /** Tell whether it has yet to come to rest, and will tell. */
  moving() {
    return this.#map.moving();
  }

  // --- what is drawn ---

  /** Draw a day.
   *
   * @param {readonly SignedFeature[]} features
   */
  day(features) {
    this.#canvas.put("day", features);
  }

  /** Draw a set of something that is not of the day.
   *
   * @param {string} name
   * @param {readonly SignedFeature[]} features
   * @param {(feature: SignedFeature) => string} [sign] - what layers call a feature
   */
  mark(name, features, sign = signOf) {
    this.#marks.set(name, { features, sign });
    this.#canvas.put(name, features, sign);
    if (STANDING.includes(name)) this.#twin?.mark(name, features, sign);
    if (name !== "places") return;
    this.#towns.ours(features);
    this.#writeTowns();
  }

  /** Take another theme, language, scale or choice of layers.
   *
   * @param {Look} look
   */
  dress(look) {
    this.#look = look;
    this.#canvas.dress(look, this.#map.bare());
    this.#twin?.dress(look, !this.#map.ground());
    this.#map.dress(look);
  }

  /** Be drawn by the canvas alone: browsers do not print what WebGL draws. Lasts until it is dressed again.
   *
   * @param {Look} look - of paper
   */
  print(look) {
    this.#canvas.dress(look, true);
    this.#twin?.dress(look, true);
  }

  // --- where it is ---

  /** Return where the map is.
   *
   * @returns {MapView}
   */
  view() {
    return this.#map.view();
  }

  /** @param {MapView} to */
  #kept(to) {
    const { width, height } = sizeOf(this.#node);
    return keptOnMap(to, width, height);
  }

  /** Show the whole of a box.
   *
   * @param {Box} bounds
   */
  fit(bounds) {
    const { width, height } = sizeOf(this.#node);
    this.#map.move(fitBounds(bounds, width, height, PADDING), false);
  }

  /** Go to a place.
   *
   * @param {MapView} to
   */
  fly(to) {
    this.#map.fly(this.#kept(to));
  }

  /** Zoom in by a step, or out where it is below 0.
   *
   * @param {number} step
   */
  zoom(step) {
    const { zoom, ...middle } = this.#map.view();
    this.#map.move(this.#kept({ ...middle, zoom: zoom + step }), true);
  }

  // --- what is asked of it ---

  /** Return what is drawn in a box, by layer.
   *
   * @param {Box} box
   * @returns {Drawn[]}
   */
  inBox(box) {
    return this.#canvas.inBox(box);
  }

  /** Return the id of the settlement that is written at a point, or null.
   *
   * @param {number} x - px
   * @param {number} y
   * @returns {string | null}
   */
  settlementAt(x, y) {
    return this.#canvas.settlementAt(x, y);
  }

  /** Return a second map, which is where this one is and moves it.
   *
   * @param {HTMLElement} node
   * @param {Omit<HandListener, "dragged">} on
   * @returns {SecondMap}
   */
  twin(node, on) {
    const dragged = (/** @type {MapView} */ to) => this.#map.move(this.#kept(to), true);
    const twin = new SecondMap(node, this.#layers, () => this.#map.view(), { ...on, dragged });
    this.#twin = twin;
    for (const [name, { features, sign }] of this.#marks)
      if (STANDING.includes(name)) twin.mark(name, features, sign);
    twin.dress(this.#look, !this.#map.ground());
    this.#map.repaint();
    return twin;
  }

  /** Take the second map away. */
  part() {
    this.#twin?.remove();
    this.#twin = null;
  }
}
