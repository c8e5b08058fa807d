/* The style of a second map: that of the first without what Plotly drew on it, in colours of its own. Pure. */

import { dressedStyle } from "./style.js";

/** @import { Look, MapLibreStyle } from "../types.js" */

/** Return the style of a map without what Plotly drew on it, in the colours of `look`.
 *
 * @param {MapLibreStyle} style
 * @param {Look} look
 * @returns {MapLibreStyle}
 */
export function secondStyle(style, look) {
  const layers = style.layers.filter((layer) => !layer.id.startsWith("plotly-"));
  const named = new Set(layers.map((layer) => layer.source));
  const sources = Object.fromEntries(Object.entries(style.sources).filter(([id]) => named.has(id)));
  return dressedStyle({ ...style, sources, layers }, look);
}
