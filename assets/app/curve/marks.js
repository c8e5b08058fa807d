/* Claims and events on the curve: small marks over it, in a layer that the pointer does not feel.
 *
 * The slider beneath keeps every drag. A click on it that did not move, close to a mark, chooses that mark; who
 * uses the keyboard finds the same in the panel's lists.
 */

import { claimsOnCurve, verdictOf } from "../data/claims.js";
import { EVENT_CATEGORIES, filterEvents } from "../data/events.js";
import { regionsOf } from "../data/manifest.js";
import { $, element } from "../lib/dom.js";
import { claimStatement, measuredOn, othersText, verdictText } from "../sentences/claims.js";
import { MarksLegend } from "./marks-legend.js";
import { dayToX, scaledMargin, valueToY } from "./scale.js";

/**
 * @import { Page } from "../page.js"
 * @import { Marked } from "./figure.js"
 * @import { PanelFiles } from "../panel/files.js"
 * @import { Navigation } from "../panel/navigation.js"
 * @import { ClaimMark, Figure, ReportedEvent } from "../types.js"
 */

const REACH = 9; // px from a mark that still mean it
const FINGER = 1.6; // times as far
const STILL = 4; // px that a click may wander
const ABOVE = 5; // px of an event over the plot

/**
 * @typedef {object} Joints
 * @property {PanelFiles} files
 * @property {Navigation} go
 * @property {() => void} refresh
 * @property {() => Figure | null} curve - the curve as it is drawn
 * @property {() => number} highest - the top of its axis, km2
 */
/** @typedef {{ node: HTMLElement, x: number, y: number, texts: () => string[], choose: () => void }} Mark */

