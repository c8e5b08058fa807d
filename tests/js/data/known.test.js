import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { firstKnown, knownMaps, whyNoMaps } from "../../../assets/app/data/known.js";

const { known, now, cases } = JSON.parse(
  fs.readFileSync(new URL("../../vectors/known.json", import.meta.url), "utf8"),
);

test("what was known on a day is what geodata/bundle/known.py says", () => {
  for (const { day, files } of cases) {
    const found = knownMaps(day, known, now);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), files, "day " + day);
  }
});

test("why no map was known is what geodata/bundle/known.py says", () => {
  const without = cases.filter(({ why }) => why);
  assert.ok(without.length);
  for (const { day, why } of without) assert.equal(whyNoMaps(day, known), why, "day " + day);
});

test("nothing is claimed of the days on which nobody states what had been published", () => {
  const moments = [
    [20, 0, null],
    [21, 0, 12],
  ];
  const why = (untold) => [9, 10, 19, 20].map((day) => whyNoMaps(day, { moments, untold }));
  assert.deepEqual(why(10), ["before", "untold", "untold", "held"]);
  assert.deepEqual(why(null), ["before", "before", "before", "held"]);
  assert.equal(firstKnown({ moments }), 21);
  assert.equal(firstKnown({ moments: [] }), null);
});

test("what is known now is not changed by asking", () => {
  const before = JSON.stringify([known, now]);
  for (const { day } of cases) knownMaps(day, known, now);
  assert.equal(JSON.stringify([known, now]), before);
});
