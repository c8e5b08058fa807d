/* What the reader can change about the whole page: regions, source, theme, language, period. */

import { $ } from "./lib/dom.js";
import { wordsOf } from "./lib/words.js";

/**
 * @import { Player } from "./curve/player.js"
 * @import { MapSection } from "./map/map-section.js"
 * @import { Page } from "./page.js"
 * @import { Lang, State } from "./types.js"
 */

const ZOOM_STEP = 0.75;

/**
 * @typedef {object} Joints
 * @property {MapSection} stage
 * @property {Player} player
 * @property {() => void} draw - draws all that is there
 * @property {() => void} dress - the same in other colours or words
 * @property {() => void} fetch - fetches the chosen source and shows it
 */

/** Changes the state of the page for those of its controls that concern all of it. */
export class Choices {
  #page;
  #joints;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
  }

  /** Choose regions.
   *
   * @param {string} id
   */
  region(id) {
    this.#page.set({ region: id, view: null });
    this.#joints.stage.choose();
    this.#joints.stage.fit();
    this.#joints.draw();
  }

  /** Choose a source, and what changes with it.
   *
   * @param {string} id
   * @param {Partial<State>} [patch]
   */
  source(id, patch) {
    this.#page.set({ ...patch, source: id });
    this.#joints.fetch();
  }

  /** Choose a theme.
   *
   * @param {string} name
   */
  theme(name) {
    this.#page.set({ theme: name });
    this.#joints.dress();
  }

  /** Choose a language.
   *
   * @param {Lang} name
   */
  lang(name) {
    this.#page.set({ lang: name });
    this.#page.t = wordsOf(this.#page.boot.words, name);
    this.#joints.dress();
  }

  /** Set one end of the period. A period that would be empty is left as it was.
   *
   * @param {Partial<State>} patch
   */
  range(patch) {
    const { from, to } = { ...this.#page.state, ...patch };
    if (from && to && from >= to) return;
    this.#page.set(patch);
    this.#joints.draw();
  }

  /** Go to the day that the page is about. */
  seed() {
    const { seed } = this.#page.settings;
    const { from, to } = this.#page.state;
    const outside = (from && from > seed) || (to && to < seed);
    this.#joints.player.pause();
    this.#page.set(outside ? { date: seed, from: null, to: null } : { date: seed });
    this.#joints.draw();
  }

  /** Show the chosen regions whole. */
  fit() {
    this.#page.set({ view: null });
    this.#joints.stage.fit();
  }

  /** Join the speed and the buttons of the map. */
  listen() {
    const { stage, player } = this.#joints;
    $("fit").addEventListener("click", () => this.fit());
    $("zoom-in").addEventListener("click", () => stage.zoom(ZOOM_STEP));
    $("zoom-out").addEventListener("click", () => stage.zoom(-ZOOM_STEP));
    $("speed").addEventListener("change", () => player.speed(Number($("speed").value)));
  }
}
