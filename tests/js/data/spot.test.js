import assert from "node:assert/strict";
import test from "node:test";
import {
  heldSince,
  nearestSettlement,
  reportsNear,
  sinceText,
  spotHistory,
  spotStretches,
} from "../../../assets/app/data/spot.js";
import { decodeTimeline } from "../../../assets/app/data/timeline.js";
import { MANIFEST, model, REGIONS, text, timeline } from "../helpers.js";

const SQUARE = [[0, 0, 100000, 0, 0, 100000, -100000, 0]]; // a degree wide, from 35 E 51 N
const FAR = [[300000, 0, 100000, 0, 0, 100000]];
const [LON, LAT] = [35.5, 51.5]; // in the square

const run = (control, from, until, rings = SQUARE) => ({ control, from, until, rings });

/** Maps of the days 0, 5, 10, 15, the last held over up to day 19. */
function maps(runs, marks = []) {
  return decodeTimeline({
    source: "map",
    scale: 100000,
    origin: [35, 51],
    first: 0,
    until: 20,
    snapshots: [0, 5, 5, 5],
    runs,
    marks,
  });
}

const told = (stretches) => stretches.map(({ from, until, control }) => [from, until, control]);
const walk = (runs, marks, home = "russia") => told(spotHistory(maps(runs, marks), LON, LAT, home));

test("what no polygon covers is at home, from the first map to the last held-over day", () => {
  assert.deepEqual(walk([run("ukraine", 0, 20, FAR)]), [[0, 20, "russia"]]);
  assert.deepEqual(walk([], [], "ukraine"), [[0, 20, "ukraine"]]);
});

test("a polygon that is only drawn anew does not change the date", () => {
  const redrawn = [[-10000, -10000, 150000, 0, 0, 150000, -150000, 0]];
  const runs = [run("ukraine", 5, 10), run("ukraine", 10, 15, redrawn), run("ukraine", 15, 20)];
  assert.deepEqual(walk(runs), [
    [0, 5, "russia"],
    [5, 20, "ukraine"],
  ]);
  assert.deepEqual(heldSince(spotHistory(maps(runs), LON, LAT, "russia"), 17), { day: 5, kind: "change" });
});

test("ground that the home side is drawn on is at home, as that which nobody is drawn on", () => {
  assert.deepEqual(walk([run("russia", 5, 10), run("ukraine", 10, 15)]), [
    [0, 10, "russia"],
    [10, 15, "ukraine"],
    [15, 20, "russia"],
  ]);
});

test("a hole belongs to whoever is drawn in it", () => {
  const holed = [...SQUARE, [40000, 40000, 20000, 0, 0, 20000, -20000, 0]];
  const inner = [[40000, 40000, 20000, 0, 0, 20000, -20000, 0]];
  assert.deepEqual(walk([run("ukraine", 0, 20, holed), run("contested", 5, 10, inner)]), [
    [0, 5, "russia"],
    [5, 10, "contested"],
    [10, 20, "russia"],
  ]);
});

test("an incomplete map that leaves the spot at home keeps what the map before showed", () => {
  const runs = [run("ukraine", 0, 5), run("ukraine", 15, 20)];
  const part = (day) => ({ day, kind: "incomplete", aside: 1, of: 2, cut: false });
  assert.deepEqual(walk(runs, [part(5)]), [
    [0, 10, "ukraine"],
    [10, 15, "russia"],
    [15, 20, "ukraine"],
  ]);
  assert.deepEqual(walk(runs, [part(5), part(10)]), [[0, 20, "ukraine"]]);
  assert.deepEqual(walk([run("contested", 5, 10)], [part(5)]), [
    [0, 5, "russia"],
    [5, 10, "contested"],
    [10, 20, "russia"],
  ]);
  assert.deepEqual(walk([], [part(0)]), [
    [0, 5, null],
    [5, 20, "russia"],
  ]); // there was nothing to keep
});

