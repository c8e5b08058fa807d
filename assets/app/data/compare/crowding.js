/* How often outlines meet, found out before they are cut: that takes time and memory that grow with it. Pure.
 *
 * geodata/bounds/crowding.py holds each map to the same bound when it is read. Of two maps that were read, every edge of
 * one may still meet every edge of the other.
 */

/** @import { Path64 } from "../../../vendor/clipper2.js" */

const FEW = 1000; // edges that are cut in no time, however often they meet
export const MOST_EDGES = 200_000;
const MOST_LOOKS = 20_000_000; // at pairs of edges, a tenth of a second: real maps take a thousandth of it
export const MOST_MEETINGS = 100_000; // of the boxes around edges; the most of real maps is 6,093

/** Return the boxes around all edges: the low and the high end of each in x and y, by the number of the edge.
 *
 * @param {Path64[]} paths
 * @param {number} count
 */
function boxesOf(paths, count) {
  const [west, south, east, north] = Array.from({ length: 4 }, () => new Float64Array(count));
  let edge = 0;
  for (const path of paths)
    for (let i = 0, j = path.length - 1; i < path.length; j = i++, edge++) {
      west[edge] = Math.min(path[i].x, path[j].x);
      east[edge] = Math.max(path[i].x, path[j].x);
      south[edge] = Math.min(path[i].y, path[j].y);
      north[edge] = Math.max(path[i].y, path[j].y);
    }
  return { west, south, east, north };
}

/** Tell whether outlines meet too often to be cut against each other.
 *
 * @param {Path64[]} paths
 * @returns {boolean}
 */
export function areCrowded(paths) {
  const count = paths.reduce((sum, { length }) => sum + length, 0);
  if (count <= FEW) return false;
  if (count > MOST_EDGES) return true;
  const { west, south, east, north } = boxesOf(paths, count);
  const order = Uint32Array.from(west.keys()).sort((a, b) => west[a] - west[b]);
  let meetings = MOST_MEETINGS + count; // each edge meets its neighbour
  let looks = MOST_LOOKS;
  for (let i = 0; i < count && meetings >= 0 && looks >= 0; i++) {
    const one = order[i];
    for (let j = i + 1; j < count && west[order[j]] <= east[one] && meetings >= 0; j++, looks--)
      if (south[order[j]] <= north[one] && north[order[j]] >= south[one]) meetings -= 1;
  }
  return meetings < 0 || looks < 0;
}
