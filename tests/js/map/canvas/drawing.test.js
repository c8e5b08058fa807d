import assert from "node:assert/strict";
import test from "node:test";
import {
  bySign,
  drawLayers,
  frameOf,
  isAtZoom,
  joinedPath,
  pointOf,
  signOf,
} from "../../../../assets/app/map/canvas/drawing.js";
import { STRIPES, stripesIn } from "../../../../assets/app/map/canvas/hatches.js";
import { shapeOf, WORLD } from "../../../../assets/app/map/canvas/shapes.js";
import { worldX, worldY } from "../../../../assets/app/map/mercator.js";
import { recorded } from "./recorded.js";

const polygon = (properties, x = 35, y = 51, size = 0.1) => ({
  type: "Feature",
  properties,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y],
      ],
    ],
  },
});
const point = (lon, lat, properties = {}) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const view = { lon: 35, lat: 51, zoom: 10 };
const frame = (context, more) => ({
  ...frameOf(view, { x: worldX(view.lon), y: worldY(view.lat) }, 800, 600),
  context,
  ratio: 2,
  scale: 1,
  names: "en",
  tokens: { ukraine: "#0000ff", ink: "#000000", band: "#ffff00" },
  ...more,
});

test("features are called by what they are", () => {
  const of = (properties) => signOf({ properties, geometry: { type: "Polygon" } });
  assert.deepEqual(
    [
      of({ control: "ukraine", from: 1 }),
      of({ control: "line", band: 2 }),
      of({ kind: "gain-russia", control: "russia" }),
      of({ outline: "a", control: "contested" }),
      of({ part: "way" }),
      of({ label: "5", size: 5 }),
      of({ kind: "border" }),
    ],
    ["ground-ukraine", "contact", "gain-russia", "outline-a-contested", "moved-way", "figure", "border"],
  );
  const found = bySign([polygon({ control: "russia" }), polygon({ control: "russia" })], signOf);
  assert.deepEqual(
    [...found].map(([sign, all]) => [sign, all.length]),
    [["ground-russia", 2]],
  );
});

test("the middle of the view is the middle of the canvas", () => {
  const { x, y } = pointOf(frame(null), point(35, 51));
  assert.deepEqual([Math.round(x), Math.round(y)], [400, 300]);
});

test("a path counts from near its geometry, so that single precision is enough", () => {
  const { path, x } = shapeOf(polygon({}, 150, -40).geometry);
  assert.equal(x % 512, 0);
  const furthest = Math.max(...path.calls.flatMap(([, ...at]) => at).map(Math.abs));
  assert.ok(furthest < 1024, String(furthest));
  assert.ok(Math.abs(x + path.calls[0][1] - worldX(150) * WORLD) < 1e-9);
});

test("lines are as wide on the screen at every zoom, and a band as wide as its ground", () => {
  const line = {
    ...polygon({ control: "line", band: 0.01 }),
    geometry: {
      type: "LineString",
      coordinates: [
        [35, 51],
        [35.1, 51],
      ],
    },
  };
  const widths = (layer) =>
    [9, 12].map((zoom) => {
      const context = recorded();
      const at = frameOf({ ...view, zoom }, { x: worldX(35), y: worldY(51) }, 800, 600);
      drawLayers(frame(context, at), [
        {
          layer: { signs: ["contact"], line: "ink", ...layer },
          features: [line],
        },
      ]);
      return context.lineWidth * at.unit;
    });
  assert.deepEqual(widths({ width: 1.6 }), [1.6, 1.6]);
  const [low, high] = widths({ width: 0, line: "band" });
  assert.ok(Math.abs(high / low - 8) < 1e-9);
  assert.deepEqual(widths({ width: [1, 2] }), [1.4, 2]);
});

test("lines that can be seen through are one where they meet, opaque ones are drawn each", () => {
  const piece = (x, band) => ({
    ...polygon({ control: "line", band }),
    geometry: {
      type: "LineString",
      coordinates: [
        [x, 51],
        [x + 0.1, 51],
      ],
    },
  });
  const pieces = [piece(34.9, 0.01), piece(35, 0.01), piece(35.1, 0.02)];
  const strokes = (layer) => {
    const context = recorded();
    drawLayers(frame(context), [{ layer: { signs: ["contact"], ...layer }, features: pieces }]);
    return context.count("stroke");
  };
  const band = { line: "band", width: 0, opacity: 0.8 };
  const line = { line: "ink", width: 1.6, opacity: 0.7 };
  assert.deepEqual([strokes(band), strokes(line), strokes({ ...line, opacity: 1 })], [2, 1, 3]);
  const [first, second] = pieces.map(({ geometry }) => shapeOf(geometry));
  const joined = joinedPath(pieces.slice(0, 2)).calls;
  assert.deepEqual(joined.slice(0, 2), first.path.calls);
  assert.deepEqual(joined[2], ["addPath", second.path, { e: second.x - first.x, f: second.y - first.y }]);
});

test("stripes take the same share of the ground at every zoom", () => {
  const shares = [9, 9.9, 10].map((zoom) => {
    const context = recorded();
    const at = frameOf({ ...view, zoom }, { x: worldX(35), y: worldY(51) }, 800, 600);
    const features = [polygon({ control: "contested" })];
    const layer = { signs: ["ground-contested"], hatch: "contested" };
    drawLayers(frame(context, { ...at, tokens: { hatch: "#888888" } }), [{ layer, features }]);
    const [one, other] = stripesIn(STRIPES.contested, at.box, zoom);
    return context.lineWidth / (other[0] - one[0]);
  });
  for (const share of shares) assert.ok(Math.abs(share - shares[0]) < 1e-9);
});

test("what is outside the view is not drawn, and stripes are cut off at the ground", () => {
  const context = recorded();
  const layer = { signs: ["ground-ukraine"], fill: "control", opacity: 0.4 };
  const features = [polygon({ control: "ukraine" }), polygon({ control: "ukraine" }, 80)];
  drawLayers(frame(context), [{ layer, features }]);
  assert.deepEqual([context.count("fill"), context.fillStyle, context.globalAlpha], [1, "#0000ff", 0.4]);
  drawLayers(frame(context), [{ layer: { signs: [], hatch: "contested" }, features: [features[0]] }]);
  assert.deepEqual([context.count("clip"), context.count("stroke"), context.lineWidth], [1, 1, 0.7]);
});

test("stripes are fixed to the ground: a larger box or zoom only adds some", () => {
  const [small, large] = [
    [100, 100, 120, 130],
    [90, 90, 150, 160],
  ];
  for (const name of ["contested", "leave-russia"]) {
    const sums = (box, zoom) =>
      stripesIn(STRIPES[name], box, zoom).map(([x, y]) => (STRIPES[name].falling ? x - y : x + y).toFixed(6));
    assert.ok(sums(small, 10).length > 1);
    assert.ok(sums(small, 10).every((at) => sums(large, 10).includes(at) && sums(small, 11.9).includes(at)));
  }
});

test("a layer is drawn at its zooms", () => {
  assert.deepEqual(
    [8.2, 8.3, 10.4, 10.5].map((zoom) => isAtZoom({ zooms: [8.3, 10.5] }, zoom)),
    [false, true, true, false],
  );
  assert.ok(isAtZoom({}, 4));
});
