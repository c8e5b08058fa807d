/* Drawing on the canvas over the map: layers (dashboard/page/map/control_style.py) and what they show, for a view. */

import { STRIPES, stripesIn, stripeUnit } from "./hatches.js";
import { shapeOf, WORLD } from "./shapes.js";

/**
 * @import { Shape } from "./shapes.js"
 * @import { Box, ControlLayer, MapView, SignedFeature, Tokens } from "../../types.js"
 */

/**
 * @typedef {object} Frame - what a picture is drawn for
 * @property {CanvasRenderingContext2D} context
 * @property {number} ratio - pixels of the canvas for one of the page
 * @property {number} x - of the upper left corner, in the units of shapes.js
 * @property {number} y
 * @property {number} unit - px for a unit
 * @property {number} zoom
 * @property {Box} box - what is seen, in units
 * @property {number} scale - how many times larger than usual type and lines are
 * @property {Tokens} tokens
 * @property {string} names - the language of names
 */
/** @typedef {{ layer: ControlLayer, features: SignedFeature[] }} Drawn */

const NARROW = [7, 12]; // zooms between which the width of a border grows

/** Return what a feature of a day, a comparison or a movement is called by the layers that draw it.
 *
 * @param {SignedFeature} feature
 * @returns {string}
 */
export function signOf({ properties }) {
  const { control, kind, outline, part } = properties;
  if (part) return "moved-" + part;
  if (outline) return "outline-" + outline + "-" + control;
  if (kind) return kind;
  if (control) return control === "line" ? "contact" : "ground-" + control;
  return "figure";
}

/** Return features by what they are called.
 *
 * @param {readonly SignedFeature[]} features
 * @param {(feature: SignedFeature) => string} sign
 * @returns {Map<string, SignedFeature[]>}
 */
export function bySign(features, sign) {
  /** @type {Map<string, SignedFeature[]>} */
  const found = new Map();
  for (const feature of features) {
    const name = sign(feature);
    const others = found.get(name);
    if (others) others.push(feature);
    else found.set(name, [feature]);
  }
  return found;
}

/** Return the frame of a view on a canvas of width x height px.
 *
 * @param {MapView} view
 * @param {{ x: number, y: number }} middle - of the view, in parts of the world
 * @param {number} width
 * @param {number} height
 * @returns {Pick<Frame, "x" | "y" | "unit" | "zoom" | "box">}
 */
export function frameOf({ zoom }, middle, width, height) {
  const unit = 2 ** (zoom - 10);
  const [x, y] = [middle.x * WORLD - width / 2 / unit, middle.y * WORLD - height / 2 / unit];
  return { x, y, unit, zoom, box: [x, y, x + width / unit, y + height / unit] };
}

/**
 * @param {Box} a
 * @param {Box} b
 */
const overlap = (a, b) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Return what two boxes that overlap have in common.
 *
 * @param {Box} a
 * @param {Box} b
 * @returns {Box}
 */
const common = (a, b) => [
  Math.max(a[0], b[0]),
  Math.max(a[1], b[1]),
  Math.min(a[2], b[2]),
  Math.min(a[3], b[3]),
];

/** Tell whether something of a feature may be seen.
 *
 * @param {Frame} frame
 * @param {SignedFeature} feature
 */
export const isInFrame = ({ box }, { geometry }) => overlap(shapeOf(geometry).box, box);

/** Return where a feature that is a point is, px from the upper left.
 *
 * @param {Frame} frame
 * @param {SignedFeature} feature
 * @returns {{ x: number, y: number }}
 */
export function pointOf({ x, y, unit }, { geometry }) {
  const { box } = shapeOf(geometry);
  return { x: (box[0] - x) * unit, y: (box[1] - y) * unit };
}

/** Let the context count as the path of a shape does.
 *
 * @param {Frame} frame
 * @param {Shape} shape
 */
function place({ context, ratio, unit, x, y }, shape) {
  const scale = ratio * unit;
  context.setTransform(scale, 0, 0, scale, (shape.x - x) * scale, (shape.y - y) * scale);
}

/** Return the colour that a layer names for a feature.
 *
 * @param {Tokens} tokens
 * @param {string} name
 * @param {SignedFeature} feature
 */
const colorOf = (tokens, name, { properties }) =>
  tokens[name === "control" ? /** @type {string} */ (properties.control) : name];

