/* The bar that says what is compared with what. */

import { inSpan } from "../curve/scale.js";
import { presetsOf, writeEnd } from "../data/compare/ends.js";
import { sourceById } from "../data/manifest.js";
import { $, attribute, element, show, write } from "../lib/dom.js";
import { CompareHandle } from "./handle.js";

/**
 * @import { CompareJoints } from "./comparison.js"
 * @import { Page } from "../page.js"
 * @import { EndName, Source } from "../types.js"
 */

const PRESETS = /** @type {const} */ (["week", "month", "peak", "other"]);

/**
 * @typedef {object} Joints
 * @property {(end: string | null) => void} choose - compares with SOURCE@DATE
 * @property {() => void} toggle
 * @property {() => void} swap
 * @property {() => EndName | null} from - what is compared with
 */

/** Return the day nearest to one that a source has a map of.
 *
 * @param {Source} source
 * @param {string} iso
 */
function covered(source, iso) {
  if (iso < source.first) return source.first;
  return iso > source.last ? source.last : iso;
}

/** Open the browser's own calendar.
 *
 * @param {HTMLInputElement} input
 */
function openCalendar(input) {
  try {
    input.showPicker();
  } catch (_) {
    input.focus(); // a browser without a picker to show
  }
}

/** Shows both ends of the comparison, and changes them. */
export class CompareBar {
  #page;
  #outer;
  #joints;
  #handle;
  #input;

  /**
   * @param {Page} page
   * @param {CompareJoints} outer - of the whole comparison
   * @param {Joints} joints
   */
  constructor(page, outer, joints) {
    this.#page = page;
    this.#outer = outer;
    this.#joints = joints;
    this.#handle = new CompareHandle(page, {
      from: joints.from,
      go: (day) => this.#go(day),
      grabbed: () => outer.player.pause(),
    });
    this.#input = { a: this.#dayInput("compare-date-a"), b: this.#dayInput("compare-date-b") };
    this.#listen();
  }

  #listen() {
    const { a, b } = this.#input;
    for (const id of ["compare", "compare-close"]) $(id).addEventListener("click", this.#joints.toggle);
    $("compare-swap").addEventListener("click", this.#joints.swap);
    $("compare-source-a").addEventListener("change", () =>
      this.#chooseA({ source: $("compare-source-a").value }),
    );
    $("compare-source-b").addEventListener("change", () => this.#chooseSourceB($("compare-source-b").value));
    a.addEventListener("change", () => a.value && this.#chooseA({ date: a.value }));
    b.addEventListener("change", () => b.value && this.#chooseDateB(b.value));
    for (const name of PRESETS) $("compare-" + name).addEventListener("click", () => this.#preset(name));
  }

  /** @param {string} id */
  #sourceOf(id) {
    return sourceById(this.#page.manifest, id);
  }

  /** Lay a date input under the button: the browser's own calendar, in our words.
   *
   * @param {string} id
   */
  #dayInput(id) {
    const input = Object.assign(element("input", "day-input"), { type: "date", tabIndex: -1 });
    input.setAttribute("aria-hidden", "true");
    $(id).after(input);
    $(id).addEventListener("click", () => {
      this.#outer.player.pause();
      openCalendar(input);
    });
    return input;
  }

  // --- what the reader chooses ---

  /** @param {Partial<EndName>} patch */
  #chooseA(patch) {
    const from = this.#joints.from();
    if (!from) return;
    const { source, date } = { ...from, ...patch };
    this.#outer.player.pause();
    this.#joints.choose(writeEnd(source, covered(this.#sourceOf(source), date)));
  }

  /** @param {string} id */
  #chooseSourceB(id) {
    this.#outer.source(id, { date: covered(this.#sourceOf(id), this.#page.state.date) });
  }

  /** @param {string} iso */
  #chooseDateB(iso) {
    this.#page.set({ date: covered(this.#page.source(), iso) });
    this.#outer.refresh();
  }

  #presets() {
    const { model, state, manifest } = this.#page;
    return presetsOf(model, state, manifest.first);
  }

  /** @param {typeof PRESETS[number]} name */
  #preset(name) {
    const text = this.#presets()[name];
    if (text) this.#joints.choose(text);
  }

  /** Compare with another day of A.
   *
   * @param {number} day
   */
  #go(day) {
    const from = this.#joints.from();
    if (!from) return;
    const iso = this.#page.isoOf(inSpan(day, this.#page.span));
    this.#joints.choose(writeEnd(from.source, covered(this.#sourceOf(from.source), iso)));
  }

  // --- what is written ---

  #fillSources() {
    const { t, manifest } = this.#page;
    const options = () =>
      manifest.sources.map(({ id, title }) =>
        Object.assign(element("option", "", title[t.lang]), { value: id }),
      );
    $("compare-source-a").replaceChildren(...options());
    $("compare-source-b").replaceChildren(...options());
  }

  /** Write what depends on the choice and the language. */
  all() {
    const from = this.#joints.from();
    show($("compare-bar"), Boolean(from));
    show($("compare-track"), Boolean(from));
    attribute($("compare"), "aria-pressed", String(Boolean(from)));
    if (!from) return;
    this.#fillSources();
    $("compare-source-a").value = from.source;
    $("compare-source-b").value = this.#page.state.source;
    this.place();
    this.day();
  }

  /** Lay the handle's track over the plot of the curve. */
  place() {
    this.#handle.place();
  }

  /** Move the handle to the day of A. */
  move() {
    this.#handle.move();
  }

  /**
   * @param {"a" | "b"} letter
   * @param {Source} source
   * @param {string} iso
   */
  #writeDay(letter, source, iso) {
    write($("compare-date-" + letter), this.#page.t.shortDate(iso));
    Object.assign(this.#input[letter], { value: iso, min: source.first, max: source.last });
  }

  #writePresets() {
    const found = this.#presets();
    for (const name of PRESETS) {
      const node = $("compare-" + name);
      if (node.disabled !== !found[name]) node.disabled = !found[name];
      attribute(node, "aria-pressed", String(found[name] === this.#page.state.compare));
    }
  }

  /** Write what changes with either day. */
  day() {
    const from = this.#joints.from();
    if (!from) return;
    const source = this.#sourceOf(from.source);
    this.#writeDay("a", source, from.date);
    this.#writeDay("b", this.#page.source(), this.#page.state.date);
    this.#writePresets();
    this.move();
    this.#handle.label(source, from.date);
  }

  /** Tell whether a hand holds the handle.
   *
   * @returns {boolean}
   */
  grabbed() {
    return this.#handle.grabbed();
  }
}
