import assert from "node:assert/strict";
import test from "node:test";
import { axisTop, curvesOf } from "../../../assets/app/curve/curves.js";
import { curveFigure } from "../../../assets/app/curve/figure.js";
import { dayToX, monthTicks, tickText, valueTicks, xToDay } from "../../../assets/app/curve/scale.js";
import { signAreas, signDays } from "../../../assets/app/curve/signs.js";
import { decodeSeries } from "../../../assets/app/data/series.js";
import { model, SERIES, text, timeline } from "../helpers.js";

const span = { first: 2, until: 20 };
const LOOK = {
  marked: [],
  tokens: {
    ukraine: "#0000ff",
    russia: "#ff0000",
    contested: "#cccccc",
    hatch: "#777777",
    ink: "#000000",
    muted: "#555555",
    line: "#eeeeee",
  },
  scale: 1,
};
const TEMPLATE = {
  data: [
    "main",
    "contested",
    "second",
    "held",
    "missed",
    "part",
    "rewritten",
    "main-line",
    "second-line",
  ].map((uid) => ({
    uid,
    x: [],
    y: [],
    line: {},
    marker: { size: 6, line: { width: 1 } },
  })),
  layout: { margin: { l: 70, r: 18, t: 12, b: 26 }, font: {}, xaxis: {}, yaxis: {}, yaxis2: {} },
};
const figure = (more, marked = []) => {
  const view = { source: "map", day: 5, first: "2025-03-01", ...more };
  const look = { ...LOOK, marked, highest: axisTop(curvesOf(model(), view), span, 0) };
  return curveFigure(TEMPLATE, model(), text(), view, timeline(), span, { width: 600, height: 120 }, look);
};

test("a day and its place on the curve are inverse", () => {
  for (let day = span.first; day < span.until; day++) {
    assert.equal(xToDay(dayToX(day, span, 733), span, 733), day);
  }
  assert.deepEqual(
    [-50, 0, 733, 9999].map((x) => xToDay(x, span, 733)),
    [2, 2, 19, 19],
  );
});

