import assert from "node:assert/strict";
import test from "node:test";
import { placeHistory, stretchAt } from "../../../assets/app/data/histories.js";
import {
  indexPlaces,
  isAlike,
  searchDistrict,
  searchPlaces,
  searchRegions,
} from "../../../assets/app/data/places.js";
import { boundsOf } from "../../../assets/app/data/regions.js";
import { foldName, slipsOf } from "../../../assets/app/data/spelling.js";
import { heldSince } from "../../../assets/app/data/spot.js";
import { csvOf } from "../../../assets/app/lib/csv.js";
import { distanceToLine } from "../../../assets/app/lib/distances.js";
import { readDate } from "../../../assets/app/panel/places/written-dates.js";
import { REGIONS, timeline } from "../helpers.js";

const feature = (id, en, local, rank = 3) => ({
  properties: { id, en, local, country: "RU", rank },
  geometry: { coordinates: [35, 51] },
});
const known = indexPlaces({
  features: [
    feature("S", "Sudzha", "Суджа", 1),
    feature("V", "Viktorovka (Sudzha district)", "Викторовка"),
    feature("G", "Guevo", "Гуево"),
    feature("H", "Hlukhiv", "Глухів", 1),
    feature("Y", "Yunakivka", "Юнаківка", 2),
    feature("U", "Sumy", "Суми", 1),
    feature("D", "Dumivka", "Думівка"),
    feature("C", "Cherkasskoye Porechnoye", "Черкасское Поречное", 2),
  ],
});
const first = (query) => searchPlaces(known, query)[0]?.id;

test("one skeleton for Cyrillic, Latin and their romanisations", () => {
  assert.equal(foldName("Суджа"), foldName("Sudzha"));
  assert.equal(foldName("Юнаківка"), foldName("Yunakivka"));
  assert.equal(foldName("Глухів"), foldName("Hlukhiv"));
  assert.equal(foldName("Суми"), foldName("Сумы"));
  assert.equal(foldName("Guyevo"), foldName("Гуево"));
  assert.equal(foldName("!?"), "");
});

test("a place is found by any of them, and with a slip of the hand", () => {
  for (const query of ["Sudzha", "суджа", "SUDZ", "sudhza", "sudja", "Судха", "sudza"])
    assert.equal(first(query), "S", query);
  for (const query of ["guyevo", "Гуево", "gueov"]) assert.equal(first(query), "G", query);
  for (const query of ["Черкаское Поречное", "cherkaskoye porechnoe", "porechnoye"])
    assert.equal(first(query), "C", query);
  assert.deepEqual(searchPlaces(known, "qqqq"), []);
  assert.deepEqual(searchPlaces(known, "  "), []);
});

test("who is spelled right is not drowned in likely slips", () => {
  assert.deepEqual(
    searchPlaces(known, "Sumy").map(({ id }) => id),
    ["U"],
  );
  assert.deepEqual(
    searchPlaces(known, "sudzha").map(({ id }) => id),
    ["S", "V"],
  );
});

test("a name that is merely in the middle of another, or two letters off a short one, is not offered", () => {
  for (const query of ["Kyiv", "Київ", "Kiev", "Киев", "Sumsk"])
    assert.deepEqual(
      searchPlaces(known, query).map(({ en }) => en),
      [],
      query,
    );
  assert.deepEqual(
    searchPlaces(known, "Yunakovka").map(({ id }) => id),
    ["Y"],
  );
  assert.ok(isAlike(known[4], "Yunakovka"));
  assert.ok(!isAlike(known[4], "Yunak"));
});

test("Lgovskiy is not Lgov: each is found by its own name, and Lgov first by what both begin with", () => {
  const two = indexPlaces({
    features: [feature("K", "Lgovskiy", "Льговский"), feature("L", "Lgov", "Льгов", 1)],
  });
  const ids = (query) => searchPlaces(two, query).map(({ id }) => id);
  for (const query of ["Lgov", "Льгов", "L'gov"]) assert.equal(ids(query)[0], "L", query);
  for (const query of ["Lgovskiy", "Льговский", "Lgovskyi"]) assert.deepEqual(ids(query), ["K"], query);
});

test("the vowels of another language do not hide a place", () => {
  const some = indexPlaces({
    features: [
      feature("B", "Bilopillya", "Білопілля"),
      feature("P", "Velyka Pysarivka", "Велика Писарівка"),
      feature("T", "Tyotkino", "Тёткино"),
    ],
  });
  const id = (query) =>
    searchPlaces(some, query)
      .map((place) => place.id)
      .join();
  assert.deepEqual(["Белополье", "Великая Писаревка", "Тьоткіно", "Тёткино", "Tetkino"].map(id), [
    "B",
    "P",
    "T",
    "T",
    "T",
  ]);
});

