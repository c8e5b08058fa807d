"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, text, model, timeline } = require("./helpers.js");

const view = (day, more) => ({ source: "map", region: "kursk,sumy", day, first: "2025-03-01", ...more });
const story = salient.story;

test("the headline of a region names the side that is not at home", () => {
  const kursk = story.headline(model(), text(), view(12), "kursk");
  assert.deepEqual([kursk.side, kursk.label, kursk.value], ["ukraine", "Ukrainian-held in Kursk", "100"]);
  assert.equal(kursk.text, "33% of its peak, 300 km² on 3 March 2025. A further 50 km² is contested.");
  const sumy = story.headline(model(), text(), view(12), "sumy");
  assert.deepEqual([sumy.side, sumy.value, sumy.text], ["russia", "10", "Peak. Nothing contested."]);
});

test("what is gone, and what never was", () => {
  assert.match(story.headline(model(), text(), view(16), "kursk").text, /^Peak was 300 on 3 March 2025\./);
  assert.match(story.headline(model(), text(), view(5), "sumy").text, /^Peak was 10 on/);
});

test("a region that is not covered is said so, and never 0", () => {
  const bare = story.headline(model(), text(), view(12, { source: "rec" }), "sumy");
  assert.deepEqual([bare.value, bare.known, bare.text], ["\u2013", false, "A guess does not cover Sumy."]);
  const cells = story.areas(model(), text(), view(12, { source: "rec" })).rows.map((row) => row.cells[1]);
  assert.deepEqual(cells.map((cell) => [cell.text, cell.title]), Array(4).fill(["\u2013", "not covered"]));
});

test("a day outside the coverage says which side of it", () => {
  assert.equal(story.headline(model(), text(), view(0), "kursk").text, "No map before 3 March 2025");
  assert.equal(story.headline(model(), text(), view(25), "kursk").text, "No map after 20 March 2025");
});

test("changes carry the colour of the side that gained, and a dash where there is no map", () => {
  const rows = story.changes(model(), text(), view(10)).rows;
  assert.deepEqual(rows.map((row) => row.cells[0].text), ["\u2212200", "\u2212200", "\u2013"]);
  assert.deepEqual(rows.map((row) => row.cells[0].tone), ["russia", "russia", ""]);
  assert.equal(rows[2].cells[0].title, "no map for that day");
  assert.deepEqual([rows[0].cells[1].text, rows[0].cells[1].tone], ["+10", "russia"]);
  assert.equal(story.changes(model(), text(), view(9)).rows[0].cells[0].text, "0");
});

test("what a source does not map is not counted as none", () => {
  const rows = story.areas(model(), text(), view(12, { source: "rec", region: "kursk" })).rows;
  const contested = rows.find((row) => row.key === "contested");
  assert.deepEqual([contested.cells[0].text, contested.cells[0].title], ["\u2013", "Contested not mapped."]);
});

test("the legend lists what is on the map", () => {
  const t = timeline();
  const keys = (day) => story.legend(model(), text(), view(day), t.features(day)).map((row) => row.key);
  assert.deepEqual(keys(5), ["ukraine", "line", "border"]);
  assert.deepEqual(keys(12), ["contested", "border"]);
  assert.deepEqual(keys(0), ["border"]);
});

test("the tip tells who, since when and how much", () => {
  const t = timeline();
  assert.deepEqual(story.tip(model(), text(), view(5), t.features(5)[0]), ["Ukrainian-held", "since the first map, 3 March 2025", "78 km²"]);
});

test("a reconstruction carries its reports and its accuracy", () => {
  assert.equal(story.reconstruction(model(), text(), "map"), null);
  assert.equal(story.reconstruction(model(), text(), "rec"), "Reconstruction from 12 reports; median IoU 0.845 against A map");
});

test("series: values, peaks and steps", () => {
  const row = model().series.find("map", "kursk");
  assert.equal(salient.series.at(row, 1), null);
  assert.equal(salient.series.at(row, 20), null);
  assert.deepEqual(salient.series.at(row, 10), { ukraine: 100, russia: 850, contested: 50, line: 40 });
  assert.deepEqual(salient.series.peak(row, "ukraine"), { value: 300, day: 2 });
  assert.deepEqual(salient.series.steps(row, ["ukraine"]), { day: [2, 10, 15, 20], value: [300, 100, 0, 0] });
  assert.equal(model().series.find("rec", "sumy"), null);
});
