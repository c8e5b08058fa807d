import assert from "node:assert/strict";
import test from "node:test";
import { decodeSeries, peakOf, stepsOf, valuesAt } from "../../../assets/app/data/series.js";
import { dayTip, figureText, headline, reconstructionText } from "../../../assets/app/sentences/day.js";
import { areasTable, changesTable, lineCell } from "../../../assets/app/sentences/day-tables.js";
import { daySentence } from "../../../assets/app/sentences/steps.js";
import { MANIFEST, model, REGIONS, SERIES, text, timeline } from "../helpers.js";

const view = (day, more) => ({ source: "map", region: "kursk,sumy", day, first: "2025-03-01", ...more });

test("the headline of a region names the side that is not at home", () => {
  const kursk = headline(model(), text(), view(12), "kursk");
  assert.deepEqual([kursk.side, kursk.label, kursk.value], ["ukraine", "Ukrainian-held in Kursk", "100"]);
  assert.equal(kursk.text, "33% of its peak, 300 km² on 3 March 2025. A further 50 km² is contested.");
  const sumy = headline(model(), text(), view(12), "sumy");
  assert.deepEqual([sumy.side, sumy.value, sumy.text], ["russia", "10", "Peak. Nothing contested."]);
});

test("what is gone, and what never was", () => {
  assert.match(headline(model(), text(), view(16), "kursk").text, /^Peak was 300 on 3 March 2025\./);
  assert.match(headline(model(), text(), view(5), "sumy").text, /^Peak later, 10 on 11 March 2025\./);
});

test("a region that is not covered is said so, and never 0", () => {
  const bare = headline(model(), text(), view(12, { source: "rec" }), "sumy");
  assert.deepEqual([bare.value, bare.known, bare.text], ["\u2013", false, "A guess does not cover Sumy."]);
  const cells = areasTable(model(), text(), view(12, { source: "rec" })).rows.map((row) => row.cells[1]);
  assert.deepEqual(
    cells.map((cell) => [cell.text, cell.title]),
    Array(4).fill(["\u2013", "not covered"]),
  );
});

test("a day outside the coverage says which side of it", () => {
  assert.equal(headline(model(), text(), view(0), "kursk").text, "No map before 3 March 2025");
  assert.equal(headline(model(), text(), view(25), "kursk").text, "No map after 20 March 2025");
});

test("changes carry the colour of the side that gained, and a dash where there is no map", () => {
  const rows = changesTable(model(), text(), view(10)).rows;
  assert.deepEqual(
    rows.map((row) => row.cells[0].text),
    ["\u2212200", "\u2212200", "\u2013"],
  );
  assert.deepEqual(
    rows.map((row) => row.cells[0].tone),
    ["russia", "russia", ""],
  );
  assert.equal(rows[2].cells[0].title, "no map for that day");
  assert.deepEqual([rows[0].cells[1].text, rows[0].cells[1].tone], ["+10", "russia"]);
  assert.equal(changesTable(model(), text(), view(9)).rows[0].cells[0].text, "0");
});

test("what a source does not map is not counted as none", () => {
  const rows = areasTable(model(), text(), view(12, { source: "rec", region: "kursk" })).rows;
  const contested = rows.find((row) => row.key === "contested");
  assert.deepEqual(
    [contested.cells[0].text, contested.cells[0].title],
    ["\u2013, not mapped", "Contested not mapped."],
  );
});

test("the tip tells who, since when the spot has been so, and how much", () => {
  const t = timeline();
  const known = { ...model(), timelines: { map: t }, regions: REGIONS };
  const tip = (of, day, place) => dayTip(of, text(), view(day), t.features(day)[0], place);
  const spot = { lon: 35.08, lat: 51.07 };
  assert.deepEqual(tip(known, 5, spot), [
    "Ukrainian-held",
    "since the first map, 3 March 2025, at least",
    "78 km²",
  ]);
  assert.equal(tip(known, 12, spot)[1], "since 11 March 2025");
});

test("the tip tells of no date where the spot, its region or its source's maps are not known", () => {
  const t = timeline();
  const known = { ...model(), timelines: { map: t }, regions: REGIONS };
  const lines = (of, place) => dayTip(of, text(), view(5), t.features(5)[0], place).length;
  const spot = { lon: 35.08, lat: 51.07 };
  assert.equal(lines(known, spot), 3);
  assert.equal(lines(known, undefined), 2);
  assert.equal(lines({ ...known, regions: null }, spot), 2);
  assert.equal(lines({ ...known, timelines: {} }, spot), 2);
  assert.equal(lines(known, { lon: 35.022, lat: 51.027 }), 2); // in the polygon's hole: not what is pointed at
});

test("a reconstruction carries its reports, and the accuracy of that month, region and side", () => {
  assert.equal(reconstructionText(model(), text(), "map"), null);
  assert.equal(
    reconstructionText(model(), text(), "rec"),
    "Reconstruction from 8 readings of A map and 1 press report",
  );
  const told = (day, more) =>
    headline(model(), text(), view(day, { source: "rec", ...more }), "kursk").accuracy;
  assert.equal(told(12), "March 2025, Ukrainian-held in Kursk: overlap 76% with A map; within 0.7, 2.4");
  assert.equal(told(12, { first: "2025-04-01" }), "April 2025, Ukrainian-held in Kursk: not measured");
  assert.equal(headline(model(), text(), view(12), "kursk").accuracy, null);
});

