/* The curve of a story, as SVG: areas by day, days without a map, the chosen days, and what its signs mean.
 *
 * The page's own curve is Plotly's, which alone is several times as large as a whole story.
 */

import { vector } from "../compare/svg.js";
import { axisTop, curvesOf } from "../curve/curves.js";
import {
  dayToX,
  monthTicks,
  scaledMargin,
  tickText,
  valueText,
  valueTicks,
  valueToY,
} from "../curve/scale.js";
import { signAreas } from "../curve/signs.js";
import { flawedDays } from "../data/map-state.js";
import { heldStretches } from "../data/timeline.js";
import { $, element } from "../lib/dom.js";
import { regionName } from "../sentences/day.js";
import { areaPath, edgePath, stepPieces, within } from "./curve-steps.js";

/**
 * @import { Axes } from "./curve-steps.js"
 * @import { Curve } from "../curve/curves.js"
 * @import { Page } from "../page.js"
 * @import { Quantity, Span } from "../types.js"
 */

/** @typedef {Axes & { left: number, right: number, top: number, floor: number, bottom: number }} Plot - px */

/** Return a sign of the key and what it means.
 *
 * @param {string} kind
 * @param {string} sign
 * @param {string} text
 * @param {number} [nth] - of several curves
 */
function keyRow(kind, sign, text, nth) {
  const row = element("span", "choice");
  const mark = element("i", "mark mark-" + kind);
  mark.dataset[kind === "day" ? "day" : "sign"] = sign;
  if (nth !== undefined) mark.dataset.nth = String(nth);
  row.append(mark, element("span", "", text));
  return row;
}

/** Draws the curve. */
export class StoryCurve {
  #page;
  /** @type {SVGLineElement | null} */
  #now = null; // the day on paper, where there is no slider

  /** @param {Page} page */
  constructor(page) {
    this.#page = page;
  }

