import assert from "node:assert/strict";
import test from "node:test";
import { creditText } from "../../../assets/app/sentences/credit.js";

const t = { say: (key, { credit } = {}) => key + (credit ? "(" + credit + ")" : "") };

test("who made the operator's archives is thanked beside the others", () => {
  const shipped = "credit.map(A) \u00b7 credit.base";
  assert.equal(creditText(t, {}, "A"), shipped);
  assert.equal(
    creditText(t, { ground: "B", relief: "C" }, "A"),
    shipped + " \u00b7 credit.ground(B) \u00b7 credit.relief(C)",
  );
});

test("where an archive of the scheme names nobody, OpenStreetMap is thanked; heights have no usual maker", () => {
  const said = creditText(t, { ground: "", relief: "" }, "A");
  assert.equal(said, "credit.map(A) \u00b7 credit.base \u00b7 credit.ground(credit.ground.osm)");
});
