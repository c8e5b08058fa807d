/* The files of the sources: each is asked for once, and whichever source was chosen last is shown. */

import { decodeSeries, NO_SERIES } from "./data/series.js";
import { decodeTimeline } from "./data/timeline.js";

/**
 * @import { Page } from "./page.js"
 * @import { Load, Timeline } from "./types.js"
 */

/** Fetches what the sources tell into the model. */
export class Sources {
  #page;
  #load;
  /** @type {Map<string, Timeline>} */
  #decoded = new Map();

  /**
   * @param {Page} page
   * @param {Load} load
   */
  constructor(page, load) {
    this.#page = page;
    this.#load = load;
  }

  /** Fetch a source's timeline into the model.
   *
   * @param {string} id
   * @returns {Promise<Timeline>}
   */
  async timeline(id) {
    const file = await this.#load("timeline-" + id);
    const decoded = this.#decoded.get(id) || decodeTimeline(file);
    this.#decoded.set(id, decoded);
    this.#page.model.timelines[id] = decoded;
    return decoded;
  }

  /** Fetch what the chosen source needs. Returns whether it is still the chosen one: then the page shows it.
   *
   * @returns {Promise<boolean>}
   */
  async choose() {
    const page = this.#page;
    const id = page.state.source;
    const [series, timeline] = await Promise.all([this.#load("series"), this.timeline(id)]);
    if (page.model.series === NO_SERIES)
      page.model.series = decodeSeries(series, page.dayOf(page.settings.since));
    if (id !== page.state.source) return false;
    page.timeline = timeline;
    return true;
  }
}
