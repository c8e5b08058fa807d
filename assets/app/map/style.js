/* How the figure and the style of Plotly's map take the reader's choices. Pure, but for the map. */

/** @import { Figure, Look, MapLibre, MapLibreStyle, MapView } from "../types.js" */

/** Layers of the map that can be hidden, by the reader's choice that shows them. */
const MAP_LAYERS = { rivers: ["rivers", "basemap-rivers", "basemap-streams"] };

/** Return what the layers of the style ask for by name.
 *
 * @param {Look} look
 * @returns {Record<string, unknown>}
 */
const stateOf = ({ tokens, scale }) => ({ ...tokens, scale });

/** Return a style in the colours and at the scale of `look`.
 *
 * @param {MapLibreStyle} style
 * @param {Look} look
 * @returns {MapLibreStyle}
 */
export function dressedStyle(style, look) {
  const state = Object.entries(stateOf(look)).map(([name, value]) => [name, { default: value }]);
  return { ...style, state: Object.fromEntries(state) };
}

/** Let the addresses of a style's tiles begin with `origin`: MapLibre asks for them in a worker, which has none.
 *
 * @param {MapLibreStyle} style
 * @param {string} origin
 */
function addressTiles({ sources }, origin) {
  for (const source of Object.values(sources))
    if (source.tiles) source.tiles = source.tiles.map((/** @type {string} */ tiles) => origin + tiles);
}

/** Return the map figure with the reader's theme, scale and view in it.
 *
 * @param {Figure} template
 * @param {Look & { view: MapView, origin: string }} options
 * @returns {Figure}
 */
export function mapFigure(template, { view, origin, ...look }) {
  const copy = JSON.parse(JSON.stringify(template));
  const { map } = copy.layout;
  addressTiles(map.style, origin);
  map.style = dressedStyle(map.style, look);
  map.center = { lon: view.lon, lat: view.lat };
  map.zoom = view.zoom;
  return copy;
}

/** Give a MapLibre map of our style the colours of a theme, the scale and those of the layers that the reader wants.
 *
 * @param {MapLibre} map
 * @param {Look} look
 */
export function dressMap(map, look) {
  for (const [name, value] of Object.entries(stateOf(look))) map.setGlobalStateProperty(name, value);
  for (const [name, ids] of Object.entries(MAP_LAYERS)) {
    const visibility = look.layers.includes(name) ? "visible" : "none";
    for (const id of ids) if (map.getLayer(id)) map.setLayoutProperty(id, "visibility", visibility);
  }
}
