/* The last step of the curve and the events of the days around, in the Day pane; and the sentence to copy. */

import { eventsAround, filterEvents, isPlaced } from "../data/events.js";
import { isCovered, regionsOf, sideAbroad } from "../data/manifest.js";
import { stateNotes } from "../data/map-state.js";
import { $, element, linkTo, textButton } from "../lib/dom.js";
import { publisher } from "../sentences/claims.js";
import { copyAloud } from "../sentences/copied.js";
import { regionName } from "../sentences/day.js";
import { daySentence, explainStep, grownIn, lastStep } from "../sentences/steps.js";

/**
 * @import { Page } from "../page.js"
 * @import { PanelFiles } from "./files.js"
 * @import { Navigation } from "./navigation.js"
 * @import { ReportedEvent, Step, StepText } from "../types.js"
 */

const ZOOM = 11;
const LONGEST = 6; // events

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {Navigation} go
 * @property {() => string[]} categories - of the events that the reader wants
 * @property {() => string | null} compared - what is told of a comparison
 */

/** Writes why the curve is where it is, and what happened then. */
export class Reasons {
  #page;
  #files;
  #joints;
  #asked = ""; // the source whose steps are on their way or there
  /** @type {Step[] | null} */
  #steps = null;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#files = joints.files;
    this.#joints = joints;
    $("copy").addEventListener("click", () => {
      if (page.timeline) copyAloud(page, this.#told());
    });
  }

  /** The reader rests: write what takes time. */
  rest() {
    this.#fetchSteps();
    this.#writeSteps();
    this.#writeEvents();
  }

  // --- the last step ---

  /** Ask for the steps of the source on the screen, once. */
  async #fetchSteps() {
    const id = this.#page.state.source;
    if (this.#asked === id) return;
    this.#asked = id;
    this.#steps = null;
    const file = await this.#files.load("changes-" + id);
    if (this.#asked !== id) return;
    this.#steps = file ? file.steps : [];
    this.#writeSteps();
  }

  /** Return the last step in a region, in words; null where there is none.
   *
   * @param {Step[]} steps
   * @param {string} region
   */
  #explained(steps, region) {
    const { t, model, state, manifest } = this.#page;
    const step = lastStep(steps, region, this.#page.day());
    if (!step) return null;
    const side = sideAbroad(manifest, region);
    const row = model.series.find(state.source, region);
    const area = row ? grownIn(row, step, side) : undefined;
    /** @param {string} id */
    const name = (id) => this.#files.placeName(id);
    return explainStep(t, this.#page.view(), step, side, name, area);
  }

  /**
   * @param {StepText} said
   * @param {string} region
   */
  #stepRow({ days, kind, amount, tone, where, direction, towns }, region) {
    const { t } = this.#page;
    const node = element("div", "step-line");
    const head = element("p", "step-head", days);
    const grown = element("strong", "step-amount", amount);
    const more = element("p", "step-more");
    grown.dataset.tone = tone;
    head.append(" \u00b7 ", kind);
    const rest = [regionName(t, region), where?.text, direction, towns];
    more.append(grown, " ", rest.filter(Boolean).join(", "));
    node.append(head, more);
    if (where) node.append(textButton(t.say("fly"), () => this.#joints.go.fly({ ...where, zoom: ZOOM })));
    return node;
  }

  #writeSteps() {
    const { t, model, state } = this.#page;
    const steps = this.#steps;
    if (steps === null) return;
    const covered = regionsOf(state.region).filter((id) => isCovered(model, state.source, id));
    const rows = covered.flatMap((region) => {
      const said = this.#explained(steps, region);
      return said ? [this.#stepRow(said, region)] : [];
    });
    const box = $("why");
    const texts = rows.map((node) => node.textContent);
    const none = state.known ? "why.known" : "why.none";
    const key = [state.source, t.lang, this.#files.named(), ...texts].join("|");
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    box.replaceChildren(
      element("h3", "card-title", t.say("why")),
      ...(rows.length ? rows : [element("p", "note", t.say(none))]),
    );
  }

  // --- events ---

  /** @param {ReportedEvent} event */
  #eventRow(event) {
    const { t } = this.#page;
    const node = element("article", "event");
    node.dataset.event = event.id;
    const sign = element("i", "mark mark-event");
    sign.dataset.category = event.category;
    const about = t.date(event.date) + " \u00b7 " + t.say("category." + event.category);
    const head = element("p", "event-head", about);
    head.prepend(sign);
    const { text, lang } = t.told(event, "title");
    const title = Object.assign(element("h4", "event-title", text), {
      lang,
      title: t.told(event, "summary").text,
    });
    node.append(head, title, this.#eventLinks(event));
    return node;
  }

  /** @param {ReportedEvent} event */
  #eventLinks(event) {
    const { t } = this.#page;
    const links = element("div", "claim-links");
    if (isPlaced(event)) links.append(textButton(t.say("fly"), () => this.#joints.go.flyToEvent(event)));
    links.append(linkTo(t.say("claim.source", { source: publisher(t, event) }), event.source_url));
    return links;
  }

  #writeEvents() {
    const { t, state } = this.#page;
    const regions = regionsOf(state.region);
    const all = filterEvents(this.#files.events || [], regions, this.#joints.categories());
    const events = eventsAround(all, state.date).slice(0, LONGEST);
    const box = $("day-events");
    const key = [t.lang, state.date, ...events.map(({ id }) => id)].join();
    if (box.dataset.key === key) return;
    box.dataset.key = key;
    const title = element("h3", "card-title", t.say("events.near"));
    box.replaceChildren(...(events.length ? [title, ...events.map((event) => this.#eventRow(event))] : []));
  }

  // --- the sentence to copy ---

  /** Return what the page tells of the day, or of the two maps that are compared. */
  #told() {
    const { t, model, state, manifest } = this.#page;
    if (state.compare) return this.#joints.compared() || $("compare-text").textContent;
    const notes = stateNotes(t, manifest.first, this.#page.shown(), this.#page.day());
    const held = notes.map(({ text }) => text);
    return regionsOf(state.region)
      .map((id) => daySentence(model, t, this.#page.view(), id, held))
      .join("\n");
  }
}
