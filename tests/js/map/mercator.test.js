import assert from "node:assert/strict";
import test from "node:test";
import { MAP_BOX, ZOOMS } from "../../../assets/app/lib/map-box.js";
import {
  boundsOfView,
  fitBounds,
  isNear,
  keptOnMap,
  pannedView,
  project,
  scaleBarAt,
  unproject,
  zoomedView,
} from "../../../assets/app/map/mercator.js";

test("views are near where a reader sees no difference", () => {
  const view = { lon: 35.27, lat: 51.2, zoom: 9 };
  assert.ok(isNear(view, { lon: 35.27000001, lat: 51.2, zoom: 9.001 }));
  for (const other of [{ lon: 35.28 }, { lat: 51.1 }, { zoom: 8.5 }])
    assert.ok(!isNear(view, { ...view, ...other }));
});

test("what fits lies inside the box", () => {
  const bounds = [34.4, 50.9, 35.8, 51.5];
  const at = fitBounds(bounds, 1000, 600, 20);
  const px = (512 * 2 ** at.zoom) / 360;
  assert.ok((bounds[2] - bounds[0]) * px <= 961);
  assert.ok(Math.abs(at.lon - 35.1) < 1e-9 && at.lat > 51.19 && at.lat < 51.21);
  assert.ok(Number.isFinite(fitBounds(bounds, 0, 0, 20).zoom));
});

test("no view shows what has no ground, and one that shows none is left as it is", () => {
  const here = { lon: 35.27, lat: 51.2, zoom: 8.6 };
  assert.deepEqual(keptOnMap(here, 1040, 800), here);
  const far = [
    { lon: 35, lat: 51, zoom: 1 },
    { lon: -70, lat: 89, zoom: 5 },
    { lon: 61.9, lat: 38.1, zoom: 4.2 },
    { lon: 39.17, lat: 21.54, zoom: 11 },
    { lon: 35, lat: 51, zoom: 20 },
  ];
  for (const view of far)
    for (const [width, height] of [
      [390, 500],
      [1040, 800],
      [3800, 300],
    ]) {
      const kept = keptOnMap(view, width, height);
      const [west, south, east, north] = boundsOfView(kept, width, height);
      assert.ok(west > MAP_BOX[0] - 1e-6 && east < MAP_BOX[2] + 1e-6, `${west} ${east}`);
      assert.ok(south > MAP_BOX[1] - 1e-6 && north < MAP_BOX[3] + 1e-6, `${south} ${north}`);
      assert.ok(kept.zoom <= ZOOMS[1] && kept.zoom >= Math.min(view.zoom, ZOOMS[1]));
    }
});

test("the scale bar is a round length within its limit", () => {
  for (let zoom = 5; zoom < 15; zoom += 0.37) {
    const { km, px } = scaleBarAt(51.2, zoom, 120);
    assert.ok(px <= 120 && px > 45, String(px));
    assert.ok([1, 2, 5].includes(Number(km.toExponential(0)[0])));
  }
});

test("a place is found again where it was projected", () => {
  const view = { lon: 35.27, lat: 51.2, zoom: 9.4 };
  for (const [lon, lat] of [
    [35.27, 51.2],
    [30.1, 46.5],
    [40, 60],
  ]) {
    const { x, y } = project(lon, lat, view, 1000, 600);
    const found = unproject(x, y, view, 1000, 600);
    assert.ok(Math.abs(found.lon - lon) < 1e-9 && Math.abs(found.lat - lat) < 1e-9);
  }
});

test("a view shows the box that was fitted into it", () => {
  const [west, south, east, north] = boundsOfView(fitBounds([34, 50, 36, 52], 800, 800, 0), 800, 800);
  assert.ok(west <= 34.001 && east >= 35.999 && south <= 50.01 && north >= 51.99);
  assert.ok(south > 49.9 && north < 52.1);
});

test("what was px to the right and below the middle is in the middle of a panned view", () => {
  const here = { lon: 35.27, lat: 51.2, zoom: 8.6 };
  const there = pannedView(here, { x: 120, y: -60 }, 1000, 600);
  const { x, y } = project(there.lon, there.lat, here, 1000, 600);
  assert.ok(Math.abs(x - 620) < 1e-6 && Math.abs(y - 240) < 1e-6 && there.zoom === here.zoom);
});

test("what is at a point stays there while a view is zoomed, and no zoom leaves what there is", () => {
  const here = { lon: 35.27, lat: 51.2, zoom: 8.6 };
  const point = { x: 800, y: 90 };
  const place = unproject(point.x, point.y, here, 1000, 600);
  for (const step of [1, -0.5, 0.01]) {
    const there = zoomedView(here, step, point, 1000, 600);
    const { x, y } = project(place.lon, place.lat, there, 1000, 600);
    assert.ok(Math.abs(x - point.x) < 1e-6 && Math.abs(y - point.y) < 1e-6);
    assert.ok(Math.abs(there.zoom - here.zoom - step) < 1e-9);
  }
  assert.deepEqual(
    [20, -20].map((step) => zoomedView(here, step, point, 1000, 600).zoom),
    [ZOOMS[1], ZOOMS[0]],
  );
});
