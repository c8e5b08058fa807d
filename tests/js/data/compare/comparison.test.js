import assert from "node:assert/strict";
import test from "node:test";
import {
  agreementAt,
  agreementStack,
  decodeAgreement,
  leastAgreement,
  sourceBand,
} from "../../../../assets/app/data/compare/agreement.js";
import { comparedRegions, inTime, presetsOf, startOf } from "../../../../assets/app/data/compare/ends.js";
import { agreementOf, balanceOf, matrixOf } from "../../../../assets/app/data/compare/faces.js";
import { movedSettlements } from "../../../../assets/app/data/compare/moved-settlements.js";
import {
  comparisonFeatures,
  largestPieces,
  pointInside,
} from "../../../../assets/app/data/compare/pieces.js";
import { inPolygon } from "../../../../assets/app/lib/geo.js";
import { MANIFEST, model } from "../../helpers.js";

const STATE = { source: "map", date: "2025-03-15", region: "kursk,sumy", compare: null };
const square = (x, y, size) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const face = (before, after, km2, region = "kursk") => ({
  region,
  before,
  after,
  km2,
  pieces: [{ rings: [square(35, 51, 0.1)], km2 }],
});
const FACES = [
  face("ukraine", "ukraine", 60),
  face("ukraine", "russia", 30),
  face("russia", "ukraine", 5),
  face("ukraine", "contested", 10),
  face("contested", "russia", 4),
];
const HOMES = [{ id: "kursk", home: "russia", km2: 1000 }];

test("comparing begins a week earlier, or with another source where there is no such map", () => {
  assert.equal(startOf(MANIFEST, STATE), "map@2025-03-08");
  assert.equal(startOf(MANIFEST, { ...STATE, date: "2025-03-05" }), "map@2025-03-03");
  assert.equal(startOf(MANIFEST, { ...STATE, date: "2025-03-03" }), "rec@2025-03-03");
  assert.equal(startOf(MANIFEST, { ...STATE, date: "2025-03-03", region: "sumy" }), "map@2025-03-03");
});

test("presets name a map each, and none that does not exist", () => {
  const found = presetsOf(model(), { ...STATE, compare: "map@2025-03-08" }, MANIFEST.first);
  assert.deepEqual(found, {
    week: "map@2025-03-08",
    month: "map@2025-03-03",
    peak: "map@2025-03-03",
    other: "rec@2025-03-15",
  });
  assert.equal(presetsOf(model(), { ...STATE, region: "sumy" }, MANIFEST.first).other, null);
});

test("a region that one source does not cover is left out and named", () => {
  assert.deepEqual(comparedRegions(MANIFEST, "kursk,sumy", "rec", "map"), {
    compared: ["kursk"],
    left: [{ region: "sumy", sources: ["rec"] }],
  });
  assert.deepEqual(comparedRegions(MANIFEST, "kursk,sumy", "map", "map").left, []);
});

test("the matrix adds up to the regions, and the balance is that of geodata diff", () => {
  const table = matrixOf(FACES, HOMES);
  const all = Object.values(table)
    .flatMap(Object.values)
    .reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(all - 1000) < 1e-9);
  assert.equal(table.russia.russia, 1000 - 109);
  assert.deepEqual(balanceOf(table, "russia"), { gained: 34, lost: 5, net: 29 });
  assert.deepEqual(balanceOf(table, "ukraine"), { gained: 5, lost: 40, net: -35 });
});

test("agreement is of the ground that the side not at home holds", () => {
  assert.deepEqual(agreementOf(FACES, "kursk", "ukraine"), {
    agreed: 60,
    only_a: 40,
    only_b: 5,
    iou: 60 / 105,
  });
  assert.equal(agreementOf([], "kursk", "ukraine").iou, null);
});

test("settlements that changed hands, newest first; one that nobody ever took stays out", () => {
  const place = (id, country) => ({
    properties: { id, country, en: id },
    geometry: { coordinates: [35, 51] },
  });
  const rows = {
    R1: [
      [0, "r"],
      [3, "u"],
      [9, "r"],
    ],
    R2: [
      [0, "r"],
      [2, "u"],
    ],
    R3: [
      [0, "u"],
      [8, "c"],
    ],
  };
  const side = (source, day) => ({ source, day, places: { rows } });
  const list = [place("R1", "RU"), place("R2", "RU"), place("R3", "RU"), place("R4", "RU")];
  const found = movedSettlements(side("map", 4), side("map", 10), list, () => true);
  assert.deepEqual(
    found.map(({ id, before, after, day }) => [id, before, after, day]),
    [
      ["R1", "ukraine", "russia", 9],
      ["R3", "ukraine", "contested", 8],
    ],
  );
  assert.deepEqual(
    movedSettlements(side("map", 4), side("map", 10), list, () => false),
    [],
  );
});

