import assert from "node:assert/strict";
import test from "node:test";
import {
  claimGroups,
  claimsOnCurve,
  filterClaims,
  leadClaim,
  nearestClaim,
  onCurve,
  recentClaims,
  verdictOf,
} from "../../../assets/app/data/claims.js";
import { wordsOf } from "../../../assets/app/lib/words.js";
import {
  claimStatement,
  isQuoted,
  kindText,
  measuredOn,
  othersText,
  publisher,
  saidOf,
  showsText,
  verdictText,
} from "../../../assets/app/sentences/claims.js";
import { claimText, placeText } from "../../../assets/app/sentences/copied.js";
import { text, WORDS } from "../helpers.js";

const entry = (more) => ({
  source: "map",
  map_of: more?.source ? more.source : "map",
  apart: null,
  value: 83.4489,
  verdict: "overstated",
  held_over: false,
  snapshot_date: "2025-03-12",
  reached_on: "2025-03-15",
  shown_before: null,
  otherwise_on: null,
  days_early: null,
  working: ["One."],
  reason: "",
  ...more,
});
const claim = (more) => ({
  id: "C1",
  date: "2025-03-12",
  region: "kursk",
  side: "russia",
  metric: "share_retaken_pct",
  value: 86,
  bound: "at_least",
  base_km2: 1268,
  part: false,
  claimant: "A general (of staff)",
  verdict: "overstated",
  verdict_source: "map",
  sources: [entry()],
  summary: "Told so.",
  control: null,
  place: "Kursk region",
  ...more,
});
const town = claim({
  id: "C2",
  date: "2025-03-13",
  metric: "settlement_control",
  value: null,
  bound: "asserts",
  control: "russia",
  place: "Sudzha",
  verdict: "premature by 1 day",
  sources: [
    entry({ value: "ukraine", verdict: "premature by 1 day", days_early: 1, reached_on: "2025-03-14" }),
  ],
});
const words = claim({
  id: "C3",
  date: "2025-03-13",
  metric: "statement",
  value: null,
  bound: null,
  verdict: "not testable",
  verdict_source: null,
  sources: [],
});
const held = claim({
  id: "C4",
  date: "2025-03-13",
  side: "independent",
  metric: "area_held_km2",
  value: 140,
  bound: "about",
  base_km2: null,
  verdict: "borne out",
  sources: [entry({ value: 150.6, verdict: "borne out", reached_on: "2025-03-12" })],
});
const elsewhere = claim({ id: "C5", date: "2025-03-13", region: "sumy" });
const all = [claim(), town, words, held, elsewhere];

test("the claim of the day is the weightiest of the last days, in the regions shown", () => {
  assert.equal(leadClaim(all, ["kursk"], "2025-03-13").id, "C1");
  assert.equal(leadClaim(all, ["sumy"], "2025-03-13").id, "C5");
  assert.equal(leadClaim(all, ["kursk"], "2025-06-01").id, "C4"); // long after: the last one
  assert.equal(leadClaim(all, ["kursk"], "2025-03-11"), null);
});

test("the claims of these days come nearest first, and none from the future", () => {
  assert.deepEqual(
    recentClaims(all, ["kursk"], "2025-03-13").map(({ id }) => id),
    ["C4", "C2", "C3", "C1"],
  );
  assert.deepEqual(
    recentClaims(all, ["kursk"], "2025-03-12").map(({ id }) => id),
    ["C1"],
  );
  assert.deepEqual(
    recentClaims(all, ["kursk"], "2025-03-16").map(({ id }) => id),
    ["C4", "C2", "C3"],
  );
});

test("the verdict is that of the source shown, else of the leading one, which is told", () => {
  const two = claim({ sources: [entry(), entry({ source: "rec", verdict: "borne out", value: 100 })] });
  assert.deepEqual([verdictOf(two, "rec").kind, verdictOf(two, "rec").own], ["borne out", true]);
  const silent = claim({
    sources: [entry(), entry({ source: "rec", verdict: "not testable", value: null })],
  });
  const found = verdictOf(silent, "rec");
  assert.deepEqual([found.kind, found.own, found.entry.source], ["overstated", false, "map"]);
  assert.deepEqual(verdictOf(words, "map"), { entry: null, kind: "not testable", own: false });
});

