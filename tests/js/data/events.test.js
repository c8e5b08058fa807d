import assert from "node:assert/strict";
import test from "node:test";
import { EVENT_CATEGORIES, eventsAround, filterEvents, isPlaced } from "../../../assets/app/data/events.js";
import { tabTarget } from "../../../assets/app/lib/keys.js";
import { daySentence, explainStep, grownIn, lastStep } from "../../../assets/app/sentences/steps.js";
import { MANIFEST, model, text } from "../helpers.js";

const event = (id, date, more) => ({
  id,
  date,
  end_date: null,
  category: "military",
  region: "kursk",
  lon: null,
  lat: null,
  ...more,
});
const rows = [
  event("E1", "2025-03-01"),
  event("E2", "2025-03-12", { category: "political", region: "ukraine" }),
  event("E3", "2025-03-13", { lon: 35.2, lat: 51.2 }),
  event("E4", "2025-02-01", { end_date: "2025-03-14" }),
  event("E5", "2025-03-13", { region: "sumy" }),
];

test("events by region and category; what concerns all is there for all", () => {
  const ids = (regions, shown) => filterEvents(rows, regions, shown).map(({ id }) => id);
  assert.deepEqual(ids(["kursk"], EVENT_CATEGORIES), ["E4", "E1", "E2", "E3"]);
  assert.deepEqual(ids(["sumy"], ["political"]), ["E2"]);
});

test("events of these days, nearest first; one that lasts is near while it does", () => {
  assert.deepEqual(
    eventsAround(rows, "2025-03-13").map(({ id }) => id),
    ["E3", "E5", "E4", "E2"],
  );
  assert.deepEqual(
    rows.filter(isPlaced).map(({ id }) => id),
    ["E3"],
  );
});

const view = { source: "map", region: "kursk", day: 12, first: "2025-03-01" };
const step = (more) => ({
  region: "kursk",
  day: 12,
  from_day: 9,
  days: 3,
  kind: "landed",
  direction: "SW",
  moved: [
    ["u", "r", 5000],
    ["u", "c", 700],
  ],
  settlements: [["S", "u", "r"]],
  where: [{ place: "S", km: 220, bearing: "NE", lon: 35.2, lat: 51.2, km2: 5000, from: "u", to: "r" }],
  ...more,
});

test("the last step up to a day, and why", () => {
  const steps = [step({ day: 3 }), step(), step({ day: 20 }), step({ region: "sumy" })];
  assert.equal(lastStep(steps, "kursk", 12).day, 12);
  assert.equal(lastStep(steps, "kursk", 2), null);
  const said = explainStep(text(), view, step(), "ukraine", () => "Sudzha");
  assert.deepEqual(
    [said.days, said.kind, said.amount, said.tone],
    ["10 Mar 2025 → 13 Mar 2025", "3 days at once", "\u221257 km²", "russia"],
  );
  assert.deepEqual(
    [said.where.text, said.direction, said.towns],
    ["2.2 km NE of Sudzha", "moving SW", "1 town"],
  );
});

test("slivers and a source's first map are called that, and win nobody ground", () => {
  const sliver = explainStep(
    text(),
    view,
    step({
      kind: "slivers",
      moved: [
        ["u", "r", 3],
        ["r", "u", 1],
      ],
      direction: null,
      settlements: [],
    }),
    "ukraine",
    () => null,
  );
  assert.deepEqual(
    [sliver.kind, sliver.amount, sliver.tone, sliver.direction],
    ["redrawn", "even", "", null],
  );
  const begins = explainStep(
    text(),
    view,
    step({ kind: "coverage", from_day: null, where: [] }),
    "ukraine",
    () => null,
  );
  assert.deepEqual(
    [begins.days, begins.kind, begins.where, begins.tone],
    ["13 Mar 2025", "first map", null, ""],
  );
});

test("the sentence to copy", () => {
  const sentence = (day, held) => daySentence(model(), text(), { ...view, day }, "kursk", held);
  assert.equal(
    sentence(12, []),
    "A map, 13 Mar 2025: Ukraine holds 100 km² in Kursk, 33% of its peak, \u2212200 km² in a week",
  );
  assert.match(sentence(12, ["from 11 Mar"]), / \(from 11 Mar\)$/);
  assert.match(sentence(25, []), /No map after/);
});

test("tabs: arrows go round, Home and End to the ends", () => {
  const keys = ["ArrowRight", "ArrowLeft", "Home", "End", "a"];
  assert.deepEqual(
    keys.map((key) => tabTarget(key, 3, 4)),
    [0, 2, 0, 3, null],
  );
});

test("a step's amount is that of the figures, and none where a day has no figure", () => {
  const row = model().series.find("map", "kursk");
  const step = (from_day, day) => ({
    from_day,
    day,
    kind: "day",
    days: 1,
    moved: [["u", "r", 20100]],
    where: [],
    settlements: [],
    direction: null,
    region: "kursk",
  });
  assert.equal(grownIn(row, step(9, 10), "ukraine"), -200);
  assert.equal(grownIn(row, step(1, 2), "ukraine"), null);
  const said = explainStep(text(), { first: MANIFEST.first }, step(1, 2), "ukraine", String, null);
  assert.deepEqual([said.amount, said.tone], ["how much is not known", ""]);
});
