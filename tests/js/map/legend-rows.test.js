import assert from "node:assert/strict";
import test from "node:test";
import { LAYERS } from "../../../assets/app/lib/address.js";
import { meets } from "../../../assets/app/lib/geo.js";
import { comparedLegend, dayLegend } from "../../../assets/app/map/legend-rows.js";
import { model, text, timeline } from "../helpers.js";

const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const ground = (control, x = 35) => ({
  type: "Feature",
  properties: { control },
  geometry: { type: "Polygon", coordinates: [square(x, 51, 0.1)] },
});
const line = (more) => ({
  type: "Feature",
  properties: { control: "line", ...more },
  geometry: {
    type: "LineString",
    coordinates: [
      [35, 51],
      [35.1, 51.1],
    ],
  },
});
const view = (day, more) => ({ source: "map", region: "kursk,sumy", day, first: "2025-03-01", ...more });
const sight = (more) => ({ seen: () => true, layers: LAYERS, base: new Set(), ...more });
const keys = (rows) => rows.map((row) => row.key);

test("it lists what is on the map of the day", () => {
  const t = timeline();
  const on = (day) => keys(dayLegend(model(), text(), view(day), t.features(day)));
  assert.deepEqual(
    [on(5), on(12), on(0)],
    [["ukraine", "line", "border"], ["contested", "border"], ["border"]],
  );
});

test("what lies outside the screen, or on a layer that is switched off, is not listed", () => {
  const box = [34, 50, 35.05, 52];
  const near = sight({ seen: (geometry) => meets(geometry, box) });
  const on = (features, how) => keys(dayLegend(model(), text(), view(5), features, how));
  assert.deepEqual(on([ground("ukraine"), ground("contested", 36)], near), ["ukraine"]);
  assert.deepEqual(on([line({ band: 2 })], sight()), ["line", "band"]);
  assert.deepEqual(on([line({ band: 2 })], sight({ layers: ["contact"] })), ["line"]);
  assert.deepEqual(on([line({ band: 2 })], sight({ layers: ["band"] })), ["band"]);
});

test("of two maps it holds what is on either", () => {
  const rows = dayLegend(
    model(),
    text(),
    [view(5, { source: "rec" }), view(12)],
    [ground("ukraine"), ground("russia")],
  );
  assert.deepEqual(rows.map((one) => one.text).slice(0, 2), [
    "Ukrainian-held in Kursk",
    "Russian-held in Sumy",
  ]);
});

test("ground that lies in none of the regions is named without one", () => {
  assert.equal(dayLegend(model(), text(), view(0), [ground("ukraine")])[0].text, "Ukrainian-held");
});

test("the rings of places are those of the ranks that are drawn", () => {
  const rows = dayLegend(
    model(),
    text(),
    view(5),
    [],
    sight({ base: new Set(["places-1", "places-3", "oblast", "moved-line"]) }),
  );
  assert.deepEqual(keys(rows), ["moved-line", "oblast", "places"]);
  assert.deepEqual(rows[2].ranks, ["1", "3"]);
});

test("a comparison lists the kinds in sight, and whose ground and outlines there are", () => {
  const pieces = (x) => [{ rings: [square(x, 51, 0.1)], km2: 5 }];
  const face = (before, after, x) => ({ region: "kursk", before, after, km2: 5, pieces: pieces(x) });
  const faces = [
    face("ukraine", "russia", 35),
    face("contested", "contested", 35),
    face("ukraine", "ukraine", 35),
    face("ukraine", "contested", 38),
  ];
  const end = (date, features) => ({ source: "map", date, features });
  const [a, b] = [
    end("2025-03-05", [ground("ukraine"), ground("russia", 38)]),
    end("2025-03-12", [ground("ukraine"), ground("contested")]),
  ];
  const both = { a, b, from: a, to: b, mode: "time", faces };
  const box = [34, 50, 36, 52];
  const rows = comparedLegend(model(), text(), both, sight({ seen: (geometry) => meets(geometry, box) }));
  assert.deepEqual(keys(rows), ["gain-russia", "same", "same-contested", "outline-a", "outline-b"]);
  assert.deepEqual(
    rows.filter(({ sides }) => sides).map(({ sides }) => sides),
    [["ukraine"], ["ukraine"], ["ukraine", "contested"]],
  );
});

test("a polygon meets a box that it crosses, holds or lies in; a hole that holds the box does not", () => {
  const polygon = (...rings) => ({ type: "Polygon", coordinates: rings });
  const inBox = (geometry) => meets(geometry, [0, 0, 1, 1]);
  assert.deepEqual(
    [square(0.2, 0.2, 0.1), square(-1, -1, 5), square(0.5, 0.5, 5), square(2, 2, 1)].map((ring) =>
      inBox(polygon(ring)),
    ),
    [true, true, true, false],
  );
  assert.equal(inBox(polygon(square(-5, -5, 20), square(-1, -1, 5))), false);
  const across = (a, b) => inBox({ type: "LineString", coordinates: [a, b] });
  assert.deepEqual(
    [across([-1, 0.5], [2, 0.5]), across([-1, 1], [1, 3]), across([0.5, -1], [0.5, -0.5])],
    [true, false, false],
  );
});
