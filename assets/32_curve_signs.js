/* The signs of the curve that are drawn in its period, for its legend: what is not there is not explained. Pure. */
(function (root) {
  "use strict";
  const salient = ((root.dash_clientside = root.dash_clientside || {}).salient = root.dash_clientside.salient || {});

  const DAYS = ["held", "missed", "part"]; // traces in the band below the curve

  /** Tell whether a step of a series that lies in the span is as `test` asks. */
  function some(row, keys, span, test) {
    const { day, value } = salient.series.steps(row, keys);
    return value.slice(0, -1).some((one, i) => day[i] < span.until && day[i + 1] > span.first && test(one));
  }

  const above = (value) => value !== null && value > 0;

  /** Return {areas: [{side, region, nth}], contested, gap} of salient.curve.curves(). */
  function areas(items, span) {
    const rows = items.map((item, nth) => ({ ...item, nth })).filter(({ row }) => row);
    const shown = rows.filter(({ row, side }) => some(row, [side], span, above));
    return {
      areas: shown.map(({ row, side, nth }) => ({ side, region: row.region, nth })),
      contested: rows.some(({ row, contested }) => contested && some(row, ["contested"], span, above)),
      gap: rows.some(({ row, side }) => some(row, [side], span, (value) => value === null)),
    };
  }

  /** Return which of DAYS a drawn figure of the curve shows between the ends of its axis. */
  function days({ data, layout }) {
    const [first, until] = layout.xaxis.range;
    const inside = ([from, to]) => from < until && to > first; // a sign stands at noon, which is after its date alone
    const apart = (trace) => (trace.uid === "held" ? stretches(trace.x) : trace.x.map((iso) => [iso, iso]));
    return DAYS.filter((name) => data.some((trace) => trace.uid === name && apart(trace).some(inside)));
  }

  /** Return [first, until] of each held-over stretch, which the trace draws as a box of four corners. */
  const stretches = (x) => x.filter((_, i) => i % 4 === 0).map((first, i) => [first, x[4 * i + 2]]);

  salient.curveSigns = { areas, days };
})(typeof window === "undefined" ? globalThis : window);
