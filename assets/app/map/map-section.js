/* The map's part of the page: notes, tip, scale bar, and joining the map to the state. */

import { $, write } from "../lib/dom.js";
import { fitBounds } from "../lib/geo.js";
import { nearestRegion } from "../page.js";
import { absenceText, dayTip } from "../sentences/day.js";
import { Band } from "./band.js";
import { hasWebGL, mapReady } from "./ready.js";
import { mapFigure } from "./style.js";
import { fitScaleBar, showTip } from "./tip.js";

/**
 * @import { FrontMap } from "./front-map.js"
 * @import { SecondListener, SecondLook, SecondMap } from "./second-map.js"
 * @import { Page } from "../page.js"
 * @import { DayFeature, DayPolygon, DrawnFeature, Figure, Instead, Load, Look, MapView, OnScreen, Spot, View } from "../types.js"
 */

const PATIENCE = 20000; // ms until a map that does not come is given up
const NARROW = 600; // px
const PADDING = 28; // px, as in front-map.js

/**
 * @typedef {object} Joints
 * @property {Load} load
 * @property {() => void} painted - the map has drawn what was asked for
 * @property {() => void} rested
 * @property {(view: MapView) => void} viewed - the map shows another part of the world
 * @property {(feature: DrawnFeature | null, x: number, place?: Spot) => string[] | null} tip - null: as of any day
 * @property {(place: Spot, settlement: string | null) => void} chosen
 * @property {() => Instead | null} compared - what is drawn instead of the day
 * @property {() => void} redraw
 */

