/* Words on the canvas over the map: names of places, figures on what changed, the date of an older line.
 *
 * Layers that come first have the first choice of room, and in a layer the larger figure. A name that is written stays
 * where it is while it fits, so that names do not jump while the map moves. Each text is set once, as a small picture.
 */

import { isInFrame, pointOf } from "./drawing.js";
import { drawHead, drawRing, RING, spriteOf } from "./signs.js";

/**
 * @import { Drawn, Frame } from "./drawing.js"
 * @import { Sprite } from "./signs.js"
 * @import { Box, ControlLayer, SignedFeature } from "../../types.js"
 */

const PADDING = 3; // px around words
const MOST = 600; // sprites that are kept
const ANCHORS = ["left", "right", "top", "bottom"]; // of a name beside its ring, the best first

/** @typedef {{ layer: ControlLayer, feature: SignedFeature, anchor: string, sprite: Sprite }} Placed */

/** Return the words of a feature.
 *
 * @param {SignedFeature} feature
 * @param {string} names - the language
 * @returns {string}
 */
const textOf = ({ properties }, names) =>
  properties.label ?? /** @type {Record<string, any>} */ (properties)[names] ?? properties.en ?? "";

/** Return where the upper left corner of words is, px from their point.
 *
 * @param {string} anchor - the side of the words that is at the point
 * @param {{ width: number, height: number }} size
 * @param {number} away - px
 * @returns {[number, number]}
 */
function cornerOf(anchor, { width, height }, away) {
  switch (anchor) {
    case "left":
      return [away, -height / 2];
    case "right":
      return [-away - width, -height / 2];
    case "top":
      return [-width / 2, away];
    case "bottom":
      return [-width / 2, -away - height];
    default:
      return [-width / 2, -height / 2];
  }
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** @param {SignedFeature} feature */
const rank = ({ properties }) => properties.size ?? 0;

/** Lays out words and draws them. */
export class Labels {
  /** @type {Placed[]} */
  #placed = [];
  /** @type {Map<SignedFeature, string>} */
  #anchors = new Map(); // of the names that are written
  /** @type {Map<string, Sprite>} */
  #sprites = new Map();

  /** Forget how the words look: another theme, language or size. */
  forget() {
    this.#sprites.clear();
  }

  /**
   * @param {Frame} frame
   * @param {ControlLayer} layer
   * @param {SignedFeature} feature
   * @param {string} anchor
   * @returns {Sprite}
   */
  #sprite(frame, layer, feature, anchor) {
    const text = textOf(feature, frame.names);
    const beside = anchor === "left" || anchor === "right";
    const aligned = beside && text.includes(" ") ? anchor : "center"; // it may have several lines
    const key = [layer.id, aligned, text].join("/");
    let sprite = this.#sprites.get(key);
    if (!sprite) {
      if (this.#sprites.size >= MOST) this.forget();
      sprite = spriteOf(text, layer, frame, aligned);
      this.#sprites.set(key, sprite);
    }
    return sprite;
  }

  /** Return the box of words with the room around them, px of the map.
   *
   * @param {Frame} frame
   * @param {Placed} placed
   * @returns {Box}
   */
  #box(frame, { layer, feature, anchor, sprite }) {
    const { x, y } = pointOf(frame, feature);
    const [dx, dy] = cornerOf(anchor, sprite, (layer.away ?? 0) * frame.scale);
    const [left, top] = [x + dx - PADDING, y + dy - PADDING];
    return [left, top, left + sprite.width + 2 * PADDING, top + sprite.height + 2 * PADDING];
  }

  /** Lay out the words of some layers for a view.
   *
   * @param {Frame} frame
   * @param {Drawn[]} drawn
   */
  place(frame, drawn) {
    /** @type {Box[]} */
    const taken = [];
    this.#placed = [];
    const before = this.#anchors;
    this.#anchors = new Map();
    for (const { layer, features } of drawn) {
      const seen = features.filter((feature) => isInFrame(frame, feature)).sort((a, b) => rank(b) - rank(a));
      const [old, fresh] = [seen.filter((one) => before.has(one)), seen.filter((one) => !before.has(one))];
      for (const feature of [...old, ...fresh]) this.#try(frame, layer, feature, taken, before.get(feature));
    }
  }

  /**
   * @param {Frame} frame
   * @param {ControlLayer} layer
   * @param {SignedFeature} feature
   * @param {Box[]} taken
   * @param {string} [last] - its anchor till now
   */
  #try(frame, layer, feature, taken, last) {
    const own = feature.properties.anchor ?? "center";
    const anchors = layer.ring ? [...(last ? [last] : []), ...ANCHORS] : [own];
    const boxes = layer.ring ? [ringBox(frame, layer, feature)] : [];
    if (boxes.some((box) => taken.some((other) => overlap(box, other)))) return;
    for (const anchor of anchors) {
      const placed = { layer, feature, anchor, sprite: this.#sprite(frame, layer, feature, anchor) };
      const box = this.#box(frame, placed);
      if (!layer.free && taken.some((other) => overlap(box, other))) continue;
      taken.push(box, ...boxes);
      this.#placed.push(placed);
      if (layer.ring) this.#anchors.set(feature, anchor);
      return;
    }
    const bare = { ...this.#sprite(frame, layer, feature, own), picture: null };
    if (layer.arrow) this.#placed.push({ layer, feature, anchor: own, sprite: bare });
  }

  /** Draw the words where they were placed.
   *
   * @param {Frame} frame
   */
  draw(frame) {
    const { context, ratio, scale } = frame;
    context.globalAlpha = 1;
    context.setLineDash([]);
    for (const { layer, feature, anchor, sprite } of this.#placed) {
      if (layer.arrow) drawHead(frame, feature);
      if (layer.ring) drawRing(frame, feature, layer.ring);
      if (!sprite.picture) continue;
      const { x, y } = pointOf(frame, feature);
      const [dx, dy] = cornerOf(anchor, sprite, (layer.away ?? 0) * scale);
      const { margin, picture } = sprite;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(
        picture,
        Math.round((x + dx - margin) * ratio),
        Math.round((y + dy - margin) * ratio),
      );
    }
  }

  /** Return what is written, or drawn as a head of an arrow.
   *
   * @returns {Set<SignedFeature>}
   */
  written() {
    return new Set(this.#placed.map(({ feature }) => feature));
  }

  /** Return the published place whose ring or name is within `reach` px of a point of the map, or null.
   *
   * @param {Frame} frame
   * @param {number} x
   * @param {number} y
   * @param {number} reach
   * @returns {SignedFeature | null}
   */
  at(frame, x, y, reach) {
    /** @type {Box} */
    const near = [x - reach, y - reach, x + reach, y + reach];
    const found = this.#placed.find(
      (placed) =>
        placed.feature.properties.id &&
        (overlap(ringBox(frame, placed.layer, placed.feature), near) ||
          overlap(this.#box(frame, placed), near)),
    );
    return found ? found.feature : null;
  }
}

/** Return the box of a place's ring, px of the map.
 *
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature} feature
 * @returns {Box}
 */
function ringBox(frame, { ring = 1 }, feature) {
  const { x, y } = pointOf(frame, feature);
  const size = RING * ring * frame.scale + 1;
  return [x - size, y - size, x + size, y + size];
}
