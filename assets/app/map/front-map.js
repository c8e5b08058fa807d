/* The map that Plotly drew, driven: its view, its pointer, its colours. What changes with the day is not on it but on
 * the canvas over it (control-canvas.js), which follows the view in the same frame.
 *
 * MapLibre's own map is Plotly's private `_subplot.map`, which may go in any release: where it is missing (`map` is
 * null), everything goes by what Plotly has made public, and the pointer is read from the page.
 */

import { sizeOf } from "../lib/dom.js";
import { ZOOMS } from "../lib/map-box.js";
import { townsOf } from "./canvas/towns.js";
import { fitBounds, isNear, keptOnMap, unproject } from "./mercator.js";
import { canPair, SecondMap } from "./second-map.js";
import { dressedStyle, dressMap, showMapLayers } from "./style.js";

/**
 * @import { SecondListener, SecondLook } from "./second-map.js"
 * @import { Box, ControlLayer, Graph, Look, MapLibre, MapLibreEvent, MapView, Size, Spot, TileFeature } from "../types.js"
 */

const PADDING = 28; // px kept free around what "fit" shows
const FLIGHT = 700; // ms

/**
 * @typedef {object} MapListener
 * @property {(view: MapView, size: Size) => void} drawn - the map shows this now
 * @property {(view: MapView, byReader: boolean) => void} moved
 * @property {(view: MapView) => void} moving
 * @property {() => void} rested
 * @property {(place: Spot | null, x: number, y: number) => void} hover
 * @property {(place: Spot, x: number | null, y: number | null) => void} chosen - no px: by keyboard
 */

/** Drives the drawn map. */
export class FrontMap {
  #gd;
  #map;
  #on;
  #byHand = false; // the reader moves the map
  #byUs = false; // we do
  #journey = 0; // counts where the map was sent: who sends it elsewhere has the last word

  /**
   * @param {Graph} gd
   * @param {MapLibre | null} map
   * @param {MapListener} on
   */
  constructor(gd, map, on) {
    this.#gd = gd;
    this.#map = map;
    this.#on = on;
    if (map) this.#listen(map);
    else this.#listenToPlotly();
  }

  // --- where it is ---

