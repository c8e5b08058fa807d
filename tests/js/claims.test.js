"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, text } = require("./helpers.js");

const { claims } = salient;

const entry = (more) => ({ source: "map", value: 83.4489, verdict: "overstated", held_over: false, snapshot_date: "2025-03-12", reached_on: "2025-03-15", shown_before: null, otherwise_on: null, days_early: null, working: ["One."], reason: "", ...more });
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
  assert.equal(claims.statement(t, claim()), "More than 86% of Kursk retaken");
  assert.equal(claims.shows(t, claim(), entry()), "The map shows 83.4% gone. It passes 86% on 15 March 2025.");
  assert.equal(claims.shows(t, claim(), entry({ held_over: true, snapshot_date: "2025-03-10", reached_on: null })), "The map shows 83.4% gone. Never. Map of 10 Mar 2025.");
  assert.equal(claims.statement(t, town), "Sudzha is held by Russia");
  assert.equal(claims.shows(t, town, town.sources[0]), "The map shows Sudzha held by Ukraine. It shows that on 14 March 2025.");
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
