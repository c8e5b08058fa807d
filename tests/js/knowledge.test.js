import assert from "node:assert/strict";
import test from "node:test";
import { decodeSeries, NO_SERIES } from "../../assets/app/data/series.js";
import { decodeTimeline, snapshotOf } from "../../assets/app/data/timeline.js";
import { adoptKnown, knownFile, knownLoader, nothingOf } from "../../assets/app/knowledge/known-boot.js";
import { byKnown, largest, lastKnown } from "../../assets/app/knowledge/past-card.js";
import { pastPoints } from "../../assets/app/knowledge/past-drawing.js";
import { formatAddress, parseAddress } from "../../assets/app/lib/address.js";
import { wordsOf } from "../../assets/app/lib/words.js";
import { addressContext } from "../../assets/app/page.js";
import { absenceText } from "../../assets/app/sentences/day.js";
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
const ASKED = { day: "2025-03-20", named: "map", usual: "map" };
const FOUND = { files: THEN, nothing: null };
const NOTHING = { kind: "before", day: "2025-03-20", since: "2025-04-01" };
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
  const then = adoptKnown(boot(), ASKED, new Map([["map", FOUND]]));
  assert.equal(then.known.kind, "then");
  assert.deepEqual(
    then.manifest.sources.map(({ id, first, last, snapshots }) => [id, first, last, snapshots]),
    [["map", "2025-03-03", "2025-03-06", 2]],
  );
  assert.deepEqual(Object.keys(then.urls), ["series", "timeline-map", "known-map"]);
});

test("where nothing was known the map is empty, and its source says why", async () => {
  const found = new Map([["map", { files: null, nothing: NOTHING }]]);
  const { known, manifest } = adoptKnown(boot(), ASKED, found);
  assert.equal(known.kind, "then");
  assert.deepEqual(
    manifest.sources.map(({ id, nothing }) => [id, nothing]),
    [["map", NOTHING]],
  );
  const load = knownLoader(() => assert.fail("fetched"), known);
  const timeline = decodeTimeline(await load("timeline-map"));
  for (const day of [-400, 0, timeline.first, 400]) {
    assert.equal(timeline.stretch(day), -1);
    assert.equal(snapshotOf(timeline, day), null);
    assert.deepEqual(timeline.features(day), []);
  }
  assert.deepEqual(decodeSeries(await load("series"), 0).find("map", "kursk"), null);
});

test("a source that nobody named gives way to one of which something was known", () => {
  const sources = ["map", "other"].map((id) => ({ ...BOOT.manifest.sources[0], id }));
  const two = { ...boot(), manifest: { ...boot().manifest, sources } };
  const found = new Map([["map", FOUND]]);
  const shown = (named) =>
    adoptKnown(two, { ...ASKED, named, usual: "other" }, found).manifest.sources.map(({ id }) => id);
  assert.deepEqual(shown(null), ["map"]);
  assert.deepEqual(shown("other"), ["map", "other"]);
});

test("a source of which nothing is kept says so, and what a reconstruction is", () => {
  const kind = (reconstructed) => {
    const sources = [{ ...BOOT.manifest.sources[0], id: "map", reconstructed }];
    const one = { ...boot(), manifest: { ...boot().manifest, sources } };
    return adoptKnown(one, ASKED, new Map()).manifest.sources[0].nothing?.kind;
  };
  assert.deepEqual([kind(true), kind(false)], ["made", "none"]);
});

test("why nothing was known names the first day on which something was", () => {
  const told = (moments, untold) => nothingOf(FIRST, "2024-08-09", { moments, untold });
  const since = "2024-08-10";
  assert.deepEqual(told([[9, 0, 10]], null), { kind: "before", day: "2024-08-09", since });
  assert.deepEqual(told([[9, 0, 10]], 3), { kind: "untold", day: "2024-08-09", since });
  assert.deepEqual(told([[7, 0, null]], 3), { kind: "held", day: "2024-08-09", since: null });
});

test("in place of a figure is the reason why nothing was known", () => {
  const t = wordsOf(BOOT.words, "en");
  for (const kind of ["before", "untold", "held", "made", "none"]) {
    const source = { ...BOOT.manifest.sources[0], nothing: { ...NOTHING, kind } };
    const model = { manifest: { ...BOOT.manifest, sources: [source] }, series: NO_SERIES, timelines: {} };
    const view = { source: source.id, region: "kursk", day: 0, first: BOOT.manifest.first };
    assert.equal(absenceText(model, t, view, "kursk"), "known." + kind);
  }
});

test("what was known is at hand, all else is fetched", async () => {
  const { known } = adoptKnown(boot(), ASKED, new Map([["map", FOUND]]));
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
