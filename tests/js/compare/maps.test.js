import assert from "node:assert/strict";
import test from "node:test";
import { dividerTo } from "../../../assets/app/compare/divider.js";
import { featureAt } from "../../../assets/app/lib/geo.js";
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
