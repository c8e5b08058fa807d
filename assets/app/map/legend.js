/* The legend over the map, and in it the switch of the band that says how exact a reconstruction's line is.
 *
 * It is written with every day, and once more when the map has come to rest, which alone knows what else is on it.
 */

import { accuracyAgainst, accuracyReach } from "../data/accuracy.js";
import { regionsOf, sideAbroad, sourceById } from "../data/manifest.js";
import { LAYERS } from "../lib/address.js";
import { $, element, show, write } from "../lib/dom.js";
import { embedded } from "../lib/frame.js";
import { isLine } from "../lib/geo.js";
import { dayLegend } from "./legend-rows.js";

/**
 * @import { MapSection } from "./map-section.js"
 * @import { Page } from "../page.js"
 * @import { EndName, Sight, SignRow, Source } from "../types.js"
 */

const PHONE = "(max-width: 760px)"; // as in styles/map.css
const SWITCHED = "band"; // one of LAYERS

/**
 * @typedef {object} Joints
 * @property {MapSection} stage
 * @property {() => void} refresh
 * @property {(sight: Sight) => SignRow[] | null} compared - the rows of a comparison
 * @property {() => EndName[]} lines - the maps whose lines are drawn in a comparison
 */

/** Return the row's item: its swatch, with a ring or a colour for each that the sign has, and its words.
 *
 * @param {SignRow} row
 */
function item({ key, text, sides, ranks = [] }) {
  const node = element("li");
  const swatch = element("span", "swatch swatch-" + key);
  node.dataset.key = key;
  if (sides) swatch.dataset.sides = sides.join(" ");
  for (const rank of ranks) swatch.appendChild(element("i", "ring")).dataset.rank = rank;
  node.append(swatch, element("span", "", text));
  return node;
}

/** Write the rows, unless they are there.
 *
 * @param {SignRow[]} rows
 */
function list(rows) {
  const key = JSON.stringify(rows);
  if ($("legend").dataset.key === key) return;
  $("legend").dataset.key = key;
  $("legend").replaceChildren(...rows.map(item));
}

/** Drives the legend. */
export class Legend {
  #page;
  #joints;
  #box = $("legend-box");
  #input = Object.assign(element("input"), { type: "checkbox" });

  /**
   * @param {Page} page
   * @param {Joints} joints
   */
  constructor(page, joints) {
    this.#page = page;
    this.#joints = joints;
    this.#input.setAttribute("aria-describedby", "legend-exact-note");
    $("legend-exact-label").prepend(this.#input);
    this.#box.open = embedded || !matchMedia(PHONE).matches;
    this.#listen();
  }

  #listen() {
    this.#input.addEventListener("change", () => this.#toggle());
    window.addEventListener("beforeprint", () => {
      this.#box.open = true;
    });
  }

  /** Return what is on the screen, for map/legend-rows.js.
   *
   * @returns {Sight}
   */
  #sight() {
    const { seen, base } = this.#joints.stage.sight();
    const others = new Set(base);
    if (!$("pin").hidden && $("pin").dataset.outside === "false") others.add("pin");
    return { seen, layers: this.#page.state.layers, base: others };
  }

  /** Explain what is drawn. */
  draw() {
    const { model, t, timeline } = this.#page;
    if (!timeline) return;
    const now = this.#sight();
    const view = this.#page.view();
    list(this.#joints.compared(now) || dayLegend(model, t, view, this.#joints.stage.banded(view), now));
    this.#exact();
  }

  // --- how exact the line is ---

  /** Return the reconstructions whose line is on the map. */
  #rebuilt() {
    const { state, manifest } = this.#page;
    if (!state.layers.includes("contact")) return [];
    const shown = state.compare ? this.#joints.lines() : [{ source: state.source, date: state.date }];
    return shown
      .filter((map) => this.#hasLine(map))
      .map(({ source, date }) => ({ source: sourceById(manifest, source), date }))
      .filter(({ source }) => source.reconstructed);
  }

  /** Tell whether a source's map of a date has a contact line: there may be no map, or no ground on it.
   *
   * @param {EndName} map
   */
  #hasLine({ source, date }) {
    const { model } = this.#page;
    return Boolean(model.timelines[source]?.features(this.#page.dayOf(date)).some(isLine));
  }

  /** @param {{ source: Source, date: string }} map */
  #isMeasured({ source, date }) {
    const { manifest, state } = this.#page;
    return regionsOf(state.region).some(
      (id) => accuracyReach(source, id, sideAbroad(manifest, id), date) !== null,
    );
  }

  #exact() {
    const { model, t, state } = this.#page;
    const lines = this.#rebuilt();
    show($("legend-exact"), lines.length > 0);
    if (!lines.length) return;
    this.#input.checked = state.layers.includes(SWITCHED);
    const known = lines.find((map) => this.#isMeasured(map));
    write(
      $("legend-exact-note"),
      known ? t.say("exact.how", { against: accuracyAgainst(model, t, known.source) }) : t.say("exact.none"),
    );
  }

  #toggle() {
    const { layers } = this.#page.state;
    const wanted = LAYERS.filter((name) => (name === SWITCHED ? this.#input.checked : layers.includes(name)));
    this.#page.set({ layers: wanted });
    this.#joints.stage.dress();
    this.#joints.refresh();
  }

  /** Draw what depends on the source, the period, the language or the size. */
  all() {
    this.draw();
  }

  /** Another day is shown. */
  day() {
    this.draw();
  }

  /** The map is there. */
  mapped() {
    this.draw();
  }

  /** The map has come to rest. */
  rested() {
    this.draw();
  }
}
