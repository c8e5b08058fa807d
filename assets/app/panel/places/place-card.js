/* The card of a settlement, or of any spot of the map: who holds it by every source, its history, the reports, the way
 * to the line.
 */

import { lineError } from "../../data/accuracy.js";
import { sideAbroad } from "../../data/manifest.js";
import { nearestSettlement } from "../../data/spot.js";
import { distanceToLine } from "../../lib/distances.js";
import { $, element, textButton } from "../../lib/dom.js";
import { copyAloud, placeText } from "../../sentences/copied.js";
import { writeChanged } from "./changed.js";
import { barEnds, comparedRows, sourceRow } from "./history.js";
import { nameOrigin } from "./place-rows.js";
import { nearText, reportRows } from "./reports.js";
import { shownMaps, standingOf } from "./standing.js";

/**
 * @import { Page } from "../../page.js"
 * @import { PanelFiles } from "../files.js"
 * @import { Navigation } from "../navigation.js"
 * @import { Chosen, Place, Spot } from "../../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {Navigation} go
 */

/** Writes the Places pane: the chosen place, and what changed hands of late. */
export class PlaceCard {
  #page;
  #files;
  #go;
  /** @type {Chosen | null} */
  #place = null;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#files = joints.files;
    this.#go = joints.go;
  }

  /** Choose a place, or none.
   *
   * @param {Chosen | null} chosen
   */
  set(chosen) {
    this.#place = chosen;
    this.draw();
  }

  /** Return the chosen place, or null.
   *
   * @returns {Chosen | null}
   */
  place() {
    return this.#place;
  }

  /** Return what is told of the place, as sentences; null while there is nothing to tell.
   *
   * @returns {string | null}
   */
  text() {
    return this.#place && this.#files.histories ? this.#sentences(this.#place) : null;
  }

  /** Write the pane. */
  draw() {
    const { histories, places } = this.#files;
    const ready = histories && places && this.#page.timeline;
    $("place-card").hidden = !this.#place;
    if (!ready) {
      $("places-list").replaceChildren(...this.#absent());
      return;
    }
    if (this.#place) $("place-card").replaceChildren(...this.#card(this.#place, places));
    writeChanged(this.#page, this.#files, this.#go);
  }

  #absent() {
    const { t } = this.#page;
    if (this.#files.places !== null) return [element("p", "note", t.say("loading"))];
    const retry = textButton(t.say("retry"), () => this.#files.want().then(() => this.draw()));
    return [element("p", "note", t.say("load.failed")), retry];
  }

  // --- the card ---

  /**
   * @param {Chosen} place
   * @param {Place[]} settlements
   */
  #card(place, settlements) {
    const { t, manifest, state } = this.#page;
    const reports = reportRows(this.#page, this.#files, this.#go, place);
    const top = [this.#head(place), element("p", "note", this.#where(place, settlements)), this.#foot(place)];
    if (!place.region) return [...top, element("p", "note", t.say("place.outside")), ...reports];
    return [
      ...top,
      ...comparedRows(this.#page, this.#files, place),
      element("h4", "card-title", t.say("place.held", { date: t.date(state.date) })),
      ...manifest.sources.map((source) => sourceRow(this.#page, this.#files, place, source)),
      barEnds(this.#page),
      ...this.#notes(place),
      ...reports,
    ];
  }

  /** @param {Chosen} place */
  #head(place) {
    const node = element("div", "place-head");
    const close = textButton("\u00d7", () => this.#go.closePlace());
    close.setAttribute("aria-label", this.#page.t.say("place.close"));
    node.append(element("h3", "source-name", this.#files.nameOf(place)), close);
    return node;
  }

  /** @param {Chosen} place */
  #foot(place) {
    const node = element("p", "claim-links");
    const copy = () => copyAloud(this.#page, this.#sentences(place));
    node.append(textButton(this.#page.t.say("copy"), copy));
    return node;
  }

  /** Return what a place is called otherwise, its region, and how far the line is.
   *
   * @param {Chosen} place
   * @param {Place[]} settlements
   */
  #where(place, settlements) {
    const { t } = this.#page;
    const names = place.spot ? this.#position(place, settlements) : [this.#otherName(place)];
    const region = place.region ? t.say("region." + place.region) : null;
    return [...names, region, this.#distance(place)].filter(Boolean).join(" \u00b7 ");
  }

  /** @param {Place} place */
  #otherName(place) {
    return place.local === this.#files.nameOf(place) ? place.en : place.local;
  }

  /** Return what a spot has instead of a name in another language: its coordinates, and what is near.
   *
   * @param {Spot} spot
   * @param {Place[]} settlements
   */
  #position({ lon, lat }, settlements) {
    const { t } = this.#page;
    const near = nearestSettlement(settlements, lon, lat);
    const at = t.say("spot.at", { lat: t.number(lat, 4), lon: t.number(lon, 4) });
    return near ? [at, t.say("spot.nearest", { near: nearText(this.#page, this.#files, near) })] : [at];
  }

  /** @param {Chosen} place */
  #distance({ lon, lat, region }) {
    const { t, state, manifest } = this.#page;
    const km = distanceToLine(this.#page.shown().features(this.#page.day()), lon, lat);
    if (km === null) return t.say("place.line.none");
    const told = t.say("place.line", { km: t.number(km, km < 10 ? 1 : 0) });
    const source = this.#page.source();
    if (!source.reconstructed) return told;
    const error = region ? lineError(source, region, sideAbroad(manifest, region), state.date) : null;
    return error ? told + " " + t.say("place.line.error", { km: t.number(error, 1) }) : null;
  }

  /** Say that a settlement is taken for a point, and where its Ukrainian name comes from.
   *
   * @param {Chosen} place
   */
  #notes(place) {
    const { t } = this.#page;
    if (place.spot) return [];
    const named = t.say("name.from", { name: place.uk, origin: t.say(nameOrigin(place)) });
    return [element("p", "note", t.say("place.point")), element("p", "note", named)];
  }

  // --- the sentences to copy ---

  /** Return what a sentence calls the place: a spot by its coordinates and the settlement nearest to it.
   *
   * @param {Chosen} place
   */
  #fullName(place) {
    const name = this.#files.nameOf(place);
    if (place.spot) return [name, ...this.#position(place, this.#files.places || [])].join(", ");
    return name + (place.region ? " (" + this.#page.t.say("region." + place.region) + ")" : "");
  }

  /** @param {Chosen} place */
  #sentences(place) {
    const { t, state, manifest } = this.#page;
    const shown = state.compare
      ? shownMaps(this.#page)
      : manifest.sources.map((source) => ({ source, day: this.#page.day() }));
    const rows = shown.map(({ source, day }) => {
      const { holder, since } = standingOf(this.#page, this.#files, place, { source, day });
      return { source: source.title[t.lang], date: t.date(this.#page.isoOf(day)), holder, since };
    });
    return placeText(t, this.#fullName(place), rows);
  }
}
