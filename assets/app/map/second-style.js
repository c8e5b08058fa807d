/* The style of a second map: that of the first without what Plotly drew on it, with control and colours of its own. Pure. */

import { CONTROL_SOURCE, styleState } from "./style.js";

/** @import { DayFeature, Look, MapLibreLayer, MapLibreStyle, RegionFile } from "../types.js" */

export const VEIL = "veil";
const EMPTIED = ["difference", "movement"]; // sources that only the first map shows
const BELOW = "oblast-lines"; // the veil is where Plotly's is: LABELS of dashboard/page/map/map_style.py
const OPACITY = 0.35; // as in dashboard/page/figures.py

/**
 * @typedef {Look & {
 *   features: DayFeature[],
 *   regions: RegionFile | null,
 *   veiled: string[],
 *   layers: string[],
 * }} StyleLook
 */

/** Return features as GeoJSON.
 *
 * @param {readonly unknown[]} features
 * @returns {{ type: "FeatureCollection", features: readonly unknown[] }}
 */
export const collection = (features) => ({ type: "FeatureCollection", features });

/** Return the filter of the veil: the regions that are not chosen.
 *
 * @param {string[]} ids
 * @returns {unknown[]}
 */
export const among = (ids) => ["in", ["get", "id"], ["literal", ids]];

/** Return the layer that lets the regions that are not chosen step back.
 *
 * @param {string[]} ids
 * @returns {MapLibreLayer}
 */
function veil(ids) {
  const paint = {
    "fill-color": ["to-color", ["global-state", "ground"]],
    "fill-opacity": OPACITY,
    "fill-antialias": false,
  };
  return { id: VEIL, type: "fill", source: VEIL, filter: among(ids), paint };
}

/** Return the style of a map without what Plotly drew on it, with the control and the colours of `look`.
 *
 * @param {MapLibreStyle} style
 * @param {StyleLook} look
 * @returns {MapLibreStyle}
 */
export function secondStyle(style, look) {
  const layers = style.layers.filter((layer) => !layer.id.startsWith("plotly-"));
  const named = new Set(layers.map((layer) => layer.source));
  const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => named.has(id)));
  const contents = { [CONTROL_SOURCE]: look.features, ...Object.fromEntries(EMPTIED.map((id) => [id, []])) };
  for (const [id, features] of Object.entries(contents))
    if (sources[id]) sources[id] = { ...sources[id], data: collection(features) };
  sources[VEIL] = { type: "geojson", data: look.regions };
  const at = layers.findIndex((layer) => layer.id === BELOW);
  layers.splice(at, 0, veil(look.veiled));
  return { ...style, sources, layers, state: styleState(look) };
}
