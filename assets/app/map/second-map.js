/* A second map beside Plotly's, for two maps at once: of the same style, at the same view, under a canvas of its own.
 *
 * MapLibre itself is hidden in Plotly, but a map tells its class and its style; the data in that style are already
 * here, so nothing is asked of the server. front-map.js hands over its inner map: where it cannot be reached, or does not
 * do what is needed, there is no second one.
 */

import { sizeOf } from "../lib/dom.js";
import { featureAt } from "../lib/geo.js";
import { ControlCanvas } from "./canvas/control-canvas.js";
import { secondStyle } from "./second-style.js";
import { dressMap, showMapLayers } from "./style.js";

/**
 * @import { ControlLayer, DayFeature, DayPolygon, Look, MapLibre, MapLibreCamera, MapLibreClass, MapLibreEvent } from "../types.js"
 * @import { SignedFeature, Spot } from "../types.js"
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

/** @typedef {Look & { layers: string[] }} SecondLook */
/**
 * @typedef {object} SecondListener
 * @property {() => void} shown - its ground has been painted for the first time
 * @property {(feature: DayPolygon | null, x: number, y: number) => void} hover
 * @property {(place: Spot, settlement: string | null) => void} chosen
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
  #canvas;
  #look;
  #on;
  #map;
  #linked;
  #watch;
  /** @type {DayFeature[]} */
  #features = []; // what is drawn
  #styled = false;
  #shown = false; // its ground has been painted

  /**
   * @param {MapLibre} first
   * @param {HTMLElement} node
   * @param {ControlLayer[]} layers - of its canvas
   * @param {SecondLook} look
   * @param {SecondListener} on
   */
  constructor(first, node, layers, look, on) {
    this.#first = first;
    this.#node = node;
    this.#look = look;
    this.#on = on;
    this.#size();
    const MapLibreMap = /** @type {MapLibreClass} */ (first.constructor);
    this.#map = new MapLibreMap({
      ...LIKE_THE_FIRST,
      container: node,
      style: secondStyle(first.getStyle(), look),
      ...cameraOf(first),
      trackResize: false,
    });
    this.#canvas = new ControlCanvas(node, layers);
    this.#canvas.dress(look);
    this.#canvas.showLayers(look.layers);
    this.#linked = link(first, this.#map);
    this.#watch = new ResizeObserver(() => this.place());
    this.#listen();
  }

  /** Draw a day.
   *
   * @param {DayFeature[]} features
   */
  show(features) {
    this.#features = features;
    this.#canvas.put("day", features);
  }

  /** Put something on the canvas that is not of the day.
   *
   * @param {string} name
   * @param {readonly SignedFeature[]} features
   * @param {(feature: SignedFeature) => string} [sign]
   */
  mark(name, features, sign) {
    this.#canvas.put(name, features, sign);
  }

  /** Take another theme, language or choice of layers.
   *
   * @param {Partial<SecondLook>} [other]
   */
  dress(other) {
    this.#look = { ...this.#look, ...other };
    this.#canvas.base(false);
    this.#canvas.dress(this.#look);
    this.#canvas.showLayers(this.#look.layers);
    if (!this.#styled) return;
    dressMap(this.#map, this.#look);
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

  #show() {
    this.#shown = true;
    this.#on.shown();
  }

  /** Tell whether its ground has been painted.
   *
   * @returns {boolean}
   */
  shown() {
    return this.#shown;
  }

  /** The canvas goes where the map is, in the same frame. */
  #follow() {
    const { lng, lat } = this.#map.getCenter();
    this.#canvas.resize(sizeOf(this.#map.getCanvas()));
    this.#canvas.moveTo({ lon: lng, lat, zoom: this.#map.getZoom() });
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
    map.on("render", () => this.#follow());
    map.once("idle", () => this.#show());
    for (const name of ["mousemove", "click"]) map.on(name, (event) => this.#point(event));
    map.on("click", ({ lngLat, point }) =>
      this.#on.chosen({ lon: lngLat.lng, lat: lngLat.lat }, this.#canvas.settlementAt(point.x, point.y)),
    );
    for (const name of ["mouseout", "dragstart"]) map.on(name, () => this.#on.hover(null, 0, 0));
    map.touchZoomRotate.disableRotation();
    const canvas = map.getCanvas();
    canvas.addEventListener("pointerup", () => canvas.blur()); // as on the first map
    this.#watch.observe(this.#first.getContainer()); // and so place() once
  }

  /** Be drawn in the colours of paper, by the canvas alone: browsers do not print what WebGL draws. */
  print() {
    this.#canvas.base(true);
  }

  /** Take the map away. */
  remove() {
    this.#watch.disconnect();
    this.#linked.part();
    this.#map.remove();
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
