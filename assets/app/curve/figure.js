/* The area curve under the slider: which figure it is (pure), and how it comes onto the page.
 *
 * With those of map/ the only script that touches Plotly. The curve is drawn anew when the source, region, period,
 * theme, language or size changes; never when the day does: the cursor is an element of its own above it.
 */

import { flawedDays } from "../data/map-state.js";
import { stepsOf } from "../data/series.js";
import { heldStretches } from "../data/timeline.js";
import { addDays } from "../lib/dates.js";
import { curvesOf } from "./curves.js";
import { nameCurves } from "./names.js";
import { HEADROOM, monthTicks, scaledMargin, tickText, valueText, valueTicks } from "./scale.js";

/**
 * @import { Curve } from "./curves.js"
 * @import { Figure, Graph, Model, Quantity, SeriesRow, Span, Timeline, Tokens, Trace, View, Words } from "../types.js"
 */

const OPEN = "38"; // opacity below one of several curves: 0.22, as in pictures
const SOLID = "d9"; // of one alone, which reads as solid

/** @typedef {(day: number) => string} IsoOf */
/** @typedef {{ day: number, value: number }} Marked - where something is drawn over the plot, km2 */
/** @typedef {{ tokens: Tokens, scale: number, highest: number, marked: Marked[] }} CurveLook - highest: km2 that the axis holds */
/** @typedef {{ width: number, height: number }} Size - px */
/** @typedef {{ x: (string | null)[], y: (number | null)[] }} Points */

/** @type {Points} */
const NONE = { x: [], y: [] };

/** Return the outline of the ground between two step curves, one ring for each stretch of days that are known.
 *
 * Where a value is not known there is a gap: neither a line at 0 nor a bridge from the day before to the day after.
 *
 * @param {SeriesRow} row
 * @param {Quantity[]} low
 * @param {Quantity[]} high
 * @param {IsoOf} iso
 * @returns {Points}
 */
function area(row, low, high, iso) {
  const { day, value } = stepsOf(row, high);
  const floor = low.length ? stepsOf(row, low).value : value.map(() => 0);
  /** @type {{ there: [string, number][], back: [string, number][] }[]} */
  const rings = [];
  let open = false; // the last ring goes on
  value.slice(0, -1).forEach((most, i) => {
    const least = floor[i];
    const known = most !== null && least !== null;
    if (known) {
      if (!open) rings.push({ there: [], back: [] });
      const { there, back } = rings[rings.length - 1];
      const [from, until] = [iso(day[i]), iso(day[i + 1])];
      there.push([from, most], [until, most]);
      back.push([from, least], [until, least]);
    }
    open = known;
  });
  /** @type {[string | null, number | null][]} */
  const points = rings.flatMap(({ there, back }) => [...there, ...back.reverse(), BREAK]).slice(0, -1);
  return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
}

/** @type {[null, null]} */
const BREAK = [null, null];

/** Return where the signs are for days that have something the matter: in the band below the curve.
 *
 * @param {number[]} days
 * @param {IsoOf} iso
 * @returns {Points}
 */
function signs(days, iso) {
  const x = days.map((day) => iso(day) + "T12:00");
  return { x, y: x.map(() => 0.5) };
}

/** Return the boxes of stretches that have no map of their own.
 *
 * @param {[number, number][]} stretches
 * @param {IsoOf} iso
 * @returns {Points}
 */
const held = (stretches, iso) => ({
  x: stretches.flatMap(([first, until]) => [iso(first), iso(first), iso(until), iso(until)]),
  y: stretches.flatMap(() => [0, 1, 1, 0]),
});

/** Return the figure.
 *
 * @param {Figure} template
 * @param {Model} model
 * @param {Words} t
 * @param {View} view
 * @param {Timeline | null} timeline
 * @param {Span} span
 * @param {Size} size
 * @param {CurveLook} look
 * @returns {Figure}
 */
export function curveFigure(template, model, t, view, timeline, span, size, look) {
  /** @type {Figure} */
  const copy = JSON.parse(JSON.stringify(template));
  /** @type {IsoOf} */
  const iso = (day) => addDays(view.first, day);
  const curves = curvesOf(model, view);
  const [main, contested, second, band, missed, part, rewritten, ...lines] = copy.data;
  const several = curves.length > 1;
  paint(main, curves[0], iso, look.tokens, several);
  paint(second, curves[1], iso, look.tokens, several);
  lines.forEach((trace, i) => outline(trace, several ? curves[i] : undefined, iso, look));
  contest(contested, curves[0], iso, look.tokens);
  Object.assign(band, timeline ? held(heldStretches(timeline), iso) : NONE);
  band.fillcolor = look.tokens.hatch;
  const flawed = timeline ? flawedDays(timeline, span.first, span.until) : { missed: [], part: [] };
  sign(missed, signs(flawed.missed, iso), look);
  sign(part, signs(flawed.part, iso), look);
  sign(rewritten, signs(timeline ? rewrittenDays(timeline, span) : [], iso), look);
  axes(copy.layout, t, span, iso, size, look);
  const { l, r, t: top, b } = copy.layout.margin;
  const plot = { width: size.width - l - r, height: size.height - top - b, highest: look.highest };
  copy.layout.annotations = several ? nameCurves(t, curves, span, plot, iso, look) : [];
  return copy;
}

