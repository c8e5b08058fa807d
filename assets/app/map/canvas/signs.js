/* Signs on the canvas over the map that are no ground: rings of places, the head of an arrow, words as pictures. */

import { pointOf } from "./drawing.js";

/**
 * @import { Frame } from "./drawing.js"
 * @import { ControlLayer, SignedFeature } from "../../types.js"
 */

/** Radius of the ring of a place at size 1, px. */
export const RING = 4;
const LINE = 1.2; // height of a line, in sizes of the type
const WIDEST = 10; // sizes of the type: a longer name is broken into lines
const HALO = 1.7; // px
/** Points of the head of an arrow to the north, px from its tip. */
const HEAD = [
  [0, -1],
  [5.5, 10],
  [0, 7],
  [-5.5, 10],
];

/** @typedef {"left" | "center" | "right"} Aligned */
/**
 * @typedef {object} Sprite - words as a picture
 * @property {number} width - of the words, px of the map
 * @property {number} height
 * @property {number} margin - around them, px
 * @property {HTMLCanvasElement | null} picture
 */

/** Break a text into lines that are not much longer than `widest`, where it has spaces. Pure.
 *
 * @param {string} text
 * @param {(text: string) => number} width
 * @param {number} widest
 * @returns {string[]}
 */
export function brokenLines(text, width, widest) {
  if (width(text) <= widest) return [text];
  const words = text.split(" ");
  /** @type {string[]} */
  const lines = [];
  for (const word of words) {
    const longer = lines.length ? lines[lines.length - 1] + " " + word : word;
    if (lines.length && width(longer) <= widest) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** @param {CanvasRenderingContext2D | null} context */
function needed(context) {
  if (!context) throw new Error("no canvas to draw on");
  return context;
}

/** Return a text as a layer sets it.
 *
 * @param {string} text
 * @param {ControlLayer} layer
 * @param {Frame} frame
 * @param {Aligned} aligned - its lines
 * @returns {Sprite}
 */
export function spriteOf(text, layer, { ratio, scale, tokens }, aligned) {
  const size = /** @type {number} */ (layer.text) * scale;
  const picture = document.createElement("canvas");
  const context = needed(picture.getContext("2d", { willReadFrequently: true }));
  function set() {
    context.font = (layer.bold ? "700 " : "400 ") + size + "px system-ui, sans-serif";
    if (layer.spacing) context.letterSpacing = layer.spacing * size + "px";
  }
  set();
  /** @param {string} part */
  const measured = (part) => context.measureText(part).width;
  const lines = layer.ring ? brokenLines(text, measured, WIDEST * size) : [text];
  const width = Math.max(...lines.map(measured));
  const height = lines.length * LINE * size;
  const margin = 2 * HALO * scale + 1;
  picture.width = Math.ceil((width + 2 * margin) * ratio);
  picture.height = Math.ceil((height + 2 * margin) * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  set(); // a canvas that changes its size forgets
  Object.assign(context, { textAlign: aligned, textBaseline: "middle", lineJoin: "round" });
  Object.assign(context, { lineWidth: 2 * HALO * scale, strokeStyle: tokens.halo });
  Object.assign(context, { fillStyle: tokens[layer.colour ?? "ink"] });
  const x = margin + width * { left: 0, center: 0.5, right: 1 }[aligned];
  /** @param {"strokeText" | "fillText"} how */
  const write = (how) => lines.forEach((line, i) => context[how](line, x, margin + (i + 0.5) * LINE * size));
  write("strokeText");
  write("fillText");
  return { width, height, margin, picture };
}

/** Draw the head of an arrow whose tip is at the feature.
 *
 * @param {Frame} frame
 * @param {SignedFeature} feature
 */
export function drawHead(frame, feature) {
  const { context, ratio, scale, tokens } = frame;
  const { x, y } = pointOf(frame, feature);
  const angle = ((feature.properties.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [ratio * scale * Math.cos(angle), ratio * scale * Math.sin(angle)];
  context.setTransform(cos, sin, -sin, cos, x * ratio, y * ratio);
  context.beginPath();
  for (const [px, py] of HEAD) context.lineTo(px, py);
  context.closePath();
  Object.assign(context, { lineWidth: 2, strokeStyle: tokens.halo, fillStyle: tokens.ink });
  context.stroke();
  context.fill();
}

/** Draw the ring of a place.
 *
 * @param {Frame} frame
 * @param {SignedFeature} feature
 * @param {number} size
 */
export function drawRing(frame, feature, size) {
  const { context, ratio, scale, tokens } = frame;
  const { x, y } = pointOf(frame, feature);
  const unit = ratio * scale * size;
  context.setTransform(unit, 0, 0, unit, x * ratio, y * ratio);
  context.beginPath();
  context.arc(0, 0, RING - 0.5, 0, 2 * Math.PI);
  Object.assign(context, { lineWidth: 1.5, strokeStyle: tokens.ink, fillStyle: tokens.paper });
  context.fill();
  context.stroke();
}
