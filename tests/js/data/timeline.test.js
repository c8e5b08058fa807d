import assert from "node:assert/strict";
import test from "node:test";
import { heldStretches, isHeldOver, nextChange, snapshotOf } from "../../../assets/app/data/timeline.js";
import { timeline } from "../helpers.js";

test("a run is decoded to closed rings, outer first", () => {
  const [area, line] = timeline().features(5);
  assert.equal(area.geometry.type, "Polygon");
  assert.deepEqual(area.geometry.coordinates[0], [
    [35, 51],
    [35.1, 51],
    [35.1, 51.1],
    [35, 51.1],
    [35, 51],
  ]);
  assert.equal(area.geometry.coordinates[1].length, 4);
  assert.deepEqual(area.properties, { control: "ukraine", from: 2, until: 10 });
  assert.deepEqual(line.geometry, {
    type: "LineString",
    coordinates: [
      [35.1, 51],
      [35.1, 51.1],
    ],
  });
});

test("days that do not differ share one array; outside the coverage there is nothing", () => {
  const t = timeline();
  assert.equal(t.features(2), t.features(9));
  assert.notEqual(t.features(9), t.features(10));
  assert.deepEqual([t.features(1), t.features(20), t.features(17)], [[], [], []]);
  assert.deepEqual([1, 2, 9, 10, 19, 20].map(t.stretch), [-1, 0, 0, 1, 2, -1]);
});

test("a day between two maps is held over", () => {
  const t = timeline();
  assert.deepEqual(t.snapshots, [2, 3, 10, 15]);
  assert.deepEqual(
    [2, 3, 9, 10, 14, 19].map((day) => snapshotOf(t, day)),
    [2, 3, 3, 10, 10, 15],
  );
  assert.deepEqual(
    [1, 2, 4, 19, 20].map((day) => isHeldOver(t, day)),
    [false, false, true, true, false],
  );
  assert.deepEqual(heldStretches(t), [
    [4, 10],
    [11, 15],
    [16, 20],
  ]);
});

test("next and previous change", () => {
  const t = timeline();
  assert.deepEqual(t.changes, [2, 10, 15]);
  assert.deepEqual(
    [0, 2, 9, 10, 15].map((day) => nextChange(t, day, 1)),
    [2, 10, 10, 15, null],
  );
  assert.deepEqual(
    [2, 3, 10, 19].map((day) => nextChange(t, day, -1)),
    [null, 2, 2, 15],
  );
});

test("no day of a thousand random ones falls between two runs", () => {
  const t = timeline();
  for (let i = 0; i < 1000; i++) {
    const day = Math.floor(Math.random() * 30) - 5;
    for (const { properties } of t.features(day)) assert.ok(properties.from <= day && day < properties.until);
  }
});
