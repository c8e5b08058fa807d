/* The legend of the curve and of its marks, which is a filter of the marks too. */

import { CLAIM_SIDES } from "../data/claims.js";
import { EVENT_CATEGORIES } from "../data/events.js";
import { $, element } from "../lib/dom.js";
import { curvesOf } from "./curves.js";
import { signAreas, signDays } from "./signs.js";

/**
 * @import { Page } from "../page.js"
 * @import { ClaimMark, Figure, ReportedEvent } from "../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {() => ClaimMark[]} claims - of the period
 * @property {() => ReportedEvent[]} events - of the period
 * @property {() => Figure | null} curve - as it is drawn
 * @property {() => void} refresh
 */
/** @typedef {{ kind: string, name: string, text: string, choice?: boolean, nth?: number }} Sign */

/** Return a sign that cannot be taken away, and what it means.
 *
 * @param {Sign} sign
 */
function signRow({ kind, name, text, nth }) {
  const row = element("p", "choice");
  const node = element("i", "mark mark-" + kind);
  node.dataset[kind === "day" ? "day" : "sign"] = name;
  if (nth !== undefined) node.dataset.nth = String(nth); // one of several, as curve/figure.js draws it
  row.append(node, element("span", "", text));
  return row;
}

/** Explains what is drawn, and keeps what the reader took away. */
export class MarksLegend {
  #page;
  #joints;
  /** @type {Set<string>} */
  #off = new Set(); // kinds that the reader took away

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#listen();
  }

  #listen() {
    /** @param {Event} event */
    const close = (event) => this.#closeOutside(event);
    $("marks-filter").addEventListener("toggle", () => this.draw());
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
  }

  /** Tell whether marks of a kind are drawn: of a side of claims, or of a category of events.
   *
   * @param {string} name
   * @returns {boolean}
   */
  shows(name) {
    return !this.#off.has(name);
  }

  /** Return a sign that the reader can take away.
   *
   * @param {Sign} sign
   */
  #choiceRow({ kind, name, text }) {
    const row = element("label", "choice");
    const box = Object.assign(element("input"), { type: "checkbox", checked: this.shows(name) });
    box.addEventListener("change", () => {
      if (box.checked) this.#off.delete(name);
      else this.#off.add(name);
      this.#joints.refresh();
    });
    const sign = element("i", "mark mark-" + kind);
    sign.dataset[kind === "claim" ? "side" : "category"] = name;
    row.append(box, sign, element("span", "", text));
    return row;
  }

  /** Explain what is drawn. Only what the reader may have taken away stays on the list without being there. */
  draw() {
    const { t } = this.#page;
    const curve = this.#joints.curve();
    if (!curve) return;
    /** @type {[string, Sign[]][]} */
    const all = [
      ["curve.title", this.#curveSigns()],
      ["marks.days", this.#daySigns(curve)],
      ["marks.claims", this.#claimSigns()],
      ["marks.events", this.#eventSigns()],
    ];
    const parts = all.filter(([, signs]) => signs.length);
    const key = JSON.stringify([t.lang, parts]);
    const list = $("marks-list");
    if (list.dataset.key === key) return;
    list.dataset.key = key;
    list.replaceChildren(
      ...parts.flatMap(([title, signs]) => [
        element("p", "card-title", t.say(title)),
        ...signs.map((sign) => (sign.choice ? this.#choiceRow(sign) : signRow(sign))),
      ]),
    );
  }

  /** @returns {Sign[]} */
  #curveSigns() {
    const { t, model, span, state } = this.#page;
    const curves = curvesOf(model, this.#page.view());
    const { areas, contested, gap } = signAreas(curves, span);
    const spread = $("compare-track").querySelector(".source-band");
    const drawn = { contested, gap, cursor: true, handle: state.compare, spread };
    const others = Object.entries(drawn).filter(([, shown]) => shown);
    return [
      ...areas.map(({ side, region, nth }) => ({
        kind: "curve",
        name: side,
        ...(curves.length > 1 && { nth }),
        text: t.say("held." + side + ".in", { region: t.say("region." + region) }),
      })),
      ...others.map(([name]) => ({ kind: "curve", name, text: t.say("curve." + name) })),
    ];
  }

  /**
   * @param {Figure} curve
   * @returns {Sign[]}
   */
  #daySigns(curve) {
    const { t } = this.#page;
    return signDays(curve).map((name) => ({ kind: "day", name, text: t.say("curve." + name) }));
  }

  /** @returns {Sign[]} */
  #claimSigns() {
    const { t } = this.#page;
    /** @type {Set<string>} */
    const sides = new Set(this.#joints.claims().map(({ side }) => side));
    return CLAIM_SIDES.filter((side) => sides.has(side)).map((name) => ({
      choice: true,
      kind: "claim",
      name,
      text: t.say("claims.side." + name),
    }));
  }

  /** @returns {Sign[]} */
  #eventSigns() {
    const { t } = this.#page;
    const found = new Set(this.#joints.events().map(({ category }) => category));
    return EVENT_CATEGORIES.filter((name) => found.has(name)).map((name) => ({
      choice: true,
      kind: "event",
      name,
      text: t.say("category." + name),
    }));
  }

  /** @param {Event} event */
  #closeOutside(event) {
    const box = $("marks-filter");
    const escaped = event instanceof KeyboardEvent && event.key === "Escape";
    if (box.open && (escaped || (event.type === "pointerdown" && !box.contains(event.target))))
      box.open = false;
  }
}
