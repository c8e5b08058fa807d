/* What the legend calls what is drawn besides the day. Pure. */

/** @import { Drawn } from "./canvas/drawing.js" */

/** By layer.
 *
 * @type {Record<string, string>}
 */
const KEYS = {
  border: "border",
  "oblast-lines": "oblast",
  veil: "veil",
  "movement-line": "moved-line",
  "movement-way": "moved-arrow",
  "places-1": "places-1",
  "places-2": "places-2",
  "places-3": "places-3",
};

/** Return what of the legend is drawn.
 *
 * @param {Drawn[]} drawn
 * @returns {Set<string>}
 */
export const legendKeys = (drawn) => new Set(drawn.flatMap(({ layer }) => KEYS[layer.id] ?? []));
