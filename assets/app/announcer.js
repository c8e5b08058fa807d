/* What is told once the reader rests: the address, the title, what a screen reader hears, what the other maps say. */

import { stateNotes } from "./data/map-state.js";
import { logFailure } from "./failure.js";
import { formatAddress } from "./lib/address.js";
import { $, write } from "./lib/dom.js";
import { embedded } from "./lib/frame.js";
import { afterRest } from "./lib/rest.js";
import { missingOthers, otherLine } from "./sentences/day.js";

/** @import { Page } from "./page.js" */

const REST = 250; // ms
const SAY = 900; // ms: a screen reader should not be told of days that fly past

/**
 * @typedef {object} Joints
 * @property {(source: string) => Promise<unknown>} load - fetches a source's timeline into the model
 * @property {() => boolean} quiet - whether nothing may be drawn now
 * @property {() => void} redraw
 */

/** Tells what may wait. */
export class Announcer {
  #page;
  #joints;
  #rest = { title: afterRest(REST), live: afterRest(SAY), address: afterRest(REST), others: afterRest(SAY) };

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
  }

  /** The state has changed: write it into the address. */
  address() {
    this.#rest.address(() => this.writeAddress());
  }

  /** Write the state into the address at once. */
  writeAddress() {
    const { pathname, hash } = window.location;
    const query = formatAddress(this.#page.state, this.#page.context);
    window.history.replaceState(null, "", pathname + (query ? "?" + query : "") + hash);
  }

  /** Another day is shown.
   *
   * @param {string} figure - the sentence on it
   */
  day(figure) {
    const { t, state } = this.#page;
    const notes = this.#notes();
    this.#rest.title(() => {
      document.title = t.say("title", { date: t.shortDate(state.date), figure });
    });
    this.#rest.live(() => {
      const said = t.say("live", { date: t.longDate(state.date), figure });
      write($("live"), [said, ...this.#others(), ...notes].join(" "));
    });
    this.#rest.others(() => this.#fetchOthers());
  }

  #notes() {
    const { t, manifest } = this.#page;
    const notes = stateNotes(t, manifest.first, this.#page.shown(), this.#page.day());
    return notes.map(({ text }) => text + ".");
  }

  #others() {
    const { model, t } = this.#page;
    const line = otherLine(model, t, this.#page.view());
    return line ? [line + "."] : [];
  }

  /** Fetch the timelines of the other sources that tell of the day: the line below a figure needs them. */
  async #fetchOthers() {
    const ids = missingOthers(this.#page.model, this.#page.view());
    if (embedded || !ids.length) return;
    try {
      await Promise.all(ids.map((id) => this.#joints.load(id)));
    } catch (error) {
      logFailure(error);
      return;
    }
    if (!this.#joints.quiet()) this.#joints.redraw();
  }
}