test("where a map does not tell of a control that may be there, nobody is known to hold the spot", () => {
  const silent = (day, control) => ({ day, kind: "carried", control, since: null });
  const runs = [run("contested", 10, 20)];
  const marks = [silent(0, "ukraine"), silent(5, "ukraine")];
  assert.deepEqual(walk(runs, marks), [
    [0, 10, null],
    [10, 20, "contested"],
  ]);
  assert.deepEqual(walk(runs, marks, "ukraine"), [
    [0, 10, "ukraine"],
    [10, 20, "contested"],
  ]); // the rest is Ukraine's
  assert.deepEqual(walk([run("contested", 0, 5)], marks), [
    [0, 5, "contested"],
    [5, 10, null],
    [10, 20, "russia"],
  ]);
});

test("a control that is carried on from an earlier map is there", () => {
  assert.deepEqual(
    walk([run("ukraine", 0, 20)], [{ day: 5, kind: "carried", control: "ukraine", since: 0 }]),
    [[0, 20, "ukraine"]],
  );
});

test("an incomplete first map that does not tell of a control tells nothing of the spot", () => {
  const marks = [
    { day: 0, kind: "incomplete" },
    { day: 0, kind: "carried", control: "ukraine", since: null },
  ];
  assert.deepEqual(walk([], marks), [
    [0, 5, null],
    [5, 20, "russia"],
  ]);
});

test("since the first map is at least; before it, after the last and where nobody is known there is no since", () => {
  const history = [
    { from: 2, until: 6, control: null },
    { from: 6, until: 9, control: "ukraine" },
    { from: 9, until: 12, control: "russia" },
  ];
  assert.deepEqual(
    [1, 2, 12].map((day) => heldSince(history, day)),
    [null, null, null],
  );
  assert.deepEqual(
    [6, 8, 9].map((day) => heldSince(history, day)),
    [
      { day: 6, kind: "told" },
      { day: 6, kind: "told" },
      { day: 9, kind: "change" },
    ],
  );
  assert.deepEqual(heldSince(history.slice(1), 7), { day: 6, kind: "first" });
  assert.equal(heldSince(null, 7), null);
  const said = (day) => sinceText(text(), "2025-03-01", history, day);
  assert.deepEqual([3, 7, 11].map(said), [null, "since 7 March 2025, at least", "since 10 March 2025"]);
  assert.equal(
    sinceText(text(), "2025-03-01", history.slice(1), 7),
    "since the first map, 7 March 2025, at least",
  );
});

test("a source tells of the spots of the regions that it covers, once its maps are there", () => {
  const [map] = MANIFEST.sources;
  const known = { ...model(), timelines: { map: timeline() }, regions: REGIONS };
  assert.deepEqual(told(spotStretches(known, map, 35.08, 51.07)), [
    [2, 10, "ukraine"],
    [10, 15, "contested"],
    [15, 20, "russia"],
  ]);
  assert.equal(spotStretches(known, map, 40, 51), null);
  assert.equal(spotStretches(known, { ...map, regions: ["sumy"] }, 35.08, 51.07), null);
  assert.equal(spotStretches({ ...known, timelines: {} }, map, 35.08, 51.07), null);
  assert.equal(spotStretches({ ...known, regions: null }, map, 35.08, 51.07), null);
});

test("the reports near a spot are those of settlements that are near, by date", () => {
  const places = { near: { lon: 35, lat: 51.04 }, far: { lon: 35, lat: 51.05 } };
  const rows = [
    { settlement_id: "near", date: "2024-09-02" },
    { settlement_id: "far", date: "2024-09-01" },
    { settlement_id: null, date: "2024-08-30" },
    { settlement_id: "near", date: "2024-08-31" },
  ];
  const found = reportsNear(rows, (id) => places[id] || null, 35, 51, 5);
  assert.deepEqual(
    found.map(({ row, km }) => [row.date, km.toFixed(2)]),
    [
      ["2024-08-31", "4.45"],
      ["2024-09-02", "4.45"],
    ],
  );
  assert.equal(nearestSettlement(Object.values(places), 35, 51.06).place, places.far);
  assert.equal(nearestSettlement([], 35, 51), null);
});