  /** Return where the map is.
   *
   * @returns {MapView}
   */
  view() {
    if (!this.#map) return this.#publicView();
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  /** Return how large the map is that it has painted: for a moment not as large as the page has room for.
   *
   * @returns {Size}
   */
  size() {
    return sizeOf(this.#map ? this.#map.getCanvas() : this.#gd);
  }

  /** Tell whether it is being painted, and will tell when it is done. A map that Plotly keeps to itself does not. */
  moving() {
    return this.#map !== null && !this.#map.loaded();
  }

  #publicView() {
    const { center, zoom } = this.#gd.layout?.map ?? {};
    if (!center) throw new Error("no map in the figure");
    return { lon: center.lon, lat: center.lat, zoom };
  }

  /** Move by Plotly's public way, so that it keeps the view on the next resize.
   *
   * @param {MapView} to
   * @param {boolean} kept - the reader chose this view
   */
  async #move(to, kept) {
    const mine = ++this.#journey;
    this.#byUs = true;
    await window.Plotly.relayout(this.#gd, {
      "map.center": { lon: to.lon, lat: to.lat },
      "map.zoom": to.zoom,
    });
    this.#byUs = false;
    if (!this.#map) this.#on.drawn(this.view(), this.size());
    if (mine === this.#journey) this.#on.moved(kept ? this.view() : to, kept);
  }

  /** Zoom in by a step, or out where it is below 0.
   *
   * @param {number} step
   */
  zoomBy(step) {
    const { lon, lat, zoom } = this.view();
    this.#move(this.#kept({ lon, lat, zoom: zoom + step }), true);
  }

  /** @param {MapView} to */
  #kept(to) {
    return keptOnMap(to, this.#gd.clientWidth, this.#gd.clientHeight);
  }

  /** Go to a place by a flight where the reader has not asked for less motion, else at once.
   *
   * @param {MapView} wanted
   */
  fly(wanted) {
    const map = this.#map;
    const to = this.#kept(wanted);
    if (typeof map?.flyTo !== "function" || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#move(to, true);
      return;
    }
    const mine = ++this.#journey;
    map.once("moveend", () => {
      if (mine === this.#journey && isNear(this.view(), to)) this.#move(to, true); // not where it was broken off
    });
    map.flyTo({ center: [to.lon, to.lat], zoom: to.zoom, duration: FLIGHT });
  }

  /** Take over from another map: be where it is.
   *
   * @param {MapView} to
   */
  follow(to) {
    if (!isNear(this.view(), to)) this.#move(to, false);
  }

  /** Show the whole of a box.
   *
   * @param {Box} bounds
   */
  fit(bounds) {
    this.#move(fitBounds(bounds, this.#gd.clientWidth, this.#gd.clientHeight, PADDING), false);
  }

  // --- how it looks ---

  /** Take the colours of a theme, a language of names and a scale.
   *
   * @param {Look} look
   */
  dress(look) {
    if (this.#map) dressMap(this.#map, look);
    else window.Plotly.relayout(this.#gd, { "map.style": dressedStyle(this.#gd.layout?.map.style, look) });
  }

  /** Show these layers of those that can be hidden.
   *
   * @param {string[]} names
   */
  showLayers(names) {
    if (this.#map) showMapLayers(this.#map, names);
  }

  // --- what is asked of it ---

  /** Return the towns in the tiles that it has.
   *
   * @returns {TileFeature[]}
   */
  towns() {
    return this.#map ? townsOf(this.#map) : [];
  }

  /** Call `heard` with true when the browser takes the map's graphics away, and with false when it is drawn again.
   *
   * @param {(gone: boolean) => void} heard
   */
  lost(heard) {
    this.#map?.on("webglcontextlost", () => heard(true));
    this.#map?.on("webglcontextrestored", () => heard(false));
  }

  /** Return a second map beside this one; null where there can be none.
   *
   * @param {HTMLElement} node
   * @param {ControlLayer[]} layers
   * @param {SecondLook} look
   * @param {SecondListener} heard
   * @returns {SecondMap | null}
   */
  twin(node, layers, look, heard) {
    return canPair(this.#map) ? new SecondMap(this.#map, node, layers, look, heard) : null;
  }

  /** Tell whether there can be a second map.
   *
   * @returns {boolean}
   */
  paired() {
    return canPair(this.#map);
  }

  // --- the pointer ---

  /** @param {MapLibreEvent} event */
  #point({ lngLat: { lng, lat }, point: { x, y } }) {
    this.#on.hover({ lon: lng, lat }, x, y);
  }

  /** @param {MapLibreEvent} event */
  #choosePoint(event) {
    const { lngLat, point } = event;
    this.#point(event);
    this.#on.chosen({ lon: lngLat.lng, lat: lngLat.lat }, point.x, point.y);
  }

  /** By keyboard it is the middle of the map that is chosen.
   *
   * @param {KeyboardEvent} event
   */
  #chooseMiddle(event) {
    const { lon, lat } = this.view();
    if (event.key === "Enter") this.#on.chosen({ lon, lat }, null, null);
  }

  #leave() {
    this.#on.hover(null, 0, 0);
  }

  /** @param {MapLibre} map */
  #listen(map) {
    map.on("render", () => this.#on.drawn(this.view(), this.size()));
    map.on("idle", () => this.#on.rested());
    map.on("mousemove", (event) => this.#point(event));
    map.on("click", (event) => this.#choosePoint(event));
    map.on("mouseout", () => this.#leave());
    map.on("dragstart", () => this.#leave());
    map.touchZoomRotate.disableRotation();
    map.dragRotate.disable();
    map.setMaxZoom(ZOOMS[1]); // its lowest follows from the bounds in the figure
    this.#listenToMoves(map);
    const canvas = map.getCanvas();
    canvas.addEventListener("keydown", (event) => this.#chooseMiddle(event));
    // The arrows are the timeline's, unless the reader came to the map by keyboard: then they move it.
    canvas.addEventListener("pointerup", () => canvas.blur());
    canvas.setAttribute("aria-label", this.#gd.closest("section")?.getAttribute("aria-label") ?? "");
  }

  /** @param {MapLibre} map */
  #listenToMoves(map) {
    map.on("move", () => this.#on.moving(this.view()));
    map.on("movestart", (event) => {
      if (!event.originalEvent) return;
      this.#byHand = true;
      this.#journey += 1;
    });
    map.on("moveend", () => {
      this.#on.moved(this.view(), this.#byHand);
      this.#byHand = false;
    });
  }

  // --- without MapLibre's own map ---

  #listenToPlotly() {
    const gd = this.#gd;
    gd.addEventListener("pointermove", (event) => this.#pointOnPage(event, false));
    gd.addEventListener("click", (event) => this.#pointOnPage(event, true));
    gd.addEventListener("pointerleave", () => this.#leave());
    gd.on("plotly_relayouting", (event) => this.#relayouting(event));
    gd.on("plotly_relayout", () => {
      this.#on.drawn(this.view(), this.size());
      if (!this.#byUs) this.#on.moved(this.view(), true);
    });
    this.#on.drawn(this.view(), this.size());
  }

  /** @param {Record<string, any>} event */
  #relayouting({ "map.center": center, "map.zoom": zoom }) {
    const view = center ? { lon: center.lon, lat: center.lat, zoom } : this.view();
    this.#on.drawn(view, this.size());
    this.#on.moving(view);
  }

  /**
   * @param {MouseEvent} event
   * @param {boolean} chosen
   */
  #pointOnPage({ clientX, clientY, buttons }, chosen) {
    if (buttons) {
      this.#leave();
      return;
    }
    const { left, top, width, height } = this.#gd.getBoundingClientRect();
    const [x, y] = [clientX - left, clientY - top];
    const place = unproject(x, y, this.view(), width, height);
    this.#on.hover(place, x, y);
    if (chosen) this.#on.chosen(place, x, y);
  }
}
