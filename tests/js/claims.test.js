"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, text, WORDS } = require("./helpers.js");

const { claims } = salient;

const entry = (more) => ({ source: "map", map_of: more && more.source ? more.source : "map", apart: null, value: 83.4489, verdict: "overstated", held_over: false, snapshot_date: "2025-03-12", reached_on: "2025-03-15", shown_before: null, otherwise_on: null, days_early: null, working: ["One."], reason: "", ...more });
const claim = (more) => ({
  id: "C1", date: "2025-03-12", region: "kursk", side: "russia", metric: "share_retaken_pct", value: 86, bound: "at_least", base_km2: 1268, part: false,
  claimant: "A general (of staff)", verdict: "overstated", verdict_source: "map", sources: [entry()], summary: "Told so.", control: null, place: "Kursk region", ...more,
});
const town = claim({ id: "C2", date: "2025-03-13", metric: "settlement_control", value: null, bound: "asserts", control: "russia", place: "Sudzha", verdict: "premature by 1 day", sources: [entry({ value: "ukraine", verdict: "premature by 1 day", days_early: 1, reached_on: "2025-03-14" })] });
const words = claim({ id: "C3", date: "2025-03-13", metric: "statement", value: null, bound: null, verdict: "not testable", verdict_source: null, sources: [] });
const held = claim({ id: "C4", date: "2025-03-13", side: "independent", metric: "area_held_km2", value: 140, bound: "about", base_km2: null, verdict: "borne out", sources: [entry({ value: 150.6, verdict: "borne out", reached_on: "2025-03-12" })] });
const elsewhere = claim({ id: "C5", date: "2025-03-13", region: "sumy" });
const all = [claim(), town, words, held, elsewhere];

test("the claim of the day is the weightiest of the last days, in the regions shown", () => {
  assert.equal(claims.lead(all, ["kursk"], "2025-03-13").id, "C1");
  assert.equal(claims.lead(all, ["sumy"], "2025-03-13").id, "C5");
  assert.equal(claims.lead(all, ["kursk"], "2025-06-01").id, "C4"); // long after: the last one
  assert.equal(claims.lead(all, ["kursk"], "2025-03-11"), null);
});

test("the claims of these days come nearest first, and none from the future", () => {
  assert.deepEqual(claims.recent(all, ["kursk"], "2025-03-13").map(({ id }) => id), ["C4", "C2", "C3", "C1"]);
  assert.deepEqual(claims.recent(all, ["kursk"], "2025-03-12").map(({ id }) => id), ["C1"]);
  assert.deepEqual(claims.recent(all, ["kursk"], "2025-03-16").map(({ id }) => id), ["C4", "C2", "C3"]);
});

test("the verdict is that of the source shown, else of the leading one, which is told", () => {
  const two = claim({ sources: [entry(), entry({ source: "rec", verdict: "borne out", value: 100 })] });
  assert.deepEqual([claims.verdict(two, "rec").kind, claims.verdict(two, "rec").own], ["borne out", true]);
  const silent = claim({ sources: [entry(), entry({ source: "rec", verdict: "not testable", value: null })] });
  const found = claims.verdict(silent, "rec");
  assert.deepEqual([found.kind, found.own, found.entry.source], ["overstated", false, "map"]);
  assert.deepEqual(claims.verdict(words, "map"), { entry: null, kind: "not testable", own: false });
});

test("a statement, what the map shows to it, and when it got there", () => {
  const t = text();
  assert.equal(claims.statement(t, claim()), "More than 86% of Kursk retaken by Russia");
  assert.equal(claims.shows(t, claim(), entry()), "The map shows 83.4% gone. It passes 86% on 15 March 2025.");
  assert.equal(claims.shows(t, claim(), entry({ held_over: true, snapshot_date: "2025-03-10", reached_on: null })), "The map shows 83.4% gone. Never. Map of 10 Mar 2025.");
  assert.equal(claims.statement(t, town), "Sudzha is held by Russia");
  assert.equal(claims.shows(t, town, town.sources[0]), "The map shows Sudzha held by Ukraine. It shows what was claimed from 14 March 2025.");
  assert.equal(claims.statement(t, words), "Told so.");
  assert.equal(claims.shows(t, words, null), "");
  assert.equal(claims.shows(t, held, held.sources[0]), "The map shows 151\u00a0km². Since 12 March 2025.");
});

