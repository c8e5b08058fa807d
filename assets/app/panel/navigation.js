/* Going somewhere: to a day, a claim, an event, a place or a region; and to what the address names. */

import { isPlaced } from "../data/events.js";
import { regionsOf } from "../data/manifest.js";
import { boundsOf, regionOf } from "../data/regions.js";
import { formatSpot, parseSpot } from "../lib/address.js";
import { $ } from "../lib/dom.js";
import { embedded } from "../lib/frame.js";
import { toast } from "../lib/toast.js";
import { fitBounds } from "../map/mercator.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { MapSection } from "../map/map-section.js"
 * @import { Page } from "../page.js"
 * @import { ClaimsList } from "./claims/claims-list.js"
 * @import { PanelFiles } from "./files.js"
 * @import { Pin } from "./places/pin.js"
 * @import { PlaceCard } from "./places/place-card.js"
 * @import { Tabs } from "./tabs.js"
 * @import { Chosen, ChosenSpot, Claim, Place, ReportedEvent, Spot } from "../types.js"
 */

const CLOSE_UP = 11; // zoom at which a village and its neighbours fill the map
const PHONE = 760; // px of width: as in the style sheets, the panel is below the map
const EDGE = 20; // px around a region that is flown to

/** Return a spot that the reader chose.
 *
 * @param {Spot} at
 * @returns {ChosenSpot}
 */
const spotAt = ({ lon, lat }) => ({ lon, lat, spot: true, id: null, region: null, asked: false });

/** Bring a card into view: it may be longer than the panel, and on a phone it is far below the map.
 *
 * @param {Element | null} node
 */
function reveal(node) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (node) node.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
}

/**
 * @typedef {object} Joints
 * @property {Player} player
 * @property {MapSection} stage
 * @property {() => void} refresh
 * @property {(source: string) => Promise<unknown>} timeline - fetches a source's maps
 * @property {(id: string) => void} region - chooses regions
 * @property {Tabs} tabs
 * @property {() => ClaimsList} claims
 * @property {() => PlaceCard} card
 * @property {() => Pin} pin
 */

/** Goes where the reader, or the address, wants. */
export class Navigation {
  #page;
  #files;
  #joints;
  /** @type {Element | null} */
  #opener = null; // what had the focus before the card of a place took it
  #asking = new URLSearchParams(window.location.search); // of the address that the page was opened with

  /**
   * @param {Page} page
   * @param {PanelFiles} files
   * @param {Joints} joints
   */
  constructor(page, files, joints) {
    this.#page = page;
    this.#files = files;
    this.#joints = joints;
  }

  /** Go to a day; a period that would hide it is left.
   *
   * @param {string} iso
   */
  goTo(iso) {
    const page = this.#page;
    const { from, to } = page.state;
    this.#joints.player.pause();
    const day = page.dayOf(iso);
    const inside = day >= page.span.first && day < page.span.until;
    const hidden = (from && iso < from) || (to && iso > to);
    page.set(hidden ? { date: iso, from: null, to: null } : { date: iso });
    if (!inside) this.#joints.refresh();
  }

  /** Fly to a place, close to it unless it says how close.
   *
   * @param {Spot & { zoom?: number }} to
   */
  fly(to) {
    this.#joints.stage.fly({ lon: to.lon, lat: to.lat, zoom: to.zoom || CLOSE_UP });
  }

  /** Go to a region as far as it is mapped; nothing else changes.
   *
   * @param {string} id
   */
  async openRegion(id) {
    const { t, model } = this.#page;
    await this.#files.want();
    const { regions } = model;
    const bounds = regions && boundsOf(regions, id);
    const { clientWidth: width, clientHeight: height } = $("map");
    if (bounds) this.#joints.stage.fly(fitBounds(bounds, width, height, EDGE));
    else toast(t.say("load.failed"));
  }

  /** Show on the map where something happened.
   *
   * @param {ReportedEvent} event
   */
  flyToEvent({ lon, lat }) {
    if (lon === null || lat === null) return;
    this.fly({ lon, lat });
    this.#joints.pin().set({ lon, lat }, "", this.#joints.stage.view());
  }

  /** Go to the day of an event, and to its place where it has one.
   *
   * @param {ReportedEvent} event
   */
  openEvent(event) {
    this.goTo(event.date);
    this.#joints.tabs.open("day");
    if (isPlaced(event)) this.flyToEvent(event);
  }

  /** Go to the day of a claim, and show it in the list.
   *
   * @param {string} id
   */
  openClaim(id) {
    const claim = this.#files.claimOf(id);
    if (!claim) return;
    this.goTo(claim.date);
    this.#page.set({ claim: id });
    this.#joints.claims().open();
  }

  /** Keep in the address which claim the reader looks at; null: none.
   *
   * @param {string | null} id
   */
  chooseClaim(id) {
    this.#page.set({ claim: id });
    this.showCard();
  }

  // --- places ---

