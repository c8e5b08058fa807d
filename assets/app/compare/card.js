/* The card of the comparison in the panel: figures at once, lists and charts when the reader rests. */

import { kindOf } from "../data/compare/faces.js";
import { nearestPlace } from "../data/compare/moved-settlements.js";
import { largestPieces } from "../data/compare/pieces.js";
import { nameIn } from "../data/places.js";
import { $, element, show, write } from "../lib/dom.js";
import { afterRest } from "../lib/rest.js";
import { fillTable } from "../panel/table.js";
import { comparisonSentences, leftOutSentence } from "../sentences/comparison.js";
import { changeName, endName } from "../sentences/comparison-names.js";
import { comparisonFacts, matrixTable, matrixTitle, sumRows } from "../sentences/comparison-tables.js";
import { sourceName } from "../sentences/day.js";
import { AgreementChart } from "./agreement-chart.js";
import { bandOf, drawBand } from "./source-band.js";

/**
 * @import { CompareJoints } from "./comparison.js"
 * @import { CompareFiles } from "./files.js"
 * @import { Pair } from "./pair.js"
 * @import { Page } from "../page.js"
 * @import { Control, End, MovedSettlement, Point, SettlementFeature } from "../types.js"
 */

const REST = 180; // ms
const PIECES = 5;
const CLOSE = 10.6; // zoom of a place that is flown to

/**
 * @typedef {object} Joints
 * @property {() => Pair | null} both - the comparison as it is
 * @property {(made: Pair) => MovedSettlement[]} moved
 * @property {CompareFiles} files
 */
/** @typedef {{ head: string, before: Control, after: Control, more: string, at: Point }} Row - a place that differs */

/** Writes the card. */
export class CompareCard {
  #page;
  #outer;
  #joints;
  #chart;
  #rest = afterRest(REST);

  /**
   * @param {Page} page
   * @param {CompareJoints} outer - of the whole comparison
   * @param {Joints} joints
   */
  constructor(page, outer, joints) {
    this.#page = page;
    this.#outer = outer;
    this.#joints = joints;
    this.#chart = new AgreementChart(page, outer.player);
  }

  /** Show the card, or hide it.
   *
   * @param {boolean} failed - A cannot be had
   */
  all(failed) {
    const made = this.#joints.both();
    const asked = Boolean(this.#page.state.compare);
    show($("compare-card"), asked);
    show($("compare-more"), asked && made !== null && !made.missing);
    if (asked && !made) this.#wait(failed);
    if (!asked) drawBand(this.#page, null, this.#outer.highest);
  }

  /** @param {boolean} failed */
  #wait(failed) {
    write($("compare-text"), this.#page.t.say(failed ? "cmp.failed" : "cmp.loading"));
    for (const id of ["compare-a", "compare-b"]) write($(id), "");
    show($("compare-sums"), false);
    show($("compare-left"), false);
  }

  /** Write the figures of both days. */
  day() {
    const made = this.#joints.both();
    if (!made) return;
    const { model, t } = this.#page;
    const told = !made.missing && made.regions.length > 0;
    const left = leftOutSentence(model, t, made);
    write($("compare-a"), endName(model, t, made, "a"));
    write($("compare-b"), endName(model, t, made, "b"));
    write(
      $("compare-text"),
      made.missing ? this.#absence(made.missing) : comparisonSentences(model, t, made),
    );
    show($("compare-left"), left !== null);
    if (left !== null) write($("compare-left"), left);
    show($("compare-sums"), told);
    show($("compare-more"), told);
    if (told) this.#figures(made);
    this.#rest(() => {
      if (this.#joints.both() === made) this.#lists(made);
    });
  }

  /** @param {End} end */
  #absence({ source, date }) {
    const { model, t } = this.#page;
    return t.say("cmp.nomap", { source: sourceName(t, model, source), date: t.date(date) });
  }

  /** @param {Pair} made */
  #figures(made) {
    const { model, t } = this.#page;
    fillTable($("compare-sums"), sumRows(model, t, made));
    write($("compare-matrix-title"), matrixTitle(model, t, made));
    fillTable($("compare-matrix"), matrixTable(t, made));
    fillTable($("compare-facts"), comparisonFacts(model, t, made));
  }

  // --- what waits until the reader rests ---

  /** @param {Pair} made */
  #lists(made) {
    this.#places(made);
    this.#pieces(made);
    this.#chart.draw(made, this.#joints.files.agreement);
    drawBand(this.#page, made, this.#outer.highest);
  }

  /** @param {SettlementFeature} place */
  #nameOf({ properties }) {
    return nameIn(properties, this.#page.names()) || properties.en;
  }

  /**
   * @param {Pair} made
   * @param {Row} row
   */
  #row(made, { head, before, after, more, at: [lon, lat] }) {
    const change = [changeName(this.#page.t, made, before, after), more];
    const item = element("li");
    const button = Object.assign(element("button", "row"), { type: "button" });
    button.append(
      element("span", "swatch swatch-" + kindOf(before, after)),
      element("span", "row-name", head),
      element("span", "row-what", change.filter(Boolean).join(" \u00b7 ")),
    );
    button.addEventListener("click", () => this.#outer.stage.fly({ lon, lat, zoom: CLOSE }));
    item.append(button);
    return item;
  }

  /** @param {Pair} made */
  #places(made) {
    const { t } = this.#page;
    const inTime = made.mode === "time";
    const found = this.#joints.moved(made);
    const rows = found.map(({ place, before, after, day }) => ({
      head: this.#nameOf(place),
      before,
      after,
      more: day && inTime ? t.shortDate(this.#page.isoOf(day)) : "",
      at: place.geometry.coordinates,
    }));
    write($("compare-count"), t.count(inTime ? "cmp.count" : "cmp.count.differ", found.length));
    $("compare-places").replaceChildren(...rows.map((row) => this.#row(made, row)));
  }

  /** @param {Pair} made */
  #pieces(made) {
    const { t } = this.#page;
    const found = largestPieces(made.faces, PIECES);
    const rows = found.map(({ before, after, km2, at }) => {
      const { place } = nearestPlace(this.#joints.files.settlements, at);
      const area = t.area(km2);
      const head = place ? t.say("cmp.piece", { area, place: this.#nameOf(place) }) : area;
      return { head, before, after, more: "", at };
    });
    show($("compare-where"), found.length > 0);
    $("compare-pieces").replaceChildren(...rows.map((row) => this.#row(made, row)));
  }

  /** Tell how much the axis of the curve has to hold for the band, besides what the marks ask for, km2.
   *
   * @returns {number}
   */
  least() {
    const made = this.#page.state.compare ? this.#joints.both() : null;
    return bandOf(this.#page, made).reduce((top, [, , most]) => Math.max(top, most), 0);
  }
}
