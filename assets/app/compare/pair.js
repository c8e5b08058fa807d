/* Two maps, compared: faces and figures are made when they are first asked for. */

import { blankRegions, comparedRegions, inTime, modeOf } from "../data/compare/ends.js";
import { matrixOf, partFaces } from "../data/compare/faces.js";
import { sourceById } from "../data/manifest.js";
import { isIncomplete, tellsOf } from "../data/map-state.js";
import { snapshotOf } from "../data/timeline.js";

/**
 * @import { CompareFiles } from "./files.js"
 * @import { Overlay } from "../data/compare/overlay.js"
 * @import { Page } from "../page.js"
 * @import { End, EndName, Face, Matrix, Model, Told } from "../types.js"
 */

/** What a map does not tell of: see partFaces().
 *
 * @param {End} end
 * @returns {Told}
 */
export const toldBy = ({ controls, day, timeline }) => ({
  incomplete: isIncomplete(timeline, day),
  contested: tellsOf(timeline, day, controls, "contested"),
});

/** A against B, by letter and in order of time: a Comparison. */
export class Pair {
  #manifest;
  #overlay;
  #told;
  /** @type {string[] | null} */
  #crowded = null;
  /** @type {{ told: Face[], untold: Face[] } | null} */
  #parts = null;
  /** @type {Matrix | null} */
  #table = null;

  /**
   * @param {Model} model
   * @param {Overlay} overlay
   * @param {string} key - what tells it from any other
   * @param {string} region - the regions that the reader chose
   * @param {End} a
   * @param {End} b
   */
  constructor(model, overlay, key, region, a, b) {
    const { compared, left } = comparedRegions(model.manifest, region, a.source, b.source);
    const blank = blankRegions(model, compared, [a, b]);
    const [from, to] = inTime(a, b);
    this.#manifest = model.manifest;
    this.#overlay = overlay;
    this.key = key;
    this.a = a;
    this.b = b;
    this.from = from;
    this.to = to;
    this.mode = modeOf(a, b);
    this.#told = compared.filter((id) => !blank.some((one) => one.region === id));
    this.left = left;
    this.blank = blank;
    this.missing = [a, b].find(({ at }) => at < 0) ?? null;
  }

  /** Those whose outlines meet too often to lay one map over the other.
   *
   * @returns {string[]}
   */
  get crowded() {
    const { from, to, missing } = this;
    const found = () => this.#told.filter((id) => this.#overlay.crowded(from, to, id));
    this.#crowded = this.#crowded ?? (missing ? [] : found());
    return this.#crowded;
  }

  /** Those that are compared.
   *
   * @returns {string[]}
   */
  get regions() {
    return this.#told.filter((id) => !this.crowded.includes(id));
  }

  #parted() {
    const faces = this.missing ? [] : this.#overlay.faces(this.from, this.to, this.regions);
    return partFaces(faces, toldBy(this.from), toldBy(this.to), this.#manifest.regions);
  }

  #facesByTold() {
    this.#parts = this.#parts || this.#parted();
    return this.#parts;
  }

  /** Ground of which both maps tell who holds it.
   *
   * @returns {Face[]}
   */
  get faces() {
    return this.#facesByTold().told;
  }

  /** How much ground only one of the maps tells of, km2.
   *
   * @returns {number}
   */
  get untold() {
    return this.#facesByTold().untold.reduce((all, { km2 }) => all + km2, 0);
  }

  /** Who held how much, and who holds it, km2.
   *
   * @returns {Matrix}
   */
  get table() {
    this.#table = this.#table || matrixOf(this.faces, this.#homes());
    return this.#table;
  }

  #homes() {
    const chosen = this.#manifest.regions.filter(({ id }) => this.regions.includes(id));
    return chosen.map(({ id, home }) => ({ id, home, km2: this.#overlay.km2(id) }));
  }
}

/** Return one of the two maps, or null until its files are there.
 *
 * @param {Page} page
 * @param {CompareFiles} files
 * @param {EndName} name
 * @returns {End | null}
 */
export function endOf(page, files, { source, date }) {
  const timeline = files.timelineOf(source);
  const places = files.placesOf(source);
  if (!timeline || places === undefined) return null;
  const day = page.dayOf(date);
  const snapshot = snapshotOf(timeline, day);
  return {
    source,
    date,
    day,
    timeline,
    controls: sourceById(page.manifest, source).controls,
    at: timeline.stretch(day),
    snapshot: snapshot === null ? null : page.isoOf(snapshot),
    places,
    features: timeline.features(day),
  };
}
