/* The map that Plotly drew, driven: its view, its pointer, its colours. What changes with the day is not on it but on
 * the canvas over it (control-canvas.js), which follows the view in the same frame.
 *
 * MapLibre's own map is Plotly's private `_subplot.map`, which may go in any release: where it is missing (`map` is
 * null), everything goes by what Plotly has made public, and the pointer is read from the page.
 */

import { sizeOf } from "../lib/dom.js";
import { ZOOMS } from "../lib/map-box.js";
import { townsOf } from "./canvas/towns.js";
import { unproject } from "./mercator.js";
import { dressedStyle, dressMap } from "./style.js";

/** @import { Graph, Look, MapLibre, MapLibreEvent, MapView, Size, Spot, TileFeature } from "../types.js" */

const FLIGHT = 700; // ms

/** @param {MapView} view */
const cameraOf = ({ lon, lat, zoom }) => ({ center: /** @type {[number, number]} */ ([lon, lat]), zoom });

/**
 * @typedef {object} MapListener
 * @property {(view: MapView, size: Size) => void} drawn - the map shows this now
 * @property {() => void} bared - it has lost, or has again, what it had painted
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
  #hand = 0; // the journey on which the reader takes the map, or none
  #byUs = false; // Plotly moves it for us
  #gone = false; // the browser has taken the map's graphics away
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

  /** Go somewhere.
   *
   * @param {MapView} to
   * @param {boolean} kept - the reader chose this view
   */
  move(to, kept) {
    if (this.#map) this.#map.jumpTo(cameraOf(to), this.#sent(kept));
    else this.#relayout(to, kept);
  }

  /** Go to a place by a flight where the reader has not asked for less motion, else at once.
   *
   * @param {MapView} to
   */
  fly(to) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (typeof this.#map?.flyTo !== "function" || still) this.move(to, true);
    else this.#map.flyTo({ ...cameraOf(to), duration: FLIGHT }, this.#sent(true));
  }

  /** Return what MapLibre tells of a move that we begin: as one by hand, so that Plotly keeps the view.
   *
   * @param {boolean} kept
   */
  #sent(kept) {
    this.#journey += 1;
    return { originalEvent: true, journey: this.#journey, kept };
  }

  /**
   * @param {MapView} to
   * @param {boolean} kept
   */
  async #relayout(to, kept) {
    this.#byUs = true;
    await window.Plotly.relayout(this.#gd, {
      "map.center": { lon: to.lon, lat: to.lat },
      "map.zoom": to.zoom,
    });
    this.#byUs = false;
    this.repaint();
    this.#on.moved(this.view(), kept);
  }

  // --- how it looks ---

  /** Take the colours of a theme, a scale and the layers that the reader wants.
   *
   * @param {Look} look
   */
  dress(look) {
    if (this.#gone) return; // it is told again
    if (this.#map) dressMap(this.#map, look);
    else window.Plotly.relayout(this.#gd, { "map.style": dressedStyle(this.#gd.layout?.map.style, look) });
  }

  // --- what is asked of it ---

  /** Return the towns in the tiles that it has.
   *
   * @returns {TileFeature[]}
   */
  towns() {
    return this.#map ? townsOf(this.#map) : [];
  }

  /** Tell whether nothing is under the canvas. */
  bare() {
    return this.#gone;
  }

  /** Return what it has painted, to be copied while it tells of it; null where it cannot be had.
   *
   * @returns {HTMLCanvasElement | null}
   */
  ground() {
    return this.#map && !this.#gone ? this.#map.getCanvas() : null;
  }

  /** Paint, and tell, once more. */
  repaint() {
    if (this.#map) this.#map.triggerRepaint();
    else this.#on.drawn(this.view(), this.size());
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

  /** @param {boolean} gone */
  #bare(gone) {
    this.#gone = gone;
    this.#on.bared();
  }

  /** @param {MapLibre} map */
  #listen(map) {
    map.on("render", () => this.#on.drawn(this.view(), this.size()));
    map.on("idle", () => this.#on.rested());
    map.on("webglcontextlost", () => this.#bare(true));
    map.on("webglcontextrestored", () => map.once("idle", () => this.#bare(false))); // it has no style before
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
    map.on("movestart", ({ originalEvent, journey }) => {
      if (originalEvent && !journey) this.#hand = ++this.#journey;
    });
    map.on("moveend", (event) => this.#ended(event));
  }

  /** What another journey broke off is not told of. A move that has none is that of a map of another size.
   *
   * @param {MapLibreEvent} event
   */
  #ended({ journey = this.#hand, kept = this.#hand > 0 }) {
    if (!journey || journey === this.#journey) this.#on.moved(this.view(), kept);
    if (journey === this.#hand) this.#hand = 0;
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
