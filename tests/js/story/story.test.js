import assert from "node:assert/strict";
import test from "node:test";
import { claimsOn } from "../../../assets/app/story/claims.js";
import { areaPath, edgePath, stepPieces, within } from "../../../assets/app/story/curve-steps.js";
import { rowsOf } from "../../../assets/app/story/days.js";

/** Areas of days 0 to 9, of which days 4 and 5 are not known. */
const ROW = {
  day: [0, 2, 4, 6],
  until: 10,
  ukraine: [10, 20, null, 0],
  contested: [1, null, 3, 4],
};
const AXES = { x: (day) => 10 * day, y: (value) => 100 - value };

test("what is not known is a gap, and 0 is none", () => {
  const { pieces, gaps } = stepPieces(ROW, ["ukraine"], { first: 0, until: 10 });
  assert.deepEqual(gaps, [{ first: 4, until: 6 }]);
  assert.deepEqual(pieces, [
    [
      { from: 0, until: 2, value: 10 },
      { from: 2, until: 4, value: 20 },
    ],
    [{ from: 6, until: 10, value: 0 }],
  ]);
});

test("a sum is known where all of it is", () => {
  const { pieces, gaps } = stepPieces(ROW, ["ukraine", "contested"], { first: 0, until: 10 });
  assert.deepEqual(gaps, [
    { first: 2, until: 4 },
    { first: 4, until: 6 },
  ]);
  assert.deepEqual(
    pieces.map((piece) => piece.map(({ value }) => value)),
    [[11], [4]],
  );
});

test("steps end where the period does", () => {
  const { pieces, gaps } = stepPieces(ROW, ["ukraine"], { first: 3, until: 5 });
  assert.deepEqual(pieces, [[{ from: 3, until: 4, value: 20 }]]);
  assert.deepEqual(gaps, [{ first: 4, until: 5 }]);
  assert.equal(within({ first: 5, until: 9 }, { first: 0, until: 5 }), null);
  assert.deepEqual(within({ first: 3, until: 9 }, { first: 0, until: 5 }), { first: 3, until: 5 });
});

test("a path goes along the steps, and back along the bottom", () => {
  const [piece] = stepPieces(ROW, ["ukraine"], { first: 0, until: 4 }).pieces;
  assert.equal(edgePath(piece, AXES), "M0.0 90.0V90.0H20.0V80.0H40.0");
  assert.equal(areaPath(piece, AXES), "M0.0 90.0V90.0H20.0V80.0H40.0V100.0H0.0Z");
});

test("numbers that are close take two rows", () => {
  assert.deepEqual(rowsOf([0, 10, 30, 35, 100]), [0, 1, 0, 1, 0]);
  assert.deepEqual(rowsOf([0, 1, 2]), [0, 1, 0]);
});

test("claims of the last days come first, and else the last one before", () => {
  const claims = ["2025-03-01", "2025-03-01", "2025-03-10", "2025-03-12"].map((date, i) => ({
    id: "C" + i,
    date,
  }));
  const ids = (iso) => claimsOn(claims, iso).map(({ id }) => id);
  assert.deepEqual(ids("2025-03-13"), ["C3", "C2"]);
  assert.deepEqual(ids("2025-03-14"), ["C3"]);
  assert.deepEqual(ids("2025-03-20"), ["C3"]);
  assert.deepEqual(ids("2025-03-08"), ["C0"]);
  assert.deepEqual(ids("2025-02-28"), []);
});
