/* The map that Plotly drew, driven: its view, its pointer, its colours. Days are drawn on it by painter.js.
 *
 * MapLibre's own map is Plotly's private `_subplot.map`, which may go in any release: where it is missing (`map` is
 * null), everything goes by what Plotly has made public, if more slowly.
 */

import { featureAt, fitBounds, isNear } from "../lib/geo.js";
import { dressMap } from "./images.js";
import { Painter } from "./painter.js";
import { canPair, SecondMap } from "./second-map.js";
import { settlementAt, sightOf, UNSEEN } from "./sight.js";
import { CONTROL_TRACE, plainDress, REGIONS_TRACE, showMapLayers, veil } from "./style.js";

/**
 * @import { SecondListener, SecondLook } from "./second-map.js"
 * @import { Box, DrawnFeature, Graph, Look, MapLibre, MapLibreEvent, MapView, OnScreen, Spot, Tokens } from "../types.js"
 */

const PADDING = 28; // px kept free around what "fit" shows
const FLIGHT = 700; // ms
const ZOOMS = [4, 16];

/**
 * @typedef {object} MapListener
 * @property {(day: number) => void} painted
 * @property {(view: MapView, byReader: boolean) => void} moved
 * @property {(view: MapView) => void} moving
 * @property {() => void} rested
 * @property {(feature: DrawnFeature | null, x: number, y: number, place?: Spot) => void} hover
 * @property {(place: Spot, settlement: string | null) => void} chosen
 */

/** Drives the drawn map. */
export class FrontMap {
  #gd;
  #map;
  #on;
  #painter;
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
    this.#painter = new Painter(gd, map, on.painted);
    if (map) this.#listen(map);
    else this.#listenSlowly();
  }

  // --- where it is ---

  /** Return where the map is.
   *
   * @returns {MapView}
   */
  view() {
    if (!this.#map) return this.#drawnView();
    const { lng, lat } = this.#map.getCenter();
    return { lon: lng, lat, zoom: this.#map.getZoom() };
  }

  #drawnView() {
    const drawn = this.#gd._fullLayout?.map;
    if (!drawn) throw new Error("no map in the figure");
    return { ...drawn.center, zoom: drawn.zoom };
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
    if (mine === this.#journey) this.#on.moved(kept ? this.view() : to, kept);
  }

  /** Zoom in by a step, or out where it is below 0.
   *
   * @param {number} step
   */
  zoomBy(step) {
    const { lon, lat, zoom } = this.view();
    const [least, most] = ZOOMS;
    this.#move({ lon, lat, zoom: Math.min(most, Math.max(least, zoom + step)) }, true);
  }

  /** Go to a place by a flight where the reader has not asked for less motion, else at once.
   *
   * @param {MapView} to
   */
  fly(to) {
    const map = this.#map;
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
    if (this.#map) {
      dressMap(this.#map, look);
      return;
    }
    const { trace, style } = plainDress(this.#gd.layout?.map.style, look);
    window.Plotly.update(this.#gd, trace, { "map.style": style }, [CONTROL_TRACE]);
  }

  /** Veil the regions that are not chosen.
   *
   * @param {string[]} veiled - their ids
   * @param {Tokens} tokens
   */
  choose(veiled, tokens) {
    const { locations, z, colorscale } = veil(veiled, tokens);
    const style = { locations: [locations], z: [z], colorscale: [colorscale] };
    window.Plotly.restyle(this.#gd, style, [REGIONS_TRACE]);
  }

  /** Show these layers of those that can be hidden.
   *
   * @param {string[]} names
   */
  showLayers(names) {
    if (this.#map) showMapLayers(this.#map, names);
  }

  /** Show a day: see Painter.show().
   *
   * @param {number} day
   * @param {string} key
   * @param {DrawnFeature[] | (() => DrawnFeature[])} features
   * @param {boolean} [compared]
   */
  show(day, key, features, compared) {
    this.#painter.show(day, key, features, compared);
  }

  /** Put something on a source of the style that is not of the day. The slow way does without.
   *
   * @param {string} source
   * @param {readonly unknown[]} features
   */
  mark(source, features) {
    if (this.#map?.getSource(source)) this.#painter.fill(source, features);
  }

  // --- what is asked of it ---

  /** Tell what is on the screen; the slow way draws no lines of the day.
   *
   * @returns {OnScreen}
   */
  sight() {
    return this.#map ? sightOf(this.#map) : UNSEEN;
  }

  /** Return the picture of the map as it is: browsers do not print the canvas itself. Null where there is none.
   *
   * @returns {string | null}
   */
  picture() {
    if (!this.#map?.redraw) return null;
    this.#map.redraw();
    return this.#map.getCanvas().toDataURL("image/png");
  }

  /** Return a second map beside this one; null where there can be none.
   *
   * @param {HTMLElement} node
   * @param {SecondLook} look
   * @param {SecondListener} heard
   * @returns {SecondMap | null}
   */
  twin(node, look, heard) {
    return canPair(this.#map) ? new SecondMap(this.#map, node, look, heard) : null;
  }

  /** Tell whether there can be a second map.
   *
   * @returns {boolean}
   */
  paired() {
    return canPair(this.#map);
  }

  /** Tell whether something is being drawn, or waits for its turn.
   *
   * @returns {boolean}
   */
  busy() {
    return this.#painter.busy();
  }

  /** Tell whether pictures take long here.
   *
   * @returns {boolean}
   */
  slow() {
    return this.#painter.slow();
  }

  // --- the pointer ---

  /** @param {MapLibreEvent} event */
  #point({ lngLat: { lng, lat }, point: { x, y } }) {
    this.#on.hover(featureAt(this.#painter.features(), lng, lat), x, y, { lon: lng, lat });
  }

  /**
   * @param {MapLibre} map
   * @param {MapLibreEvent} event
   */
  #choosePoint(map, event) {
    const { lng, lat } = event.lngLat;
    this.#point(event);
    this.#on.chosen({ lon: lng, lat }, settlementAt(map, event.point));
  }

  /** By keyboard it is the middle of the map that is chosen.
   *
   * @param {KeyboardEvent} event
   */
  #chooseMiddle(event) {
    const { lon, lat } = this.view();
    if (event.key === "Enter") this.#on.chosen({ lon, lat }, null);
  }

  #leave() {
    this.#on.hover(null, 0, 0);
  }

  /** @param {MapLibre} map */
  #listen(map) {
    map.on("render", () => this.#painter.rendered());
    map.on("idle", () => this.#on.rested());
    map.on("mousemove", (event) => this.#point(event));
    map.on("click", (event) => this.#choosePoint(map, event));
    map.on("mouseout", () => this.#leave());
    map.on("dragstart", () => this.#leave());
    map.touchZoomRotate.disableRotation();
    map.dragRotate.disable();
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

  #listenSlowly() {
    this.#gd.on("plotly_hover", ({ points, event }) => {
      const { x, y } = event.point || { x: event.offsetX, y: event.offsetY };
      const found = this.#painter.features().find(({ id }) => id === points[0].location);
      this.#on.hover(found ?? null, x, y);
    });
    this.#gd.on("plotly_unhover", () => this.#leave());
    this.#gd.on("plotly_relayouting", () => this.#on.moving(this.view()));
    this.#gd.on("plotly_relayout", () => {
      if (!this.#byUs) this.#on.moved(this.view(), true);
    });
  }
}