/**
 * @param {Timeline} timeline
 * @param {Span} span
 */
const rewrittenDays = ({ rewritten }, { first, until }) =>
  [...rewritten.keys()].filter((day) => first <= day && day < until);

/**
 * @param {Trace} trace
 * @param {Curve | undefined} curve
 * @param {IsoOf} iso
 * @param {Tokens} tokens
 * @param {boolean} several
 */
function paint(trace, curve, iso, tokens, several) {
  Object.assign(trace, curve ? area(curve.row, [], [curve.side], iso) : NONE);
  trace.fillcolor = (curve ? tokens[curve.side] : tokens.ink) + (several ? OPEN : SOLID);
}

/** Draw contested ground on top of a curve that is alone.
 *
 * @param {Trace} trace
 * @param {Curve | undefined} curve
 * @param {IsoOf} iso
 * @param {Tokens} tokens
 */
function contest(trace, curve, iso, tokens) {
  const drawn = curve?.contested ? area(curve.row, [curve.side], [curve.side, "contested"], iso) : NONE;
  Object.assign(trace, drawn);
  trace.fillpattern = { ...trace.fillpattern, bgcolor: tokens.contested, fgcolor: tokens.hatch };
}

/** Draw the line of one of several curves: told by its dashes too, as in pictures.
 *
 * @param {Trace} trace
 * @param {Curve | undefined} curve
 * @param {IsoOf} iso
 * @param {CurveLook} look
 */
function outline(trace, curve, iso, { tokens, scale }) {
  const { day, value } = curve ? stepsOf(curve.row, [curve.side]) : { day: [], value: [] };
  Object.assign(trace, { x: day.map(iso), y: value });
  trace.line = { ...trace.line, color: curve ? tokens[curve.side] : tokens.ink, width: 2 * scale };
}

/**
 * @param {Trace} trace
 * @param {Points} points
 * @param {CurveLook} look
 */
function sign(trace, points, { tokens, scale }) {
  Object.assign(trace, points);
  const line = { ...trace.marker.line, color: tokens.ink, width: trace.marker.line.width * scale };
  trace.marker = { ...trace.marker, size: trace.marker.size * scale, color: tokens.paper, line };
}

/**
 * @param {Record<string, any>} layout
 * @param {Words} t
 * @param {Span} span
 * @param {IsoOf} iso
 * @param {Size} size
 * @param {CurveLook} look
 */
function axes(layout, t, span, iso, size, { tokens, scale, highest }) {
  const margin = scaledMargin(layout.margin, scale);
  const range = [iso(span.first), iso(span.until)];
  const months = monthTicks(range[0], range[1], (size.width - margin.l - margin.r) / scale);
  const values = valueTicks(highest);
  const font = { color: tokens.muted, size: 12 * scale };
  layout.margin = margin;
  layout.font = { ...layout.font, ...font };
  Object.assign(layout.xaxis, {
    range,
    tickvals: months.map((tick) => tick.iso),
    ticktext: tickText(t, months),
    tickcolor: tokens.line,
    tickfont: font,
  });
  Object.assign(layout.yaxis, {
    range: [0, highest * HEADROOM],
    tickvals: values,
    ticktext: valueText(t, values),
    gridcolor: tokens.line,
    tickfont: font,
  });
}

let newest = 0;

/** Draw none of the figures that wait for the graph: it is made with the newest of them. */
export function forgetCurve() {
  newest += 1;
}

/** Draw a figure into the graph once Dash has made it; of several that wait the newest wins.
 *
 * @param {Figure} drawn
 */
export function drawCurve(drawn) {
  const turn = ++newest;
  const config = { displayModeBar: false, staticPlot: true, responsive: false };
  function attempt() {
    if (turn !== newest) return;
    /** @type {Graph | null} */
    const gd = document.querySelector("#curve .js-plotly-plot:not(.dash-graph--pending)");
    if (gd) window.Plotly.react(gd, drawn.data, drawn.layout, config);
    else requestAnimationFrame(attempt);
  }
  attempt();
}
