"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, timeline, REGIONS } = require("./helpers.js");

const { places } = salient;

const feature = (id, en, local, rank = 3) => ({ properties: { id, en, local, country: "RU", rank }, geometry: { coordinates: [35, 51] } });
const known = places.index({
  features: [feature("S", "Sudzha", "Суджа", 1), feature("V", "Viktorovka (Sudzha district)", "Викторовка"), feature("G", "Guevo", "Гуево"), feature("H", "Hlukhiv", "Глухів", 1),
    feature("Y", "Yunakivka", "Юнаківка", 2), feature("U", "Sumy", "Суми", 1), feature("D", "Dumivka", "Думівка"), feature("C", "Cherkasskoye Porechnoye", "Черкасское Поречное", 2)],
});
const first = (query) => (places.search(known, query)[0] || {}).id;

test("one skeleton for Cyrillic, Latin and their romanisations", () => {
  assert.equal(places.fold("Суджа"), places.fold("Sudzha"));
  assert.equal(places.fold("Юнаківка"), places.fold("Yunakivka"));
  assert.equal(places.fold("Глухів"), places.fold("Hlukhiv"));
  assert.equal(places.fold("Суми"), places.fold("Сумы"));
  assert.equal(places.fold("Guyevo"), places.fold("Гуево"));
  assert.equal(places.fold("!?"), "");
});

test("a place is found by any of them, and with a slip of the hand", () => {
  for (const query of ["Sudzha", "суджа", "SUDZ", "sudhza", "sudja", "Судха", "sudza"]) assert.equal(first(query), "S", query);
  for (const query of ["guyevo", "Гуево", "gueov"]) assert.equal(first(query), "G", query);
  for (const query of ["Черкаское Поречное", "cherkaskoye porechnoe", "porechnoye"]) assert.equal(first(query), "C", query);
  assert.deepEqual(places.search(known, "qqqq"), []);
  assert.deepEqual(places.search(known, "  "), []);
});

test("who is spelled right is not drowned in likely slips", () => {
  assert.deepEqual(places.search(known, "Sumy").map(({ id }) => id), ["U"]);
  assert.deepEqual(places.search(known, "sudzha").map(({ id }) => id), ["S", "V"]);
});

test("a name that is merely in the middle of another, or two letters off a short one, is not offered", () => {
  for (const query of ["Kyiv", "Київ", "Kiev", "Киев", "Sumsk"]) assert.deepEqual(places.search(known, query).map(({ en }) => en), [], query);
  assert.deepEqual(places.search(known, "Yunakovka").map(({ id }) => id), ["Y"]);
  assert.ok(places.isAlike(known[4], "Yunakovka"));
  assert.ok(!places.isAlike(known[4], "Yunak"));
});

test("Lgovskiy is not Lgov: each is found by its own name, and Lgov first by what both begin with", () => {
  const two = places.index({ features: [feature("K", "Lgovskiy", "Льговский"), feature("L", "Lgov", "Льгов", 1)] });
  const ids = (query) => places.search(two, query).map(({ id }) => id);
  for (const query of ["Lgov", "Льгов", "L'gov"]) assert.equal(ids(query)[0], "L", query);
  for (const query of ["Lgovskiy", "Льговский", "Lgovskyi"]) assert.deepEqual(ids(query), ["K"], query);
});

test("the vowels of another language do not hide a place", () => {
  const some = places.index({ features: [feature("B", "Bilopillya", "Білопілля"), feature("P", "Velyka Pysarivka", "Велика Писарівка"), feature("T", "Tyotkino", "Тёткино")] });
  const id = (query) => places.search(some, query).map((place) => place.id).join();
  assert.deepEqual(["Белополье", "Великая Писаревка", "Тьоткіно", "Тёткино", "Tetkino"].map(id), ["B", "P", "T", "T", "T"]);
});

