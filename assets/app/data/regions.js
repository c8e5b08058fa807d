/* The regions on the map: their bounds, and which one a point lies in. Pure. */

import { inPolygon } from "../lib/geo.js";

/** @import { Box, MultiPolygonGeometry, PolygonGeometry, RegionFile, Ring } from "../types.js" */

/** Return the polygons of a region, each as its rings, outer first.
 *
 * @param {PolygonGeometry | MultiPolygonGeometry} geometry
 * @returns {Ring[][]}
 */
export const polygonsOf = (geometry) =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Return the bounds of a region, or null. `regions` is the bundle's GeoJSON of that name.
 *
 * @param {RegionFile} regions
 * @param {string} id
 * @returns {Box | null}
 */
export function boundsOf(regions, id) {
  const found = regions.features.find(({ properties }) => properties.id === id);
  if (!found) return null;
  /** @type {Box} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  polygonsOf(found.geometry)
    .flat(2)
    .forEach(([x, y]) => {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    });
  return box;
}

/** Return the region that a point lies in, or null. `regions` is the bundle's GeoJSON of that name.
 *
 * @param {RegionFile} regions
 * @param {number} lon
 * @param {number} lat
 * @returns {string | null}
 */
export function regionOf(regions, lon, lat) {
  const found = regions.features.find(({ geometry }) =>
    polygonsOf(geometry).some((rings) => inPolygon(rings, lon, lat)),
  );
  return found ? found.properties.id : null;
}
