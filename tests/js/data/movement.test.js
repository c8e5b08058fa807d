import assert from "node:assert/strict";
import test from "node:test";
import {
  decodeMovement,
  movementFeatures,
  movementSentence,
  nearestPoint,
  turnPoint,
  weekOf,
} from "../../../assets/app/data/movement.js";
import { text } from "../helpers.js";

const FIRST = "2025-03-01"; // a Saturday: the Mondays are days 2, 9, 16 and 23
// Weeks: days 0 to 2, 2 to 9, 9 to 16, 16 to 23 (like the one before), 23 to 25.
const FILE = {
  rows: [
    {
      source: "map",
      region: "kursk",
      until: 25,
      day: [0, 2, 7, 14],
      mean: [0, 134, 20, null],
      signed: [0, -134, 10, null],
      farthest: [0, -690, 45, null],
      bearing: [null, "SW", null, null],
      at: [null, [35.1, 51.1], [35.3, 51.3], null],
    },
  ],
};
const row = decodeMovement(FILE).find("map", "kursk");
const week = (day) => weekOf(row, day, FIRST);
const near = (value, wanted, slack) =>
  assert.ok(Math.abs(value - wanted) < slack, value + " is not " + wanted);

test("a day is told of the week that ended last", () => {
  assert.deepEqual([week(0), week(1)], [null, null]);
  assert.deepEqual(week(9), {
    first: 2,
    until: 9,
    mean: 1.34,
    signed: -1.34,
    farthest: -6.9,
    bearing: "SW",
    at: [35.1, 51.1],
  });
});

test("a stub at either end of a source is no week", () => {
  assert.deepEqual([week(2), week(8)], [null, null]);
  assert.deepEqual([week(25).first, week(25).until], [16, 23]);
});

test("weeks that are not repeated are like the one before", () => {
  assert.deepEqual(
    [week(16), week(24)].map((found) => [found.first, found.until, found.mean]),
    [
      [9, 16, 0.2],
      [16, 23, 0.2],
    ],
  );
});

test("what a source does not cover moved nowhere", () => {
  assert.equal(decodeMovement(FILE).find("map", "sumy"), null);
  assert.equal(weekOf(null, 9, FIRST), null);
});

test("the sentence names who gained where, and the way only where there is one", () => {
  const t = text();
  assert.equal(
    movementSentence(t, week(9), "ukraine", "Gornal"),
    "moved 1.3, 6.9 at most near Gornal: Russia; to SW.",
  );
  assert.equal(
    movementSentence(t, { ...week(9), bearing: null, farthest: 6.9 }, "ukraine", null),
    "moved 1.3, 6.9 at most: Ukraine.",
  );
  assert.equal(movementSentence(t, { ...week(9), mean: 0, farthest: 0 }, "ukraine", null), "did not move");
  assert.equal(movementSentence(t, { ...week(9), mean: null }, "ukraine", null), "gone");
});

test("the nearest point of a line lies between its corners", () => {
  const found = nearestPoint(
    [
      [
        [35, 51],
        [35.2, 51],
      ],
      [
        [36, 52],
        [36, 53],
      ],
    ],
    [35.1, 51.05],
  );
  near(found.at[0], 35.1, 1e-9);
  near(found.km, 5.56, 0.01);
  assert.equal(nearestPoint([], [35, 51]), null);
});

test("directions turn from the north to the right", () => {
  [
    [[35, 52], 0],
    [[36, 51], 90],
    [[35, 50], 180],
    [[34, 51], -90],
  ].forEach(([to, wanted]) => near(turnPoint([35, 51], to), wanted, 1e-9));
});

test("the arrow leads from the older line to the place, and its words lie beyond its ends", () => {
  const lines = [
    [
      [35, 51],
      [35, 51.2],
    ],
  ];
  const found = movementFeatures(lines, [{ at: [34.9, 51.1], farthest: -6.98 }], "3 Mar", (km) => km + " km");
  assert.deepEqual(
    found.map(({ properties }) => properties.part),
    ["before", "way", "from", "head"],
  );
  const [, , from, head] = found;
  assert.deepEqual(
    [from.properties.label, from.properties.anchor, head.properties.label, head.properties.anchor],
    ["3 Mar", "left", "6.98 km", "right"],
  );
  near(head.properties.turn, -90, 0.01);
});

test("there is no arrow from a line that was not there", () => {
  const parts = (lines, farthest) =>
    movementFeatures(lines, [{ at: [34.9, 51.1], farthest }], "", String).map(
      ({ properties }) => properties.part,
    );
  assert.deepEqual(parts([], -7), []);
  assert.deepEqual(
    parts(
      [
        [
          [35, 51],
          [35, 51.2],
        ],
      ],
      -2,
    ),
    ["before"],
  );
  assert.deepEqual(
    parts(
      [
        [
          [35, 51],
          [35, 51.2],
        ],
      ],
      0.01,
    ),
    ["before"],
  );
});
