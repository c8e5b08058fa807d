import assert from "node:assert/strict";
import test from "node:test";
import { parseAddress } from "../../../assets/app/lib/address.js";
import { isEmbed, isSmall } from "../../../assets/app/lib/frame.js";
import { addressContext } from "../../../assets/app/page.js";
import {
  absolute,
  frameCode,
  pictureCode,
  pictureQuery,
  shareQuery,
} from "../../../assets/app/sharing/codes.js";
import { fitFrame, isOurs } from "../../../assets/app/sharing/embed.js";
import {
  adoptManifest,
  askedRevision,
  isManifest,
  loadPinned,
  withoutRevision,
} from "../../../assets/app/sharing/pinned.js";
import { BOOT as USUAL } from "../helpers.js";

const SETTINGS = { open: "seed", seed: "2025-03-13", source: "", theme: "auto", lang: "en" };
const context = addressContext({ ...USUAL, settings: SETTINGS });
const state = (query) => parseAddress(query, context);

test("a link says day and source even where they are usual here", () => {
  const query = shareQuery(state(""), context, null);
  assert.equal(query, "date=2025-03-13&source=map");
  assert.deepEqual(parseAddress(query, { ...context, source: "rec", date: () => "2025-03-01" }), {
    ...state(""),
    date: "2025-03-13",
  });
  assert.equal(
    shareQuery(state("rev=0123456789ab&region=kursk"), context, "ba9876543210"),
    "date=2025-03-13&source=map&region=kursk&rev=ba9876543210",
  );
  assert.ok(!shareQuery(state("rev=0123456789ab"), context, null).includes("rev"));
});

test("a link is absolute, under whatever path the page is", () => {
  assert.equal(absolute("/", "https://x.org/?a=1"), "https://x.org/");
  assert.equal(absolute("./", "https://x.org/maps/front/embed.html?a=1#b"), "https://x.org/maps/front/");
  assert.equal(absolute("/snapshot.png?date=1", "https://x.org/?a=1"), "https://x.org/snapshot.png?date=1");
});

test("codes carry any words without breaking out of them", () => {
  const nasty = '"><script>alert(1)</script>&';
  const frame = frameCode("https://x/embed?a=1&b=2", nasty);
  assert.match(
    frame,
    /^<iframe src="https:\/\/x\/embed\?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;" /,
  );
  const picture = pictureCode("https://x/snapshot.png?a=1&b=2", "https://x/?a=1", {
    alt: nasty,
    credit: nasty,
    link: nasty,
  });
  assert.ok(!picture.includes("<script"));
  assert.match(picture, /<figcaption>.*<a href="https:\/\/x\/\?a=1">/);
});

test("the picture of a view is asked for with what the server takes", () => {
  const query = pictureQuery(
    state("theme=dark&lang=uk&layers=names&view=35,51,9&compare=rec@2025-03-01"),
    "35.0000,51.0000,9.00",
    null,
  );
  assert.equal(
    query,
    "date=2025-03-13&source=map&region=kursk,sumy&compare=rec@2025-03-01&layers=names&view=35.0000,51.0000,9.00&theme=dark&lang=uk",
  );
  assert.ok(!pictureQuery(state(""), null, null).includes("theme"));
});

test("the embedded map is told by its path", () => {
  for (const path of ["/embed", "/under/embed", "/embed/", "/under/embed.html"]) assert.ok(isEmbed(path));
  for (const path of ["/", "/embedded", "/embed/x", "/embed.htm", "/embedxhtml"]) assert.ok(!isEmbed(path));
});

test("the wheel and one finger are those of the page around", () => {
  assert.equal(isOurs({ type: "wheel", ctrlKey: false, metaKey: false }), false);
  assert.equal(isOurs({ type: "wheel", ctrlKey: true, metaKey: false }), true);
  assert.equal(isOurs({ type: "touchmove", touches: [1] }), false);
  assert.equal(isOurs({ type: "touchmove", touches: [1, 2] }), true);
});

