/* Drawing days on the map, of which only the newest counts.
 *
 * Fast way: MapLibre's own source `control` takes the day's features (`setData`); Plotly hears nothing of it.
 * Slow way, where MapLibre cannot be reached: the standing-by choroplethmap trace is restyled, which is all public.
 * Either way at most one update is under way and the newest day wins; days with the same features cost nothing.
 */

import { CODES, CONTROL_SOURCE, CONTROL_TRACE, DIFFERENCE_SOURCE } from "./style.js";

/** @import { DrawnFeature, Graph, MapLibre } from "../types.js" */

const [SLOW, HURRY, REST, LONGEST] = [40, 60, 19, 600]; // ms: see hold()

/** @typedef {{ day: number, key: string, features: DrawnFeature[], source: string }} Job */
/** @typedef {Omit<Job, "features"> & { features: DrawnFeature[] | (() => DrawnFeature[]) }} Wish */

/** Draws the newest day that was asked for. */
export class Painter {
  #gd;
  #map;
  #painted;
  #wanted = /** @type {Wish | null} */ (null); // the newest day asked for
  #flying = /** @type {Job | null} */ (null); // what is being drawn
  #drawn = /** @type {Job | null} */ (null); // what the reader sees
  #pace = 0; // ms that a picture has taken of late
  #sent = 0; // when the last was asked for
  #asked = 0; // when a day was last wished for
  #waiting = 0; // the timer of a slow machine

  /**
   * @param {Graph} gd
   * @param {MapLibre | null} map
   * @param {(day: number) => void} painted - called when the reader sees a day
   */
  constructor(gd, map, painted) {
    this.#gd = gd;
    this.#map = map;
    this.#painted = painted;
  }

  /** Draw a day. A function that makes its features is called only if the day is drawn.
   *
   * @param {number} day
   * @param {string} key
   * @param {Wish["features"]} features
   * @param {boolean} [compared] - it is a comparison of two maps
   */
  show(day, key, features, compared) {
    this.#wanted = { day, key, features, source: compared ? DIFFERENCE_SOURCE : CONTROL_SOURCE };
    const hurried = performance.now() - this.#asked < HURRY && this.#pace > SLOW;
    this.#asked = performance.now();
    if (this.#flying) return;
    if (hurried) this.#hold();
    else this.#next();
  }

  /** Where pictures take long, draw fewer of a fast drag: the last day would have to wait for one that nobody sees. */
  #hold() {
    clearTimeout(this.#waiting);
    if (performance.now() - this.#sent > LONGEST) this.#next();
    else this.#waiting = setTimeout(() => this.#next(), REST);
  }

  #next() {
    clearTimeout(this.#waiting);
    this.#waiting = 0;
    if (this.#flying || !this.#wanted) return;
    const wish = this.#wanted;
    this.#wanted = null;
    if (this.#drawn && this.#drawn.key === wish.key) {
      this.#finish({ ...this.#drawn, day: wish.day });
      return;
    }
    this.#sent = performance.now();
    this.#flying = { ...wish, features: [] }; // what makes the features may ask for another day
    this.#flying.features = typeof wish.features === "function" ? wish.features() : wish.features;
    if (this.#map) this.#drawFast(this.#flying);
    else this.#drawSlowly(this.#flying);
  }

  /** @param {Job} job */
  #finish(job) {
    if (this.#flying) this.#pace = 0.6 * this.#pace + 0.4 * (performance.now() - this.#sent);
    this.#flying = null;
    this.#drawn = job;
    this.#painted(job.day);
    if (!this.#wanted) return;
    if (this.#pace > SLOW) this.#hold();
    else this.#next();
  }

  /** @param {Job} job */
  #drawFast(job) {
    this.fill(job.source, job.features);
    if (this.#drawn && this.#drawn.source !== job.source) this.fill(this.#drawn.source, []);
  }

  /** Put features on a source of the style.
   *
   * @param {string} source
   * @param {readonly unknown[]} features
   */
  fill(source, features) {
    this.#map?.getSource(source)?.setData({ type: "FeatureCollection", features });
  }

  /** @param {Job} job */
  async #drawSlowly(job) {
    const areas = job.features.filter(isArea);
    const z = areas.map(({ properties }) =>
      "control" in properties ? CODES.indexOf(properties.control) : -1,
    );
    const update = {
      geojson: [{ type: "FeatureCollection", features: areas }],
      locations: [areas.map((feature) => feature.id)],
      z: [z],
      visible: true,
    };
    await window.Plotly.restyle(this.#gd, update, [CONTROL_TRACE]);
    requestAnimationFrame(() => this.#finish(job));
  }

  /** MapLibre has drawn: it may be what was asked for. */
  rendered() {
    if (this.#flying && this.#map?.isSourceLoaded(this.#flying.source)) this.#finish(this.#flying);
  }

  /** Return the features that the reader sees.
   *
   * @returns {DrawnFeature[]}
   */
  features() {
    return this.#drawn ? this.#drawn.features : [];
  }

  /** Tell whether something is being drawn, or waits for its turn.
   *
   * @returns {boolean}
   */
  busy() {
    return this.#flying !== null || this.#waiting !== 0;
  }

  /** Tell whether pictures take long here.
   *
   * @returns {boolean}
   */
  slow() {
    return this.#pace > SLOW;
  }
}

/** Tell whether the trace can draw a feature: it knows no lines.
 *
 * @param {DrawnFeature} feature
 */
const isArea = ({ geometry, properties }) =>
  geometry.type === "Polygon" && !("outline" in properties && properties.outline);
