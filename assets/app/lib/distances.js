/* Distances on the ground, on a flat map around the place in question: right to a per cent at this scale. Pure. */

import { isLine } from "./geo.js";

/** @import { DayFeature } from "../types.js" */

/** Return the distance of a point to the lines of a day, km, or null where there is no line.
 *
 * @param {DayFeature[]} features
 * @param {number} lon
 * @param {number} lat
 * @returns {number | null}
 */
export function distanceToLine(features, lon, lat) {
  const kx = 111.32 * Math.cos((lat * Math.PI) / 180);
  const ky = 111.2;
  let best = Infinity;
  features.filter(isLine).forEach(({ geometry }) => {
    const path = geometry.coordinates;
    for (let i = 1; i < path.length; i++)
      best = Math.min(
        best,
        segment(
          (path[i - 1][0] - lon) * kx,
          (path[i - 1][1] - lat) * ky,
          (path[i][0] - lon) * kx,
          (path[i][1] - lat) * ky,
        ),
      );
  });
  return best === Infinity ? null : best;
}

/** Return the distance of two points, km.
 *
 * @param {number} lon
 * @param {number} lat
 * @param {number} x
 * @param {number} y
 * @returns {number}
 */
export const distanceKm = (lon, lat, x, y) =>
  Math.hypot((x - lon) * 111.32 * Math.cos((lat * Math.PI) / 180), (y - lat) * 111.2);

/** Return the distance of the origin to a segment.
 *
 * @param {number} x1
 * @param {number} y1
 * @param {number} x2
 * @param {number} y2
 * @returns {number}
 */
function segment(x1, y1, x2, y2) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const at = length ? Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length)) : 0;
  return Math.hypot(x1 + at * dx, y1 + at * dy);
}
