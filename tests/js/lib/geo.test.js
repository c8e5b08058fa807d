import assert from "node:assert/strict";
import test from "node:test";
import { inPolygon, polygonArea } from "../../../assets/app/lib/geo.js";

const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

test("areas are geodesic on WGS 84", () => {
  // pyproj.Geod(ellps="WGS84"), edges along the parallels: 1 degree at 51 N is 7,750.3 km2.
  const area = polygonArea([square(35, 51, 0.1)]);
  assert.ok(Math.abs(area - 78.05) < 0.1, String(area));
  assert.ok(polygonArea([square(35, 51, 0.1), square(35.02, 51.02, 0.05)]) < 0.76 * area);
});

test("a point in a hole is outside", () => {
  const rings = [square(0, 0, 10), square(4, 4, 2)];
  assert.deepEqual(
    [
      [1, 1],
      [5, 5],
      [11, 5],
      [9.9, 9.9],
    ].map(([x, y]) => inPolygon(rings, x, y)),
    [true, false, false, true],
  );
});