test("a figure without a value is a dash with its reason, in every place", () => {
  const holed = {
    ...model(),
    series: decodeSeries({
      rows: [{ ...SERIES.rows[0], ukraine: [30000, null, 0], contested: [1000, null, null] }],
    }),
  };
  holed.timelines = {
    map: { ...timeline(), marks: [{ day: 10, kind: "carried", control: "ukraine", since: null }] },
  };
  const at = view(12, { region: "kursk" });
  const head = headline(holed, text(), at, "kursk");
  assert.deepEqual([head.value, head.known, head.text, head.share], ["\u2013", false, "Not on the map.", 0]);
  assert.equal(figureText(holed, text(), at, "kursk"), "Ukrainian-held in Kursk: not on the map");
  const cells = Object.fromEntries(areasTable(holed, text(), at).rows.map((row) => [row.key, row.cells[0]]));
  assert.deepEqual(
    [cells.ukraine.text, cells.ukraine.title, cells.contested.title, cells.russia.text],
    ["\u2013", "not on the map", "not known", "850"],
  );
  assert.deepEqual(
    changesTable(holed, text(), at).rows.map((row) => row.cells[0].text),
    ["\u2013", "\u2013", "\u2013"],
  );
  assert.equal(
    changesTable(holed, text(), view(15, { region: "kursk" })).rows[0].cells[0].title,
    "not on the map",
  );
  assert.match(daySentence(holed, text(), at, "kursk", []), /: Ukrainian-held in Kursk: not on the map$/);
  assert.match(
    headline(holed, text(), view(16, { region: "kursk" }), "kursk").text,
    /^Peak was 300 .* Contested unknown\.$/,
  );
});

test("on a held-over day nothing is said to have changed in a day", () => {
  const told = { ...model(), timelines: { map: timeline() } };
  assert.equal(changesTable(told, text(), view(12)).rows[0].cells[0].text, "no map that day");
  assert.equal(changesTable(told, text(), view(10)).rows[0].cells[0].text, "\u2212200");
  assert.equal(changesTable(told, text(), view(12)).rows[1].cells[0].text, "\u2212200");
});

test("what no polygon shows is said beside the published figure", () => {
  const told = {
    ...model(),
    series: decodeSeries({ rows: [{ ...SERIES.rows[2], ukraine: [1660], unplaced: { ukraine: [1660] } }] }),
  };
  const at = view(12, { source: "rec", region: "kursk" });
  const head = headline(told, text(), at, "kursk");
  assert.equal(head.value, "17");
  assert.match(head.text, /^17 km², not placed\. /);
  assert.equal(
    figureText(told, text(), at, "kursk"),
    "Ukrainian-held in Kursk 17 km² (reconstruction; 17 km², not placed)",
  );
});

test("a reconstruction's line has a length only with its measured error", () => {
  const line = (source, day = 12) =>
    lineCell(
      source ? { manifest: { ...MANIFEST, sources: [source] } } : model(),
      text(),
      view(day, { source: "rec" }),
      "kursk",
      50,
    );
  assert.equal(line().text, "50 ±31%");
  assert.equal(line(undefined, 40).text, "\u2013", "the error of that month was not measured");
  const wild = structuredClone(MANIFEST.sources[1]);
  wild.accuracy.rows[0].length_pct = [83, 83];
  assert.equal(line(wild).text, "\u2013", "an error of more than half is no length");
  assert.deepEqual(
    [
      line({ ...MANIFEST.sources[1], accuracy: null }).text,
      line({ ...MANIFEST.sources[1], accuracy: null }).title,
    ],
    ["\u2013", "unmeasured"],
  );
});

test("a peak counts from a day, and in a source that ends before it from its first map", () => {
  const peak = (since) => peakOf(decodeSeries(SERIES, since).find("map", "kursk"), "ukraine");
  assert.deepEqual(peak(9), { value: 300, day: 9 }); // the map of day 2 is still in force
  assert.deepEqual(peak(10), { value: 100, day: 10 });
  assert.deepEqual(peak(20), { value: 300, day: 2 });
});

test("series: values, peaks and steps", () => {
  const row = model().series.find("map", "kursk");
  assert.equal(valuesAt(row, 1), null);
  assert.equal(valuesAt(row, 20), null);
  assert.deepEqual(valuesAt(row, 10), { ukraine: 100, russia: 850, contested: 50, line: 40, unplaced: {} });
  assert.deepEqual(peakOf(row, "ukraine"), { value: 300, day: 2 });
  assert.deepEqual(stepsOf(row, ["ukraine"]), { day: [2, 10, 15, 20], value: [300, 100, 0, 0] });
  assert.equal(model().series.find("rec", "sumy"), null);
});
