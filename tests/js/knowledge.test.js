import assert from "node:assert/strict";
import test from "node:test";
import { adoptKnown, knownFile, knownLoader } from "../../assets/app/knowledge/known-boot.js";
import { byKnown, largest, lastKnown } from "../../assets/app/knowledge/past-card.js";
import { pastPoints } from "../../assets/app/knowledge/past-drawing.js";
import { formatAddress, parseAddress } from "../../assets/app/lib/address.js";
import { addressContext } from "../../assets/app/page.js";
import { BOOT } from "./helpers.js";

const FIRST = "2024-08-01";
const half = (known) => ({ known: known + "T20:00:00Z", by: "published" });
const region = (id, moved) => ({ region: id, areas: {}, moved, place: null });
const REWRITES = [
  { day: 9, before: half("2024-08-10"), after: half("2024-08-28"), regions: [region("kursk", 5700)] },
  { day: 10, before: half("2024-08-11"), after: half("2024-08-28"), regions: [region("sumy", null)] },
  { day: 11, before: half("2024-08-12"), after: half("2024-09-02"), regions: [] },
];

const TIMELINE = { source: "map", first: 2, until: 9, snapshots: [2, 3], runs: [], lines: [], marks: [] };
const THEN = { timeline: TIMELINE, series: [{ source: "map" }], places: { source: "map", rows: {} } };
const URLS = { series: "s", claims: "c", "changes-map": "x", "timeline-map": "t", "known-map": "k" };
const boot = () => ({ ...BOOT, urls: URLS, manifest: { ...BOOT.manifest, first: "2025-03-01" } });

test("rewritten days are grouped by the day since which their maps are known, the newest first", () => {
  const found = byKnown(REWRITES).map(([known, days]) => [known, days.map(({ day }) => day)]);
  assert.deepEqual(found, [
    ["2024-09-02", [11]],
    ["2024-08-28", [9, 10]],
  ]);
});

test("the day that is shown is one that was known", () => {
  const moments = [
    [9, 0, null],
    [10, 0, 11],
    [14, 1, 15],
  ];
  const last = (iso) => lastKnown({ moments }, FIRST, iso);
  assert.deepEqual(["2024-08-09", "2024-08-10", "2024-08-13", "2024-08-30"].map(last), [
    null,
    null,
    "2024-08-11",
    "2024-08-15",
  ]);
});

test("the largest change is one that is known", () => {
  assert.deepEqual(largest(REWRITES), { day: 9, region: "kursk", km2: 57 });
  assert.equal(largest(REWRITES.slice(1)), null);
});

test("a drawing has a point for each rewritten day: later days to the right, later knowledge above", () => {
  const { points, across } = pastPoints(FIRST, REWRITES);
  assert.equal(points.length, 3);
  assert.ok(points[0].x < points[1].x && points[1].x < points[2].x);
  assert.ok(points[2].y < points[0].y && points[0].y === points[1].y);
  assert.deepEqual([across.low, across.high], [9, 11]);
});

test("a page of what was known has only the sources that were, with their days", () => {
  const then = adoptKnown(boot(), "2025-03-20", "map", new Map([["map", THEN]]));
  assert.equal(then.known.kind, "then");
  assert.deepEqual(
    then.manifest.sources.map(({ id, first, last, snapshots }) => [id, first, last, snapshots]),
    [["map", "2025-03-03", "2025-03-06", 2]],
  );
  assert.deepEqual(Object.keys(then.urls), ["series", "timeline-map", "known-map"]);
});

test("where nothing was known the page is as it is known now, and says so", () => {
  const before = adoptKnown(boot(), "2025-03-20", "map", new Map([["map", null]]));
  assert.equal(before.known.kind, "before");
  assert.deepEqual(Object.keys(before.urls), Object.keys(URLS));
});

test("what was known is at hand, all else is fetched", async () => {
  const { known } = adoptKnown(boot(), "2025-03-20", "map", new Map([["map", THEN]]));
  const load = knownLoader((name) => Promise.resolve("fetched " + name), known);
  assert.equal(await load("timeline-map"), TIMELINE);
  assert.deepEqual((await load("series")).rows, THEN.series);
  assert.equal(await load(knownFile("map")), "fetched known-map");
  assert.equal(await knownLoader((name) => Promise.resolve(name), undefined)("series"), "series");
});

test("the address keeps the day", () => {
  const settings = { open: "seed", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
  const context = addressContext({ ...BOOT, settings });
  assert.equal(parseAddress("known=2024-08-12", context).known, "2024-08-12");
  assert.equal(parseAddress("known=12.8.2024", context).known, null);
  assert.equal(formatAddress(parseAddress("known=2024-08-12", context), context), "known=2024-08-12");
});
