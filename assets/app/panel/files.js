/* What the panel, the marks and the search share: claims, events, settlements, reports and who held what since when.
 *
 * Each is undefined until it was asked for, null where it could not be had, and a list or a map where it is there.
 */

import { indexPlaces, nameIn } from "../data/places.js";
import { regionOf } from "../data/regions.js";
import { logFailure } from "../failure.js";

/**
 * @import { Page } from "../page.js"
 * @import { Chosen, Claim, Load, Place, PlacesFile, RegionFile, Report, ReportedEvent, SettlementFile, Side } from "../types.js"
 */

/** The files of the panel. */
export class PanelFiles {
  /** @type {Claim[] | null | undefined} */
  claims;
  /** @type {ReportedEvent[] | null | undefined} */
  events;
  /** @type {Place[] | null | undefined} */
  places;
  /** @type {Report[] | null | undefined} */
  reports;
  /** @type {Record<string, PlacesFile | null> | undefined} */
  histories;
  #page;
  #fetch;
  /** @type {Map<string, Place>} */
  #byId = new Map();
  /** @type {Promise<void> | null} */
  #wanted = null; // places, histories and reports

  /**
   * @param {Page} page
   * @param {Load} load
   */
  constructor(page, load) {
    this.#page = page;
    this.#fetch = load;
  }

  /** Load a published file; null where the bundle has none or it cannot be had.
   *
   * @type {Load}
   */
  async load(name) {
    if (!this.#page.boot.urls[name]) return null;
    try {
      return await this.#fetch(name);
    } catch (error) {
      logFailure(error);
      return null;
    }
  }

  /** Fetch claims, events and names. */
  async fetchFirst() {
    const names = ["claims", "events", "context-settlements"];
    const [said, happened, settlements] = await Promise.all(names.map((name) => this.load(name)));
    if (this.#page.boot.urls.claims) this.claims = said ? said.claims : null;
    else this.claims = []; // a bundle may have none
    this.events = happened && (happened.events || happened);
    this.#hold(settlements);
  }

  /** Forget claims that could not be had: they are asked for once more. */
  forget() {
    this.claims = undefined;
  }

  /** Fetch what the places need, once.
   *
   * @returns {Promise<void>}
   */
  want() {
    this.#wanted = this.#wanted || this.#fetchPlaces();
    return this.#wanted;
  }

  async #fetchPlaces() {
    const ids = this.#page.manifest.sources.map(({ id }) => id);
    const names = ["context-settlements", "regions", "reports", ...ids.map((id) => "places-" + id)];
    const loaded = await Promise.all(names.map((name) => this.load(name)));
    const [settlements, regions, reports, ...histories] = loaded;
    this.#hold(settlements);
    if (regions) this.#place(regions);
    this.reports = reports?.rows ?? null;
    this.histories = Object.fromEntries(ids.map((id, i) => [id, histories[i]]));
    if (!settlements) this.#wanted = null; // may be asked for again
  }

  /** @param {SettlementFile | null} settlements */
  #hold(settlements) {
    if (this.places) return;
    this.places = settlements && indexPlaces(settlements);
    this.#byId = new Map((this.places || []).map((place) => [place.id, place]));
  }

  /** Tell each settlement in which region it is.
   *
   * @param {RegionFile} regions
   */
  #place(regions) {
    this.#page.model.regions = regions;
    for (const place of this.places || []) place.region = regionOf(regions, place.lon, place.lat);
  }

  // --- single rows ---

  /** Return a claim, or null where there is none of that id.
   *
   * @param {string} id
   * @returns {Claim | null}
   */
  claimOf(id) {
    return (this.claims || []).find((row) => row.id === id) || null;
  }

  /** Return a settlement, or null where there is none of that id.
   *
   * @param {string | null} id
   * @returns {Place | null}
   */
  placeOf(id) {
    return (id && this.#byId.get(id)) || null;
  }

  /** Return the ids of all settlements.
   *
   * @returns {Iterable<string>}
   */
  placeIds() {
    return this.#byId.keys();
  }

  /** Tell whether the names of settlements are there.
   *
   * @returns {boolean}
   */
  named() {
    return this.#byId.size > 0;
  }

  /** Return what a place is called.
   *
   * @param {Chosen} place
   * @returns {string}
   */
  nameOf(place) {
    if (place.spot) return this.#page.t.say("spot");
    return nameIn(place, this.#page.names()) || place.local || place.en;
  }

  /** Return what a settlement is called: its id until the names are there.
   *
   * @param {string} id
   * @returns {string}
   */
  placeName(id) {
    const place = this.placeOf(id);
    return place ? this.nameOf(place) : id;
  }

  /** Return the side at home in the region of a place.
   *
   * @param {Place} place
   * @returns {Side}
   */
  homeOf(place) {
    const region = this.#page.manifest.regions.find(({ id }) => id === place.region);
    if (!region) throw new Error("no region of " + place.id);
    return region.home;
  }

  /** Return the ids of the settlements that changed hands on the source shown.
   *
   * @returns {Set<string>}
   */
  fought() {
    return new Set(Object.keys(this.histories?.[this.#page.state.source]?.rows ?? {}));
  }
}