  /** Go to a settlement, and open its card.
   *
   * @param {Place} place
   */
  openPlace(place) {
    this.fly({ lon: place.lon, lat: place.lat });
    this.#openCard(place, this.#files.nameOf(place));
  }

  /** Open the card of what the reader chose on the map: a settlement by its `id`, or any spot. The map stays.
   *
   * @param {Spot} at
   * @param {string | null} id
   */
  async choose(at, id) {
    const settlement = this.#files.placeOf(id);
    if (settlement) {
      await this.#openCard(settlement, this.#files.nameOf(settlement));
      return;
    }
    const spot = spotAt(at);
    await this.#openCard(spot, "");
    await this.#fetchMaps(spot);
  }

  /**
   * @param {Chosen} place
   * @param {string} name
   */
  async #openCard(place, name) {
    const card = $("place-card");
    if (!card.contains(document.activeElement)) this.#opener = document.activeElement;
    const drawn = this.#setPlace(place, name);
    this.#joints.tabs.open("places");
    card.focus({ preventScroll: true });
    reveal(card);
    await drawn;
    reveal(card);
  }

  /** Take a place into the address, onto the map and into its card, which is drawn again when all is there.
   *
   * @param {Chosen} place
   * @param {string} name
   */
  async #setPlace(place, name) {
    const card = this.#joints.card();
    this.#page.set({ place: place.spot ? formatSpot(place) : place.id });
    this.#joints.pin().set(place, name, this.#joints.stage.view());
    card.set(place);
    this.showCard();
    await this.#files.want();
    card.draw();
  }

  /** Ask for the maps of every source that covers a spot; its card shows them as they come.
   *
   * @param {ChosenSpot} spot
   */
  async #fetchMaps(spot) {
    const { regions } = this.#page.model;
    const card = this.#joints.card();
    spot.region = regions && regionOf(regions, spot.lon, spot.lat);
    const redraw = () => {
      if (card.place() === spot) card.draw();
    };
    redraw();
    const { region } = spot;
    const covering = this.#page.manifest.sources.filter(({ regions: ids }) => region && ids.includes(region));
    await Promise.allSettled(covering.map((source) => this.#joints.timeline(source.id).then(redraw)));
    spot.asked = true;
    redraw();
  }

  /** Close the card; the focus goes back to where it came from, or to what the card was in. */
  closePlace() {
    this.#joints.pin().set(null, "");
    this.#joints.card().set(null);
    this.#page.set({ place: null });
    this.showCard();
    const opener = this.#opener;
    const kept = opener instanceof HTMLElement && opener.isConnected && opener !== document.body;
    const back = kept ? opener : $(embedded ? "play" : "tab-places");
    this.#opener = null;
    back.focus({ preventScroll: true });
  }

  /** Close what the reader has open: the card of a place; in an embedded map that of a claim. */
  escape() {
    if (this.#joints.card().place() && this.#joints.tabs.current() === "places") this.closePlace();
    else if (embedded) this.chooseClaim(null);
  }

  /** In an embedded map the card is over the map: say which, for there are no tabs. */
  showCard() {
    const { claim, tab } = this.#page.state;
    const shown = claim && tab === "claims" ? "claim" : this.#joints.card().place() ? "place" : null;
    if (shown) document.documentElement.dataset.card = shown;
    else delete document.documentElement.dataset.card;
  }

  // --- what the address names ---

  /** Show the claim and the place of the address, as soon as it is known whether they are here; once. */
  restore() {
    const { state, context } = this.#page;
    const { claims, places } = this.#files;
    context.claims = claims ? new Set(claims.map(({ id }) => id)) : undefined;
    context.settlements = places ? new Set(this.#files.placeIds()) : undefined;
    if (claims && state.claim) this.#restoreClaim(this.#files.claimOf(state.claim));
    if (places && state.place && !this.#joints.card().place()) this.#restorePlace(state.place);
  }

  /** A claim alone means its own day, and a region in which it is.
   *
   * @param {Claim | null} claim
   */
  #restoreClaim(claim) {
    const page = this.#page;
    if (!claim) {
      page.set({ claim: null });
      return;
    }
    const elsewhere = !regionsOf(page.state.region).includes(claim.region);
    if (elsewhere && !this.#asking.has("region")) this.#joints.region(claim.region);
    if (!this.#asking.has("date")) this.goTo(claim.date);
    if (page.state.tab === "claims") this.#joints.claims().open();
    this.showCard();
    if (window.innerWidth <= PHONE) reveal(document.querySelector("#claims-list [data-now=true]"));
  }

  /** @param {string} name */
  async #restorePlace(name) {
    const page = this.#page;
    const at = parseSpot(name);
    /** @type {Chosen | null} */
    const place = at ? spotAt(at) : this.#files.placeOf(name);
    if (!place) {
      page.set({ place: null });
      return;
    }
    if (!page.state.view) this.fly({ lon: place.lon, lat: place.lat });
    await this.#setPlace(place, place.spot ? "" : this.#files.nameOf(place));
    if (page.state.tab === "places") reveal($("place-card"));
    if (place.spot) await this.#fetchMaps(place);
  }
}