/** Return the width of a layer's line, px.
 *
 * @param {NonNullable<ControlLayer["width"]>} width
 * @param {Frame} frame
 */
function widthOf(width, { zoom, scale }) {
  if (!Array.isArray(width)) return width * scale;
  const [low, high] = NARROW;
  const part = Math.min(1, Math.max(0, (zoom - low) / (high - low)));
  return (width[0] + part * (width[1] - width[0])) * scale;
}

/**
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature} feature
 */
function fill(frame, layer, feature) {
  const { context, tokens } = frame;
  const shape = shapeOf(feature.geometry);
  place(frame, shape);
  context.fillStyle = colorOf(tokens, /** @type {string} */ (layer.fill), feature);
  context.fill(shape.path, "evenodd");
}

/** Lay stripes over a feature.
 *
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature} feature
 */
function hatch(frame, layer, feature) {
  const { context, tokens, zoom } = frame;
  const stripes = STRIPES[layer.hatch === "own" ? signOf(feature) : "contested"];
  const shape = shapeOf(feature.geometry);
  const path = new Path2D();
  for (const [fromX, fromY, toX, toY] of stripesIn(stripes, common(shape.box, frame.box), zoom)) {
    path.moveTo(fromX - shape.x, fromY - shape.y);
    path.lineTo(toX - shape.x, toY - shape.y);
  }
  context.save();
  place(frame, shape);
  context.clip(shape.path, "evenodd");
  context.strokeStyle = tokens[stripes.colour];
  context.lineWidth = stripes.width * frame.scale * stripeUnit(zoom);
  context.setLineDash([]);
  context.stroke(path);
  context.restore();
}

/** Return how wide a layer's line is, in units. The band around a line has the width of the ground that it covers:
 * `band` is that width in px at zoom 0.
 *
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature} feature
 */
const lineWidthOf = (frame, { width }, { properties: { band = 0 } }) =>
  width ? widthOf(width, frame) / frame.unit : band * 2 ** 10;

/** Return the path of several features, counted from the corner of the first.
 *
 * @param {SignedFeature[]} features
 */
export function joinedPath([first, ...others]) {
  const { path, x, y } = shapeOf(first.geometry);
  if (!others.length) return path;
  const joined = new Path2D(path);
  for (const { geometry } of others) {
    const shape = shapeOf(geometry);
    joined.addPath(shape.path, { e: shape.x - x, f: shape.y - y });
  }
  return joined;
}

/** Draw the lines of features that have the same width and colour.
 *
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature[]} features
 */
function strokeTogether(frame, layer, features) {
  const { context, tokens } = frame;
  const width = lineWidthOf(frame, layer, features[0]);
  if (!width) return;
  place(frame, shapeOf(features[0].geometry));
  context.strokeStyle = colorOf(tokens, /** @type {string} */ (layer.line), features[0]);
  context.lineWidth = width;
  context.setLineDash((layer.dash ?? []).map((part) => part * width));
  context.lineCap = layer.dash && !layer.cap ? "butt" : "round";
  context.stroke(joinedPath(features));
}

/** Draw the lines of a layer. Where they can be seen through, those of one width are one: they would be darker where one
 * overlaps the next.
 *
 * @param {Frame} frame
 * @param {ControlLayer} layer
 * @param {SignedFeature[]} features
 */
function stroke(frame, layer, features) {
  if ((layer.opacity ?? 1) === 1) for (const feature of features) strokeTogether(frame, layer, [feature]);
  else
    for (const alike of bySign(features, (one) => String(lineWidthOf(frame, layer, one))).values())
      strokeTogether(frame, layer, alike);
}

/** Tell whether a layer is drawn at a zoom.
 *
 * @param {ControlLayer} layer
 * @param {number} zoom
 */
export const isAtZoom = ({ zooms = [0, 99] }, zoom) => zooms[0] <= zoom && zoom < zooms[1];

/** Draw what layers show, the lowest first; words are drawn by labels.js.
 *
 * @param {Frame} frame
 * @param {Drawn[]} drawn
 */
export function drawLayers(frame, drawn) {
  frame.context.lineJoin = "round";
  for (const { layer, features } of drawn) {
    frame.context.globalAlpha = layer.opacity ?? 1;
    const seen = features.filter((feature) => isInFrame(frame, feature));
    if (layer.line) stroke(frame, layer, seen);
    else for (const feature of seen) (layer.hatch ? hatch : fill)(frame, layer, feature);
  }
}
