/* The canvas over a map: who holds what, what two maps differ in, how the line moved, and borders and names above it.
 *
 * The map below does not hear of a day: a step clears the canvas and draws it anew, which takes less than a
 * millisecond. What is drawn comes in sets, each replaced as a whole: of the day, of the regions, of the movement.
 */

import { sizeOf } from "../../lib/dom.js";
import { meets } from "../../lib/geo.js";
import { worldX, worldY } from "../mercator.js";
import { bySign, drawLayers, frameOf, isAtZoom, signOf } from "./drawing.js";
import { Labels } from "./labels.js";
import { Surface } from "./surface.js";

/**
 * @import { Drawn, Frame } from "./drawing.js"
 * @import { Box, ControlLayer, Look, MapView, SignedFeature, Size } from "../../types.js"
 */

const DAY = "day"; // the set that a step replaces
const REACH = 6; // px around the pointer within which a settlement is meant

/** Draws sets of features for a view. */
export class ControlCanvas {
  #layers;
  #standing; // signs that are above the day
  #surface;
  #above; // what is drawn above the day and stays with it: it is laid over each day as a picture
  /** @type {Map<string, Map<string, SignedFeature[]>>} */
  #sets = new Map(); // features by sign, by the name of the set
  #labels = new Labels();
  #due = 0; // the animation frame in which it is drawn anew
  #stale = true; // what is above the day has to be drawn anew
  /** @type {Look | null} */
  #look = null;
  /** @type {MapView | null} */
  #view = null;
  #based = false;

  /**
   * @param {HTMLElement} node - what it lies over
   * @param {ControlLayer[]} layers - from the lowest to the highest
   */
  constructor(node, layers) {
    const size = sizeOf(node);
    this.#surface = new Surface(size);
    this.#above = new Surface(size);
    this.#surface.canvas.className = "control-canvas";
    this.#surface.canvas.addEventListener("contextrestored", () => this.draw());
    node.append(this.#surface.canvas);
    this.#layers = layers;
    this.#standing = layers.flatMap(({ signs, above }) => (above ? signs : []));
  }

  // --- what is drawn ---

  /** Draw a set in place of the one of that name.
   *
   * @param {string} name
   * @param {readonly SignedFeature[]} features
   * @param {(feature: SignedFeature) => string} [sign] - what layers call a feature
   */
  put(name, features, sign = signOf) {
    const before = this.#sets.get(name);
    const now = bySign(features, sign);
    this.#sets.set(name, now);
    if ([before, now].some((set) => set && this.#standing.some((one) => set.has(one)))) this.#stale = true;
    if (name === DAY) this.draw();
    else this.#drawSoon();
  }

  /** Take the colours of a theme, a scale and the layers that the reader wants.
   *
   * @param {Look} look
   * @param {boolean} based - draw the ground, too: no map is under it
   */
  dress(look, based) {
    this.#look = look;
    this.#based = based;
    this.#labels.forget();
    this.#stale = true;
    this.draw();
  }

  // --- where it is ---

  /** Be as large as the map now is.
   *
   * @param {Size} size
   */
  resize(size) {
    this.#above.resize(size);
    if (!this.#surface.resize(size)) return;
    this.#stale = true;
    this.draw();
  }

  /** Show another part of the world.
   *
   * @param {MapView} view
   */
  moveTo(view) {
    const now = this.#view;
    if (now && now.lon === view.lon && now.lat === view.lat && now.zoom === view.zoom) return;
    this.#view = view;
    this.#stale = true;
    this.draw();
  }

  /** Return the frame that a picture is drawn for, or null while it is not known.
   *
   * @returns {Frame | null}
   */
  #frame() {
    if (!this.#view || !this.#look) return null;
    const { context, width, height, ratio } = this.#surface;
    if (!width || !height) return null; // it is hidden
    const middle = { x: worldX(this.#view.lon), y: worldY(this.#view.lat) };
    const seen = frameOf(this.#view, middle, width, height);
    return { ...this.#look, ...seen, context, ratio };
  }

  /** Return what is to be drawn at a zoom, from the lowest layer to the highest.
   *
   * @param {number} zoom
   * @returns {Drawn[]}
   */
  #drawn(zoom) {
    const sets = [...this.#sets.values()];
    const switches = this.#look?.layers ?? [];
    return this.#layers
      .filter((layer) => !layer.switch || switches.includes(layer.switch))
      .filter((layer) => (this.#based || !layer.base) && isAtZoom(layer, zoom))
      .map((layer) => ({
        layer,
        features: layer.signs.flatMap((sign) => sets.flatMap((set) => set.get(sign) ?? [])),
      }));
  }

  /** Draw in the next frame: several sets may come at once. */
  #drawSoon() {
    this.#due ||= requestAnimationFrame(() => this.draw());
  }

  /** Draw everything anew; what is above the day only where it has changed. */
  draw() {
    cancelAnimationFrame(this.#due);
    this.#due = 0;
    const frame = this.#frame();
    if (!frame) return;
    const { context } = frame;
    const drawn = this.#drawn(frame.zoom);
    this.#surface.clear(this.#based ? frame.tokens["land-russia"] : null);
    drawLayers(
      frame,
      drawn.filter(({ layer }) => !layer.above),
    );
    if (this.#stale) {
      this.#stale = false;
      this.#drawAbove(
        { ...frame, context: this.#above.context },
        drawn.filter(({ layer }) => layer.above),
      );
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.drawImage(this.#above.canvas, 0, 0);
  }

  /**
   * @param {Frame} frame
   * @param {Drawn[]} drawn
   */
  #drawAbove(frame, drawn) {
    this.#above.clear(null);
    drawLayers(
      frame,
      drawn.filter(({ layer }) => !layer.text),
    );
    this.#labels.place(
      frame,
      drawn.filter(({ layer }) => layer.text),
    );
    this.#labels.draw(frame);
  }

  // --- what is asked of it ---

  /** Return what is drawn in a box, by layer; of words, those that are written.
   *
   * @param {Box} box
   * @returns {Drawn[]}
   */
  inBox(box) {
    if (!this.#view) return [];
    const written = this.#labels.written();
    /** @param {Drawn} drawn */
    const within = ({ layer, features }) =>
      features.filter((one) => (layer.text ? written.has(one) : meets(one.geometry, box)));
    return this.#drawn(this.#view.zoom)
      .map((drawn) => ({ layer: drawn.layer, features: within(drawn) }))
      .filter(({ features }) => features.length > 0);
  }

  /** Return the id of the settlement that is written at a point, or null.
   *
   * @param {number} x - px
   * @param {number} y
   * @returns {string | null}
   */
  settlementAt(x, y) {
    const frame = this.#frame();
    const found = frame && this.#labels.at(frame, x, y, REACH);
    return found ? String(found.properties.id) : null;
  }
}