test("two ends come in order of time, those of one day as they are", () => {
  const [early, late, other] = [{ date: "2025-03-05" }, { date: "2025-03-12" }, { date: "2025-03-05" }];
  assert.deepEqual(inTime(early, late), [early, late]);
  assert.deepEqual(inTime(late, early), [early, late]);
  assert.equal(inTime(other, early)[0], other);
});

test("of two sources no settlement has a day on which it changed hands", () => {
  const place = { properties: { id: "R1", country: "RU", en: "R1" }, geometry: { coordinates: [35, 51] } };
  const side = (source, steps) => ({ source, day: 10, places: { rows: { R1: steps } } });
  const [found] = movedSettlements(side("map", [[3, "u"]]), side("rec", [[9, "r"]]), [place], () => true);
  assert.deepEqual([found.before, found.after, found.day], ["ukraine", "russia", null]);
});

test("a point inside lies inside, in a crescent too", () => {
  const crescent = [
    [
      [35, 51],
      [35.1, 51.02],
      [35, 51.04],
      [35.07, 51.02],
      [35, 51],
    ],
  ];
  const [x, y] = pointInside(crescent);
  assert.ok(inPolygon(crescent, x, y));
});

test("the map is given pieces by kind, figures on large ones, and both outlines", () => {
  const side = (id) => ({
    features: [
      {
        id,
        properties: { control: "ukraine" },
        geometry: { type: "Polygon", coordinates: [square(35, 51, 0.1)] },
      },
    ],
  });
  const found = comparisonFeatures(FACES, side(1), side(2), (kind, km2) => kind + " " + km2);
  assert.deepEqual(
    found.filter((one) => one.properties.kind).map((one) => one.properties.kind),
    ["same-ukraine", "gain-russia", "gain-ukraine", "leave-ukraine", "take-russia"],
  );
  assert.deepEqual(
    found.filter((one) => one.properties.outline).map((one) => one.properties.outline),
    ["b", "a"],
  );
  assert.deepEqual(
    found.filter((one) => one.properties.label).map((one) => one.properties.label)[0],
    "gain-russia 30",
  );
});

test("the largest pieces come first, what is alike does not", () => {
  assert.deepEqual(
    largestPieces(FACES, 2).map((one) => one.km2),
    [30, 10],
  );
});

const FILE = {
  rows: [
    {
      a: "map",
      b: "rec",
      region: "kursk",
      first: 2,
      until: 20,
      day: [2, 8],
      agreed: [10000, 4000],
      only_a: [500, 0],
      only_b: [0, 2000],
      held_a: [0, 0],
      held_b: [0, 0],
      contested: [100, 0],
      iou: [952, null],
    },
  ],
};

test("agreement by day is read from either side", () => {
  const there = decodeAgreement(FILE, "map", "rec", "kursk");
  const back = decodeAgreement(FILE, "rec", "map", "kursk");
  assert.deepEqual(
    [there.only_a, back.only_b],
    [
      [5, 0],
      [5, 0],
    ],
  );
  assert.deepEqual(
    [agreementAt(there, 1), agreementAt(there, 5), agreementAt(there, 12)],
    [null, 0.952, null],
  );
  assert.deepEqual(leastAgreement(there, 0, 30), { iou: 0.952, day: 2 });
  assert.equal(decodeAgreement(FILE, "map", "rec", "sumy"), null);
});

test("the stack of a day reaches from agreed to contested", () => {
  const { layers, top } = agreementStack(decodeAgreement(FILE, "map", "rec", "kursk"), 0, 30);
  assert.equal(top, 106);
  assert.deepEqual(layers[0].points, [
    [2, 0, 100],
    [10, 0, 100],
    [10, 0, 40],
    [20, 0, 40],
  ]);
});

test("the band spans what all sources give, where two or more have a map", () => {
  const found = sourceBand(model().series, ["map", "rec"], "kursk", "ukraine", 0, 4);
  assert.deepEqual(found, [
    [2, 200, 300],
    [3, 200, 300],
  ]);
});