  /** Draw it anew: its size or the size of type has changed. Colours are the style sheet's. */
  draw() {
    const { clientWidth: width, clientHeight: height } = $("curve");
    if (!width || !height) return;
    const curves = curvesOf(this.#page.model, this.#page.view());
    const highest = axisTop(curves, this.#page.span, 0);
    const plot = this.#plot(width, height, highest);
    this.#now = vector("line", { class: "curve-now", y1: plot.top, y2: plot.bottom });
    $("curve").replaceChildren(
      vector(
        "svg",
        { viewBox: "0 0 " + width + " " + height, "aria-hidden": "true" },
        this.#hatch(),
        ...this.#grid(plot, highest),
        ...curves.flatMap((curve, nth) => this.#curve(curve, nth, curves.length, plot)),
        ...this.#days(plot),
        this.#now,
      ),
    );
    this.#key(curves);
    this.day();
  }

  /** Show the day where the slider does not. */
  day() {
    if (!this.#now) return;
    const { span, boot } = this.#page;
    const { l, r } = scaledMargin(boot.margin, this.#page.scale());
    const x = l + dayToX(this.#page.day(), span, $("curve").clientWidth - l - r);
    for (const end of ["x1", "x2"]) this.#now.setAttribute(end, x.toFixed(1));
  }

  /**
   * @param {number} width
   * @param {number} height
   * @param {number} highest - km2
   * @returns {Plot}
   */
  #plot(width, height, highest) {
    const { span, boot } = this.#page;
    const { l, r, t, b } = scaledMargin(boot.margin, this.#page.scale());
    const [right, bottom] = [width - r, height - b];
    const day = (right - l) / (span.until - span.first);
    /** @param {number} value */
    const y = (value) => bottom - valueToY(value, highest) * (bottom - t);
    return { x: (at) => l + (at - span.first) * day, y, left: l, right, top: t, floor: y(0), bottom };
  }

  #hatch() {
    const lines = vector("path", { d: "M-1 6L6 -1M4 11L11 4", class: "curve-stripe" });
    const box = { id: "hatch", width: 5, height: 5, patternUnits: "userSpaceOnUse" };
    const below = vector("rect", { width: 5, height: 5, class: "curve-below" });
    return vector("defs", {}, vector("pattern", box, below, lines));
  }

  /**
   * @param {Plot} plot
   * @param {number} highest
   */
  #grid(plot, highest) {
    const { t, span } = this.#page;
    const values = valueTicks(highest);
    const texts = valueText(t, values);
    const rows = values.flatMap((value, i) => {
      const y = plot.y(value);
      const words = vector("text", { x: plot.left - 8, y: y + 4, class: "curve-value" });
      words.textContent = texts[i];
      return [vector("line", { x1: plot.left, x2: plot.right, y1: y, y2: y, class: "curve-grid" }), words];
    });
    const ticks = monthTicks(
      this.#page.isoOf(span.first),
      this.#page.isoOf(span.until),
      plot.right - plot.left,
    );
    const months = tickText(t, ticks).map((text, i) => {
      const words = vector("text", { x: plot.x(this.#page.dayOf(ticks[i].iso)), y: plot.bottom + 16 });
      words.textContent = text;
      return words;
    });
    return [...rows, ...months];
  }

  /**
   * @param {Curve} curve
   * @param {number} nth
   * @param {number} count
   * @param {Plot} plot
   */
  #curve({ row, side, contested }, nth, count, plot) {
    const { span } = this.#page;
    const looks = { "data-side": side, "data-of": count, "data-nth": nth };
    const { pieces, gaps } = stepPieces(row, [side], span);
    /** @type {Quantity[]} */
    const both = [side, "contested"];
    const above = contested ? stepPieces(row, both, span).pieces : [];
    return [
      ...above.map((piece) => vector("path", { d: areaPath(piece, plot), class: "curve-contested" })),
      ...pieces.map((piece) => vector("path", { d: areaPath(piece, plot), class: "curve-area", ...looks })),
      ...pieces.map((piece) => vector("path", { d: edgePath(piece, plot), class: "curve-edge", ...looks })),
      ...gaps.map((gap) => this.#gap(gap, plot)),
    ];
  }

  /** What is not known is left out, and said to be.
   *
   * @param {Span} gap
   * @param {Plot} plot
   */
  #gap(gap, plot) {
    const [x, width] = [plot.x(gap.first), plot.x(gap.until) - plot.x(gap.first)];
    return vector("rect", { x, width, y: plot.floor - 3, height: 3, class: "curve-gap" });
  }

  /** Mark the days without a map of their own, and those whose map is not whole.
   *
   * @param {Plot} plot
   */
  #days(plot) {
    const { span } = this.#page;
    const timeline = this.#page.shown();
    const [y, height] = [plot.floor, plot.bottom - plot.floor];
    const held = heldStretches(timeline).flatMap(([first, until]) => within({ first, until }, span) ?? []);
    const { missed, part } = flawedDays(timeline, span.first, span.until);
    /**
     * @param {number} day
     * @param {string} kind
     */
    const flaw = (day, kind) =>
      vector("circle", { cx: plot.x(day + 0.5), cy: y + height / 2, r: 2.5, class: "curve-" + kind });
    return [
      ...held.map(({ first, until }) =>
        vector("rect", {
          x: plot.x(first),
          width: plot.x(until) - plot.x(first),
          y,
          height,
          class: "curve-held",
        }),
      ),
      ...missed.map((day) => flaw(day, "missed")),
      ...part.map((day) => flaw(day, "part")),
    ];
  }

  /** Say what the signs mean that are drawn, and no others.
   *
   * @param {Curve[]} curves
   */
  #key(curves) {
    const { t, span } = this.#page;
    const timeline = this.#page.shown();
    const drawn = signAreas(curves, span);
    const { missed, part } = flawedDays(timeline, span.first, span.until);
    const held = heldStretches(timeline).some(([first, until]) => within({ first, until }, span));
    const rows = drawn.areas.map(({ side, region, nth }) =>
      keyRow(
        "curve",
        side,
        t.say("held." + side + ".in", { region: regionName(t, region) }),
        curves.length > 1 ? nth : undefined,
      ),
    );
    if (drawn.contested) rows.push(keyRow("curve", "contested", t.say("curve.contested")));
    if (drawn.gap) rows.push(keyRow("curve", "gap", t.say("curve.gap")));
    if (held) rows.push(keyRow("day", "held", t.say("curve.held")));
    if (missed.length) rows.push(keyRow("day", "missed", t.say("curve.missed")));
    if (part.length) rows.push(keyRow("day", "part", t.say("curve.part")));
    $("curve-key").replaceChildren(...rows);
  }
}
