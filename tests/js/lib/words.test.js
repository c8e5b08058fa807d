import assert from "node:assert/strict";
import test from "node:test";
import { monthStep } from "../../../assets/app/curve/time-actions.js";
import { addDays, daysBetween } from "../../../assets/app/lib/dates.js";
import { pluralForms } from "../../../assets/app/lib/words.js";
import { text } from "../helpers.js";

test("areas keep a decimal while they are small, and a trace is not nothing", () => {
  const t = text();
  assert.deepEqual([0, 0.01, 0.7, 9.94, 9.96, 150.8, 18325.4].map(t.area), [
    "0",
    "<0.1",
    "0.7",
    "9.9",
    "10",
    "151",
    "18,325",
  ]);
});

test("changes carry their sign, and nothing carries none", () => {
  const t = text();
  assert.deepEqual([-57.3, 12, 0.4, -0.04, 0, -1234.5].map(t.signed), [
    "\u221257",
    "+12",
    "+0.4",
    "0",
    "0",
    "\u22121,235",
  ]);
});

test("Ukrainian numbers and plurals", () => {
  const t = text("uk");
  const form = pluralForms("one,few,many", "uk");
  assert.equal(t.area(18325.4), "18\u00a0325");
  assert.equal(t.area(0.7), "0,7");
  assert.deepEqual([1, 2, 5, 11, 21, 22, 25, 112].map((n) => form(["0", "1", "2"], n)).join(""), "01220122");
});

test("dates in words", () => {
  assert.equal(text().longDate("2025-03-13"), "Thursday 13 March 2025");
  assert.equal(text("uk").longDate("2025-03-13"), "Четвер, 13 березня 2025");
  assert.equal(text().shortDate("2024-08-06"), "6 Aug 2024");
});

test("days are counted in UTC, over a change of clocks and a leap day", () => {
  assert.equal(addDays("2025-03-29", 2), "2025-03-31");
  assert.equal(addDays("2024-02-28", 1), "2024-02-29");
  assert.equal(daysBetween("2024-08-06", "2025-03-13"), 219);
});

test("a month away is the last day of a shorter month", () => {
  assert.equal(monthStep("2025-03-31", -1), "2025-02-28");
  assert.equal(monthStep("2024-12-15", 1), "2025-01-15");
});