test("verdicts in words: of the day where the map got there later, and never true or false", () => {
  const t = text();
  const say = (row) => claims.verdictText(t, claims.verdict(row, "map"));
  assert.deepEqual([claim(), town, held, words].map(say), ["Overstated on the day", "Premature by 1 day", "Borne out", "Not testable"]);
  assert.equal(say(claim({ sources: [entry({ reached_on: null })] })), "Overstated");
});

test("on the curve: a share by its own base, without one on the baseline, a town nowhere", () => {
  assert.ok(Math.abs(claims.onCurve(claim()) - 177.52) < 1e-9);
  assert.equal(claims.onCurve(held), 140);
  assert.equal(claims.onCurve(town), null);
  assert.equal(claims.onCurve(claim({ part: true })), null);
  assert.equal(claims.onCurve(claim({ metric: "area_retaken_km2", value: 1100, bound: "at_least" })), 168);
  const marks = claims.marks([...all, claim({ id: "C6", base_km2: null })], { regions: ["kursk"] }, "map");
  assert.deepEqual(marks.map(({ id, value, based }) => [id, Math.round(value), based]), [["C1", 178, true], ["C6", 0, false], ["C4", 140, true]]);
});

test("the list filters by verdict and side, and knows what is nearest", () => {
  const rows = claims.list(all, { regions: ["kursk"], verdict: "premature", side: "" }, "map");
  assert.deepEqual(rows.map(({ id }) => id), ["C2"]);
  assert.deepEqual(claims.list(all, { regions: ["kursk"], verdict: "", side: "independent" }, "map").map(({ id }) => id), ["C4"]);
  const dates = ["2025-01-01", "2025-02-01", "2025-03-01"].map((date) => ({ date }));
  assert.deepEqual(["2024-01-01", "2025-02-10", "2026-01-01"].map((iso) => claims.nearest(dates, iso)), [0, 1, 2]);
});

const words2 = {
  "claim.trend": "{where} of {side} shrinks since {date}", "shows.trend": "{value} since {date}.", "shows.trend.turned": "Rose on {date} to {value}.", "shows.trend.fell": "Only losses.",
  "shows.trend.last": "{share} last week.", "shows.line": "Line within {km} km.", "shows.crossed.contested": "Contested across.", "shows.crossed": "Crossed.", "shows.delay": "Up to {n} day late.|Up to {n} days late.",
  "shows.leftout": "Without {n}.", "shows.quoted": "By the map of {date}.", "shows.contested": "contested", "reached.later": "There on {date}.", "verdict.contested only": "Contested only", "verdict.partly borne out": "Partly",
};
const told = () => salient.text.text({ en: { ...WORDS.en, ...words2 } }, "en");

test("what shrank is told since when, since which last rise, and how much went at the end", () => {
  const figures = { start_date: "2025-02-01", turned_date: "2025-02-09", turned_km2: 451.4, rose: true, lost_since_km2: 300, share_in_last_week: 0.68 };
  const row = claim({ metric: "trend", value: null, bound: "asserts", control: "ukraine", period_days: 40, date: "2025-03-13" });
  const said = entry({ value: -288.3, verdict: "partly borne out", reached_on: "2025-02-09", figures });
  assert.equal(claims.statement(told(), row), "Kursk of Ukraine shrinks since 1 February 2025");
  assert.equal(claims.shows(told(), row, said), "\u2212288\u00a0km² since 1 February 2025. Rose on 9 February 2025 to 451.4. 68% last week.");
  const falls = { ...figures, rose: false, lost_since_km2: 0 };
  assert.equal(claims.shows(told(), row, { ...said, figures: falls }), "\u2212288\u00a0km² since 1 February 2025. Only losses.");
  assert.equal(claims.verdictText(told(), { kind: claims.kindOf(said.verdict), entry: said }), "Partly");
});