test("a frame is small that is narrow or low", () => {
  const sizes = [
    [480, 400],
    [479, 400],
    [480, 399],
    [320, 240],
    [1200, 800],
  ];
  assert.deepEqual(
    sizes.map(([width, height]) => isSmall({ width, height })),
    [false, true, true, true, false],
  );
});

test("a small frame has a curve without axes, a large one the usual", () => {
  const boot = {
    margin: { l: 70 },
    figures: { map: {}, curve: { data: [], layout: { xaxis: { type: "date" }, yaxis: {} } } },
  };
  assert.equal(fitFrame(boot, { width: 600, height: 400 }), boot);
  const small = fitFrame(boot, { width: 320, height: 240 });
  assert.equal(small.figures.curve.layout.xaxis.showticklabels, false);
  assert.deepEqual(small.margin, small.figures.curve.layout.margin);
  assert.equal(boot.figures.curve.layout.xaxis.showticklabels, undefined);
});

const BOOT = {
  prefix: "/under/",
  manifest: { revision: "ffffffffffff" },
  urls: { regions: "/under/data/regions.new.json", extra: "/under/data/extra.new.json" },
  figures: {
    map: {
      data: [{ geojson: "/under/data/regions.new.json" }],
      layout: { style: { data: "/under/data/extra.new.json" } },
    },
    curve: {},
  },
};
const OLD = {
  revision: "0123456789ab",
  files: { regions: { name: "regions.old.json" } },
  sources: [{ id: "map" }],
  regions: [],
  first: "2025-03-01",
  last: "2025-03-31",
  window: [],
};

test("an older manifest takes the place of the newest, files and figures too", () => {
  const boot = adoptManifest(BOOT, OLD);
  assert.equal(boot.manifest.revision, OLD.revision);
  assert.deepEqual(boot.urls, { regions: "/under/data/regions.old.json" });
  assert.equal(boot.figures.map.data[0].geojson, "/under/data/regions.old.json");
  assert.equal(boot.figures.map.layout.style.data, "/under/data/extra.new.json");
  assert.equal(BOOT.figures.map.data[0].geojson, "/under/data/regions.new.json");
});

test("only the manifest that was asked for will do", () => {
  assert.ok(isManifest(OLD, OLD.revision));
  for (const found of [null, {}, { ...OLD, revision: "x" }, { ...OLD, files: null }, { ...OLD, sources: [] }])
    assert.equal(isManifest(found, OLD.revision), false);
  assert.deepEqual(
    ["?rev=0123456789ab", "?date=2025-03-01&rev=zz", "", "?rev=../../../etc"].map(askedRevision),
    ["0123456789ab", null, null, null],
  );
  assert.equal(
    withoutRevision("?date=2025-03-01&rev=0123456789ab&region=kursk%2Csumy&compare=a%402025-03-01"),
    "?date=2025-03-01&region=kursk,sumy&compare=a@2025-03-01",
  );
  assert.equal(withoutRevision("?rev=0123456789ab"), "");
});

test("an answer of a revision that is gone is not left open", async () => {
  const ended = [];
  const answer = (status) =>
    new Response(new ReadableStream({ cancel: () => void ended.push(status) }), { status });
  const location = { pathname: "/", search: "?rev=0123456789ab&region=kursk", hash: "" };
  const gone = [];
  globalThis.window = { location, history: { replaceState: (_, __, to) => gone.push(to) } };
  const fetched = globalThis.fetch;
  try {
    for (const [status, kind] of [
      [404, "gone"],
      [503, "error"],
    ]) {
      globalThis.fetch = async () => answer(status);
      assert.equal((await loadPinned(BOOT)).frozen.kind, kind);
    }
  } finally {
    globalThis.fetch = fetched;
  }
  assert.deepEqual(
    [ended, gone],
    [
      [404, 503],
      ["/?region=kursk", "/?region=kursk"],
    ],
  );
});
