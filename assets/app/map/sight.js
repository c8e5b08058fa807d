/* What of MapLibre's map is on the screen, and what lies under a point of it. */

import { meets } from "../lib/geo.js";
import { MAP_LAYERS, PLOTLYS_LAYER, SIGN_LAYERS } from "./style.js";

/** @import { Box, MapLibre, OnScreen } from "../types.js" */

const REACH = 6; // px around the pointer within which a settlement is meant

/** What is on a map that cannot be asked.
 *
 * @type {OnScreen}
 */
export const UNSEEN = {
  seen: ({ type }) => type === "Polygon",
  base: new Set(["border", "oblast", "veil"]),
};

/** Return those of the layers that the map has.
 *
 * @param {MapLibre} map
 * @param {string[]} ids
 */
const known = (map, ids) => ids.filter((id) => map.getLayer(id));

/** Return what is on the screen.
 *
 * @param {MapLibre} map
 * @returns {OnScreen}
 */
export function sightOf(map) {
  const box = /** @type {Box} */ (map.getBounds().toArray().flat());
  const veil = map.getStyle().layers.find(({ id }) => PLOTLYS_LAYER.test(id));
  const signs = Object.entries({ ...SIGN_LAYERS, veil: veil ? [veil.id] : [] });
  const drawn = signs.filter(([, ids]) => map.queryRenderedFeatures({ layers: known(map, ids) }).length > 0);
  return { seen: (geometry) => meets(geometry, box), base: new Set(drawn.map(([key]) => key)) };
}

/** Return the id of the settlement that is drawn at a point of the screen, or null.
 *
 * @param {MapLibre} map
 * @param {{ x: number, y: number }} point
 * @returns {string | null}
 */
export function settlementAt(map, { x, y }) {
  const [found] = map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers: known(map, MAP_LAYERS.places) },
  );
  return found ? found.properties.id : null;
}