test("a place with the line in it, contested ground alone, a late map, ground left out, another map", () => {
  const near = entry({ value: "contested", verdict: "contested only", reached_on: null, line_km: 0.31 });
  assert.equal(claims.shows(told(), town, near), "The map shows Sudzha contested. Line within 0.3 km.");
  assert.equal(claims.kindOf("contested only"), "contested only");
  const crossing = claim({ metric: "border_crossing", value: null, bound: "asserts" });
  assert.equal(claims.shows(told(), crossing, entry({ value: true, verdict: "contested only", reached_on: null })), "Contested across.");
  assert.equal(claims.shows(told(), crossing, entry({ value: true, verdict: "borne out", reached_on: null })), "Crossed.");
  const late = entry({ within_delay: true, delay_days: 3, left_out: [{ km2: 3.5 }, { km2: 1.6 }], compared_date: "2025-03-11", snapshot_date: "2025-03-11" });
  assert.match(claims.shows(told(), claim(), late), /Up to 3 days late\. Without 5\.1\. By the map of 11 Mar 2025\.$/);
});

test("other maps come after the one told, those first that contradict it", () => {
  const row = claim({ sources: [entry(), entry({ source: "same", value: 80 }), entry({ source: "other", value: 100, verdict: "borne out" }), entry({ source: "mute", value: null, verdict: "not testable" })] });
  const found = claims.others(text(), row, row.sources[0], ({ source }) => source);
  assert.deepEqual(found.map(({ group, text: said }) => [group, said]), [["differ", "other: 100.0%, borne out"], ["same", "same: 80.0%, overstated on the day"]]);
  assert.deepEqual(claims.others(text(), row, null, String), []);
  assert.equal(claims.othersText(apart(), row, row.sources[0], ({ source }) => source), "Differ: other: 100.0%, borne out. Agree: same: 80.0%, overstated on the day.");
  assert.equal(claims.othersText(apart(), row, null, String), "");
});

test("a reconstruction is no second map where it says the same, and is told where it does not", () => {
  const name = ({ source }) => source;
  const row = claim({ sources: [entry(), entry({ source: "after", map_of: "map" }), entry({ source: "astray", map_of: "map", verdict: "borne out", value: 90 })] });
  assert.deepEqual(claims.others(text(), row, row.sources[0], name).map(({ entry: other }) => other.source), ["astray"]);
});

const words3 = {
  "claim.others": "Agree: {list}.", "claim.others.differ": "Differ: {list}.", "claim.others.beside": "Beside: {list}.", "verdict.own": "Own figure", "verdict.later": "{verdict}, later", "verdict.by": "on {source}",
  "verdict.other": "on {source}, not shown", "verdict.by.own": "on its own {source}: {verdict}", "verdict.by.later": "on a later {source}", "verdict.note.own": "{text} (own)", "claim.relay": "{origin} by {relay}", "claim.relay.unknown": "by {relay}", "claim.publisher.unknown": "nobody knows",
};
const apart = () => salient.text.text({ en: { ...WORDS.en, ...words3 } }, "en");

