/* The contact line in the Day pane and on the map: how long it is, and how far it moved in the week that ended last.
 *
 * All of it waits until the reader rests; on the map longer, so that nothing comes and goes between two steps. What is
 * on it is taken away with the first step out of its week.
 */

import { lineError } from "../data/accuracy.js";
import { nearestPlace } from "../data/compare/moved-settlements.js";
import { regionsOf, sideAbroad } from "../data/manifest.js";
import { decodeMovement, movementFeatures, movementSentence, weekOf } from "../data/movement.js";
import { nameIn } from "../data/places.js";
import { valuesAt } from "../data/series.js";
import { logFailure } from "../failure.js";
import { $, element, textButton } from "../lib/dom.js";
import { afterRest } from "../lib/rest.js";
import { regionName } from "../sentences/day.js";
import { lineCell } from "../sentences/day-tables.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { MapSection } from "../map/map-section.js"
 * @import { Page } from "../page.js"
 * @import { Load, MovementSeries, Point, SettlementFeature, Week } from "../types.js"
 */

const [REST, SETTLED] = [250, 800]; // ms, for the panel and for the map
const CLOSE_UP = 10.6; // zoom
const WEEK = 7;

/**
 * @typedef {object} Joints
 * @property {Load} load
 * @property {MapSection} stage
 * @property {Player} player
 */
/** @typedef {{ movement: MovementSeries, places: SettlementFeature[] }} MovementData */
/** @typedef {{ region: string, week: Week, error: number }} ToldWeek - error: how far off the line may be, km */

