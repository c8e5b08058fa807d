/* The view of a Mercator map: what fits into it, where a point is in it, how long a length is. Pure.
 *
 * A view is {lon, lat, zoom}: the middle of the map, and MapLibre's zoom, at which the world is 512 px * 2^zoom wide.
 * World coordinates count from the world's north-west corner, in parts of its width: 0 to 1.
 */

import { MAP_BOX, ZOOMS } from "../lib/map-box.js";

/** @import { Box, MapView } from "../types.js" */

const TILE = 512; // px of the whole world at zoom 0 in MapLibre
const EQUATOR = 40075016.686; // m
const RAD = Math.PI / 180;

/** Return the world coordinate x of a longitude.
 *
 * @param {number} lon
 * @returns {number}
 */
export const worldX = (lon) => 0.5 + lon / 360;

/** Return the world coordinate y of a latitude.
 *
 * @param {number} lat
 * @returns {number}
 */
export const worldY = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RAD) / 2)) / (2 * Math.PI);

/**
 * @param {number} y
 * @returns {number}
 */
const latitude = (y) => (2 * Math.atan(Math.exp(Math.PI * (1 - 2 * y))) - Math.PI / 2) / RAD;

/** Return how wide the world is, px.
 *
 * @param {number} zoom
 * @returns {number}
 */
export const worldWidth = (zoom) => TILE * 2 ** zoom;

/** Return the view that shows `bounds` (lon, lat, lon, lat) in a box of width x height px.
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
  const high = Math.max(height - 2 * padding, 60) / ((worldY(south) - worldY(north)) * TILE);
  const zoom = Math.log2(Math.min(wide, high));
  return {
    lon: (west + east) / 2,
    lat: latitude((worldY(south) + worldY(north)) / 2),
    zoom: Math.round(zoom * 100) / 100,
  };
}

/** Return a view, zoomed and shifted just enough to show nothing that has no ground in a box of width x height px.
 *
 * @param {MapView} view
 * @param {number} width
 * @param {number} height
 * @returns {MapView}
 */
export function keptOnMap(view, width, height) {
  const [west, south, east, north] = MAP_BOX;
  const [high, low] = [worldY(north), worldY(south)];
  const widest = Math.max((width * 360) / (east - west), height / (low - high)) / TILE;
  const zoom = Math.min(ZOOMS[1], Math.max(ZOOMS[0], view.zoom, Math.log2(widest)));
  const [across, down] = [(width / worldWidth(zoom)) * 180, height / worldWidth(zoom) / 2];
  const y = Math.min(Math.max(worldY(view.lat), high + down), low - down);
  const lon = Math.min(Math.max(view.lon, west + across), east - across);
  const moved = lon !== view.lon || y !== worldY(view.lat);
  return moved ? { lon, lat: latitude(y), zoom } : { ...view, zoom };
}

/** Return a view, moved by px to the right and down.
 *
 * @param {MapView} view
 * @param {{ x: number, y: number }} by
 * @param {number} width - px, of the box that shows it
 * @param {number} height
 * @returns {MapView}
 */
export function pannedView(view, by, width, height) {
  return { ...unproject(width / 2 + by.x, height / 2 + by.y, view, width, height), zoom: view.zoom };
}

/** Return a view, zoomed by a step (out where it is below 0) so that what is at a point of the box stays there.
 *
 * @param {MapView} view
 * @param {number} step
 * @param {{ x: number, y: number }} fixed - px from the upper left of the box
 * @param {number} width - px, of the box that shows it
 * @param {number} height
 * @returns {MapView}
 */
export function zoomedView(view, step, fixed, width, height) {
  const zoom = Math.min(ZOOMS[1], Math.max(ZOOMS[0], view.zoom + step));
  const there = { ...unproject(fixed.x, fixed.y, view, width, height), zoom };
  return { ...unproject(width - fixed.x, height - fixed.y, there, width, height), zoom };
}

/** Tell whether two views look the same.
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
export const metersPerPixel = (lat, zoom) => (EQUATOR * Math.cos(lat * RAD)) / worldWidth(zoom);

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

/** Return where a point is, in px from the top left of a box of width x height px that shows `view`.
 *
 * @param {number} lon
 * @param {number} lat
 * @param {MapView} view
 * @param {number} width
 * @param {number} height
 * @returns {{ x: number, y: number }}
 */
export function project(lon, lat, view, width, height) {
  const world = worldWidth(view.zoom);
  const x = width / 2 + ((lon - view.lon) / 360) * world;
  return { x, y: height / 2 + (worldY(lat) - worldY(view.lat)) * world };
}

/** Return the point that is at x, y px from the top left of such a box: the reverse of project().
 *
 * @param {number} x
 * @param {number} y
 * @param {MapView} view
 * @param {number} width
 * @param {number} height
 * @returns {{ lon: number, lat: number }}
 */
export function unproject(x, y, view, width, height) {
  const world = worldWidth(view.zoom);
  return {
    lon: view.lon + (360 * (x - width / 2)) / world,
    lat: latitude(worldY(view.lat) + (y - height / 2) / world),
  };
}

/** Return the box (west, south, east, north) that such a box shows.
 *
 * @param {MapView} view
 * @param {number} width
 * @param {number} height
 * @returns {Box}
 */
export function boundsOfView(view, width, height) {
  const [start, end] = [unproject(0, 0, view, width, height), unproject(width, height, view, width, height)];
  return [start.lon, end.lat, end.lon, start.lat];
}
