/* Two maps at once: side by side, or B's with A's over it up to a divider that is swiped.
 *
 * B is the page's own map. A's is made when it is first wanted, stays while two maps are compared, and goes with the
 * comparison. Each shows its own control; the names on them change with what is painted, never before it.
 */

import { $, attribute, element, show, write } from "../lib/dom.js";
import { inSmallFrame } from "../lib/frame.js";
import { dayLegend } from "../map/legend-rows.js";
import { showTip } from "../map/tip.js";
import { mapLabel } from "../sentences/comparison-names.js";
import { dayTip } from "../sentences/day.js";
import { Divider } from "./divider.js";
import { ModeChoice, ONE } from "./modes.js";

/**
 * @import { CompareJoints } from "./comparison.js"
 * @import { Pair } from "./pair.js"
 * @import { SecondMap } from "../map/second-map.js"
 * @import { Page } from "../page.js"
 * @import { DayPolygon, End, Sight, SignRow, Spot, View } from "../types.js"
 */

/**
 * @typedef {object} Joints
 * @property {() => Pair | null} both - the comparison as it is
 * @property {() => boolean} failed - whether A cannot be had
 */

/** Write the name on a map.
 *
 * @param {"a" | "b"} letter
 * @param {{ head: string, note: string }} name
 */
function label(letter, { head, note }) {
  const node = $("map-" + letter + "-label");
  if (!node.firstChild) node.append(element("strong"), element("span"));
  write(node.firstChild, head);
  write(node.lastChild, note);
}

/** Drives the second map. */
export class CompareMaps {
  #page;
  #outer;
  #joints;
  #html = document.documentElement;
  /** @type {SecondMap | null} */
  #twin = null;
  #modes;
  #divider;

  /**
   * @param {Page} page
   * @param {CompareJoints} outer - of the whole comparison
   * @param {Joints} joints
   */
  constructor(page, outer, joints) {
    this.#page = page;
    this.#outer = outer;
    this.#joints = joints;
    this.#modes = new ModeChoice((name) => this.#choose(name));
    this.#divider = new Divider(page);
    this.#lay();
  }

  // --- the mode ---

  /** Return the mode that the page is in: where there is no room for a second map, there is but one. */
  #mode() {
    const { compare, mode } = this.#page.state;
    return !compare || inSmallFrame() ? ONE : mode;
  }

  /** Tell whether two maps are shown.
   *
   * @returns {boolean}
   */
  two() {
    return this.#mode() !== ONE;
  }

  /** @param {string} name */
  #choose(name) {
    this.#page.set({ mode: name });
    this.#outer.refresh();
  }

  // --- the second map ---

  /** @param {End} end */
  #featuresOf({ features, source, date }) {
    return this.#outer.stage.band.around(features, source, date);
  }

  /**
   * @param {End} end
   * @returns {View}
   */
  #viewOf({ source, day }) {
    return { source, day, region: this.#page.state.region, first: this.#page.manifest.first };
  }

  #make() {
    const twin = this.#outer.stage.twin($("map-a-inner"), {
      hover: (place, x, y) => this.#hover(place, x, y),
      chosen: (place, x, y) => this.#chosen(twin, place, x, y),
    });
    twin.name(this.#page.t.say("cmp.map.a"));
    this.#twin = twin;
  }

  /**
   * @param {SecondMap} twin
   * @param {Spot} place
   * @param {number | null} x - px; null: by keyboard
   * @param {number | null} y
   */
  #chosen(twin, place, x, y) {
    this.#outer.choose(place, x === null || y === null ? null : twin.settlementAt(x, y));
  }

  #unmake() {
    if (!this.#twin) return;
    this.#outer.stage.part();
    this.#twin = null;
    delete this.#html.dataset.paintedA;
  }

  /** Draw A, where there is something to draw and somewhere to draw it. */
  draw() {
    if (!this.two()) return;
    const made = this.#joints.both();
    if (!made) {
      this.#blank();
      return;
    }
    if (!this.#twin) this.#make();
    this.#twin?.show(this.#featuresOf(made.a));
    this.#painted(made.a);
  }

  /** Show no ground while that of A is on its way, and no name of what was there before. */
  #blank() {
    if (!this.#twin) return;
    this.#twin.show([]);
    label("a", { head: this.#page.t.say(this.#joints.failed() ? "cmp.failed" : "cmp.loading"), note: "" });
  }

  /** @param {End} a */
  #painted(a) {
    if (!this.#twin) return;
    this.#name("a", a);
    this.#html.dataset.paintedA = a.date;
  }

  // --- what is on the maps ---

  /**
   * @param {"a" | "b"} letter
   * @param {End} end
   */
  #name(letter, end) {
    const { model, t } = this.#page;
    label(letter, mapLabel(model, t, end));
  }

  /** Name the maps: B with the date in the header, A with its own picture. */
  date() {
    const made = this.two() ? this.#joints.both() : null;
    if (!made) return;
    this.#name("b", made.b);
    this.#painted(made.a);
  }

  /** Return the tip's lines where the pointer is over A's map, or null.
   *
   * @param {number} x
   * @param {Spot} [place]
   * @returns {string[] | null}
   */
  tip(x, place) {
    const made = this.#mode() === "swipe" && this.#twin && place ? this.#joints.both() : null;
    if (!made || !place || this.#divider.isLeftOf(x)) return null;
    return this.#linesOf(made, this.#twin?.under(place.lon, place.lat) ?? null, place);
  }

  /**
   * @param {Pair} made
   * @param {DayPolygon | null} feature
   * @param {Spot | null} place
   */
  #linesOf(made, feature, place) {
    const { model, t } = this.#page;
    return feature ? dayTip(model, t, this.#viewOf(made.a), feature, place) : [];
  }

  /**
   * @param {Spot | null} place
   * @param {number} x
   * @param {number} y
   */
  #hover(place, x, y) {
    const made = this.#joints.both();
    const feature = (place && this.#twin?.under(place.lon, place.lat)) ?? null;
    showTip(made ? this.#linesOf(made, feature, place) : [], x, y);
  }

  /** Return the legend's rows of both maps.
   *
   * @param {Pair} made
   * @param {Sight} sight
   * @returns {SignRow[]}
   */
  legend({ a, b }, sight) {
    const { model, t } = this.#page;
    const features = [...this.#featuresOf(a), ...this.#featuresOf(b)];
    return dayLegend(model, t, [this.#viewOf(a), this.#viewOf(b)], features, sight);
  }

  // --- drawing ---

  /** Make room for two maps, or for one. */
  #lay() {
    const mode = this.#mode();
    const two = mode !== ONE;
    if (two) attribute(this.#html, "data-maps", mode);
    else this.#html.removeAttribute("data-maps");
    show($("map-a"), two);
    this.#divider.show(mode === "swipe");
    $("map-a-inner").inert = mode === "swipe"; // the hand reaches through it to B's map
  }

  /** A frame that became small, or no longer is, has other maps. */
  resized() {
    if (this.#html.dataset.maps !== (this.two() ? this.#mode() : undefined)) this.#outer.refresh();
  }

  /** Draw what depends on the sources, the language or the mode. */
  all() {
    const { t } = this.#page;
    this.#lay();
    this.#modes.draw(t, this.#mode());
    if (!this.two()) {
      this.#unmake();
      return;
    }
    this.#divider.draw();
    this.#twin?.name(t.say("cmp.map.a"));
    this.draw();
    this.date();
  }
}