/** Tells of the line. */
export class Movement {
  #page;
  #joints;
  #rest = afterRest(REST);
  #settled = afterRest(SETTLED);
  #asked = false;
  /** @type {MovementData | null} */
  #data = null;
  /** @type {{ key: string, source: string, first: number, until: number } | null} */
  #shown = null; // what the map shows, and the days for which it is true

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
  }

  /** Draw what depends on the source, the period, the language or the size. */
  all() {
    this.#rest(() => this.#draw());
    this.#settled(() => this.#drawOnMap());
  }

  /** Another day is shown. */
  day() {
    this.all();
  }

  /** The map is there. */
  mapped() {
    this.all();
  }

  /** With every step: nearly nothing. */
  date() {
    if (this.#shown && (this.#joints.player.playing() || !this.#holds(this.#shown))) this.#clear();
  }

  // --- data ---

  /** Ask for the file once; a bundle may have none, and it may be asked for again. */
  async #ask() {
    const { load } = this.#joints;
    if (this.#asked || !this.#page.boot.urls.movement) return;
    this.#asked = true;
    try {
      const [file, settlements] = await Promise.all([load("movement"), load("context-settlements")]);
      this.#data = { movement: decodeMovement(file), places: settlements.features };
    } catch (error) {
      logFailure(error);
      this.#asked = false;
      return;
    }
    this.all();
  }

  /** Return how far off a reconstruction's line may be, km; 0 for an observed map; null where it was not measured.
   *
   * @param {string} region
   */
  #errorOf(region) {
    const { manifest, state } = this.#page;
    const source = this.#page.source();
    if (!source.reconstructed) return 0;
    return lineError(source, region, sideAbroad(manifest, region), state.date);
  }

  /** Return the weeks to tell of, one for each region whose line is known well enough.
   *
   * @param {MovementData} data
   * @returns {ToldWeek[]}
   */
  #weeks({ movement }) {
    const { state, manifest } = this.#page;
    return regionsOf(state.region).flatMap((region) => {
      const row = movement.find(state.source, region);
      const week = row && weekOf(row, this.#page.day(), manifest.first);
      const error = this.#errorOf(region);
      return week && error !== null ? [{ region, week, error }] : [];
    });
  }

  /** Tell whether there is something to draw and time for it; the map's day comes first. */
  #free() {
    if (this.#joints.player.playing() || !this.#page.timeline) return false;
    if (document.documentElement.dataset.ready) return true;
    this.all();
    return false;
  }

  #draw() {
    if (!this.#free()) return;
    if (this.#data) this.#write(this.#data);
    else this.#ask();
  }

  #drawOnMap() {
    if (this.#data && this.#free()) this.#mark(this.#weeks(this.#data));
  }

  // --- the panel ---

  /** Return the name of the settlement nearest to where a line moved most, or null.
   *
   * @param {MovementData} data
   * @param {Week} week
   */
  #placeName({ places }, { at }) {
    const place = at ? nearestPlace(places, at).place : null;
    return place && (nameIn(place.properties, this.#page.names()) || place.properties.en);
  }

  /**
   * @param {MovementData} data
   * @param {ToldWeek} told
   */
  #row(data, { region, week, error }) {
    const { t, manifest } = this.#page;
    const node = element("div", "step-line");
    const place = this.#placeName(data, week);
    const said = movementSentence(t, week, sideAbroad(manifest, region), place, error);
    const until = t.say("moved.until", { date: t.shortDate(this.#page.isoOf(week.until)) });
    const head = [regionName(t, region), this.#length(region), until];
    node.append(
      element("p", "step-head", head.filter(Boolean).join(" \u00b7 ")),
      element("p", "step-more", said),
    );
    if (week.at) node.append(this.#flyButton(week.at));
    return node;
  }

  /** @param {string} region */
  #length(region) {
    const { t, model, state } = this.#page;
    const row = model.series.find(state.source, region);
    const now = row && valuesAt(row, this.#page.day());
    return now && lineCell(model, t, this.#page.view(), region, now.line).text + "\u00a0" + t.say("km");
  }

  /** @param {Point} at */
  #flyButton([lon, lat]) {
    return textButton(this.#page.t.say("fly"), () => this.#joints.stage.fly({ lon, lat, zoom: CLOSE_UP }));
  }

  /** @param {MovementData} data */
  #write(data) {
    const { t, state } = this.#page;
    const rows = this.#weeks(data).map((told) => this.#row(data, told));
    const box = $("moved");
    const key = [t.lang, state.source, ...rows.map((node) => node.textContent)].join("|");
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    box.replaceChildren(...(rows.length ? [element("h3", "card-title", t.say("moved")), ...rows] : []));
  }

  // --- the map ---

  #clear() {
    if (this.#shown) this.#joints.stage.mark("movement", []);
    this.#shown = null;
  }

  /** Draw the line of the week's first day and where it moved most; beside a comparison it would only confuse.
   *
   * @param {ToldWeek[]} found
   */
  #mark(found) {
    const { t, state } = this.#page;
    const week = found[0]?.week;
    if (!week || state.compare) {
      this.#clear();
      return;
    }
    const { source, region } = state;
    const key = [source, region, t.lang, week.first, week.until].join("/");
    if (this.#shown?.key === key) return;
    this.#joints.stage.mark("movement", this.#features(found, week.first));
    this.#shown = { key, source, first: week.until, until: week.until + WEEK };
  }

  /**
   * @param {ToldWeek[]} found
   * @param {number} first - the first day of the week
   */
  #features(found, first) {
    const { t } = this.#page;
    const lines = this.#page
      .shown()
      .features(first)
      .flatMap(({ geometry }) => (geometry.type === "LineString" ? [geometry.coordinates] : []));
    /**
     * @param {number} km
     * @param {number | null} error
     */
    const text = (km, error) => {
      const inexact = error ? "\u00a0\u00b1\u00a0" + t.number(error, 1) : "";
      return t.number(km, 1) + inexact + "\u00a0" + t.say("km");
    };
    const weeks = found.map(({ week, error }) => ({ ...week, error }));
    return movementFeatures(lines, weeks, t.shortDate(this.#page.isoOf(first)), text);
  }

  /** @param {{ source: string, first: number, until: number }} shown */
  #holds({ source, first, until }) {
    const { state } = this.#page;
    const day = this.#page.day();
    return source === state.source && !state.compare && day >= first && day < until;
  }
}
