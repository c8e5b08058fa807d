import assert from "node:assert/strict";
import test from "node:test";
import { dividerTo } from "../../../assets/app/compare/divider.js";
import { featureAt } from "../../../assets/app/lib/geo.js";
import { canPair } from "../../../assets/app/map/second-map.js";
import { secondStyle } from "../../../assets/app/map/second-style.js";
import { mapLabel } from "../../../assets/app/sentences/comparison-names.js";
import { model, text } from "../helpers.js";

const key = (name, more) => ({ key: name, ...more });
const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const held = (control, more) => ({
  type: "Feature",
  properties: { control, ...more },
  geometry: { type: "Polygon", coordinates: [square(35, 51, 0.1)] },
});

test("keys move the divider, and never off the map", () => {
  const to = (name, at, more) => dividerTo(key(name, more), at);
  assert.deepEqual(
    [to("ArrowRight", 50), to("ArrowLeft", 50), to("ArrowRight", 50, { shiftKey: true }), to("PageDown", 50)],
    [52, 48, 60, 40],
  );
  assert.deepEqual([to("Home", 50), to("End", 50), to("ArrowLeft", 1)], [0, 100, 0]);
  assert.deepEqual([to("c", 50), to("ArrowLeft", 50, { altKey: true })], [null, null]);
});

test("the second map has our style without what Plotly drew, in colours of its own", () => {
  const layer = (id, source) => ({ id, type: "fill", source });
  const first = {
    version: 8,
    sources: { land: { data: 1 }, "source-9": { data: 4 } },
    layers: [
      { id: "ground", type: "background" },
      layer("ukraine", "land"),
      layer("plotly-trace-layer-9-fill", "source-9"),
    ],
    state: { ink: { default: "#000000" } },
  };
  const made = secondStyle(first, { tokens: { ink: "#ffffff" }, names: "en", scale: 2 });
  assert.deepEqual(
    made.layers.map(({ id }) => id),
    ["ground", "ukraine"],
  );
  assert.deepEqual(Object.keys(made.sources), ["land"]);
  assert.deepEqual(made.state, { ink: { default: "#ffffff" }, scale: { default: 2 } });
  assert.deepEqual(first.state, { ink: { default: "#000000" } });
});

test("there is no second map where the first does not do what it takes", () => {
  const whole = Object.fromEntries(
    ["getStyle", "jumpTo", "getContainer", "getCenter", "getZoom", "getBearing", "getPitch"].map((name) => [
      name,
      () => null,
    ]),
  );
  assert.deepEqual(
    [canPair(whole), canPair({ ...whole, getStyle: undefined }), canPair(null)],
    [true, false, false],
  );
});

test("what stands on a map names its source, its day and what there is to say of it", () => {
  const end = { source: "map", date: "2025-03-12", at: 3, snapshot: "2025-03-12" };
  const on = (more) => mapLabel(model(), text(), { ...end, ...more });
  assert.deepEqual(on(), { head: "A map", note: "12 Mar 2025" });
  assert.equal(on({ snapshot: "2025-03-10" }).note, "12 Mar 2025 \u00b7 map of 10 Mar 2025");
  assert.equal(on({ at: -1, snapshot: null }).note, "12 Mar 2025 \u00b7 no map");
  assert.equal(on({ source: "rec" }).note, "12 Mar 2025 \u00b7 reconstruction");
});

test("what lies under the pointer is ground, never an outline", () => {
  const ground = held("ukraine");
  const list = [held("ukraine", { outline: "a" }), ground];
  assert.equal(featureAt(list, 35.05, 51.05), ground);
  assert.equal(featureAt(list, 36, 51.05), null);
});
