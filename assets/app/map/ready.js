/* Waiting for the map that Dash and Plotly draw. */

import { FrontMap } from "./front-map.js";

/**
 * @import { MapListener } from "./front-map.js"
 * @import { Boot, Graph, MapLibre } from "../types.js"
 */

const OURS = "lines"; // a source of our style: Plotly makes its map with another
const NEEDED = /** @type {const} */ ([
  "getCanvas",
  "getCenter",
  "getSource",
  "getZoom",
  "jumpTo",
  "on",
  "setGlobalStateProperty",
  "triggerRepaint",
]);

const plot = () => /** @type {Graph | null} */ (document.querySelector("#map .js-plotly-plot"));

/** Tell whether the browser can draw the map. To try it here stops the page for 0.2 s without a graphics card.
 *
 * @param {Boot["webgl"]} known
 * @returns {Promise<boolean>}
 */
export const hasWebGL = async (known) => (await known) ?? tried();

function tried() {
  const canvas = document.createElement("canvas");
  try {
    return Boolean(canvas.getContext("webgl2") || canvas.getContext("webgl"));
  } catch (_) {
    return false;
  }
}

/** Return MapLibre's map if Plotly still lets us at it and it still does what we need, else null.
 *
 * @param {Graph} gd
 */
function inner(gd) {
  const map = gd._fullLayout?.map?._subplot?.map;
  return map && NEEDED.every((name) => typeof map[name] === "function") ? map : null;
}

/** @param {MapLibre} map */
const styled = (map) => map.getSource(OURS) && map.isStyleLoaded();

/** Tell whether Plotly is done and keeps its map to itself.
 *
 * @param {Graph} gd
 */
const closed = (gd) =>
  gd.querySelector(".maplibregl-map") !== null && !gd.classList.contains("dash-graph--pending");

/** Wait until Plotly has drawn the map; then give it. Gives null where there is no map.
 *
 * The patience is with Plotly alone, from when it has been told what to draw. A map that is there and whose style is
 * on its way is waited for: Dash may call it drawn too early, if it is resized meanwhile.
 *
 * @param {MapListener} on
 * @param {number} patience - ms
 * @returns {Promise<FrontMap | null>}
 */
export function mapReady(on, patience) {
  let end = Date.now() + patience;
  let planned = false;
  return new Promise((resolve) => {
    function look() {
      const gd = plot();
      const told = gd?._fullLayout && gd.layout?.map ? gd : null;
      if (told && !planned) end = Date.now() + patience;
      planned = told !== null;
      const map = told && inner(told);
      if (told && map && styled(map)) resolve(new FrontMap(told, map, on));
      else if (!map && ((told && closed(told)) || Date.now() > end))
        resolve(told ? new FrontMap(told, null, on) : null);
      else requestAnimationFrame(look);
    }
    look();
  });
}
