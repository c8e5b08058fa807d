"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, MANIFEST } = require("./helpers.js");

const SETTINGS = { open: "seed", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
const context = (settings) => salient.pages.addressContext(MANIFEST, { ...SETTINGS, ...settings });
const parse = (query, settings) => salient.url.parse(query, context(settings));
const format = (state, settings) => salient.url.format(state, context(settings));

test("an empty address opens on the seed day, on a map before a reconstruction", () => {
  const state = parse("");
  assert.deepEqual([state.date, state.source, state.region, state.theme, state.lang], ["2025-03-13", "map", "kursk,sumy", "auto", "en"]);
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

test("a bad value is its default", () => {
  const usual = parse("");
  for (const query of [
    "date=yesterday", "date=2025-02-30", "date=2025-3-1", "source=%3Cscript%3E", "region=moscow", "compare=rec", "compare=x@2025-03-01",
    "compare=rec@2025-03-01@", "from=2025-03-09&to=2025-03-02", "layers=contact,evil", "view=1,2,3", "view=35,51", "view=a,b,c", "view=,,",
    "view=Infinity,51,8", "theme=sepia", "lang=ru", "rev=xyz", "unknown=1", "mode=swipe", "date=%ff", "__proto__=1",
  ]) {
    assert.deepEqual(parse(query), usual, query);
  }
});

test("only a comparison has a mode, and the usual one is not written", () => {
  const shown = (query) => parse(query).mode;
  assert.deepEqual(["", "mode=side", "compare=rec@2025-03-01", "compare=rec@2025-03-01&mode=spin", "compare=rec@2025-03-01&mode=side"].map(shown), ["changes", "changes", "changes", "changes", "side"]);
  assert.equal(format({ ...parse("compare=rec@2025-03-01&mode=side"), compare: null }), "");
  assert.equal(format(parse("compare=rec@2025-03-01&mode=changes")), "compare=rec@2025-03-01");
});

test("latest is the day of the newest map of the source that is meant", () => {
  assert.deepEqual(["date=latest", "date=latest&source=rec"].map((query) => parse(query).date), ["2025-03-20", "2025-03-31"]);
  assert.equal(format(parse("date=latest")), "date=2025-03-20");
});

test("what a link asks for and cannot get is said, with what is shown, and never repeated", () => {
  const t = require("./helpers.js").text();
  const said = (query) => salient.link.sentences(t, query, context(), { source: "A map", date: "13 March", region: "Kursk" });
  assert.deepEqual(said("date=2025-03-12&source=rec&region=kursk&compare=map@2025-03-05"), []);
  assert.deepEqual(said("date=latest"), []);
  assert.deepEqual(said("source=nobody&date=soon&region=moscow&compare=x"), ["no source: A map", "no region: Kursk", "no date: 13 March", "no map"]);
});

test("what is appended to follow a reader is noticed, and never written back", () => {
  for (const query of ["fbclid=1", "date=2025-03-12&utm_source=x&utm_medium=y", "_=17", "gclid=z"]) {
    assert.ok(salient.url.followed(query), query);
    assert.doesNotMatch(format(parse(query)), /fbclid|utm|_=|gclid/);
  }
  assert.ok(!salient.url.followed("date=2025-03-12&layers=contact"));
});
