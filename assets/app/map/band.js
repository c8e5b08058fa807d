/* The band around a reconstruction's line: as wide as was measured in that month, where the reader wants it. */

import { bandedFeatures } from "../data/accuracy.js";
import { sideAbroad, sourceById } from "../data/manifest.js";
import { regionOf } from "../data/regions.js";
import { logFailure } from "../failure.js";

/**
 * @import { Page } from "../page.js"
 * @import { DayFeature, Load } from "../types.js"
 */

const AGAIN = 5000; // ms until what could not be had may be asked for again

/**
 * @typedef {object} Joints
 * @property {Load} load
 * @property {() => void} redraw - the day looks different now
 */

/** Lays the band around lines, and fetches the regions that it follows from. */
export class Band {
  #page;
  #joints;
  #asked = false;

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
  }

  /** @param {string} id */
  #isShown(id) {
    const { manifest, state } = this.#page;
    return sourceById(manifest, id).reconstructed && state.layers.includes("band");
  }

  /** Return what tells the bands of a date apart: the same ground may have another one in the next month.
   *
   * @param {string} id - of a source
   * @param {string} date
   * @returns {string}
   */
  keyOf(id, date) {
    return this.#isShown(id) ? "/" + date.slice(0, 7) + "/" + Boolean(this.#page.model.regions) : "";
  }

  /** Return a map's features with the bands around its lines, where these are shown.
   *
   * @param {DayFeature[]} features
   * @param {string} id - of a source
   * @param {string} date
   * @returns {DayFeature[]}
   */
  around(features, id, date) {
    if (!this.#isShown(id)) return features;
    this.fetchRegions();
    const { manifest, model } = this.#page;
    const { regions } = model;
    return bandedFeatures(
      features,
      sourceById(manifest, id),
      date,
      (lon, lat) => (regions ? regionOf(regions, lon, lat) : null),
      (region) => sideAbroad(manifest, region),
    );
  }

  /** Fetch the regions, once. */
  async fetchRegions() {
    if (this.#asked) return;
    this.#asked = true;
    try {
      this.#page.model.regions = await this.#joints.load("regions");
    } catch (error) {
      logFailure(error);
      setTimeout(() => {
        this.#asked = false;
      }, AGAIN);
      return;
    }
    this.#joints.redraw();
  }
}
