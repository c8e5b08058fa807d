import assert from "node:assert/strict";
import test from "node:test";
import { areCrowded, MOST_EDGES } from "../../../../assets/app/data/compare/crowding.js";
import { Overlay } from "../../../../assets/app/data/compare/overlay.js";

/** A comb: teeth up from a low edge, or, turned, to the right. */
function comb(teeth, size, turned) {
  const points = Array.from({ length: teeth }, (_, i) => i).flatMap((i) => [
    { x: (i * size) / teeth, y: 0 },
    { x: ((i + 0.5) * size) / teeth, y: size },
  ]);
  points.push({ x: size, y: 0 }, { x: size / 2, y: -1 });
  return turned ? points.map(({ x, y }) => ({ x: y, y: x })).reverse() : points;
}
const circle = (points, radius) =>
  Array.from({ length: points }, (_, i) => {
    const angle = (i / points) * 2 * Math.PI;
    return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
  });

test("two combs that cross are crowded, each alone is not", () => {
  const [up, across] = [comb(600, 1e6, false), comb(600, 1e6, true)];
  assert.equal(areCrowded([up, across]), true);
  assert.equal(areCrowded([up]), false);
  assert.equal(areCrowded([across]), false);
});

test("long outlines that hardly meet are not crowded", () => {
  assert.equal(areCrowded([circle(40_000, 1e6), circle(40_000, 1.1e6)]), false);
});

test("outlines whose edges all lie beside each other are looked at for no longer than may be", () => {
  assert.equal(areCrowded([comb(40_000, 1e6, true)]), true);
});

test("more edges than are read are crowded", () => {
  assert.equal(areCrowded([circle(MOST_EDGES + 1, 1e9)]), true);
});

const square = (west, south, size) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const held = (id, ring) => ({
  type: "Feature",
  id,
  properties: { control: "ukraine" },
  geometry: { type: "Polygon", coordinates: [ring] },
});
const ringOf = (path) => [...path, path[0]].map(({ x, y }) => [35.3 + x / 1e6, 51.2 + y / 1e6]);

test("a region in which two maps meet too often is told before anything is cut", () => {
  const properties = { id: "kursk", home: "russia" };
  const region = {
    type: "Feature",
    properties,
    geometry: { type: "Polygon", coordinates: [square(35, 51, 1)] },
  };
  const overlay = new Overlay({ features: [region] });
  const [a, b] = [comb(600, 4e5, false), comb(600, 4e5, true)].map((path, i) => ({
    source: "s",
    features: [held("comb" + i, ringOf(path))],
  }));
  assert.equal(overlay.crowded(a, b, "kursk"), true);
  assert.equal(overlay.crowded(a, a, "kursk"), false);
});
