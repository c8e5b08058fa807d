/* The panel's parts and what they are given; with them the marks on the curve, the pin on the map and the search.
 *
 * A step of the slider does next to nothing here: what takes time waits until the reader rests.
 */

import { Marks } from "../curve/marks.js";
import { afterRest } from "../lib/rest.js";
import { claimSummary } from "./claims/claim-text.js";
import { ClaimsList } from "./claims/claims-list.js";
import { PanelFiles } from "./files.js";
import { Navigation } from "./navigation.js";
import { createPin } from "./places/pin.js";
import { PlaceCard } from "./places/place-card.js";
import { PlacesTable } from "./places/places-table.js";
import { Search } from "./places/search.js";
import { Reasons } from "./reasons.js";
import { createTabs } from "./tabs.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { MapSection } from "../map/map-section.js"
 * @import { Page } from "../page.js"
 * @import { Figure, Load, MapView, Spot } from "../types.js"
 */

const REST = 200; // ms

/**
 * @typedef {object} Joints
 * @property {Load} load
 * @property {() => void} refresh
 * @property {Player} player
 * @property {MapSection} stage
 * @property {(source: string) => Promise<unknown>} timeline - fetches a source's maps
 * @property {(id: string) => void} region - chooses regions
 * @property {() => string | null} compared - what is told of a comparison
 * @property {() => void} signs - draws the legend of the map anew
 * @property {() => Figure | null} curve - as it is drawn
 * @property {() => number} highest - what its axis holds, km2
 */

/** Run an action when the browser has nothing else to do.
 *
 * @param {() => void} action
 */
function whenIdle(action) {
  if (window.requestIdleCallback) window.requestIdleCallback(action, { timeout: 1500 });
  else setTimeout(action, 50);
}

/** The panel, for the page. */
export class Panel {
  #page;
  #joints;
  #files;
  #tabs;
  #go;
  #claims;
  #marks;
  #reasons;
  #card;
  #pin;
  #search;
  #resting = afterRest(REST);
  #mapRests = false;
  #asked = false;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    const { player, stage, refresh, timeline, region, compared, curve, highest } = joints;
    const files = new PanelFiles(page, joints.load);
    const tabs = createTabs((name) => this.#opened(name));
    const go = new Navigation(page, files, {
      ...{ player, stage, refresh, timeline, region, tabs },
      claims: () => this.#claims,
      card: () => this.#card,
      pin: () => this.#pin,
    });
    this.#page = page;
    this.#joints = joints;
    this.#files = files;
    this.#tabs = tabs;
    this.#go = go;
    this.#claims = new ClaimsList(page, { files, tabs, go, retry: () => this.#retry() });
    this.#marks = new Marks(page, { files, go, refresh, curve, highest });
    this.#reasons = new Reasons(page, { files, go, compared, categories: () => this.#marks.categories() });
    this.#card = new PlaceCard(page, { files, go });
    this.#pin = createPin(joints.signs);
    this.#search = new Search(page, { files, go });
    new PlacesTable(page, files).listen();
  }

  // --- what others ask of it ---

  /** Return what is told of the chosen claim, or else of the chosen place, as sentences; null where there is neither.
   *
   * @returns {string | null}
   */
  told() {
    const { state } = this.#page;
    const claim = state.claim && this.#files.claimOf(state.claim);
    return claim ? claimSummary(this.#page, claim) : this.#card.text();
  }

  /** Open the card of what the reader chose on the map.
   *
   * @param {Spot} at
   * @param {string | null} id - of a settlement
   */
  choose(at, id) {
    this.#go.choose(at, id);
  }

  /** Close what the reader has open. */
  escape() {
    this.#go.escape();
  }

  /** Let the reader type into the search. */
  focusSearch() {
    this.#search.focus();
  }

  /** Tell how much the axis of the curve has to hold for the marks of claims, km2.
   *
   * @returns {number}
   */
  least() {
    return this.#marks.least();
  }

  /** Return where the marks of claims are on the curve. */
  marked() {
    return this.#marks.marked();
  }

  /** The map shows another part of the world.
   *
   * @param {MapView} view
   */
  viewed(view) {
    this.#pin.follow(view);
  }

  // --- data ---

  /** Ask for claims, events and names, once. */
  async #fetchFirst() {
    await this.#files.fetchFirst();
    this.#go.restore();
    this.#joints.refresh();
    this.#rest();
  }

  /** Ask once more for what could not be had. */
  #retry() {
    this.#files.forget();
    this.#claims.all();
    if (this.#tabs.current() === "claims") this.#claims.list();
    this.#fetchFirst();
  }

  /** Ask for claims and events once the map has been painted and has its days: they are what the page opens with. */
  #begin() {
    if (this.#asked || !this.#mapRests || !this.#page.timeline) return;
    this.#asked = true;
    this.#fetchFirst();
  }

  // --- drawing ---

  /** @param {string} name */
  #opened(name) {
    if (this.#page.state.tab !== name) this.#page.set({ tab: name }); // the address as it was opened waits for what it names
    this.#go.showCard();
    if (name === "claims") this.#claims.list();
    if (name === "places") this.#drawPlaces();
  }

  #drawPlaces() {
    this.#card.draw();
    if (!this.#files.histories) this.#files.want().then(() => this.#card.draw());
  }

  #rest() {
    if (this.#joints.player.playing() || !this.#page.timeline) return;
    if (!document.documentElement.dataset.ready) {
      this.#restLater(); // the map comes first
      return;
    }
    this.#claims.rest();
    this.#reasons.rest();
    if (this.#tabs.current() === "places") this.#drawPlaces();
  }

  #restLater() {
    this.#resting(() => whenIdle(() => this.#rest()));
  }

  /** Draw what depends on the source, the period, the language or the size. */
  all() {
    this.#begin();
    this.#tabs.open(this.#page.state.tab);
    this.#search.words();
    this.#marks.draw();
    this.#claims.all();
    const place = this.#card.place();
    if (place) this.#pin.set(place, this.#files.nameOf(place), this.#joints.stage.view());
  }

  /** Another day is shown. */
  day() {
    this.#claims.day();
    this.#restLater();
  }

  /** The page has another size. */
  resized() {
    this.#marks.draw();
  }

  /** The map has come to rest. */
  rested() {
    this.#mapRests = true;
    this.#begin();
  }
}
