import assert from "node:assert/strict";
import test from "node:test";
import { fitBounds, inPolygon, isNear, polygonArea, scaleBarAt } from "../../../assets/app/lib/geo.js";

const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];

test("views are near where a reader sees no difference", () => {
  const view = { lon: 35.27, lat: 51.2, zoom: 9 };
  assert.ok(isNear(view, { lon: 35.27000001, lat: 51.2, zoom: 9.001 }));
  for (const other of [{ lon: 35.28 }, { lat: 51.1 }, { zoom: 8.5 }])
    assert.ok(!isNear(view, { ...view, ...other }));
});

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

test("what fits lies inside the box", () => {
  const bounds = [34.4, 50.9, 35.8, 51.5];
  const at = fitBounds(bounds, 1000, 600, 20);
  const px = (512 * 2 ** at.zoom) / 360;
  assert.ok((bounds[2] - bounds[0]) * px <= 961);
  assert.ok(Math.abs(at.lon - 35.1) < 1e-9 && at.lat > 51.19 && at.lat < 51.21);
  assert.ok(Number.isFinite(fitBounds(bounds, 0, 0, 20).zoom));
});

test("the scale bar is a round length within its limit", () => {
  for (let zoom = 5; zoom < 15; zoom += 0.37) {
    const { km, px } = scaleBarAt(51.2, zoom, 120);
    assert.ok(px <= 120 && px > 45, String(px));
    assert.ok([1, 2, 5].includes(Number(km.toExponential(0)[0])));
  }
});
