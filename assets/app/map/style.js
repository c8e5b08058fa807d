/* What the map's style and Plotly's traces are called, and how a figure or a map takes the reader's choices. Pure, but for the map. */

/**
 * @import { Figure, Look, MapLibre, MapLibreLayer, MapLibreStyle, MapView, Tokens } from "../types.js"
 */

export const CONTROL_SOURCE = "control"; // as in dashboard/page/map/map_style.py
export const DIFFERENCE_SOURCE = "difference"; // likewise: what two maps differ in, instead of what one shows
export const [REGIONS_TRACE, CONTROL_TRACE] = [0, 1]; // as figures.REGIONS_TRACE, CONTROL_TRACE
export const MAP_LAYERS = {
  contact: ["contact-line", "movement-line", "movement-way", "movement-date", "movement-head"],
  rivers: ["rivers"],
  names: ["names"],
  band: ["error-band"],
  places: ["places-1", "places-2", "places-3"],
};
/** Layers of what is on the map besides control, by the keys of map/legend-rows.js. */
export const SIGN_LAYERS = {
  border: ["border"],
  oblast: ["oblast-lines"],
  "moved-line": ["movement-line"],
  "moved-arrow": ["movement-way"],
  "places-1": ["places-1"],
  "places-2": ["places-2"],
  "places-3": ["places-3"],
};
export const PLOTLYS_LAYER = /^plotly-trace-layer-.*-fill$/; // Plotly's own layers: the lowest is that of REGIONS_TRACE
export const CODES = ["ukraine", "russia", "contested"]; // their order is the trace's z

/** Return the state of a style: what its layers ask for by name.
 *
 * @param {Look} look
 * @returns {Record<string, { default: unknown }>}
 */
export const styleState = ({ tokens, names, scale }) =>
  Object.fromEntries(
    Object.entries({ ...tokens, names, scale }).map(([name, value]) => [name, { default: value }]),
  );

/** Return the map figure with the reader's theme, language, scale and view in it.
 *
 * @param {Figure} template
 * @param {Look & { view: MapView, veiled: string[] }} options
 * @returns {Figure}
 */
export function mapFigure(template, { view, veiled, ...look }) {
  const copy = JSON.parse(JSON.stringify(template));
  const { map } = copy.layout;
  Object.assign(map.style.state, styleState(look));
  map.center = { lon: view.lon, lat: view.lat };
  map.zoom = view.zoom;
  Object.assign(copy.data[REGIONS_TRACE], veil(veiled, look.tokens));
  return copy;
}

/** Return what the trace of the regions takes so that those not chosen step back.
 *
 * @param {string[]} locations - ids of regions
 * @param {Tokens} tokens
 */
export function veil(locations, tokens) {
  return {
    locations,
    z: locations.map(() => 1),
    colorscale: [
      [0, tokens.ground],
      [1, tokens.ground],
    ],
  };
}

/** Return what the trace and the style of a map take that only Plotly can reach: no hatches, no images.
 *
 * @param {MapLibreStyle} given
 * @param {Look} look
 */
export function plainDress(given, look) {
  const style = JSON.parse(JSON.stringify(given));
  Object.assign(style.state, styleState(look));
  style.layers = style.layers
    .filter((/** @type {MapLibreLayer} */ { id }) => !id.endsWith("-hatch"))
    .map(withoutDot);
  const colorscale = CODES.flatMap((name, i) => [
    [i / 3, look.tokens[name]],
    [(i + 1) / 3, look.tokens[name]],
  ]);
  return { style, trace: { colorscale: [colorscale], "marker.line.color": look.tokens.ink } };
}

/** Return a layer of places without the dot that only we could draw; any other as it is.
 *
 * @param {MapLibreLayer} layer
 */
function withoutDot(layer) {
  if (layer.source !== "places") return layer;
  const { visibility, "icon-image": image, ...layout } = layer.layout;
  return { ...layer, layout };
}

/** Show the layers of a map that `names` names, and hide the others that can be hidden.
 *
 * @param {MapLibre} map
 * @param {string[]} names
 */
export function showMapLayers(map, names) {
  for (const [name, ids] of Object.entries(MAP_LAYERS)) {
    const visibility = names.includes(name) ? "visible" : "none";
    for (const id of ids) if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", visibility);
  }
}