test("a region is found by any of its names, a district by the town that it is named after", () => {
  const names = {
    kursk: ["Kursk", "Курщина", "Курск", "Курская область"],
    sumy: ["Sumy", "Сумщина", "Суми", "Сумська область"],
  };
  const ids = (query) => searchRegions(names, query).join();
  assert.deepEqual(
    [
      "Kursk",
      "курськ",
      "Курская область",
      "Kursk Oblast",
      "сумщина",
      "Sumy region",
      "Сумська область",
      "Ku",
      "Kyiv",
    ].map(ids),
    ["kursk", "kursk", "kursk", "kursk", "sumy", "sumy", "sumy", "", ""],
  );
  const district = (query) =>
    searchDistrict(known, query)
      .map(({ id }) => id)
      .join();
  assert.deepEqual(
    [
      "Sudzha district",
      "Суджанский район",
      "Sudzhanskyi raion",
      "Глухівський район",
      "Sudzha",
      "Kyivskyi raion",
    ].map(district),
    ["S", "S", "S", "H", "", ""],
  );
});

test("the bounds of a region", () => {
  assert.deepEqual(boundsOf(REGIONS, "kursk"), [34, 50, 36, 52]);
  assert.equal(boundsOf(REGIONS, "sumy"), null);
});

test("slips: insert, leave out, exchange, swap", () => {
  assert.deepEqual(
    ["abcd", "abxcd", "acd", "axcd", "acbd"].map((query) => slipsOf(query, "abcd")),
    [0, 1, 1, 1, 1],
  );
});

test("a date, as people write it", () => {
  const lists = [
    ["January", "February", "March"],
    ["січня", "лютого", "березня"],
    ["Jan", "Feb", "Mar"],
  ];
  const read = (text) => readDate(text, lists, "2025-06-01");
  for (const text of [
    "12 mar 2025",
    "12 March 2025",
    "2025-03-12",
    "12.03.2025",
    "12/3/25",
    "12 березня 2025",
    "12 березня 2025 року",
    "12 бер",
    "March 12, 2025",
    "12 march",
  ])
    assert.equal(read(text), "2025-03-12", text);
  for (const text of ["31.02.2025", "2025-13-01", "12", "march", "12 sudzha 2025", ""])
    assert.equal(read(text), null, text);
});

test("who held it: stretches, home where nothing else is known, nothing where it is not covered", () => {
  const file = {
    first: 2,
    until: 20,
    rows: {
      S: [
        [2, "r"],
        [5, "u"],
        [12, "c"],
      ],
    },
  };
  const source = { regions: ["kursk"] };
  const stretches = placeHistory(file, { id: "S", region: "kursk" }, source, "russia");
  assert.deepEqual(stretches[1], { from: 5, until: 12, control: "ukraine" });
  assert.equal(stretchAt(stretches, 19).control, "contested");
  assert.equal(stretchAt(stretches, 20), null);
  assert.deepEqual(placeHistory(file, { id: "G", region: "kursk" }, source, "russia"), [
    { from: 2, until: 20, control: "russia" },
  ]);
  assert.equal(placeHistory(file, { id: "Y", region: "sumy" }, source, "ukraine"), null);
  assert.equal(placeHistory(file, { id: "Z", region: null }, source, "ukraine"), null);
});

test("nobody is said to hold what nobody is known to hold", () => {
  const file = {
    first: 2,
    until: 20,
    rows: {
      S: [
        [2, "n"],
        [5, "r"],
      ],
    },
  };
  const stretches = placeHistory(file, { id: "S", region: "kursk" }, { regions: ["kursk"] }, "russia");
  assert.deepEqual(stretches, [
    { from: 2, until: 5, control: null },
    { from: 5, until: 20, control: "russia" },
  ]);
  assert.deepEqual(heldSince(stretches, 6), { day: 5, kind: "told" });
  assert.equal(heldSince(stretches, 3), null);
});

test("the way to the line, in km; no line is not 0", () => {
  const features = timeline().features(5); // from 35.1 E 51 N to 35.1 E 51.1 N
  assert.ok(
    Math.abs(distanceToLine(features, 35, 51.05) - 0.1 * 111.32 * Math.cos((51.05 * Math.PI) / 180)) < 0.05,
  );
  assert.equal(distanceToLine([], 35, 51), null);
});

test("CSV: quotes, and nothing that a spreadsheet would run", () => {
  assert.equal(
    csvOf([
      ["a", 'b "c", d'],
      [null, "=1+1"],
      [1.5, "-"],
    ]),
    'a,"b ""c"", d"\r\n,\'=1+1\r\n1.5,-\r\n',
  );
});