test("on the curve: a share by its own base, without one on the baseline, a town nowhere", () => {
  assert.ok(Math.abs(onCurve(claim()) - 177.52) < 1e-9);
  assert.equal(onCurve(held), 140);
  assert.equal(onCurve(town), null);
  assert.equal(onCurve(claim({ part: true })), null);
  assert.equal(onCurve(claim({ metric: "area_retaken_km2", value: 1100, bound: "at_least" })), 168);
  const marks = claimsOnCurve([...all, claim({ id: "C6", base_km2: null })], { regions: ["kursk"] }, "map");
  assert.deepEqual(
    marks.map(({ id, value, based }) => [id, Math.round(value), based]),
    [
      ["C1", 178, true],
      ["C6", 0, false],
      ["C4", 140, true],
    ],
  );
});

test("the list filters by verdict and side, and knows what is nearest", () => {
  const rows = filterClaims(all, { regions: ["kursk"], verdict: "premature", side: "" }, "map");
  assert.deepEqual(
    rows.map(({ id }) => id),
    ["C2"],
  );
  assert.deepEqual(
    filterClaims(all, { regions: ["kursk"], verdict: "", side: "independent" }, "map").map(({ id }) => id),
    ["C4"],
  );
  const dates = ["2025-01-01", "2025-02-01", "2025-03-01"].map((date) => ({ date }));
  assert.deepEqual(
    ["2024-01-01", "2025-02-10", "2026-01-01"].map((iso) => nearestClaim(dates, iso)),
    [0, 1, 2],
  );
});

const words2 = {
  "claim.relay": "{origin} by {relay}",
  "claim.relay.unknown": "by {relay}",
  "claim.publisher.unknown": "nobody knows",
  "verdict.kind.premature": "Premature",
  "verdict.kind.apart": "Set apart",
};
const more = () => wordsOf({ en: { ...WORDS.en, ...words2 }, uk: { ...WORDS.en, ...words2 } }, "en");
const inUkrainian = () => wordsOf({ en: { ...WORDS.en, ...words2 }, uk: { ...WORDS.en, ...words2 } }, "uk");

// As it is published: each text in English, and beside it in Ukrainian.
const said = {
  shows: "The map shows 83.4%.",
  verdict_said: "Overstated on the day",
  measured: "on A map",
  measured_elsewhere: "on A map, not the chosen one",
  said: "83.4%, overstated on the day",
  others: "Other maps differ. B: 100%, borne out.",
};
const saidInUkrainian = {
  shows: "Мапа показує 83,4 %.",
  verdict_said: "Завищено на той день",
  measured: "за мапою",
  measured_elsewhere: "за мапою, не обраною",
  said: "83,4 %, завищено на той день",
  others: "Інші мапи показують інше. Б: 100 %, підтверджено.",
};
const published = claim({
  statement: "Russia has retaken more than 86%",
  sources: [entry({ ...said, told: { uk: saidInUkrainian } })],
  told: { uk: { statement: "Росія повернула понад 86 %" } },
});

/** Return what a card says, read by the map of `source`. */
function cardOf(t, row, source = "map") {
  const found = verdictOf(row, source);
  const of = found.entry;
  return {
    statement: claimStatement(t, row).text,
    shows: showsText(t, of),
    verdict: verdictText(t, found),
    measured: measuredOn(t, found),
    said: of && saidOf(t, of),
    others: othersText(t, of),
  };
}

test("a card says what was published, in the reader's language", () => {
  const { verdict_said: verdict, measured_elsewhere: elsewhere, ...rest } = said;
  const card = { ...rest, verdict, statement: published.statement };
  assert.deepEqual(cardOf(more(), published), card);
  assert.deepEqual(cardOf(more(), published, "another"), { ...card, measured: elsewhere });
  assert.equal(cardOf(inUkrainian(), published).statement, "Росія повернула понад 86 %");
  assert.equal(cardOf(inUkrainian(), published).others, saidInUkrainian.others);
  assert.equal(cardOf(inUkrainian(), published, "another").measured, "за мапою, не обраною");
});

