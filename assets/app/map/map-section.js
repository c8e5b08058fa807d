/* The map's part of the page: notes, tip, scale bar, and joining the map to the state. */

import { $ } from "../lib/dom.js";
import { featureAt, meets } from "../lib/geo.js";
import { nearestRegion } from "../page.js";
import { absenceText, dayTip } from "../sentences/day.js";
import { Band } from "./band.js";
import { DrawnMap, PADDING } from "./drawn-map.js";
import { fetchGround } from "./ground.js";
import { legendKeys } from "./legend-rows.js";
import { boundsOfView, fitBounds } from "./mercator.js";
import { MapNote } from "./note.js";
import { mapFigure } from "./style.js";
import { fitScaleBar, showTip } from "./tip.js";

/**
 * @import { Drawn } from "./canvas/drawing.js"
 * @import { HandListener } from "./hand.js"
 * @import { SecondMap } from "./second-map.js"
 * @import { Page } from "../page.js"
 * @import { Box, DayFeature, DayPolygon, DrawnFeature, Figure, Instead, Load, Look, MapView, OnScreen, View } from "../types.js"
 * @import { SignedFeature, Spot } from "../types.js"
 */

const NARROW = 600; // px

/**
 * @typedef {object} Joints
 * @property {Load} load
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
  #map;
  #ground;
  /** @type {{ key: string, features: readonly DrawnFeature[] }} */
  #drawn = { key: "", features: [] }; // of the day

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.band = new Band(page, joints);
    this.note = new MapNote();
    this.#map = new DrawnMap(page.boot.layers, this.#look(), this.#firstView(), {
      moved: (to, byReader) => this.#moved(to, byReader),
      moving: (at) => this.#scaleBar(at),
      rested: () => this.#rested(),
      hover: (place, x, y) => this.#hover(place, x, y),
      chosen: (place, x, y) => this.#chosen(place, x, y),
    });
    this.mark("names", page.boot.names);
    this.#ground = fetchGround(joints.load, (name, features, sign) => this.mark(name, features, sign));
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
    const { layers } = this.#page.state;
    return { tokens: this.#page.tokens(), names: this.#page.names(), scale: this.#page.scale(), layers };
  }

  /** Say that the map is on its way. */
  start() {
    this.note.show("loading", this.#page.t.say("map.loading"));
    this.#scaleBar(this.#map.view());
  }

  /** Wait until what is drawn besides the days is there, or known not to come.
   *
   * @returns {Promise<unknown>}
   */
  grounded() {
    return this.#ground;
  }

  /** Wait for Plotly's map from now on. Returns its figure, or null where the browser cannot draw it.
   *
   * @param {() => void} done - called when no other map will take the place of the one that is there
   * @returns {Promise<Figure | null>}
   */
  async plotted(done) {
    const { figures, webgl } = this.#page.boot;
    const possible = Boolean(figures.map) && (await DrawnMap.possible(webgl)); // a story has no figure
    this.#wait(possible, done);
    if (!possible) return null;
    const now = { ...this.#look(), view: this.#map.view(), origin: location.origin };
    return mapFigure(figures.map, now);
  }

  /**
   * @param {boolean} possible
   * @param {() => void} done
   */
  async #wait(possible, done) {
    if (possible) await this.#map.wait();
    this.#map.settle();
    this.choose();
    this.#scaleBar(this.#map.view());
    done();
    if (!this.#map.moving()) this.#rested();
  }

  // --- what the map tells ---

  /** The day is on the map and told in words. */
  told() {
    const { dataset } = document.documentElement;
    dataset.painted = this.#page.state.date;
    this.note.hide("loading");
    if (this.#map.settled()) dataset.ready = this.#map.plain() ? "nogl" : "true";
  }

  #rested() {
    if (this.#map?.settled()) this.#joints.rested(); // the parts are not there before
  }

  /**
   * @param {Spot} place
   * @param {number | null} x - px; null: by keyboard
   * @param {number | null} y
   */
  #chosen(place, x, y) {
    const id = x === null || y === null ? null : this.#map.settlementAt(x, y);
    this.#joints.chosen(place, id);
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
   * @param {Spot | null} place
   * @param {number} x
   * @param {number} y
   */
  #hover(place, x, y) {
    const feature = place && featureAt(this.#drawn.features, place.lon, place.lat);
    const compared = this.#joints.tip(feature, x, place ?? undefined);
    const { offsetLeft, offsetTop } = $("map");
    showTip(compared || this.#linesOf(feature, place), x + offsetLeft, y + offsetTop);
  }

  /**
   * @param {DrawnFeature | null} feature
   * @param {Spot | null} place
   */
  #linesOf(feature, place) {
    const { model, t } = this.#page;
    if (!feature || !("from" in feature.properties)) return [];
    return dayTip(model, t, this.#page.view(), /** @type {DayPolygon} */ (feature), place);
  }

  // --- what is drawn ---

  /** Draw the day, and say so where the source has no map of it. */
  day() {
    const { model, t } = this.#page;
    const now = this.#page.view();
    const at = this.#page.shown().stretch(now.day);
    const kind = this.#page.source().nothing ? "nothing" : "cover";
    if (at < 0) this.note.show(kind, absenceText(model, t, now, nearestRegion(this.#page)));
    else this.note.hide("cover", "nothing", "error");
    const other = this.#joints.compared();
    if (other) this.#show(now.day, other.key, other.features);
    else this.#show(now.day, this.#keyOf(now, at), () => this.banded(now));
  }

  /**
   * @param {number} day
   * @param {string} key - of what is drawn: days with the same ground cost nothing
   * @param {() => readonly DrawnFeature[]} features
   */
  #show(day, key, features) {
    if (key !== this.#drawn.key) {
      this.#drawn = { key, features: features() };
      this.#map.day(this.#drawn.features);
    }
    document.documentElement.dataset.drawn = this.#page.isoOf(day);
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

  /** Draw a set of something that is not of the day.
   *
   * @param {string} name
   * @param {readonly SignedFeature[]} features
   * @param {(feature: SignedFeature) => string} [sign] - what layers call a feature
   */
  mark(name, features, sign) {
    this.#map.mark(name, features, sign);
    requestAnimationFrame(() => this.#rested()); // it is drawn then
  }

  /** Take the theme, the language, the scale and the layers of the page. */
  dress() {
    this.#map.dress(this.#look());
  }

  /** Veil the regions that are not chosen. */
  choose() {
    const veiled = this.#page.veiled();
    this.band.fetchRegions();
    const regions = this.#page.model.regions?.features ?? [];
    this.mark(
      "veil",
      regions.filter(({ properties }) => veiled.includes(properties.id)),
      () => "veil",
    );
  }

  /** Show the map in the colours of paper. */
  print() {
    this.#map.print({ ...this.#look(), tokens: this.#page.boot.tokens.light });
  }

  // --- where the map is ---

  /** Show the chosen regions whole, unless the reader chose a view. */
  fit() {
    if (!this.#page.state.view) this.#map.fit(this.#bounds());
  }

  /** Go to a place.
   *
   * @param {MapView} to
   */
  fly(to) {
    this.#map.fly(to);
  }

  /** Zoom in by a step, or out where it is below 0.
   *
   * @param {number} step
   */
  zoom(step) {
    this.#map.zoom(step);
  }

  /** Return where the map is. */
  view() {
    return this.#map.view();
  }

  // --- what is asked of it ---

  /** Return a second map, which is where this one is and moves it.
   *
   * @param {HTMLElement} node
   * @param {Omit<HandListener, "dragged">} on
   * @returns {SecondMap}
   */
  twin(node, on) {
    return this.#map.twin(node, on);
  }

  /** Take the second map away. */
  part() {
    this.#map.part();
  }

  /** Return the box that the map shows.
   *
   * @returns {Box}
   */
  #box() {
    const { clientWidth, clientHeight } = $("map-over");
    return boundsOfView(this.#map.view(), clientWidth, clientHeight);
  }

  /** Return what is drawn in a box, by layer.
   *
   * @param {Box} [box] - else in view
   * @returns {Drawn[]}
   */
  drawn(box = this.#box()) {
    return this.#map.inBox(box);
  }

  /** Tell what is on the screen.
   *
   * @returns {OnScreen}
   */
  sight() {
    const box = this.#box();
    return { seen: (geometry) => meets(geometry, box), base: legendKeys(this.drawn()) };
  }
}
