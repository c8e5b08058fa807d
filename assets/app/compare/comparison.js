/* Two maps on the page: the state of the comparison, and what the map and the panel ask of it.
 *
 * A stands in the address (`compare`), B is the view itself. Faces are made when they are drawn, not when a handle
 * moves, and the last ones are kept: a step that changes neither map costs nothing.
 */

import { readEnd, startOf, writeEnd } from "../data/compare/ends.js";
import { isTold, movedSettlements } from "../data/compare/moved-settlements.js";
import { comparisonFeatures } from "../data/compare/pieces.js";
import { sourceById } from "../data/manifest.js";
import { logFailure } from "../failure.js";
import { $, write } from "../lib/dom.js";
import { comparedLegend } from "../map/legend-rows.js";
import { copiedComparison } from "../sentences/comparison.js";
import { changeLabel, comparisonTip } from "../sentences/comparison-map.js";
import { creditText } from "../sentences/credit.js";
import { CompareBar } from "./bar.js";
import { CompareCard } from "./card.js";
import { CompareFiles } from "./files.js";
import { CompareMaps } from "./maps.js";
import { endOf, Pair, toldBy } from "./pair.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { MapSection } from "../map/map-section.js"
 * @import { Page } from "../page.js"
 * @import { DrawnFeature, EndName, Instead, Load, PieceFeature, Sight, SignRow, Spot, State } from "../types.js"
 */

/**
 * @typedef {object} CompareJoints
 * @property {Load} load
 * @property {() => void} refresh
 * @property {MapSection} stage
 * @property {Player} player
 * @property {(id: string, patch: Partial<State>) => void} source - chooses a source
 * @property {(place: Spot, settlement: string | null) => void} choose - opens the card of a place
 * @property {() => number} highest - what the axis of the curve holds, km2
 */

/** The comparison, for the page; its bar, its card and its maps are parts of it. */
export class Comparison {
  #page;
  #joints;
  #files;
  #asked = ""; // the sources whose files were asked for last
  #failed = false;
  /** @type {Pair | null} */
  #last = null; // the comparison that was made last
  #maps;
  #bar;
  #card;

