import assert from "node:assert/strict";
import fs from "node:fs";
import test from "node:test";
import { doubts, followed, formatAddress, parseAddress } from "../../../assets/app/lib/address.js";
import { addressContext } from "../../../assets/app/page.js";
import { doubtSentences } from "../../../assets/app/sharing/broken-link.js";
import { BOOT, text } from "../helpers.js";

const SETTINGS = { open: "seed", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
const context = (settings) => addressContext({ ...BOOT, settings: { ...SETTINGS, ...settings } });
const parse = (query, settings) => parseAddress(query, context(settings));
const format = (state, settings) => formatAddress(state, context(settings));

test("an empty address opens on the seed day, on a map before a reconstruction", () => {
  const state = parse("");
  assert.deepEqual(
    [state.date, state.source, state.region, state.theme, state.lang],
    ["2025-03-13", "map", "kursk,sumy", "auto", "en"],
  );
  assert.equal(format(state), "");
});

test("the latest day, another source and another theme can be the usual ones", () => {
  assert.equal(parse("", { open: "latest" }).date, "2025-03-20");
  assert.equal(parse("source=rec", { open: "latest" }).date, "2025-03-31");
  assert.equal(parse("", { source: "rec" }).source, "rec");
  assert.equal(parse("", { source: "nobody" }).source, "map");
  assert.equal(parse("", { theme: "dark" }).theme, "dark");
});

test("what is written parses to the same state", () => {
  for (const query of [
    "date=2025-03-05",
    "date=2025-03-05&source=rec&region=kursk",
    "compare=rec@2025-03-01&from=2025-03-02&to=2025-03-09",
    "compare=rec@2025-03-01&mode=swipe",
    "date=2025-03-05&compare=rec@2025-03-01&mode=side&lang=uk",
    "layers=contact,names&view=35.1234,51.5,8.75&theme=dark&lang=uk&rev=0123456789ab",
    "layers=",
  ]) {
    assert.equal(format(parse(query)), query);
  }
});

test("a view reaches from one end of the zoom to the other, and not beyond", () => {
  const viewOf = (zoom) => parse("view=35.1,51.2," + zoom).view;
  for (const zoom of [4, 16]) assert.deepEqual(viewOf(zoom), [35.1, 51.2, zoom]);
  for (const zoom of [3.99, 16.01]) assert.equal(viewOf(zoom), null);
});

test("a view is where there is ground, as in dashboard/map_views.py", () => {
  const viewOf = (at) => parse(`view=${at},8`).view;
  for (const at of ["10,38", "62,64"]) assert.deepEqual(viewOf(at), [...at.split(",").map(Number), 8]);
  for (const at of ["9.99,51", "62.01,51", "35,37.99", "35,64.01"]) assert.equal(viewOf(at), null);
});

test("a bad value is its default", () => {
  const usual = parse("");
  for (const query of [
    "date=yesterday",
    "date=2025-02-30",
    "date=2025-3-1",
    "date=2025-W11-3",
    "date=0000-01-01",
    "source=%3Cscript%3E",
    "region=moscow",
    "compare=rec",
    "compare=x@2025-03-01",
    "compare=rec@2025-03-01@",
    "from=2025-03-09&to=2025-03-02",
    "from=2025-03-09&to=2025-03-09",
    "layers=contact,evil",
    "view=1,2,3",
    "view=35,51",
    "view=a,b,c",
    "view=0x23,51,8",
    "view=3_5,51,8",
    "view=3.5e1,51,8",
    "view=,,",
    "view=Infinity,51,8",
    "theme=sepia",
    "lang=ru",
    "rev=xyz",
    "unknown=1",
    "mode=swipe",
    "date=%ff",
    "__proto__=1",
  ]) {
    assert.deepEqual(parse(query), usual, query);
  }
});

test("only a comparison has a mode, and the usual one is not written", () => {
  const shown = (query) => parse(query).mode;
  assert.deepEqual(
    [
      "",
      "mode=side",
      "compare=rec@2025-03-01",
      "compare=rec@2025-03-01&mode=spin",
      "compare=rec@2025-03-01&mode=side",
    ].map(shown),
    ["changes", "changes", "changes", "changes", "side"],
  );
  assert.equal(format({ ...parse("compare=rec@2025-03-01&mode=side"), compare: null }), "");
  assert.equal(format(parse("compare=rec@2025-03-01&mode=changes")), "compare=rec@2025-03-01");
});

test("latest is the day of the newest map of the source that is meant", () => {
  assert.deepEqual(
    ["date=latest", "date=latest&source=rec"].map((query) => parse(query).date),
    ["2025-03-20", "2025-03-31"],
  );
  assert.equal(format(parse("date=latest")), "date=2025-03-20");
});

test("what a link asks for and cannot get is said, with what is shown, and never repeated", () => {
  const t = text();
  const said = (query) =>
    doubtSentences(t, query, context(), { source: "A map", date: "13 March", region: "Kursk" });
  assert.deepEqual(said("date=2025-03-12&source=rec&region=kursk&compare=map@2025-03-05"), []);
  assert.deepEqual(said("date=latest"), []);
  assert.deepEqual(said("source=nobody&date=soon&region=moscow&compare=x"), [
    "no source: A map",
    "no region: Kursk",
    "no date: 13 March",
    "no map",
  ]);
});

test("what is appended to follow a reader is noticed, and never written back", () => {
  for (const query of ["fbclid=1", "date=2025-03-12&utm_source=x&utm_medium=y", "_=17", "gclid=z"]) {
    assert.ok(followed(query), query);
    assert.doesNotMatch(format(parse(query)), /fbclid|utm|_=|gclid/);
  }
  assert.ok(!followed("date=2025-03-12&layers=contact"));
});

test("claims, places, days of knowledge and tabs are read as the server reads them", () => {
  const rows = JSON.parse(fs.readFileSync(new URL("addresses.json", import.meta.url), "utf8")); // tests/dashboard/server/links/test_addresses.py reads them too
  rows.forEach(({ query, ...expected }) => {
    const { claim, place, known, tab } = parse(query);
    assert.deepEqual({ claim, place, known, tab }, expected, query);
  });
});

test("what is told of is written back; a claim says its day and its region, the usual ones too", () => {
  for (const query of [
    "place=R0123",
    "place=35.23,51.215&tab=day",
    "tab=source",
    "date=2025-03-05&region=kursk,sumy&claim=C047&place=R0123&tab=places",
    "date=2025-03-13&region=sumy&claim=C047",
  ]) {
    assert.equal(format(parse(query)), query);
  }
  assert.equal(format(parse("claim=C047")), "date=2025-03-13&region=kursk,sumy&claim=C047");
});

test("an id that is not here is doubted once it is known which there are", () => {
  const query = "claim=C047&place=R0123";
  assert.deepEqual(doubts(query, context()), []);
  assert.deepEqual(doubts(query, { ...context(), claims: new Set(["C047"]), settlements: new Set() }), [
    "place",
  ]);
  assert.deepEqual(doubts("place=35.2,51.2", { ...context(), settlements: new Set() }), []);
  assert.deepEqual(doubts("claim=!&place=35", context()), ["claim", "place"]);
});
