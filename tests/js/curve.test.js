"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, text, model, timeline } = require("./helpers.js");

const span = { first: 2, until: 20 };
const LOOK = { tokens: { ukraine: "#0000ff", russia: "#ff0000", contested: "#cccccc", hatch: "#777777", ink: "#000000", muted: "#555555", line: "#eeeeee" }, scale: 1 };
const TEMPLATE = {
  data: ["main", "contested", "second", "held"].map((uid) => ({ uid, x: [], y: [], line: {} })),
  layout: { margin: { l: 70, r: 18, t: 12, b: 26 }, font: {}, xaxis: {}, yaxis: {}, yaxis2: {} },
};
const figure = (view) => salient.curve.figure(TEMPLATE, model(), text(), { source: "map", day: 5, first: "2025-03-01", ...view }, timeline(), span, { width: 600, height: 120 }, LOOK);

test("a day and its place on the curve are inverse", () => {
  for (let day = span.first; day < span.until; day++) {
    assert.equal(salient.curve.toDay(salient.curve.toX(day, span, 733), span, 733), day);
  }
  assert.deepEqual([-50, 0, 733, 9999].map((x) => salient.curve.toDay(x, span, 733)), [2, 2, 19, 19]);
});

test("one region: its own side, contested on top", () => {
  const [main, contested, second] = figure({ region: "kursk" }).data;
  assert.deepEqual(main.y, [300, 100, 0, 0]);
  assert.deepEqual(contested.y, [310, 150, 0, 0]);
  assert.deepEqual(main.x, ["2025-03-03", "2025-03-11", "2025-03-16", "2025-03-21"]);
  assert.match(main.fillcolor, /^#0000ff/);
  assert.deepEqual(second.x, []);
});

test("two regions: both sides, unstacked", () => {
  const [main, contested, second] = figure({ region: "kursk,sumy" }).data;
  assert.match(main.fillcolor, /^#0000ff/);
  assert.match(second.fillcolor, /^#ff0000/);
  assert.deepEqual([contested.x, second.y], [[], [0, 10, 10]]);
});

test("a region that is not covered has no curve", () => {
  assert.deepEqual(figure({ source: "rec", region: "sumy" }).data.slice(0, 3).map((trace) => trace.x), [[], [], []]);
});

test("held-over days are marked", () => {
  const band = figure({ region: "kursk" }).data[3];
  assert.deepEqual(band.x.slice(0, 4), ["2025-03-05", "2025-03-05", "2025-03-11", "2025-03-11"]);
});

test("month labels never collide, and name the year where it changes", () => {
  const ticks = salient.curve.monthTicks("2024-08-06", "2025-08-04", 700);
  const days = ticks.map((tick) => Date.parse(tick.iso) / 86400000);
  days.slice(1).forEach((day, i) => assert.ok(((day - days[i]) / 363) * 700 >= 50));
  const labels = salient.curve.tickText(text(), ticks);
  assert.deepEqual(labels.filter((label) => /\d/.test(label)), [labels[0], "Jan 2025"]);
  assert.ok(salient.curve.monthTicks("2022-04-01", "2026-08-20", 300).length <= 6);
});

test("value ticks are round and few", () => {
  assert.deepEqual(salient.curve.valueTicks(910), [0, 400, 800]);
  for (const most of [1, 3, 47, 217, 1234, 20000]) {
    const ticks = salient.curve.valueTicks(most);
    assert.ok(ticks.length >= 2 && ticks.length <= 5, most + ": " + ticks);
  }
});
