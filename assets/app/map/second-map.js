/* A second map beside Plotly's, for two maps at once: of the same style, at the same view, with another day's control.
 *
 * MapLibre itself is hidden in Plotly, but a map tells its class and its style; the data in that style are already
 * here, so nothing is asked of the server. front-map.js hands over its inner map: where it cannot be reached, or does not
 * do what is needed, there is no second one.
 */

import { featureAt } from "../lib/geo.js";
import { dressMap } from "./images.js";
import { among, collection, secondStyle, VEIL } from "./second-style.js";
import { CONTROL_SOURCE, showMapLayers } from "./style.js";

/**
 * @import { StyleLook } from "./second-style.js"
 * @import { DayFeature, DayPolygon, MapLibre, MapLibreCamera, MapLibreClass, MapLibreEvent, Spot } from "../types.js"
 */

const NEEDED = /** @type {const} */ ([
  "getStyle",
  "jumpTo",
  "getContainer",
  "getCenter",
  "getZoom",
  "getBearing",
  "getPitch",
]);
const LIKE_THE_FIRST = {
  attributionControl: false,
  boxZoom: false,
  doubleClickZoom: false,
  dragRotate: false,
  touchPitch: false,
};

/** @typedef {StyleLook & { key: string }} SecondLook - `regions` never changes */
/**
 * @typedef {object} SecondListener
 * @property {(key: string) => void} painted
 * @property {(feature: DayPolygon | null, x: number, y: number) => void} hover
 * @property {(place: Spot) => void} chosen
 */

/**
 * @param {MapLibre} map
 * @returns {MapLibreCamera}
 */
const cameraOf = (map) => ({
  center: map.getCenter(),
  zoom: map.getZoom(),
  bearing: map.getBearing(),
  pitch: map.getPitch(),
});

/** Tell whether a second map can be made of `map`.
 *
 * @param {MapLibre | null} map
 * @returns {map is MapLibre}
 */
export const canPair = (map) =>
  map !== null &&
  map !== undefined &&
  NEEDED.every((name) => typeof map[name] === "function") &&
  typeof map.constructor === "function";

/** Move each of two maps with the other, to the last bit.
 *
 * @param {MapLibre} first
 * @param {MapLibre} second
 */
function link(first, second) {
  let led = false; // one of them is being moved by us
  /** @param {() => void} action */
  function quietly(action) {
    led = true;
    try {
      action();
    } finally {
      led = false;
    }
  }
  /**
   * @param {MapLibre} to
   * @param {MapLibre} from
   * @param {unknown} [data]
   */
  const lead = (to, from, data) => led || quietly(() => to.jumpTo(cameraOf(from), data));
  const follow = () => lead(second, first);
  second.on("move", () => lead(first, second));
  // The end is told as the hand's own move: so the first map keeps the view, and the page hears of it.
  second.on("moveend", (event) => lead(first, second, { originalEvent: event.originalEvent || event }));
  first.on("move", follow);
  return { follow, quietly, part: () => first.off("move", follow) };
}

/** The second map, in a node of its own. */
export class SecondMap {
  #first;
  #node;
  #look;
  #on;
  #map;
  #linked;
  #watch;
  /** @type {DayFeature[]} */
  #features; // what is drawn or being drawn
  /** @type {string | null} */
  #flying; // what is being drawn: the style brought the first features along
  /** @type {string | null} */
  #drawn = null; // what the reader sees
  /** @type {{ key: string, list: DayFeature[] } | null} */
  #wanted = null; // the newest asked for while another is being drawn
  #styled = false;

