import assert from "node:assert/strict";
import test from "node:test";
import {
  daysOf,
  figures,
  numbers,
  records,
  Unreadable,
  wholeDays,
} from "../../../../assets/app/data/published/shape.js";

const refuses = (call) => assert.throws(call, Unreadable);

test("what is no number is no figure, and never 0", () => {
  assert.deepEqual(figures([700, 0, null, "7", true, [], {}], 7, 100), [7, 0, null, null, null, null, null]);
  refuses(() => figures([700], 2, 100));
  refuses(() => figures({ length: 1 }, 1, 100));
});

test("days are whole, in their order, and not beyond all dates", () => {
  assert.deepEqual(daysOf([-3, 1, 5]), [-3, -2, 3]);
  for (const steps of [[0, 0], [0, -1], [0.5], [null], ["1"], [0, 1e6], { length: 2 }, "12", null])
    refuses(() => daysOf(steps));
  assert.deepEqual(wholeDays([5, 3]), [5, 3]);
});

test("lists are lists, of what they are said to hold", () => {
  assert.deepEqual(numbers([1, -0.5], "x"), [1, -0.5]);
  for (const value of [[null], [NaN], ["1"], { length: 2e9 }, undefined]) refuses(() => numbers(value, "x"));
  assert.deepEqual(records([{}], "x"), [{}]);
  for (const value of [[null], ["x"], { length: 1 }, "rows"]) refuses(() => records(value, "x"));
});
