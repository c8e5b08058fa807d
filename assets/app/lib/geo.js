/* Geometry of the screen and the sphere: what fits, how long the scale bar is, what lies under the pointer. Pure. */

/**
 * @import { Box, ComparisonFeature, DayFeature, DayLine, DayPolygon, LineGeometry } from "../types.js"
 * @import { MapView, PieceFeature, Point, PolygonGeometry, Ring } from "../types.js"
 */

const TILE = 512; // px of the whole world at zoom 0 in MapLibre
const EQUATOR = 40075016.686; // m
const RAD = Math.PI / 180;
const E2 = 0.00669437999014; // WGS 84: first eccentricity squared
const E = Math.sqrt(E2);
const AXIS = 6378.137; // WGS 84: semi-major axis, km

/**
 * @param {number} lat
 * @returns {number}
 */
const mercator = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/**
 * @param {number} y
 * @returns {number}
 */
const latitude = (y) => (2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2) / RAD;

/** Return {lon, lat, zoom} that shows `bounds` (lon, lat, lon, lat) in a box of width x height px.
 *
 * @param {Box} bounds
 * @param {number} width
 * @param {number} height
 * @param {number} padding
 * @returns {MapView}
 */
export function fitBounds(bounds, width, height, padding) {
  const [west, south, east, north] = bounds;
  const wide = Math.max(width - 2 * padding, 60) / (((east - west) / 360) * TILE);
  const high = Math.max(height - 2 * padding, 60) / ((mercator(south) - mercator(north)) * TILE);
  const zoom = Math.log2(Math.min(wide, high));
  return {
    lon: (west + east) / 2,
    lat: latitude((mercator(south) + mercator(north)) / 2),
    zoom: Math.round(zoom * 100) / 100,
  };
}

/** Tell whether two views {lon, lat, zoom} look the same.
 *
 * @param {MapView} a
 * @param {MapView} b
 * @returns {boolean}
 */
export const isNear = (a, b) =>
  Math.abs(a.lon - b.lon) < 1e-4 && Math.abs(a.lat - b.lat) < 1e-4 && Math.abs(a.zoom - b.zoom) < 0.01;

/**
 * @param {number} lat
 * @param {number} zoom
 * @returns {number}
 */
export const metersPerPixel = (lat, zoom) => (EQUATOR * Math.cos(lat * RAD)) / (TILE * 2 ** zoom);

/** Return {km, px}: the longest round length that is not wider than `limit` px.
 *
 * @param {number} lat
 * @param {number} zoom
 * @param {number} limit
 * @returns {{ km: number, px: number }}
 */
export function scaleBarAt(lat, zoom, limit) {
  const perPixel = metersPerPixel(lat, zoom) / 1000;
  const longest = limit * perPixel;
  const power = 10 ** Math.floor(Math.log10(longest));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power;
  return { km, px: km / perPixel };
}

/** Return where a point lies, in px from the top left of a box of width x height px that shows `view`.
 *
 * @param {number} lon
 * @param {number} lat
 * @param {MapView} view
 * @param {number} width
 * @param {number} height
 * @returns {{ x: number, y: number }}
 */
export function project(lon, lat, view, width, height) {
  const world = TILE * 2 ** view.zoom;
  const x = width / 2 + ((lon - view.lon) / 360) * world;
  return { x, y: height / 2 + (mercator(lat) - mercator(view.lat)) * world };
}

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

/** Tell whether a GeoJSON LineString or Polygon has a point in a box.
 *
 * @param {LineGeometry | PolygonGeometry} geometry
 * @param {Box} box
 * @returns {boolean}
 */
export const meets = ({ type, coordinates }, box) =>
  type === "Polygon" ? polygonMeets(coordinates, box) : lineMeets(coordinates, box);

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
 * @param {(DayFeature | ComparisonFeature)[]} features
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