test("what a source says of its own map is shown apart, and counted with nothing", () => {
  const own = entry({ value: 140, verdict: "borne out", apart: "own" });
  const owl = entry({ source: "owl", value: 0, verdict: "not testable", apart: "beside", reason: "it is about another map" });
  const row = { ...held, id: "C7", apart: "own", sources: [own, owl, entry({ source: "mirror", value: 99, verdict: "overstated", reached_on: null, apart: "own" })] };
  const found = claims.verdict(row, "map");
  assert.deepEqual([found.kind, found.own], ["apart", true]);
  assert.equal(claims.verdictText(apart(), found), "Own figure");
  assert.equal(claims.measuredOn(apart(), found, "Map"), "on its own Map: borne out");
  assert.equal(claims.othersText(apart(), row, own, ({ source }) => source), "Differ: mirror: 99.0\u00a0km², overstated (own). Beside: owl: 0\u00a0km².");
  const rows = [row, held];
  assert.deepEqual(claims.list(rows, { regions: ["kursk"], verdict: "borne out", side: "" }, "map").map(({ id }) => id), ["C4"]);
  assert.deepEqual(claims.list(rows, { regions: ["kursk"], verdict: "apart", side: "" }, "map").map(({ id }) => id), ["C7"]);
  assert.equal(claims.lead(rows, ["kursk"], "2025-03-13").id, "C4"); // what a map is evidence of comes first
});

test("on whose map a verdict was measured, whatever the reader has chosen", () => {
  const say = (row, source) => claims.measuredOn(apart(), claims.verdict(row, source), "Map");
  assert.deepEqual([say(held, "map"), say(held, "another"), say(words, "map")], ["on Map", "on Map, not shown", ""]);
  const late = { ...held, sources: [entry({ verdict: "borne out", apart: "later" })] };
  assert.deepEqual([claims.verdictText(apart(), claims.verdict(late, "map")), say(late, "map")], ["Borne out, later", "on a later Map"]);
});

test("whose report it is, where the page passes it on", () => {
  const told = (more) => claims.publisher(apart(), claim({ source_publisher: "A paper", relay_of: null, ...more }));
  assert.deepEqual([told({}), told({ relay_of: "Agency" }), told({ relay_of: "unknown" })], ["A paper", "Agency by A paper", "by A paper"]);
  assert.equal(told({ source_publisher: "unknown" }), "nobody knows");
});

test("a denial and a count in sentences", () => {
  assert.equal(claims.statement(text(), { ...town, bound: "denies" }), "Sudzha is not held by Russia");
  const t = salient.text.text({ en: { ...WORDS.en, "claim.settlements_held": "{side} holds {figure} in {where}", "bound.at_most": "No more than {n}" } }, "en");
  assert.equal(claims.statement(t, claim({ metric: "settlements_held", value: 1, bound: "at_most" })), "Ukraine holds no more than 1 settlement in Kursk");
});

test("claims of a group stand together, in the order of the file", () => {
  const rows = [claim({ group: "g" }), town, { ...words, group: "g" }, { ...held, group: "h" }];
  assert.deepEqual(claims.groups(rows).map(({ name, rows: found }) => [name, found.map(({ id }) => id)]), [["g", ["C1", "C3"]], ["h", ["C4"]]]);
  assert.deepEqual(claims.groups(all), []);
});

test("a claim to copy: who, when, what, the verdict and whose map, what the maps show", () => {
  const t = text();
  const copied = (row) => salient.copy.claimText(t, row, claims.verdict(row, "map"), ({ source }) => source);
  const measured = claims.measuredOn(t, claims.verdict(claim(), "map"), "map");
  assert.equal(copied(claim()), "A general (of staff), 12 March 2025: More than 86% of Kursk retaken by Russia. Overstated on the day, " + measured + ". The map shows 83.4% gone. It passes 86% on 15 March 2025.");
  assert.equal(copied({ ...words, why: "no figure is stated" }), "A general (of staff), 13 March 2025: Told so. Not testable. No figure is stated.");
});

test("a place to copy: every map by its date and holder, with since when where that is known", () => {
  const rows = [{ source: "A", date: "1 March 2025", holder: "Ukraine", since: "since 6 August 2024" }, { source: "B", date: "1 March 2025", holder: "not covered", since: null }];
  assert.equal(salient.copy.placeText(text(), "Sudzha (Kursk)", rows), "Sudzha (Kursk). A, 1 March 2025: Ukraine, since 6 August 2024; B, 1 March 2025: not covered.");
});
