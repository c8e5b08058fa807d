/* Geometry of polygons and lines: what holds a point, what meets a box, how large an area is. Pure. */

/**
 * @import { AnyGeometry, Box, ComparisonFeature, DayFeature, DayLine, DayPolygon } from "../types.js"
 * @import { PieceFeature, Point, Ring } from "../types.js"
 */

const RAD = Math.PI / 180;
const E2 = 0.00669437999014; // WGS 84: first eccentricity squared
const E = Math.sqrt(E2);
const AXIS = 6378.137; // WGS 84: semi-major axis, km

/**
 * @param {Ring} ring
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
function inRing(ring, x, y) {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Tell whether a polygon's rings (outer first) hold the point.
 *
 * @param {Ring[]} rings
 * @param {number} x
 * @param {number} y
 * @returns {boolean}
 */
export const inPolygon = (rings, x, y) =>
  inRing(rings[0], x, y) && !rings.slice(1).some((hole) => inRing(hole, x, y));

/** @type {WeakMap<Point[], Box>} */
const boxes = new WeakMap(); // of rings and lines, which never change

/**
 * @param {Point[]} points
 * @returns {Box}
 */
function boxOf(points) {
  const known = boxes.get(points);
  if (known) return known;
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  points.forEach(([x, y]) => {
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  });
  boxes.set(points, box);
  return box;
}

/** Tell whether the segment from p to q has a point in a box (Liang and Barsky).
 *
 * @param {Point} p
 * @param {Point} q
 * @param {Box} box
 * @returns {boolean}
 */
function crosses([px, py], [qx, qy], [west, south, east, north]) {
  const [dx, dy] = [qx - px, qy - py];
  let [enter, leave] = [0, 1];
  for (const [step, room] of [
    [-dx, px - west],
    [dx, east - px],
    [-dy, py - south],
    [dy, north - py],
  ]) {
    if (step === 0 && room < 0) return false;
    if (step < 0) enter = Math.max(enter, room / step);
    if (step > 0) leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** Tell whether a line or a ring of points has a point in a box.
 *
 * @param {Point[]} points
 * @param {Box} box
 * @returns {boolean}
 */
function lineMeets(points, box) {
  const [west, south, east, north] = boxOf(points);
  if (east < box[0] || west > box[2] || north < box[1] || south > box[3]) return false;
  return points.some((point, i) => i > 0 && crosses(points[i - 1], point, box));
}

/** Tell whether a polygon (its rings, outer first) has a point in a box (west, south, east, north).
 *
 * @param {Ring[]} rings
 * @param {Box} box
 * @returns {boolean}
 */
const polygonMeets = (rings, box) =>
  rings.some((ring) => lineMeets(ring, box)) || inPolygon(rings, box[0], box[1]);

/** Tell whether a geometry has a point in a box.
 *
 * @param {AnyGeometry} geometry
 * @param {Box} box
 * @returns {boolean}
 */
export function meets({ type, coordinates }, box) {
  switch (type) {
    case "Point":
      return crosses(coordinates, coordinates, box);
    case "LineString":
      return lineMeets(coordinates, box);
    case "MultiLineString":
      return coordinates.some((line) => lineMeets(line, box));
    case "Polygon":
      return polygonMeets(coordinates, box);
    default:
      return coordinates.some((rings) => polygonMeets(rings, box));
  }
}

/** Tell whether a feature of a day is a piece of the contact line.
 *
 * @param {DayFeature} feature
 * @returns {feature is DayLine}
 */
export const isLine = (feature) => feature.geometry.type === "LineString";

/** Tell whether a feature of a day is ground.
 *
 * @param {DayFeature} feature
 * @returns {feature is DayPolygon}
 */
export const isPolygon = (feature) => feature.geometry.type === "Polygon";

/** Tell whether a feature is ground; outlines of a comparison hold nothing.
 *
 * @param {DayFeature | ComparisonFeature} feature
 * @returns {feature is DayPolygon | PieceFeature}
 */
const isGround = (feature) => feature.geometry.type === "Polygon" && !("outline" in feature.properties);

/** Return the polygon of `features` that holds the point, or null.
 *
 * @param {readonly (DayFeature | ComparisonFeature)[]} features
 * @param {number} x
 * @param {number} y
 * @returns {DayPolygon | PieceFeature | null}
 */
export function featureAt(features, x, y) {
  const areas = features.filter(isGround);
  return areas.find((feature) => inPolygon(feature.geometry.coordinates, x, y)) || null;
}

/** Area between the equator and a latitude, in units of the ellipsoid's: exact on WGS 84.
 *
 * @param {number} lat
 * @returns {number}
 */
function authalic(lat) {
  const sine = Math.sin(lat * RAD);
  return (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
}

/**
 * @param {Ring} ring
 * @returns {number}
 */
function ringArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += (ring[i][0] - ring[j][0]) * RAD * (authalic(ring[i][1]) + authalic(ring[j][1]));
  }
  return (Math.abs(sum) * AXIS * AXIS) / 4;
}

/** Return a polygon's area in km2 on WGS 84.
 *
 * @param {Ring[]} rings
 * @returns {number}
 */
export const polygonArea = (rings) =>
  rings.slice(1).reduce((area, hole) => area - ringArea(hole), ringArea(rings[0]));
