/* The area curve under the slider: which figure it is (pure), and where a day lies on it.
 *
 * With 30_map.js the only script that touches Plotly. The curve is drawn anew when the source, region, period,
 * theme, language or size changes; never when the day does: the cursor is an element of its own above it.
 */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const TICK_PX = 58; // least distance of two month labels
  const BAND = 0.055; // as _BAND in dashboard/figures.py
  const HEADROOM = 1.06;
  const NAMED = 1.15; // more room above curves that carry their names
  const OPEN = "38"; // opacity below one of several curves: 0.22, as in pictures
  const NAME = { size: 12, wide: 0.58, places: 40 }; // px of type, width of a letter in its size, spots that are tried
  const MONTH_STEPS = [1, 2, 3, 6, 12];

  /** Return the curves of a choice: [{side, row, region, contested: bool}]; a region that is not covered has none. */
  function curves(model, view) {
    const regions = salient.story.regionsOf(view.region).filter((id) => salient.story.covers(model, view.source, id));
    return regions.map((id) => ({
      side: salient.story.heldBy(model.manifest, id),
      row: model.series.find(view.source, id),
      region: id,
      contested: !view.region.includes(","),
    }));
  }

  /** Return the largest value in [first, until): what the axis has to hold. */
  function top(items, first, until) {
    const tall = items.flatMap(({ row, side, contested }) => [[side], ...(contested ? [[side, "contested"]] : [])].map((keys) => {
      const { day, value } = salient.series.steps(row, keys);
      return value.filter((_, i) => day[i] < until && (day[i + 1] || until) > first).reduce((a, b) => Math.max(a, b ?? 0), 0);
    }));
    return Math.max(1, ...tall);
  }

  /** Return what the axis holds: the curve's own largest value, and `least` that others put beside it. */
  const most = (items, span, least) => Math.max(top(items, span.first, span.until) * (items.length > 1 ? NAMED : 1), least || 0);

  /** Return how far above the bottom of the plot `value` lies, as a share of its height. */
  const toY = (value, highest) => BAND + (1 - BAND) * Math.min(1, value / (highest * HEADROOM));

  /** Return about three round ticks from 0 to `most`. */
  function valueTicks(most) {
    const raw = most / 3.4;
    const power = 10 ** Math.floor(Math.log10(raw));
    const step = [1, 2, 2.5, 4, 5, 10].map((n) => n * power).find((n) => n >= raw);
    const ticks = [];
    for (let value = 0; value <= most * 1.02; value += step) ticks.push(value);
    return ticks;
  }

  /** Return [{iso, year}] of the months to mark in a period drawn `width` px wide. */
  function monthTicks(first, until, width) {
    const perMonth = width / Math.max(salient.text.daysBetween(first, until) / 30.44, 0.1);
    const step = MONTH_STEPS.find((n) => n * perMonth >= TICK_PX) || 12;
    const { year, month } = salient.text.parts(first);
    const ticks = [];
    for (let i = 0; i < 600; i++) {
      const at = month + i;
      const iso = new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
      if (iso >= until) break;
      if (iso >= first && at % step === 0) ticks.push({ iso, month: at % 12, year: year + Math.floor(at / 12) });
    }
    return ticks;
  }

  const tickText = (t, ticks) => ticks.map(({ month, year }, i) => t.month(month) + (i === 0 || year !== ticks[i - 1].year ? " " + year : ""));

  /** Return the outline of the ground between two step curves, one ring for each stretch of days that are known.
   *
   * Where a value is not known there is a gap: neither a line at 0 nor a bridge from the day before to the day after.
   */
  function area(row, low, high, iso) {
    const steps = salient.series.steps(row, high);
    const floor = low.length ? salient.series.steps(row, low).value : steps.value.map(() => 0);
    const rings = [];
    let ring = null;
    steps.value.slice(0, -1).forEach((value, i) => {
      if (value === null || floor[i] === null) return (ring = null);
      if (!ring) rings.push((ring = { there: [], back: [] }));
      const [from, until] = [iso(steps.day[i]), iso(steps.day[i + 1])];
      ring.there.push([from, value], [until, value]);
      return ring.back.push([from, floor[i]], [until, floor[i]]);
    });
    const points = rings.flatMap(({ there, back }) => [...there, ...back.reverse(), [null, null]]).slice(0, -1);
    return { x: points.map(([x]) => x), y: points.map(([, y]) => y) };
  }

  /** Return where the signs for days stand that have something the matter: in the band below the curve. */
  function signs(days, iso) {
    const x = days.map((day) => iso(day) + "T12:00");
    return { x, y: x.map(() => 0.5) };
  }

  function held(stretches, iso) {
    const x = [];
    const y = [];
    stretches.forEach(([first, until]) => {
      x.push(iso(first), iso(first), iso(until), iso(until));
      y.push(0, 1, 1, 0);
    });
    return { x, y };
  }

  const none = { x: [], y: [] };

  /** Return the figure. span: {first, until} days; size: {width, height} px; look: {tokens, scale}. */
  function figure(template, model, t, view, timeline, span, size, look) {
    const copy = JSON.parse(JSON.stringify(template));
    const iso = (day) => salient.text.addDays(view.first, day);
    const items = curves(model, view);
    const [main, contested, second, band, missed, part, ...lines] = copy.data;
    const colors = look.tokens;
    const ground = (item) => item && area(item.row, [], [item.side], iso);
    const several = items.length > 1;
    paint(main, items[0], ground(items[0]), colors, several);
    paint(second, items[1], ground(items[1]), colors, several);
    lines.forEach((trace, i) => outline(trace, several ? items[i] : null, iso, look));
    const both = items[0] && items[0].contested;
    Object.assign(contested, both ? area(items[0].row, [items[0].side], [items[0].side, "contested"], iso) : none);
    pattern(contested, colors.contested, colors.hatch);
    Object.assign(band, timeline ? held(salient.timeline.heldStretches(timeline), iso) : none);
    band.fillcolor = colors.hatch;
    const marked = timeline ? salient.standing.days(timeline, span.first, span.until) : { missed: [], part: [] };
    sign(missed, signs(marked.missed, iso), look);
    sign(part, signs(marked.part, iso), look);
    const highest = most(items, span, look.least);
    axes(copy.layout, t, span, highest, iso, size, look);
    copy.layout.annotations = several ? names(model, t, items, span, { width: size.width - copy.layout.margin.l - copy.layout.margin.r, highest }, iso, look) : [];
    return copy;
  }

  function paint(trace, item, points, colors, several) {
    Object.assign(trace, points || none);
    const color = item ? colors[item.side] : colors.ink;
    trace.fillcolor = color + (several ? OPEN : "d9"); // one alone reads as solid
  }

  /** Draw the line of one of several curves: told by its dashes too, as in pictures. */
  function outline(trace, item, iso, { tokens, scale }) {
    const steps = item ? salient.series.steps(item.row, [item.side]) : { day: [], value: [] };
    Object.assign(trace, { x: steps.day.map(iso), y: steps.value });
    trace.line = { ...trace.line, color: item ? tokens[item.side] : tokens.ink, width: 2 * scale };
  }

  /** Return the highest value of a curve in [from, until), or null where none is known. */
  function highestIn({ row, side }, from, until) {
    const { day, value } = salient.series.steps(row, [side]);
    const inside = value.slice(0, -1).filter((area, i) => area !== null && day[i] < until && day[i + 1] > from);
    return inside.length ? Math.max(...inside) : null;
  }

  /** Return where the name of a curve `wide` days wide stands: {from, y, cost}; null where it is not known. */
  function spot(items, item, from, wide) {
    const own = highestIn(item, from, from + wide);
    if (own === null) return null;
    const y = Math.max(...items.map((one) => highestIn(one, from, from + wide) ?? 0));
    return { from, y, cost: y - own };
  }

  /** Return the names right on their curves: where each is the highest, and rather where it is high. */
  function names(model, t, items, span, { width, highest }, iso, { tokens, scale }) {
    const taken = [];
    return items.flatMap((item) => {
      const text = t.say("held." + item.side + ".in", { region: salient.story.regionName(t, item.region) });
      const wide = ((text.length * NAME.wide * NAME.size * scale) / Math.max(width, 1)) * (span.until - span.first);
      const last = span.until - span.first - wide;
      if (last < 0) return [];
      const tried = Array.from({ length: NAME.places }, (_, i) => spot(items, item, span.first + (i / (NAME.places - 1)) * last, wide)).filter(Boolean);
      const free = tried.filter(({ from, y }) => taken.every((other) => from + wide < other.from || from > other.from + other.wide || Math.abs(y - other.y) > highest / 4));
      const rated = free.map((one) => ({ ...one, cost: one.cost + 0.25 * (highest - (one.y - one.cost)) }));
      const best = rated.sort((a, b) => a.cost - b.cost)[0];
      if (!best) return [];
      taken.push({ ...best, wide });
      return [{ x: iso(Math.round(best.from)), y: best.y, text, showarrow: false, xanchor: "left", yanchor: "bottom", borderpad: 0, font: { color: tokens[item.side], size: NAME.size * scale } }];
    });
  }

  function sign(trace, points, { tokens, scale }) {
    Object.assign(trace, points);
    const line = { ...trace.marker.line, color: tokens.ink, width: trace.marker.line.width * scale };
    trace.marker = { ...trace.marker, size: trace.marker.size * scale, color: tokens.paper, line };
  }

  function pattern(trace, background, foreground) {
    trace.fillpattern = { ...trace.fillpattern, bgcolor: background, fgcolor: foreground };
  }

  function axes(layout, t, span, most, iso, size, look) {
    const { tokens, scale } = look;
    const margin = scaledMargin(layout.margin, scale);
    const months = monthTicks(iso(span.first), iso(span.until), (size.width - margin.l - margin.r) / scale);
    const values = valueTicks(most);
    const font = { color: tokens.muted, size: 12 * scale };
    layout.margin = margin;
    layout.font = { ...layout.font, ...font };
    Object.assign(layout.xaxis, { range: [iso(span.first), iso(span.until)], tickvals: months.map((tick) => tick.iso), ticktext: tickText(t, months), tickcolor: tokens.line, tickfont: font });
    Object.assign(layout.yaxis, { range: [0, most * HEADROOM], tickvals: values, ticktext: valueText(t, values), gridcolor: tokens.line, tickfont: font });
  }

  /** The highest tick carries the unit. */
  const valueText = (t, values) => values.map((value, i) => t.number(value, value % 1 ? 1 : 0) + (i === values.length - 1 ? " " + t.say("km2") : ""));

  const scaledMargin = (margin, scale) => Object.fromEntries(Object.entries(margin).map(([side, px]) => [side, Math.round(px * scale)]));

  /** Return where the middle of `day` lies on a plot `width` px wide. */
  const toX = (day, span, width) => ((day + 0.5 - span.first) / (span.until - span.first)) * width;

  /** Return the day under `x`, kept inside the span. */
  function toDay(x, span, width) {
    const day = Math.floor(span.first + (x / width) * (span.until - span.first));
    return Math.min(span.until - 1, Math.max(span.first, day));
  }

  let newest = 0;

  /** Draw `figure` into the graph once Dash has made it; of several that wait the newest wins. */
  function draw(drawn) {
    const turn = ++newest;
    const config = { displayModeBar: false, staticPlot: true, responsive: false };
    (function attempt() {
      if (turn !== newest) return;
      const gd = document.querySelector("#curve .js-plotly-plot:not(.dash-graph--pending)");
      if (gd) root.Plotly.react(gd, drawn.data, drawn.layout, config);
      else root.requestAnimationFrame(attempt);
    })();
  }

  salient.curve = { figure, draw, most, toX, toY, toDay, monthTicks, tickText, valueTicks, curves, scaledMargin };
})(typeof window === "undefined" ? globalThis : window);