test("a statement says in which language it is, and whether it is quoted", () => {
  assert.equal(claimStatement(inUkrainian(), published).lang, "uk");
  assert.equal(isQuoted(published), false);
  const quoted = { ...words, statement: words.summary };
  assert.deepEqual(claimStatement(inUkrainian(), quoted), { text: "Told so.", lang: "en" });
  assert.equal(isQuoted(quoted), true);
});

test("an older publication has no such texts: a summary, and the verdict in a word", () => {
  const plain = { statement: "Told so.", shows: "", measured: "", others: "" };
  assert.deepEqual(cardOf(more(), claim()), { ...plain, verdict: "Overstated", said: "Overstated" });
  assert.deepEqual(cardOf(more(), town), { ...plain, verdict: "Premature", said: "Premature" });
  assert.deepEqual(cardOf(more(), words), { ...plain, verdict: "Not testable", said: null });
  assert.equal(isQuoted(claim()), true);
  assert.equal(saidOf(more(), entry({ apart: "beside", verdict: "not testable" })), "Set apart");
  assert.equal(kindText(more(), "borne out"), "Borne out");
  assert.equal(
    claimText(more(), claim(), verdictOf(claim(), "map")),
    "A general (of staff), 12 March 2025: Told so. Overstated.",
  );
});

test("what a source says of its own map is shown apart, and counted with nothing", () => {
  const own = entry({ value: 140, verdict: "borne out", apart: "own" });
  const owl = entry({
    source: "owl",
    value: 0,
    verdict: "not testable",
    apart: "beside",
    reason: "it is about another map",
  });
  const row = {
    ...held,
    id: "C7",
    apart: "own",
    sources: [
      own,
      owl,
      entry({ source: "mirror", value: 99, verdict: "overstated", reached_on: null, apart: "own" }),
    ],
  };
  const found = verdictOf(row, "map");
  assert.deepEqual([found.kind, found.own], ["apart", true]);
  const rows = [row, held];
  assert.deepEqual(
    filterClaims(rows, { regions: ["kursk"], verdict: "borne out", side: "" }, "map").map(({ id }) => id),
    ["C4"],
  );
  assert.deepEqual(
    filterClaims(rows, { regions: ["kursk"], verdict: "apart", side: "" }, "map").map(({ id }) => id),
    ["C7"],
  );
  assert.equal(leadClaim(rows, ["kursk"], "2025-03-13").id, "C4"); // what a map is evidence of comes first
});

test("whose report it is, where the page passes it on", () => {
  const told = (by) => publisher(more(), claim({ source_publisher: "A paper", relay_of: null, ...by }));
  assert.deepEqual(
    [told({}), told({ relay_of: "Agency" }), told({ relay_of: "unknown" })],
    ["A paper", "Agency by A paper", "by A paper"],
  );
  assert.equal(told({ source_publisher: "unknown" }), "nobody knows");
});

test("claims of a group stand together, in the order of the file", () => {
  const rows = [claim({ group: "g" }), town, { ...words, group: "g" }, { ...held, group: "h" }];
  assert.deepEqual(
    claimGroups(rows).map(({ name, rows: found }) => [name, found.map(({ id }) => id)]),
    [
      ["g", ["C1", "C3"]],
      ["h", ["C4"]],
    ],
  );
  assert.deepEqual(claimGroups(all), []);
});

test("a claim to copy: who, when, what, the verdict and whose map, what the maps show", () => {
  const copied = (row) => claimText(text(), row, verdictOf(row, "map"));
  assert.equal(
    copied(published),
    "A general (of staff), 12 March 2025: Russia has retaken more than 86%. Overstated on the day, on A map. " +
      "The map shows 83.4%. Other maps differ. B: 100%, borne out.",
  );
  assert.equal(
    copied({ ...words, why: "no figure is stated" }),
    "A general (of staff), 13 March 2025: Told so. Not testable. No figure is stated.",
  );
});

test("a place to copy: every map by its date and holder, with since when where that is known", () => {
  const rows = [
    { source: "A", date: "1 March 2025", holder: "Ukraine", since: "since 6 August 2024" },
    { source: "B", date: "1 March 2025", holder: "not covered", since: null },
  ];
  assert.equal(
    placeText(text(), "Sudzha (Kursk)", rows),
    "Sudzha (Kursk). A, 1 March 2025: Ukraine, since 6 August 2024; B, 1 March 2025: not covered.",
  );
});
