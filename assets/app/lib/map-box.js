/* How far the map can be moved, as in dashboard/map_views.py. */

/** @import { Box } from "../types.js" */

/** What there is ground for: west, south, east, north.
 *
 * @type {Box}
 */
export const MAP_BOX = [10, 38, 62, 64];
/** The lowest and the highest zoom. */
export const ZOOMS = [4, 16];

/** Tell whether there is ground at a point.
 *
 * @param {{ lon: number | null, lat: number | null }} point
 * @returns {boolean}
 */
export function isOnMap({ lon, lat }) {
  const [west, south, east, north] = MAP_BOX;
  return lon !== null && lat !== null && west <= lon && lon <= east && south <= lat && lat <= north;
}
