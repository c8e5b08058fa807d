"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { salient, MANIFEST } = require("./helpers.js");

const SETTINGS = { open: "seed", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
const context = salient.pages.addressContext(MANIFEST, SETTINGS);
const state = (query) => salient.url.parse(query, context);

test("a link says day and source even where they are usual here", () => {
  const query = salient.share.query(state(""), context, null);
  assert.equal(query, "date=2025-03-13&source=map");
  assert.deepEqual(salient.url.parse(query, { ...context, source: "rec", date: () => "2025-03-01" }), { ...state(""), date: "2025-03-13" });
  assert.equal(salient.share.query(state("rev=0123456789ab&region=kursk"), context, "ba9876543210"), "date=2025-03-13&source=map&region=kursk&rev=ba9876543210");
  assert.ok(!salient.share.query(state("rev=0123456789ab"), context, null).includes("rev"));
});

test("codes carry any words without breaking out of them", () => {
  const nasty = '"><script>alert(1)</script>&';
  const frame = salient.share.frameCode("https://x/embed?a=1&b=2", nasty);
  assert.match(frame, /^<iframe src="https:\/\/x\/embed\?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;" /);
  const picture = salient.share.pictureCode("https://x/snapshot.png?a=1&b=2", "https://x/?a=1", { alt: nasty, credit: nasty, link: nasty });
  assert.ok(!picture.includes("<script"));
  assert.match(picture, /<figcaption>.*<a href="https:\/\/x\/\?a=1">/);
});

test("the picture of a view is asked for with what the server takes", () => {
  const query = salient.share.pictureQuery(state("theme=dark&lang=uk&layers=names&view=35,51,9&compare=rec@2025-03-01"), { width: 1040, height: 640 }, null);
  assert.equal(query, "date=2025-03-13&source=map&region=kursk,sumy&compare=rec@2025-03-01&layers=names&view=35.0000,51.0000,9.00&theme=dark&lang=uk");
  assert.ok(!salient.share.pictureQuery(state(""), { width: 1, height: 1 }, null).includes("theme"));
});

test("the embedded map is told by its path", () => {
  assert.deepEqual(["/embed", "/under/embed", "/embed/", "/", "/embedded", "/embed/x"].map(salient.embed.isEmbed), [true, true, true, false, false, false]);
});

test("the wheel and one finger are those of the page around", () => {
  const { ours } = salient.embed;
  assert.equal(ours({ type: "wheel", ctrlKey: false, metaKey: false }), false);
  assert.equal(ours({ type: "wheel", ctrlKey: true, metaKey: false }), true);
  assert.equal(ours({ type: "touchmove", touches: [1] }), false);
  assert.equal(ours({ type: "touchmove", touches: [1, 2] }), true);
});

test("a frame is small that is narrow or low", () => {
  const sizes = [[480, 400], [479, 400], [480, 399], [320, 240], [1200, 800]];
  assert.deepEqual(sizes.map(([width, height]) => salient.embed.isSmall({ width, height })), [false, true, true, true, false]);
});

test("a small frame has a curve without axes, a large one the usual", () => {
  const boot = { margin: { l: 70 }, figures: { map: {}, curve: { data: [], layout: { xaxis: { type: "date" }, yaxis: {} } } } };
  assert.equal(salient.embed.fit(boot, { width: 600, height: 400 }), boot);
  const small = salient.embed.fit(boot, { width: 320, height: 240 });
  assert.equal(small.figures.curve.layout.xaxis.showticklabels, false);
  assert.deepEqual(small.margin, small.figures.curve.layout.margin);
  assert.equal(boot.figures.curve.layout.xaxis.showticklabels, undefined);
});

const BOOT = {
  prefix: "/under/", manifest: { revision: "ffffffffffff" }, urls: { regions: "/under/data/regions.new.json", extra: "/under/data/extra.new.json" },
  figures: { map: { data: [{ geojson: "/under/data/regions.new.json" }], layout: { style: { data: "/under/data/extra.new.json" } } }, curve: {} },
};
const OLD = { revision: "0123456789ab", files: { regions: { name: "regions.old.json" } }, sources: [{ id: "map" }], regions: [], first: "2025-03-01", last: "2025-03-31", window: [] };

test("an older manifest takes the place of the newest, files and figures too", () => {
  const boot = salient.frozen.adopt(BOOT, OLD);
  assert.equal(boot.manifest.revision, OLD.revision);
  assert.deepEqual(boot.urls, { regions: "/under/data/regions.old.json" });
  assert.equal(boot.figures.map.data[0].geojson, "/under/data/regions.old.json");
  assert.equal(boot.figures.map.layout.style.data, "/under/data/extra.new.json");
  assert.equal(BOOT.figures.map.data[0].geojson, "/under/data/regions.new.json");
});

test("only the manifest that was asked for will do", () => {
  const { isManifest, asked, without } = salient.frozen;
  assert.ok(isManifest(OLD, OLD.revision));
  for (const found of [null, {}, { ...OLD, revision: "x" }, { ...OLD, files: null }, { ...OLD, sources: [] }]) assert.equal(isManifest(found, OLD.revision), false);
  assert.deepEqual(["?rev=0123456789ab", "?date=2025-03-01&rev=zz", "", "?rev=../../../etc"].map(asked), ["0123456789ab", null, null, null]);
  assert.equal(without("?date=2025-03-01&rev=0123456789ab&region=kursk%2Csumy&compare=a%402025-03-01"), "?date=2025-03-01&region=kursk,sumy&compare=a@2025-03-01");
  assert.equal(without("?rev=0123456789ab"), "");
});
