import assert from "node:assert/strict";
import test from "node:test";
import { findSpan, otherPeriod, Page } from "../../assets/app/page.js";
import { BOOT } from "./helpers.js";

/** A page whose source has maps of days 2..19 of March 2025, and whose usual curve begins at `since`. */
function pageOf(since, query = "") {
  globalThis.window = { location: { search: "?" + query } };
  const page = new Page(
    { ...BOOT, settings: { open: "seed", seed: "2025-03-13", theme: "auto", lang: "en", since } },
    () => {},
  );
  page.timeline = { first: 2, until: 20 };
  return page;
}

test("the curve begins where the settings say, but not before the first map", () => {
  assert.deepEqual(findSpan(pageOf("2025-03-06")), { first: 5, until: 20 });
  assert.deepEqual(findSpan(pageOf("2025-03-01")), { first: 2, until: 20 });
});

test("the curve of a source that ends before, or of an earlier day, begins sooner", () => {
  assert.deepEqual(findSpan(pageOf("2025-03-21")), { first: 2, until: 20 });
  assert.deepEqual(findSpan(pageOf("2025-03-06", "date=2025-03-04")), { first: 3, until: 20 });
});

test("a reader's own period counts before the usual one", () => {
  assert.deepEqual(findSpan(pageOf("2025-03-06", "from=2025-03-08&to=2025-03-10")), { first: 7, until: 10 });
});

test("the whole curve is offered only where it begins before the usual one", () => {
  assert.deepEqual(otherPeriod(pageOf("2025-03-06")).patch, { from: "2025-03-03" });
  assert.equal(otherPeriod(pageOf("2025-03-03")), null);
});