/** Draws the marks, and hears what is meant by a click. */
export class Marks {
  #page;
  #joints;
  #files;
  #legend;
  /** @type {Mark[]} */
  #marks = [];
  /** @type {{ x: number, y: number, mark: Mark | null } | null} */
  #pressed = null;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#files = joints.files;
    this.#legend = new MarksLegend(page, {
      claims: () => this.#claimsInSpan(),
      events: () => this.#eventsInSpan(EVENT_CATEGORIES),
      curve: joints.curve,
      refresh: joints.refresh,
    });
    this.#listen();
  }

  /** The slider listens first: its tip is there when #hover() adds to it. */
  #listen() {
    const slider = $("slider");
    slider.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => this.#press(event));
    slider.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => this.#hover(event));
    slider.addEventListener("pointerup", (/** @type {PointerEvent} */ event) => this.#release(event));
    slider.addEventListener("pointercancel", () => {
      this.#pressed = null;
    });
  }

  // --- what is marked ---

  #regions() {
    return regionsOf(this.#page.state.region);
  }

  /** @param {string} iso */
  #inSpan(iso) {
    const { span } = this.#page;
    const day = this.#page.dayOf(iso);
    return day >= span.first && day < span.until;
  }

  #claimsInSpan() {
    const { claims } = this.#files;
    if (!claims) return [];
    const all = claimsOnCurve(claims, { regions: this.#regions() }, this.#page.state.source);
    return all.filter((mark) => this.#inSpan(mark.date));
  }

  /** @param {string[]} categories */
  #eventsInSpan(categories) {
    const events = filterEvents(this.#files.events || [], this.#regions(), categories);
    return events.filter((event) => this.#inSpan(event.date));
  }

  #shownClaims() {
    return this.#claimsInSpan().filter(({ side }) => this.#legend.shows(side));
  }

  /** Return the categories of events that the reader has not taken away.
   *
   * @returns {string[]}
   */
  categories() {
    return EVENT_CATEGORIES.filter((name) => this.#legend.shows(name));
  }

  /** Return where the claims of the period are on the curve: days and km2.
   *
   * @returns {Marked[]}
   */
  marked() {
    return this.#shownClaims().map(({ date, value }) => ({ day: this.#page.dayOf(date), value }));
  }

  /** Tell how much the axis has to hold for the claims of the period, km2.
   *
   * @returns {number}
   */
  least() {
    return this.#shownClaims().reduce((most, mark) => Math.max(most, mark.value), 0);
  }

  // --- what is drawn ---

  /** Draw the marks anew: the curve has changed. */
  draw() {
    const layer = $("marks");
    const slider = $("slider");
    const margin = scaledMargin(this.#page.boot.margin, this.#page.scale());
    const { left, right, bottom } = slider.style;
    Object.assign(layer.style, { left, right, bottom, top: margin.t + "px" });
    this.#marks = this.#made(slider.clientWidth, slider.clientHeight - margin.t);
    layer.replaceChildren(...this.#marks.map(({ node }) => node));
    for (const mark of this.#marks) {
      mark.node.style.transform = "translate(" + mark.x.toFixed(1) + "px," + mark.y.toFixed(1) + "px)";
      mark.y += margin.t; // from here on in the slider's own measure
    }
    this.#legend.draw();
  }

  /**
   * @param {number} width
   * @param {number} height
   * @returns {Mark[]}
   */
  #made(width, height) {
    const highest = this.#joints.highest();
    /** @param {string} iso */
    const x = (iso) => dayToX(this.#page.dayOf(iso), this.#page.span, width);
    /** @param {number} value */
    const y = (value) => (1 - valueToY(value, highest)) * height;
    return [
      ...this.#eventsInSpan(this.categories()).map((event) => this.#eventMark(event, x)),
      ...this.#shownClaims().map((claim) => this.#claimMark(claim, x, y)),
    ];
  }

  /**
   * @param {ClaimMark} claim
   * @param {(iso: string) => number} x
   * @param {(value: number) => number} y
   */
  #claimMark(claim, x, y) {
    const node = element("i", "mark mark-claim");
    Object.assign(node.dataset, { side: claim.side, kind: claim.kind, claim: claim.id });
    return {
      node,
      x: x(claim.date),
      y: y(claim.value),
      texts: () => this.#claimTexts(claim),
      choose: () => this.#joints.go.openClaim(claim.id),
    };
  }

  /**
   * @param {ReportedEvent} event
   * @param {(iso: string) => number} x
   */
  #eventMark(event, x) {
    const node = element("i", "mark mark-event");
    Object.assign(node.dataset, { category: event.category, event: event.id });
    return {
      node,
      x: x(event.date),
      y: -ABOVE * this.#page.scale(),
      texts: () => [this.#page.t.told(event, "title").text],
      choose: () => this.#joints.go.openEvent(event),
    };
  }

  /** Return what is claimed and the verdict, and on a line of its own what the other maps say.
   *
   * @param {ClaimMark} mark
   */
  #claimTexts(mark) {
    const { t, state } = this.#page;
    const claim = this.#files.claimOf(mark.id);
    if (!claim) return [];
    const found = verdictOf(claim, state.source);
    const verdict = [verdictText(t, found), measuredOn(t, found)];
    const claimant = t.told(claim, "claimant").text.replace(/ \(.*/, "");
    const base = mark.based ? "" : " (" + t.say("marks.baseless") + ")";
    const said = claimant + ": " + claimStatement(t, claim).text + base + ". ";
    return [said + verdict.filter(Boolean).join(", "), othersText(t, found.entry)].filter(Boolean);
  }

  // --- the pointer ---

  /** Return the nearest mark within reach of a pointer, or null. What is on top wins.
   *
   * @param {PointerEvent} event
   */
  #under(event) {
    const box = $("slider").getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const reach = REACH * this.#page.scale() * (event.pointerType === "touch" ? FINGER : 1);
    /** @type {Mark | null} */
    let best = null;
    let nearest = reach;
    for (const mark of this.#marks) {
      const far = Math.hypot(mark.x - x, mark.y - y);
      if (far > nearest) continue;
      best = mark;
      nearest = far;
    }
    return best;
  }

  /** Add what the mark says to the slider's own tip.
   *
   * @param {PointerEvent} event
   */
  #hover(event) {
    const mark = this.#dragged(event) ? null : this.#under(event);
    $("slider").dataset.mark = String(Boolean(mark));
    const tip = $("curve-tip");
    tip.style.marginLeft = "";
    if (!mark || tip.hidden) return;
    tip.append(...mark.texts().map((text) => element("span", "tip-mark", text)));
    const over = tip.getBoundingClientRect().right - window.innerWidth + 8;
    if (over > 0) tip.style.marginLeft = -over + "px";
  }

  /** Tell whether the pointer was pressed, and moved since.
   *
   * @param {PointerEvent} event
   */
  #dragged({ clientX, clientY }) {
    return this.#pressed !== null && Math.hypot(clientX - this.#pressed.x, clientY - this.#pressed.y) > STILL;
  }

  /** @param {PointerEvent} event */
  #press(event) {
    this.#pressed = event.button ? null : { x: event.clientX, y: event.clientY, mark: this.#under(event) };
    this.#hover(event);
  }

  /** @param {PointerEvent} event */
  #release(event) {
    const mark = this.#dragged(event) ? null : this.#pressed?.mark;
    this.#pressed = null;
    mark?.choose();
  }
}
