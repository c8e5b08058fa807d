import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { knownMaps } from "../../../assets/app/data/known.js";

const { known, now, cases } = JSON.parse(
  fs.readFileSync(new URL("../../vectors/known.json", import.meta.url), "utf8"),
);

test("what was known on a day is what geodata/bundle/known.py says", () => {
  for (const { day, files } of cases) {
    const found = knownMaps(day, known, now);
    assert.deepEqual(JSON.parse(JSON.stringify(found)), files, "day " + day);
  }
});

test("what is known now is not changed by asking", () => {
  const before = JSON.stringify([known, now]);
  for (const { day } of cases) knownMaps(day, known, now);
  assert.equal(JSON.stringify([known, now]), before);
});