test("one region: its own side, contested on top", () => {
  const [main, contested, second] = figure({ region: "kursk" }).data;
  assert.deepEqual(main.y, [300, 300, 100, 100, 0, 0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(contested.y, [310, 310, 150, 150, 0, 0, 0, 0, 100, 100, 300, 300]);
  assert.deepEqual(main.x.slice(0, 6), [
    "2025-03-03",
    "2025-03-11",
    "2025-03-11",
    "2025-03-16",
    "2025-03-16",
    "2025-03-21",
  ]);
  assert.deepEqual(main.x.slice(6), main.x.slice(0, 6).reverse());
  assert.match(main.fillcolor, /^#0000ff/);
  assert.deepEqual(second.x, []);
  const drawn = figure({ region: "kursk" });
  assert.deepEqual([drawn.layout.annotations, drawn.data[6].x], [[], []]);
});

test("two regions: both sides, unstacked", () => {
  const drawn = figure({ region: "kursk,sumy" });
  const [main, contested, second, , , , , ...lines] = drawn.data;
  assert.match(main.fillcolor, /^#0000ff/);
  assert.match(second.fillcolor, /^#ff0000/);
  assert.deepEqual([contested.x, second.y], [[], [0, 0, 10, 10, 0, 0, 0, 0]]);
  assert.deepEqual(
    lines.map((line) => [line.line.color, line.y]),
    [
      ["#0000ff", [300, 100, 0, 0]],
      ["#ff0000", [0, 10, 10]],
    ],
  );
  const names = drawn.layout.annotations;
  assert.deepEqual(
    names.map((name) => [name.text, name.font.color]),
    [
      ["Ukrainian-held in Kursk", "#0000ff"],
      ["Russian-held in Sumy", "#ff0000"],
    ],
  );
  assert.ok(
    names.every((name) => name.y < drawn.layout.yaxis.range[1] * 0.9),
    "a name has room above its curve",
  );
  assert.ok(names[0].x < "2025-03-11" && names[1].x > "2025-03-10", "each where its curve is the highest");
});

test("a region that is not covered has no curve", () => {
  assert.deepEqual(
    figure({ source: "rec", region: "sumy" })
      .data.slice(0, 3)
      .map((trace) => trace.x),
    [[], [], []],
  );
});

test("a name keeps clear of marks where there is such a place", () => {
  const wide = { region: "kursk,sumy" };
  const [free] = figure(wide).layout.annotations;
  const day = (iso) => (Date.parse(iso) - Date.parse("2025-03-01")) / 86400000;
  const mark = { day: day(free.x) + 1, value: free.y + 5 };
  const [moved] = figure(wide, [mark]).layout.annotations;
  assert.notEqual(moved.x, free.x);
  const everywhere = Array.from({ length: 30 }, (_, i) => ({ day: i, value: free.y + 5 }));
  assert.equal(figure(wide, everywhere).layout.annotations.length, 2, "it is left out for no mark");
});

test("held-over days are marked", () => {
  const band = figure({ region: "kursk" }).data[3];
  assert.deepEqual(band.x.slice(0, 4), ["2025-03-05", "2025-03-05", "2025-03-11", "2025-03-11"]);
});

test("what is not known is a gap, neither a line at 0 nor a bridge", () => {
  const holed = decodeSeries({
    rows: [{ ...SERIES.rows[0], ukraine: [30000, null, 5000], contested: [1000, 2000, null] }],
  });
  const view = { source: "map", region: "kursk", day: 5, first: "2025-03-01" };
  const drawn = curveFigure(
    TEMPLATE,
    { ...model(), series: holed },
    text(),
    view,
    timeline(),
    span,
    { width: 600, height: 120 },
    LOOK,
  );
  const [main, contested] = drawn.data;
  assert.deepEqual(main.y, [300, 300, 0, 0, null, 50, 50, 0, 0]);
  assert.deepEqual(main.x.slice(3, 7), ["2025-03-03", null, "2025-03-16", "2025-03-21"]);
  assert.deepEqual(contested.y, [310, 310, 300, 300]);
});

test("days with something the matter have a sign each, told by its shape", () => {
  const marks = [
    { day: 4, kind: "unread" },
    { day: 6, kind: "pending" },
    { day: 10, kind: "incomplete" },
    { day: 10, kind: "carried", control: "ukraine", since: 3 },
    { day: 40, kind: "unread" },
  ];
  const view = { source: "map", region: "kursk", day: 5, first: "2025-03-01" };
  const drawn = curveFigure(
    TEMPLATE,
    model(),
    text(),
    view,
    {
      ...timeline(),
      marks,
      rewritten: new Map([
        [7, 90],
        [40, 90],
      ]),
    },
    span,
    { width: 600, height: 120 },
    LOOK,
  );
  const [missed, part, rewritten] = drawn.data.slice(4);
  assert.deepEqual(rewritten.x, ["2025-03-08T12:00"]);
  assert.deepEqual([missed.x, part.x], [["2025-03-05T12:00", "2025-03-07T12:00"], ["2025-03-11T12:00"]]);
  assert.equal(missed.marker.line.color, LOOK.tokens.ink);
});

test("month labels never collide, and name the year where it changes", () => {
  const ticks = monthTicks("2024-08-06", "2025-08-04", 700);
  const days = ticks.map((tick) => Date.parse(tick.iso) / 86400000);
  days.slice(1).forEach((day, i) => assert.ok(((day - days[i]) / 363) * 700 >= 50));
  const labels = tickText(text(), ticks);
  assert.deepEqual(
    labels.filter((label) => /\d/.test(label)),
    [labels[0], "Jan 2025"],
  );
  assert.ok(monthTicks("2022-04-01", "2026-08-20", 300).length <= 6);
});

test("value ticks are round and few", () => {
  assert.deepEqual(valueTicks(910), [0, 400, 800]);
  for (const most of [1, 3, 47, 217, 1234, 20000]) {
    const ticks = valueTicks(most);
    assert.ok(ticks.length >= 2 && ticks.length <= 5, most + ": " + ticks);
  }
});

test("the legend of the curve knows what its period shows", () => {
  const row = {
    region: "kursk",
    first: 0,
    until: 20,
    day: [0, 5, 10],
    ukraine: [300, 0, null],
    contested: [0, 20, 0],
  };
  const items = [{ side: "ukraine", row, region: "kursk", contested: true }];
  const on = (first, until) => signAreas(items, { first, until });
  assert.deepEqual(on(0, 5), {
    areas: [{ side: "ukraine", region: "kursk", nth: 0 }],
    contested: false,
    gap: false,
  });
  assert.deepEqual(on(5, 9), { areas: [], contested: true, gap: false });
  assert.deepEqual(on(9, 20), { areas: [], contested: true, gap: true });
});

test("days of a kind are listed where one of them lies in the period", () => {
  const held = {
    uid: "held",
    x: [
      "2025-03-01",
      "2025-03-01",
      "2025-03-04",
      "2025-03-04",
      "2025-03-20",
      "2025-03-20",
      "2025-03-21",
      "2025-03-21",
    ],
  };
  const drawn = (range, missed) => ({
    data: [held, { uid: "missed", x: missed }, { uid: "part", x: [] }],
    layout: { xaxis: { range } },
  });
  assert.deepEqual(signDays(drawn(["2025-03-02", "2025-03-10"], ["2025-03-05T12:00"])), ["held", "missed"]);
  assert.deepEqual(signDays(drawn(["2025-03-05", "2025-03-10"], [])), []);
});