/** Joins the drawn map to the page. */
export class MapSection {
  #page;
  #joints;
  #webgl = hasWebGL();
  /** @type {FrontMap | null} */
  #map = null;
  /** @type {OnScreen} */
  #sight = { seen: () => true, base: new Set() }; // what was on the screen when the map last came to rest

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.band = new Band(page, joints);
  }

  // --- the note over the map ---

  /** Say something over the map: `key` names the kind. Null takes it away.
   *
   * @param {string | null} key
   * @param {string} [text] - else the words of the key
   * @param {boolean} [retry] - offer to try again
   */
  note(key, text, retry) {
    const node = $("map-note");
    node.hidden = !key;
    node.dataset.kind = key || "";
    if (key) write(node.querySelector("p"), text || this.#page.t.say(key));
    $("map-retry").hidden = !retry;
  }

  #noted() {
    return $("map-note").dataset.kind;
  }

  // --- the beginning ---

  #bounds() {
    const { wide, narrow } = this.#page.boot.views[this.#page.state.region];
    return $("map").clientWidth < NARROW * this.#page.scale() ? narrow : wide;
  }

  #firstView() {
    const { view } = this.#page.state;
    if (view) return { lon: view[0], lat: view[1], zoom: view[2] };
    const { clientWidth, clientHeight } = $("map");
    return fitBounds(this.#bounds(), clientWidth, clientHeight, PADDING);
  }

  /** @returns {Look} */
  #look() {
    return { tokens: this.#page.tokens(), names: this.#page.names(), scale: this.#page.scale() };
  }

  #figure() {
    const { boot } = this.#page;
    const view = this.#firstView();
    return mapFigure(boot.figures.map, { ...this.#look(), view, veiled: this.#page.veiled() });
  }

  /** Return the figure of the map, or null where it cannot be drawn.
   *
   * @param {() => void} done - called when it is drawn
   * @returns {Figure | null}
   */
  start(done) {
    if (!this.#webgl) {
      this.#without();
      return null;
    }
    this.note("map.loading");
    this.#wait(done);
    return this.#figure();
  }

  /** @param {() => void} done */
  async #wait(done) {
    this.#map = await mapReady(
      {
        painted: (day) => this.#painted(day),
        moved: (to, byReader) => this.#moved(to, byReader),
        moving: (at) => this.#scaleBar(at),
        rested: () => this.#rested(),
        hover: (feature, x, y, place) => this.#hover(feature, x, y, place),
        chosen: this.#joints.chosen,
      },
      PATIENCE,
    );
    if (!this.#map) {
      this.#without();
      return;
    }
    this.dress();
    this.#map.showLayers(this.#page.state.layers);
    this.#sight = this.#map.sight();
    this.#scaleBar(this.#map.view());
    done();
  }

  /** Go on without a map: claims, places and figures do not wait for it. */
  #without() {
    document.documentElement.dataset.ready = "nogl";
    this.note("map.nogl");
  }

  // --- what the map tells ---

  /** @param {number} day */
  #painted(day) {
    Object.assign(document.documentElement.dataset, { painted: this.#page.isoOf(day), ready: "true" });
    if (this.#noted() === "map.loading") this.note(null);
    this.#joints.painted();
  }

  /** The map rests: what is on it is known now, and not asked for again with every step of a day. */
  #rested() {
    if (!this.#map) return; // it tells of its rest before it is handed over
    this.#sight = this.#map.sight();
    this.#joints.rested();
  }

  /**
   * @param {MapView} to
   * @param {boolean} byReader
   */
  #moved(to, byReader) {
    this.#scaleBar(to);
    if (byReader) this.#page.set({ view: [to.lon, to.lat, to.zoom] });
  }

  /** @param {MapView} at */
  #scaleBar(at) {
    this.#joints.viewed(at);
    fitScaleBar(this.#page.t, at, this.#page.scale());
  }

  /**
   * @param {DrawnFeature | null} feature
   * @param {number} x
   * @param {number} y
   * @param {Spot} [place]
   */
  #hover(feature, x, y, place) {
    const compared = this.#joints.tip(feature, x, place);
    const { offsetLeft, offsetTop } = $("map");
    if (feature) this.band.fetchRegions();
    showTip(compared || this.#linesOf(feature, place), x + offsetLeft, y + offsetTop);
  }

  /**
   * @param {DrawnFeature | null} feature
   * @param {Spot} [place]
   */
  #linesOf(feature, place) {
    const { model, t } = this.#page;
    if (!feature || !("from" in feature.properties)) return [];
    return dayTip(model, t, this.#page.view(), /** @type {DayPolygon} */ (feature), place ?? null);
  }

  // --- what is drawn ---

  /** Draw the day, and say so where the source has no map of it. */
  day() {
    const { model, t } = this.#page;
    const now = this.#page.view();
    const at = this.#page.shown().stretch(now.day);
    if (at < 0) this.note("cover", absenceText(model, t, now, nearestRegion(this.#page)));
    else if (["cover", "map.error"].includes(this.#noted())) this.note(this.#webgl ? null : "map.nogl");
    const other = this.#joints.compared();
    if (this.#map && other) this.#map.show(now.day, other.key, other.features, true);
    else if (this.#map) this.#map.show(now.day, this.#keyOf(now, at), this.banded(now));
  }

  /**
   * @param {View} now
   * @param {number} at
   */
  #keyOf(now, at) {
    return now.source + "/" + at + this.band.keyOf(now.source, this.#page.state.date);
  }

  /** Return what the map shows of a day.
   *
   * @param {View} now
   * @returns {DayFeature[]}
   */
  banded(now) {
    return this.band.around(this.#page.shown().features(now.day), now.source, this.#page.state.date);
  }

  /** Put something on a source of the style that is not of the day.
   *
   * @param {string} source
   * @param {readonly unknown[]} features
   */
  mark(source, features) {
    this.#map?.mark(source, features);
  }

  /** Take the theme, the language and the scale of the page. */
  dress() {
    this.#map?.dress(this.#look());
  }

  /** Veil the regions that are not chosen. */
  choose() {
    this.#map?.choose(this.#page.veiled(), this.#page.tokens());
  }

  /** Show the layers that the reader wants. */
  layers() {
    this.#map?.showLayers(this.#page.state.layers);
  }

  /** Show the map in the colours of paper, and as a picture. */
  print() {
    if (!this.#map) return;
    this.#map.dress({ ...this.#look(), tokens: this.#page.boot.tokens.light });
    const picture = this.#map.picture();
    if (picture) $("map-section").style.setProperty("--picture", "url(" + picture + ")");
  }

  // --- where the map is ---

  /** Show the chosen regions whole, unless the reader chose a view. */
  fit() {
    if (!this.#page.state.view) this.#map?.fit(this.#bounds());
  }

  /** Go to a place.
   *
   * @param {MapView} to
   */
  fly(to) {
    this.#map?.fly(to);
  }

  /** Zoom in by a step, or out where it is below 0.
   *
   * @param {number} step
   */
  zoom(step) {
    this.#map?.zoomBy(step);
  }

  /** Return where the map is, once it is there.
   *
   * @returns {MapView | undefined}
   */
  view() {
    return this.#map?.view();
  }

  // --- what is asked of it ---

  /** Return a second map beside this one; null where there can be none.
   *
   * @param {HTMLElement} node
   * @param {SecondLook} look
   * @param {SecondListener} on
   * @returns {SecondMap | null}
   */
  twin(node, look, on) {
    return this.#map?.twin(node, look, on) ?? null;
  }

  /** Tell whether there can be a second map; null while that is not known.
   *
   * @returns {boolean | null}
   */
  paired() {
    if (this.#map) return this.#map.paired();
    return this.#webgl ? null : false;
  }

  /** Tell what was on the screen when the map last came to rest.
   *
   * @returns {OnScreen}
   */
  sight() {
    return this.#sight;
  }

  /** Tell whether something is being drawn.
   *
   * @returns {boolean}
   */
  busy() {
    return Boolean(this.#map?.busy());
  }

  /** Tell whether pictures take long here.
   *
   * @returns {boolean}
   */
  slow() {
    return Boolean(this.#map?.slow());
  }
}