  /**
   * @param {MapLibre} first
   * @param {HTMLElement} node
   * @param {SecondLook} look
   * @param {SecondListener} on
   */
  constructor(first, node, look, on) {
    this.#first = first;
    this.#node = node;
    this.#look = look;
    this.#on = on;
    this.#features = look.features;
    this.#flying = look.key;
    this.#size();
    const MapLibreMap = /** @type {MapLibreClass} */ (first.constructor);
    this.#map = new MapLibreMap({
      ...LIKE_THE_FIRST,
      container: node,
      style: secondStyle(first.getStyle(), look),
      ...cameraOf(first),
      trackResize: false,
    });
    this.#linked = link(first, this.#map);
    this.#watch = new ResizeObserver(() => this.place());
    this.#listen();
  }

  /** Show features: at most one update is under way and the newest wins, as on the first map.
   *
   * @param {string} key
   * @param {DayFeature[]} list
   */
  show(key, list) {
    this.#wanted = { key, list };
    if (this.#flying === null) this.#next();
  }

  #next() {
    const job = this.#wanted;
    this.#wanted = null;
    if (!job) return;
    if (job.key === this.#drawn) {
      this.#on.painted(job.key);
      return;
    }
    this.#flying = job.key;
    this.#features = job.list;
    this.#map.getSource(CONTROL_SOURCE)?.setData(collection(this.#features));
  }

  #rendered() {
    if (this.#flying === null || !this.#styled || !this.#map.isSourceLoaded(CONTROL_SOURCE)) return;
    const drawn = this.#flying;
    this.#drawn = drawn;
    this.#flying = null;
    this.#on.painted(drawn);
    this.#next();
  }

  /** Take another theme, language, choice of regions or of layers.
   *
   * @param {Partial<SecondLook>} [other]
   */
  dress(other) {
    this.#look = { ...this.#look, ...other };
    if (!this.#styled) return;
    dressMap(this.#map, this.#look);
    this.#map.setFilter(VEIL, among(this.#look.veiled));
    showMapLayers(this.#map, this.#look.layers);
  }

  /** Be as large as the first map, to the pixel. */
  #size() {
    const { offsetWidth, offsetHeight } = this.#first.getContainer();
    this.#node.style.setProperty("--width", offsetWidth + "px");
    this.#node.style.setProperty("--height", offsetHeight + "px");
  }

  /** Be where the first map is, and as large. */
  place() {
    this.#size();
    this.#linked.quietly(() => this.#map.resize());
    this.#linked.follow();
  }

  /** Return the ground that holds a point, or null.
   *
   * @param {number} lon
   * @param {number} lat
   * @returns {DayPolygon | null}
   */
  under(lon, lat) {
    return /** @type {DayPolygon | null} */ (featureAt(this.#features, lon, lat));
  }

  /** @param {MapLibreEvent} event */
  #point({ lngLat, point }) {
    this.#on.hover(this.under(lngLat.lng, lngLat.lat), point.x, point.y);
  }

  #listen() {
    const map = this.#map;
    map.on("style.load", () => {
      this.#styled = true;
      this.dress(); // before the first tile asks for the images
    });
    map.on("render", () => this.#rendered());
    for (const name of ["mousemove", "click"]) map.on(name, (event) => this.#point(event));
    map.on("click", ({ lngLat }) => this.#on.chosen({ lon: lngLat.lng, lat: lngLat.lat }));
    for (const name of ["mouseout", "dragstart"]) map.on(name, () => this.#on.hover(null, 0, 0));
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.addEventListener("pointerup", () => canvas.blur()); // as on the first map
    this.#watch.observe(this.#first.getContainer()); // and so place() once
  }

  /** Return the map as a picture: browsers do not print the canvas itself.
   *
   * @returns {string}
   */
  picture() {
    this.#map.redraw?.();
    return this.#map.getCanvas().toDataURL("image/png");
  }

  /** Take the map away. */
  remove() {
    this.#watch.disconnect();
    this.#linked.part();
    this.#map.remove();
  }

  /** Return the key of what the reader sees, or null.
   *
   * @returns {string | null}
   */
  drawn() {
    return this.#drawn;
  }

  /** Return where the map is.
   *
   * @returns {MapLibreCamera}
   */
  view() {
    return cameraOf(this.#map);
  }

  /** Say to a screen reader which map this is.
   *
   * @param {string} text
   */
  name(text) {
    this.#map.getCanvas().setAttribute("aria-label", text);
  }
}
