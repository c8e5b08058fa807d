/* How far two sources agree by day, as a chart in the card of the comparison. */

import { xToDay } from "../curve/scale.js";
import {
  AGREEMENT_AREAS,
  agreementAt,
  agreementStack,
  decodeAgreement,
  leastAgreement,
} from "../data/compare/agreement.js";
import { sideAbroad } from "../data/manifest.js";
import { $, attribute, element, show, write } from "../lib/dom.js";
import { bandPath, vector } from "./svg.js";

/**
 * @import { Player } from "../curve/player.js"
 * @import { Page } from "../page.js"
 * @import { Agreement, AgreementFile, AgreementLayer, Comparison, StackPoint } from "../types.js"
 */

const CHART = { width: 300, height: 72 };
const HEADROOM = 1.05;

/** Draws the agreement of two sources, of the first region that both cover. */
export class AgreementChart {
  #page;
  #player;
  /** @type {{ key: string, cursor: SVGLineElement } | null} */
  #chart = null; // as it is drawn

  /**
   * @param {Page} page
   * @param {Player} player
   */
  constructor(page, player) {
    this.#page = page;
    this.#player = player;
  }

  /** Draw the chart of a comparison, or hide it where there is none.
   *
   * @param {Comparison} made
   * @param {AgreementFile | null} file
   */
  draw(made, file) {
    const { t, span } = this.#page;
    const [region] = made.regions;
    const { source: a } = made.a;
    const { source: b } = made.b;
    const row = made.mode !== "time" && file ? decodeAgreement(file, a, b, region) : null;
    show($("compare-by-day"), Boolean(row));
    if (!row) return;
    const key = [a, b, region, span.first, span.until, t.lang].join("/");
    if (this.#chart?.key !== key) this.#chart = { key, cursor: this.#build(row) };
    const x = this.#xOf(made.b.day + 0.5).toFixed(1);
    attribute(this.#chart.cursor, "x1", x);
    attribute(this.#chart.cursor, "x2", x);
    this.#note(row, made.b.day);
  }

  /** @param {number} day */
  #xOf(day) {
    const { first, until } = this.#page.span;
    return ((day - first) / (until - first)) * CHART.width;
  }

  /** Draw the areas anew. Returns the cursor, which moves with the day.
   *
   * @param {Agreement} row
   */
  #build(row) {
    const { span, manifest } = this.#page;
    const { layers, top } = agreementStack(row, span.first, span.until);
    const side = sideAbroad(manifest, row.region);
    const cursor = vector("line", { class: "chart-cursor", y1: 0, y2: CHART.height, x1: 0, x2: 0 });
    const svg = this.#svg(...layers.map((layer) => this.#path(layer, top)), cursor);
    const legend = this.#legend();
    svg.dataset.side = side;
    legend.dataset.side = side;
    $("compare-chart").replaceChildren(svg, legend);
    return cursor;
  }

  /**
   * @param {AgreementLayer} layer
   * @param {number} top
   */
  #path({ key, points }, top) {
    /** @param {number} value */
    const y = (value) => CHART.height * (1 - value / Math.max(top * HEADROOM, 1));
    /**
     * @param {StackPoint} point
     * @returns {StackPoint}
     */
    const place = (point) => point && [this.#xOf(point[0]), y(point[1]), y(point[2])];
    return vector("path", { class: "part-" + key, d: bandPath(points.map(place)) });
  }

  /** @param {...Element} children */
  #svg(...children) {
    const svg = vector(
      "svg",
      {
        viewBox: "0 0 " + CHART.width + " " + CHART.height,
        preserveAspectRatio: "none",
        role: "img",
        "aria-label": this.#page.t.say("cmp.chart"),
      },
      ...children,
    );
    svg.addEventListener("click", (event) => {
      const { left, width } = svg.getBoundingClientRect();
      this.#player.pause();
      this.#page.go(xToDay(event.clientX - left, this.#page.span, width));
    });
    return svg;
  }

  #legend() {
    const legend = element("p", "chart-legend");
    const names = this.#page.t.say("cmp.byday.legend").split(";")[0].split(",");
    for (const [i, area] of AGREEMENT_AREAS.entries()) {
      const item = element("span");
      item.append(element("span", "swatch part-" + area), element("span", "", names[i].trim()));
      legend.append(item);
    }
    return legend;
  }

  /**
   * @param {Agreement} row
   * @param {number} day
   */
  #note(row, day) {
    const { t, span } = this.#page;
    const iou = agreementAt(row, day);
    const least = leastAgreement(row, span.first, span.until);
    const text =
      iou === null || !least
        ? t.say("cmp.byday.none")
        : t.say("cmp.byday.note", {
            share: t.share(iou),
            least: t.share(least.iou),
            date: t.date(this.#page.isoOf(least.day)),
          });
    write($("compare-chart-note"), t.say("region." + row.region) + ". " + text);
  }
}
