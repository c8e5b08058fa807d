/* Geometries as paths for a canvas: each is made once, when it is first drawn.
 *
 * Paths are in units of a pixel at zoom 10, counted from the corner of the tile of that zoom in which the geometry
 * begins: so the single precision in which browsers keep paths is enough down to the street.
 */

import { worldWidth, worldX, worldY } from "../mercator.js";

/** @import { AnyGeometry, Box, Point } from "../../types.js" */

const UNITS = 10; // zoom at which a unit is a pixel
const TILE = 512; // units

export const WORLD = worldWidth(UNITS);

/**
 * @typedef {object} Shape
 * @property {Path2D} path
 * @property {number} x - of the corner that the path counts from, units from the corner of the world
 * @property {number} y
 * @property {Box} box - in units from the corner of the world: least x and y, greatest x and y
 */

/** Return the lines that a geometry is made of: rings, lines or a single point.
 *
 * @param {AnyGeometry} geometry
 * @returns {Point[][]}
 */
function linesOf({ type, coordinates }) {
  switch (type) {
    case "Point":
      return [[coordinates]];
    case "LineString":
      return [coordinates];
    case "MultiPolygon":
      return coordinates.flat();
    default:
      return coordinates;
  }
}

/**
 * @param {Point} point
 * @returns {Point}
 */
const toUnits = ([lon, lat]) => [worldX(lon) * WORLD, worldY(lat) * WORLD];

/** @param {number} value */
const corner = (value) => Math.floor(value / TILE) * TILE;

/**
 * @param {AnyGeometry} geometry
 * @returns {Shape}
 */
function make(geometry) {
  const lines = linesOf(geometry).map((line) => line.map(toUnits));
  const [x, y] = lines[0][0].map(corner);
  const path = new Path2D();
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    line.forEach(([px, py], i) => {
      if (i === 0) path.moveTo(px - x, py - y);
      else path.lineTo(px - x, py - y);
      box[0] = Math.min(box[0], px);
      box[1] = Math.min(box[1], py);
      box[2] = Math.max(box[2], px);
      box[3] = Math.max(box[3], py);
    });
    if (geometry.type.endsWith("Polygon")) path.closePath();
  }
  return { path, x, y, box };
}

/** @type {WeakMap<AnyGeometry, Shape>} */
const made = new WeakMap(); // geometries never change

/** Return the shape of a geometry.
 *
 * @param {AnyGeometry} geometry
 * @returns {Shape}
 */
export function shapeOf(geometry) {
  let shape = made.get(geometry);
  if (!shape) {
    shape = make(geometry);
    made.set(geometry, shape);
  }
  return shape;
}
