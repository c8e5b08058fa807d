import assert from "node:assert/strict";
import test from "node:test";
import { frameOf } from "../../../../assets/app/map/canvas/drawing.js";
import { Labels } from "../../../../assets/app/map/canvas/labels.js";
import { brokenLines, spriteOf } from "../../../../assets/app/map/canvas/signs.js";
import { worldX, worldY } from "../../../../assets/app/map/mercator.js";
import { recorded } from "./recorded.js";

const frame = (lon = 35) => ({
  ...frameOf({ lon, lat: 51, zoom: 10 }, { x: worldX(lon), y: worldY(51) }, 800, 600),
  context: recorded(),
  ratio: 1,
  scale: 1,
  names: "en",
  tokens: {},
});
const place = (en, lon, lat = 51, more = {}) => ({
  type: "Feature",
  properties: { en, id: en, ...more },
  geometry: { type: "Point", coordinates: [lon, lat] },
});
const TOWNS = { id: "places-1", signs: [], text: 12, ring: 1, away: 7 };
const VILLAGES = { ...TOWNS, id: "places-2" };
const FIGURES = { id: "figures", signs: [], text: 12 };
const written = (labels) => [...labels.written()].map(({ properties }) => properties.en);

test("a name that finds no room on one side goes to another, or is left out", () => {
  const labels = new Labels();
  const placed = (...features) => {
    labels.place(frame(), [{ layer: TOWNS, features }]);
    return written(labels);
  };
  assert.deepEqual(placed(place("One", 35), place("Under its ring", 35.001)), ["One"]);
  assert.deepEqual(placed(place("West", 34.97), place("East of it", 35.02)), ["West", "East of it"]);
  // To the east there is no room for it.
  assert.deepEqual(placed(place("East", 35.05), place("A name too long for the gap", 35.02)), [
    "East",
    "A name too long for the gap",
  ]);
});

test("what comes first has the first choice, and the larger figure", () => {
  const labels = new Labels();
  const figures = [
    place("5", 35, 51, { label: "5 km", size: 5 }),
    place("9", 35, 51, { label: "9 km", size: 9 }),
  ];
  labels.place(frame(), [
    { layer: FIGURES, features: figures },
    { layer: TOWNS, features: [place("Town", 35)] },
  ]);
  assert.deepEqual(
    [...labels.written()].map(({ properties }) => properties.label),
    ["9 km"],
  );
  const drawn = frame();
  labels.draw(drawn);
  assert.equal(drawn.context.count("drawImage"), 1);
});

test("a name that is written stays, also where another of its rank comes into view", () => {
  const labels = new Labels();
  const [old, fresh] = [place("Old", 35), place("Fresh", 35.0005)];
  labels.place(frame(), [{ layer: VILLAGES, features: [old] }]);
  labels.place(frame(35.001), [{ layer: VILLAGES, features: [fresh, old] }]);
  assert.deepEqual(written(labels), ["Old"]);
});

test("a place is found at its ring and at its name", () => {
  const labels = new Labels();
  labels.place(frame(), [{ layer: TOWNS, features: [place("Sudzha", 35)] }]);
  const at = (x, y) => labels.at(frame(), x, y, 6)?.properties.id ?? null;
  assert.deepEqual(
    [at(400, 300), at(430, 300), at(500, 300), at(400, 340)],
    ["Sudzha", "Sudzha", null, null],
  );
});

test("long names are broken at spaces", () => {
  const width = (text) => text.length;
  assert.deepEqual(brokenLines("Cherkasskoye Porechnoye", width, 14), ["Cherkasskoye", "Porechnoye"]);
  assert.deepEqual(brokenLines("Velyka Pysarivka", width, 20), ["Velyka Pysarivka"]);
  assert.deepEqual(brokenLines("Nikolayevo-Daryino", width, 10), ["Nikolayevo-Daryino"]);
});

test("the lines of a name begin at the ring that is left of it, and end at one to the right", (t) => {
  const context = recorded();
  const told = [];
  context.fillText = (_, x) => told.push(x);
  t.mock.method(document, "createElement", () => ({ getContext: () => context }));
  const { width, margin } = spriteOf("Bolshoye Soldatskoye-on-the-river", TOWNS, frame(), "left");
  spriteOf("Bolshoye Soldatskoye-on-the-river", TOWNS, frame(), "right");
  assert.equal(context.textAlign, "right");
  assert.deepEqual(told, [margin, margin, margin + width, margin + width]);
});