test("a region is found by any of its names, a district by the town that it is named after", () => {
  const names = { kursk: ["Kursk", "Курщина", "Курск", "Курская область"], sumy: ["Sumy", "Сумщина", "Суми", "Сумська область"] };
  const ids = (query) => places.searchRegions(names, query).join();
  assert.deepEqual(["Kursk", "курськ", "Курская область", "Kursk Oblast", "сумщина", "Sumy region", "Сумська область", "Ku", "Kyiv"].map(ids), ["kursk", "kursk", "kursk", "kursk", "sumy", "sumy", "sumy", "", ""]);
  const district = (query) => places.searchDistrict(known, query).map(({ id }) => id).join();
  assert.deepEqual(["Sudzha district", "Суджанский район", "Sudzhanskyi raion", "Глухівський район", "Sudzha", "Kyivskyi raion"].map(district), ["S", "S", "S", "H", "", ""]);
});

test("the bounds of a region", () => {
  assert.deepEqual(places.boundsOf(REGIONS, "kursk"), [34, 50, 36, 52]);
  assert.equal(places.boundsOf(REGIONS, "sumy"), null);
});

test("slips: insert, leave out, exchange, swap", () => {
  assert.deepEqual(["abcd", "abxcd", "acd", "axcd", "acbd"].map((query) => places.slips(query, "abcd")), [0, 1, 1, 1, 1]);
});

test("a date, as people write it", () => {
  const lists = [["January", "February", "March"], ["січня", "лютого", "березня"], ["Jan", "Feb", "Mar"]];
  const read = (text) => places.readDate(text, lists, "2025-06-01");
  for (const text of ["12 mar 2025", "12 March 2025", "2025-03-12", "12.03.2025", "12/3/25", "12 березня 2025", "12 березня 2025 року", "12 бер", "March 12, 2025", "12 march"]) assert.equal(read(text), "2025-03-12", text);
  for (const text of ["31.02.2025", "2025-13-01", "12", "march", "12 sudzha 2025", ""]) assert.equal(read(text), null, text);
});

test("who held it: stretches, home where nothing else is known, nothing where it is not covered", () => {
  const file = { first: 2, until: 20, rows: { S: [[2, "r"], [5, "u"], [12, "c"]] } };
  const source = { regions: ["kursk"] };
  const stretches = places.history(file, { id: "S", region: "kursk" }, source, "russia");
  assert.deepEqual(stretches[1], { from: 5, until: 12, control: "ukraine" });
  assert.equal(places.stretchAt(stretches, 19).control, "contested");
  assert.equal(places.stretchAt(stretches, 20), null);
  assert.deepEqual(places.history(file, { id: "G", region: "kursk" }, source, "russia"), [{ from: 2, until: 20, control: "russia" }]);
  assert.equal(places.history(file, { id: "Y", region: "sumy" }, source, "ukraine"), null);
  assert.equal(places.history(file, { id: "Z", region: null }, source, "ukraine"), null);
});

test("nobody is said to hold what nobody is known to hold", () => {
  const file = { first: 2, until: 20, rows: { S: [[2, "n"], [5, "r"]] } };
  const stretches = places.history(file, { id: "S", region: "kursk" }, { regions: ["kursk"] }, "russia");
  assert.deepEqual(stretches, [{ from: 2, until: 5, control: null }, { from: 5, until: 20, control: "russia" }]);
  assert.deepEqual(salient.spot.since(stretches, 6), { day: 5, kind: "told" });
  assert.equal(salient.spot.since(stretches, 3), null);
});

test("the way to the line, in km; no line is not 0", () => {
  const features = timeline().features(5); // from 35.1 E 51 N to 35.1 E 51.1 N
  assert.ok(Math.abs(places.toLine(features, 35, 51.05) - 0.1 * 111.32 * Math.cos((51.05 * Math.PI) / 180)) < 0.05);
  assert.equal(places.toLine([], 35, 51), null);
});

test("CSV: quotes, and nothing that a spreadsheet would run", () => {
  assert.equal(places.csv([["a", 'b "c", d'], [null, "=1+1"], [1.5, "-"]]), 'a,"b ""c"", d"\r\n,\'=1+1\r\n1.5,-\r\n');
});
