/* A second map, for two maps at once: a copy of the ground of the first, under a canvas of its own.
 *
 * The ground of both is the same at every moment, so it is painted once. What moves this map is told to the first,
 * which tells it where to be, as it tells its own canvas.
 */

import { attribute, element } from "../lib/dom.js";
import { featureAt } from "../lib/geo.js";
import { ControlCanvas } from "./canvas/control-canvas.js";
import { Hand } from "./hand.js";

/**
 * @import { HandListener } from "./hand.js"
 * @import { ControlLayer, DayFeature, DayPolygon, Look, MapView, SignedFeature, Size } from "../types.js"
 */

/** The second map, in a node of its own. */
export class SecondMap {
  #node;
  #copy = element("canvas", "ground-copy"); // of what the first map has painted
  #canvas;
  #hand;
  /** @type {DayFeature[]} */
  #features = []; // what is drawn

  /**
   * @param {HTMLElement} node
   * @param {ControlLayer[]} layers - of its canvas
   * @param {() => MapView} view - where the maps are
   * @param {HandListener} on
   */
  constructor(node, layers, view, on) {
    this.#node = node;
    node.append(this.#copy);
    this.#canvas = new ControlCanvas(node, layers);
    this.#hand = new Hand(node, view, on);
  }

  /** Draw a day.
   *
   * @param {DayFeature[]} features
   */
  show(features) {
    this.#features = features;
    this.#canvas.put("day", features);
  }

  /** Draw a set of something that is not of the day.
   *
   * @param {string} name
   * @param {readonly SignedFeature[]} features
   * @param {(feature: SignedFeature) => string} sign - what layers call a feature
   */
  mark(name, features, sign) {
    this.#canvas.put(name, features, sign);
  }

  /** Take another theme, language, scale or choice of layers.
   *
   * @param {Look} look
   * @param {boolean} based - there is no ground to be copied
   */
  dress(look, based) {
    this.#canvas.dress(look, based);
  }

  /** Be where the first map is, and as large.
   *
   * @param {MapView} view
   * @param {Size} size
   * @param {HTMLCanvasElement | null} ground - what the first map has just painted
   */
  follow(view, size, ground) {
    this.#canvas.resize(size);
    this.#canvas.moveTo(view);
    if (ground) this.#copyOf(ground, size);
  }

  /**
   * @param {HTMLCanvasElement} ground
   * @param {Size} size
   */
  #copyOf(ground, size) {
    const copy = this.#copy;
    if (copy.width !== ground.width || copy.height !== ground.height) {
      Object.assign(copy, { width: ground.width, height: ground.height });
      copy.style.setProperty("--width", size.width + "px");
      copy.style.setProperty("--height", size.height + "px");
    }
    copy.getContext("2d")?.drawImage(ground, 0, 0);
  }

  /** Return the ground that holds a point, or null.
   *
   * @param {number} lon
   * @param {number} lat
   * @returns {DayPolygon | null}
   */
  under(lon, lat) {
    return /** @type {DayPolygon | null} */ (featureAt(this.#features, lon, lat));
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

  /** Say to a screen reader which map this is.
   *
   * @param {string} text
   */
  name(text) {
    attribute(this.#node, "role", "region");
    attribute(this.#node, "aria-label", text);
  }

  /** Take the map away. */
  remove() {
    this.#hand.remove();
    this.#node.replaceChildren();
  }
}
