import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { areaOf } from "../../../../assets/app/data/compare/cutting.js";
import { partFaces } from "../../../../assets/app/data/compare/faces.js";
import { Overlay } from "../../../../assets/app/data/compare/overlay.js";

const box = (west, south, east, north) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const region = (id, home, ...rings) => ({
  type: "Feature",
  properties: { id, home },
  geometry: { type: "Polygon", coordinates: rings },
});
const held = (id, control, ...rings) => ({
  type: "Feature",
  id,
  properties: { control },
  geometry: { type: "Polygon", coordinates: rings },
});
const REGIONS = {
  features: [
    region("kursk", "russia", box(35, 51.1, 36, 51.6)),
    region("sumy", "ukraine", box(35, 50.6, 36, 51.1)),
  ],
};
const CELL = areaOf([box(35.2, 51.25, 35.24, 51.29)]);

const faces = (a, b, ids = ["kursk"]) =>
  new Overlay(REGIONS).faces({ source: "a", features: a }, { source: "b", features: b }, ids);
const sums = (found) => Object.fromEntries(found.map((face) => [face.before + ">" + face.after, face.km2]));
const near = (value, wanted, slack = 1e-3) =>
  assert.ok(Math.abs(value - wanted) < slack, value + " is not " + wanted);

test("areas are those of geodata.geometry.area_km2", () => {
  const hole = [
    [35.4, 51.5],
    [35.5, 51.6],
    [35.6, 51.5],
    [35.4, 51.5],
  ];
  near(
    areaOf([
      [
        [35.2, 51.2],
        [36.2, 51.3],
        [35.9, 52.1],
        [35, 51.9],
        [35.2, 51.2],
      ],
      hole,
    ]),
    5701.6573151,
    1e-6,
  );
  near(areaOf([box(35, 51, 36, 52)]), 7725.6995926, 1e-6);
  near(CELL, 12.422911, 1e-6);
});

test("ground that one side loses goes to the home side", () => {
  const found = sums(
    faces(
      [held(0, "ukraine", box(35.2, 51.25, 35.24, 51.29))],
      [held(0, "ukraine", box(35.22, 51.25, 35.26, 51.29))],
    ),
  );
  near(found["ukraine>russia"], CELL / 2);
  near(found["russia>ukraine"], CELL / 2);
  near(found["ukraine>ukraine"], CELL / 2);
});

test("contested ground is told from taken ground", () => {
  const a = [
    held(0, "ukraine", box(35.2, 51.25, 35.24, 51.29)),
    held(1, "contested", box(35.24, 51.25, 35.28, 51.29)),
  ];
  const found = sums(faces(a, [held(0, "contested", box(35.22, 51.25, 35.26, 51.29))]));
  ["ukraine>contested", "ukraine>russia", "contested>russia", "contested>contested"].forEach((key) =>
    near(found[key], CELL / 2),
  );
  assert.equal(Object.keys(found).length, 4);
});

test("a map differs from itself by nothing, and is not cut", () => {
  const same = held(0, "ukraine", box(35.2, 51.25, 35.24, 51.29));
  const [face, ...rest] = faces([same], [same]);
  assert.deepEqual([face.before, face.after, rest.length], ["ukraine", "ukraine", 0]);
  near(face.km2, CELL);
});

test("a polygon is cut at the region's edge, and counts where it is not at home", () => {
  const across = [held(0, "ukraine", box(35.2, 51.08, 35.24, 51.12))];
  const found = faces([], across, ["kursk", "sumy"]);
  assert.deepEqual(
    found.map((face) => [face.region, face.before, face.after]),
    [["kursk", "russia", "ukraine"]],
  );
  near(found[0].km2, areaOf([box(35.2, 51.1, 35.24, 51.12)]));
});

test("a hole stays a hole, and an island in it an island", () => {
  const ring = held(0, "ukraine", box(35.2, 51.2, 35.5, 51.5), box(35.3, 51.3, 35.4, 51.4).reverse());
  const island = held(1, "ukraine", box(35.33, 51.33, 35.37, 51.37));
  const [face] = faces([ring, island], []);
  assert.deepEqual(face.pieces.map((one) => one.rings.length).sort(), [1, 2]);
  near(face.km2, areaOf(ring.geometry.coordinates) + areaOf(island.geometry.coordinates));
});

test("neighbours with one edge leave no sliver between them", () => {
  const a = [
    held(0, "ukraine", box(35.2, 51.25, 35.22, 51.29)),
    held(1, "ukraine", box(35.22, 51.25, 35.24, 51.29)),
  ];
  const found = sums(faces(a, [held(7, "ukraine", box(35.2, 51.25, 35.24, 51.29))]));
  assert.deepEqual(Object.keys(found), ["ukraine>ukraine"]);
});

test("faces of the same two maps are the same objects", () => {
  const overlay = new Overlay(REGIONS);
  const [a, b] = [
    { source: "a", features: [held(0, "ukraine", box(35.2, 51.2, 35.3, 51.3))] },
    { source: "b", features: [held(0, "ukraine", box(35.25, 51.2, 35.35, 51.3))] },
  ];
  assert.equal(overlay.faces(a, b, ["kursk"])[0], overlay.faces(a, b, ["kursk"])[0]);
});

// The Python kernel's test reads the same file.
const VECTORS = JSON.parse(readFileSync(new URL("../../../vectors/overlay.json", import.meta.url), "utf8"));

const drawn = (end) =>
  Object.entries(end.held).flatMap(([control, boxes]) =>
    boxes.map((sides, i) => held(control + i, control, box(...sides))),
  );

VECTORS.cases.forEach((shared) => {
  test("shared with Python: " + shared.says, () => {
    const regions = VECTORS.regions.map(({ id, home, box: sides }) => region(id, home, box(...sides)));
    const [a, b] = [shared.a, shared.b].map((end, i) => ({
      source: "ab"[i],
      features: drawn(end),
      incomplete: end.incomplete,
      contested: end.controls.includes("contested"),
    }));
    const ids = VECTORS.regions.map(({ id }) => id);
    const faces = new Overlay({ features: regions }).faces(a, b, ids);
    const { told, untold } = partFaces(faces, a, b, VECTORS.regions);
    const found = Object.fromEntries(told.map((face) => [face.before + " " + face.after, face.km2]));
    assert.deepEqual(Object.keys(found).sort(), Object.keys(shared.km2).sort());
    Object.entries(shared.km2).forEach(([pair, km2]) => near(found[pair], km2));
    near(
      untold.reduce((all, face) => all + face.km2, 0),
      shared.untold_km2,
    );
  });
});