  /**
   * @param {Page} page
   * @param {CompareJoints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#files = new CompareFiles(page, joints.load);
    this.#maps = new CompareMaps(page, joints, {
      both: () => this.#both(),
      failed: () => this.#failed,
    });
    this.#bar = new CompareBar(page, joints, {
      choose: (text) => this.#choose(text),
      toggle: () => this.toggle(),
      swap: () => this.#swap(),
      from: () => this.#from(),
    });
    this.#card = new CompareCard(page, joints, {
      both: () => this.#both(),
      moved: (made) => this.#moved(made),
      files: this.#files,
    });
  }

  #from() {
    return readEnd(this.#page.state.compare);
  }

  // --- data ---

  /** Fetch what the two sources need, once; then draw. */
  async #fetch() {
    const wanted = this.#from();
    if (!wanted) return;
    const sources = [wanted.source, this.#page.state.source];
    const turn = sources.join();
    if (this.#asked === turn) return;
    this.#asked = turn;
    try {
      await this.#files.fetch(sources);
      this.#failed = false;
    } catch (error) {
      logFailure(error);
      this.#failed = true;
      if (this.#asked === turn) this.#asked = "";
    }
    if (this.#from()) this.#joints.refresh();
  }

  /** Return the comparison as it is; null while there is none. */
  #both() {
    const { model, state, timeline } = this.#page;
    const { source, date, region, compare } = state;
    const { overlay } = this.#files;
    const wanted = this.#from();
    if (!wanted || !overlay || timeline?.source !== source) return null;
    const key = [compare, source, date, region].join(" ");
    if (this.#last?.key === key) return this.#last;
    const a = endOf(this.#page, this.#files, wanted);
    const b = endOf(this.#page, this.#files, { source, date });
    if (!a || !b) return null;
    this.#last = new Pair(model, overlay, key, region, a, b);
    return this.#last;
  }

  /** Return the settlements that differ; the files know them by day.
   *
   * @param {Pair} made
   */
  #moved(made) {
    const { overlay, settlements } = this.#files;
    if (made.missing || !overlay) return [];
    const [before, after] = [toldBy(made.from), toldBy(made.to)];
    /**
     * @param {number} x
     * @param {number} y
     */
    const chosen = (x, y) => made.regions.some((id) => overlay.holds(id, x, y));
    const found = movedSettlements(made.from, made.to, settlements, chosen);
    return found.filter((row) => isTold(row, before, after, this.#page.manifest.regions));
  }

  // --- what is drawn ---

  /** Return what the map draws instead of the day, or null.
   *
   * @returns {Instead | null}
   */
  drawn() {
    const { t, state } = this.#page;
    const made = this.#maps.two() ? null : this.#both(); // each of two maps shows its own
    if (!made || made.missing) return null;
    const { a, b, mode } = made;
    return {
      key: ["compare", a.source, a.at, b.source, b.at, mode, state.region, t.lang].join("/"),
      features: () => comparisonFeatures(made.faces, a, b, changeLabel(t, made)),
    };
  }

  /** Return the legend's rows of what is in sight; null where the map is that of the day.
   *
   * @param {Sight} sight
   * @returns {SignRow[] | null}
   */
  legend(sight) {
    const { model, t } = this.#page;
    const made = this.#both();
    if (made && this.#maps.two()) return this.#maps.legend(made, sight);
    return made && !made.missing ? comparedLegend(model, t, made, sight) : null;
  }

  /** Return the maps whose contact lines are drawn: both where each has one of its own.
   *
   * @returns {EndName[]}
   */
  lines() {
    const made = this.#both();
    if (!made) return [this.#page.state];
    if (this.#maps.two()) return [made.a, made.b];
    return made.missing ? [this.#page.state] : [];
  }

  /** Return the tip's lines, or null where the pointer is over ground of B's map as ever.
   *
   * @param {DrawnFeature | null} feature
   * @param {number} x
   * @param {Spot} [place]
   * @returns {string[] | null}
   */
  tip(feature, x, place) {
    const { model, t } = this.#page;
    const ofA = this.#maps.tip(x, place);
    if (ofA) return ofA;
    const made = feature && "kind" in feature.properties ? this.#both() : null;
    return made ? comparisonTip(model, t, made, /** @type {PieceFeature} */ (feature)) : null;
  }

  /** Return what is told of the comparison, to be copied; null while there is none.
   *
   * @returns {string | null}
   */
  told() {
    const { model, t } = this.#page;
    const made = this.#both();
    return made && !made.missing && made.regions.length ? copiedComparison(model, t, made) : null;
  }

  // --- what the reader can change ---

  /** Compare with SOURCE@DATE, or with nothing. Another source has to be fetched, another day only drawn.
   *
   * @param {string | null} text
   */
  #choose(text) {
    const before = this.#from();
    this.#page.set(text ? { compare: text } : { compare: null, mode: "changes" });
    const after = this.#from();
    if (!before || !after || before.source !== after.source) this.#joints.refresh();
  }

  /** Begin to compare, or end it. */
  toggle() {
    const { manifest, state } = this.#page;
    this.#joints.player.pause();
    this.#choose(state.compare ? null : startOf(manifest, state));
  }

  #swap() {
    const { source, date } = this.#page.state;
    const from = this.#from();
    if (from) this.#joints.source(from.source, { date: from.date, compare: writeEnd(source, date) });
  }

  // --- drawing ---

  /** Draw what depends on the sources, the period, the language or the size. */
  all() {
    this.#fetch();
    document.documentElement.toggleAttribute("data-comparing", Boolean(this.#from()));
    this.#bar.all();
    this.#card.all(this.#failed);
    this.#maps.all();
    this.#credit();
  }

  /** Two sources have two credits, unless one hand made both. */
  #credit() {
    const { t, state, manifest } = this.#page;
    const wanted = this.#from();
    if (!wanted || wanted.source === state.source) return;
    const credits = [wanted.source, state.source].map(
      (id) => t.told(sourceById(manifest, id), "credit").text,
    );
    write($("credit"), creditText(t, this.#page.boot.credits, [...new Set(credits)].join("; ")));
  }

  /** Another day is shown. */
  day() {
    if (!this.#from()) return;
    this.#bar.day();
    this.#card.day();
  }

  /** What goes with the date at once, while the figures may wait for the hand to rest. */
  date() {
    if (!this.#from()) return;
    this.#bar.move();
    this.#maps.date();
  }

  /** The page has another size. */
  resized() {
    this.#bar.place();
    this.#maps.resized();
  }

  /** Draw the second of two maps. */
  draw() {
    this.#maps.draw();
  }

  // --- what is asked of it ---

  /** Tell whether a hand holds the handle of A.
   *
   * @returns {boolean}
   */
  grabbed() {
    return this.#bar.grabbed();
  }

  /** Tell how much the axis of the curve has to hold for the band of all sources, km2.
   *
   * @returns {number}
   */
  least() {
    return this.#card.least();
  }
}
