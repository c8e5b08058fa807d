/* The files of a comparison: fetched when two maps are first compared, and kept. */

import { Overlay } from "../data/compare/overlay.js";
import { decodeTimeline } from "../data/timeline.js";

/**
 * @import { Page } from "../page.js"
 * @import { AgreementFile, Load, PlacesFile, RegionFile, SettlementFeature, Timeline, TimelineFile } from "../types.js"
 */

/** The files that a comparison needs of its two sources. */
export class CompareFiles {
  #page;
  #load;
  /** @type {Overlay | null} */
  overlay = null;
  /** @type {RegionFile | null} */
  regions = null;
  /** @type {SettlementFeature[]} */
  settlements = [];
  /** @type {AgreementFile | null} */
  agreement = null;
  /** @type {Map<string, Timeline>} */
  #timelines = new Map();
  /** @type {Map<string, PlacesFile | null>} */
  #places = new Map();

  /**
   * @param {Page} page
   * @param {Load} load
   */
  constructor(page, load) {
    this.#page = page;
    this.#load = load;
  }

  /** Fetch a file that a bundle may be without: then there is none.
   *
   * @param {string} name
   */
  async #optional(name) {
    return this.#page.boot.urls[name] ? this.#load(name) : null;
  }

  /** Fetch what two sources need.
   *
   * @param {string[]} sources
   */
  async fetch(sources) {
    const [regions, settlements, agreement] = await Promise.all(
      ["regions", "context-settlements", "agreement"].map((name) => this.#optional(name)),
    );
    const files = await Promise.all(
      sources.map((id) => Promise.all([this.#load("timeline-" + id), this.#optional("places-" + id)])),
    );
    this.overlay = this.overlay || new Overlay(regions);
    this.regions = regions;
    this.settlements = settlements.features;
    this.agreement = agreement;
    sources.forEach((id, i) => this.#keep(id, ...files[i]));
  }

  /**
   * @param {string} id
   * @param {TimelineFile} file
   * @param {PlacesFile | null} places
   */
  #keep(id, file, places) {
    const { timelines } = this.#page.model;
    const timeline = this.#timelines.get(id) || decodeTimeline(file);
    this.#timelines.set(id, timeline);
    timelines[id] = timelines[id] || timeline;
    this.#places.set(id, places);
  }

  /** Return a source's timeline, or null until it is there: that of the page where it has the same one.
   *
   * @param {string} source
   * @returns {Timeline | null}
   */
  timelineOf(source) {
    const shown = this.#page.timeline;
    return shown && shown.source === source ? shown : (this.#timelines.get(source) ?? null);
  }

  /** Return who holds the settlements on a source's maps: null where it has no such file, undefined until it is there.
   *
   * @param {string} source
   * @returns {PlacesFile | null | undefined}
   */
  placesOf(source) {
    return this.#places.get(source);
  }
}
