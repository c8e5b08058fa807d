import assert from "node:assert/strict";
import test from "node:test";
import { LAYERS } from "../../../assets/app/lib/address.js";
import { fetchPatiently, fileNameOf, firstLine, retryAfter } from "../../../assets/app/sharing/download.js";
import { withDay } from "../../../assets/app/sharing/form.js";
import { pictureAddress, pictureView, previewOf } from "../../../assets/app/sharing/pictures/address.js";
import { pictureCount, pictureProblem } from "../../../assets/app/sharing/pictures/problems.js";
import { readSettings, writeSettings } from "../../../assets/app/sharing/pictures/settings.js";
import { createStore } from "../../../assets/app/sharing/preview.js";
import { termsOf } from "../../../assets/app/sharing/terms.js";
import { MANIFEST } from "../helpers.js";

const LIMITS = {
  drawn: true,
  kinds: ["snapshot", "animation", "sheet", "briefing"],
  formats: {
    snapshot: ["png", "svg", "pdf"],
    animation: ["mp4", "gif"],
    sheet: ["png", "pdf"],
    briefing: ["pptx"],
  },
  offered: {
    snapshot: ["16:9", "square", "a4-landscape", "custom"],
    animation: ["film", "1280x720", "square"],
    sheet: ["a4-landscape", "16:9"],
  },
  scales: [1, 2, 3],
  speeds: [1, 3, 7, 14, 30],
  screen: [1040, 640],
  sizes: { "16:9": [1600, 900], square: [1080, 1080], film: [960, 540], "a4-landscape": [1123, 794] },
  side: [320, 4000],
  pixels: 36e6,
  frames: 20,
  film: {
    most: 60,
    costs: {
      mp4: { day: 1, megapixel: 1, encoded: 0.5 },
      gif: { day: 1, megapixel: 1, encoded: 0 },
    },
  },
  rate: 24,
  sheet: 24,
  deck: 15,
};
const SOURCE = MANIFEST.sources[0]; // 3 to 20 March 2025
const SUBJECT = {
  source: "map",
  date: "2025-03-13",
  region: "kursk,sumy",
  compare: null,
  layers: LAYERS,
  view: null,
  lang: "en",
  revision: "0123456789ab",
  from: "2025-03-03",
  to: "2025-03-20",
  dates: [],
  changes: ["2025-03-05", "2025-03-09", "2025-03-25"],
};
const USUAL = readSettings(null, LIMITS);
const address = (kind, settings, subject) =>
  pictureAddress(kind, { ...USUAL, ...settings }, { ...SUBJECT, ...subject });
const problem = (kind, settings, subject) =>
  (pictureProblem(kind, { ...USUAL, ...settings }, { ...SUBJECT, ...subject }, SOURCE, LIMITS) || [])[0];

test("what was chosen comes back; anything else is as usual", () => {
  const chosen = { ...USUAL, kind: "sheet", theme: "dark", scale: 3, "sheet.format": "pdf", qr: true };
  assert.deepEqual(readSettings(writeSettings(chosen), LIMITS), chosen);
  for (const text of [
    null,
    "",
    "{",
    "7",
    "[]",
    '"x"',
    '{"v":0,"theme":"dark"}',
    '{"v":1,"theme":"pink","scale":9,"qr":"yes","kind":null,"snapshot.size":"16:9; drop","__proto__":{"theme":"dark"}}',
  ]) {
    assert.deepEqual(readSettings(text, LIMITS), USUAL, text);
  }
});

test("the query says what the page shows, and leaves out what is usual", () => {
  assert.equal(
    address("snapshot", { scale: 1 }),
    "snapshot.png?date=2025-03-13&size=16:9&source=map&region=kursk,sumy&rev=0123456789ab",
  );
  const query = new URLSearchParams(
    address(
      "snapshot",
      {
        theme: "print",
        lang: "uk",
        curve: false,
        qr: true,
        "snapshot.size": "custom",
        width: 500,
        height: 400,
      },
      { compare: "rec@2025-03-01", layers: ["contact"] },
    ).split("?")[1],
  );
  assert.deepEqual(Object.fromEntries(query), {
    date: "2025-03-13",
    compare: "rec@2025-03-01",
    size: "500x400",
    scale: "2",
    curve: "0",
    qr: "1",
    source: "map",
    region: "kursk,sumy",
    layers: "contact",
    theme: "print",
    lang: "uk",
    rev: "0123456789ab",
  });
});

test("each kind asks for what it takes and for nothing else", () => {
  const names = (text) => [...new URLSearchParams(text.split("?")[1]).keys()].sort().join();
  assert.equal(names(address("snapshot", { "snapshot.format": "pdf" })), "date,region,rev,size,source");
  assert.equal(
    names(address("animation", { qr: true }, { compare: "rec@2025-03-01" })),
    "from,region,rev,size,source,speed,to,unchanged",
  );
  assert.equal(names(address("sheet", { curve: false })), "count,from,region,rev,scale,size,source,to");
  assert.equal(
    names(address("sheet", { spread: "dates" }, { dates: ["2025-03-05"] })),
    "dates,region,rev,scale,size,source",
  );
  assert.equal(names(address("briefing", {})), "from,region,rev,source,to");
});

test("a view shows the same ground whatever the screen it was seen on", () => {
  const view = (width, height) => pictureView([35.1, 51.2, 9], { width, height }, LIMITS);
  assert.equal(view(1040, 640), "35.1000,51.2000,9.00");
  assert.equal(view(2080, 640), "35.1000,51.2000,8.00");
  assert.equal(view(390, 320), "35.1000,51.2000,10.00");
});

test("a picture of the regions names no view", () => {
  const asked = (extent) =>
    new URLSearchParams(address("snapshot", { extent }, { view: "35,51,9" }).split("?")[1]);
  assert.equal(asked("view").get("view"), "35,51,9");
  assert.equal(asked("region").get("view"), null);
});

test("the preview is the picture itself, or a frame of the film on a day inside it", () => {
  const preview = (kind, settings, subject) =>
    previewOf(kind, { ...USUAL, ...settings }, { ...SUBJECT, ...subject }, LIMITS);
  assert.match(
    preview("snapshot", { "snapshot.format": "pdf", scale: 3 }).address,
    /^snapshot\.png\?date=2025-03-13&size=16:9&source/,
  );
  assert.match(
    preview("snapshot", {}, { period: { from: "2025-03-05", to: null } }).address,
    /date=2025-03-13&from=2025-03-05&size/,
  );
  assert.match(preview("sheet", {}).address, /^sheet\.png\?(?!.*scale)/);
  const frame = preview("animation", {}, { date: "2025-03-25", compare: "rec@2025-03-01" });
  assert.equal(frame.date, "2025-03-20");
  assert.match(
    frame.address,
    /^snapshot\.png\?date=2025-03-20&from=2025-03-03&to=2025-03-20&size=960x540&(?!.*compare)/,
  );
});

test("what cannot be made is said before the server is asked", () => {
  assert.equal(problem("snapshot"), undefined);
  assert.equal(problem("snapshot", {}, { date: "2025-03-25" }), "snap.bad.cover");
  assert.equal(problem("snapshot", {}, { region: "belgorod" }), "snap.bad.region");
  assert.equal(problem("snapshot", { "snapshot.size": "custom", width: 10 }), "snap.bad.size");
  assert.equal(
    problem("snapshot", { "snapshot.size": "custom", width: 4000, height: 4000, scale: 2 }),
    "snap.bad.pixels",
  );
  assert.equal(
    problem("snapshot", { "snapshot.size": "custom", width: 4000, height: 4000, "snapshot.format": "svg" }),
    undefined,
  );
  assert.equal(problem("animation", {}, { from: "2025-03-20" }), "snap.bad.period");
  assert.equal(problem("animation", {}, { to: "2025-03-21" }), "snap.bad.cover");
  assert.equal(problem("briefing"), "snap.bad.deck");
  assert.equal(problem("sheet", { count: 1 }), "snap.bad.count");
  assert.equal(problem("sheet", { spread: "dates" }), "snap.bad.dates");
  const many = (limits) => pictureProblem("animation", USUAL, SUBJECT, SOURCE, { ...LIMITS, ...limits });
  assert.deepEqual(many({ frames: 17 }), ["snap.bad.frames", { n: 18, most: 17 }]);
  const dear = (film, settings) =>
    pictureProblem("animation", { ...USUAL, ...settings }, SUBJECT, SOURCE, {
      ...LIMITS,
      film: { ...LIMITS.film, ...film },
    });
  assert.deepEqual(dear({ most: 36 }), ["snap.bad.dear", { n: 18, most: 14 }]);
  assert.equal(dear({ most: 36 }, { "animation.format": "gif" }), null);
  assert.equal(dear({ most: 36 }, { speed: 30 }), null);
  assert.deepEqual(dear({ most: 36 }, { "animation.size": "1280x720" })[1].most, 9);
  assert.equal(pictureCount("animation", { ...USUAL, unchanged: "skip" }, SUBJECT), 4);
});

test("the strictest of the terms decides", () => {
  const source = (id, pictures, display = true) => ({ id, terms: { pictures, display, text: "" } });
  const rule = (...sources) => termsOf(sources).rule;
  assert.equal(rule(source("a", "free")), "free");
  assert.equal(rule(source("a", "free"), source("b", "personal")), "personal");
  assert.deepEqual(termsOf([source("a", "personal"), source("b", "none")]).source.id, "b");
  assert.equal(rule(source("a", "free", false)), "none");
});

test("when a busy server may be asked again", () => {
  const now = Date.parse("2025-03-13T12:00:00Z");
  assert.deepEqual(
    [
      "5",
      " 7",
      "0",
      "9999",
      "Thu, 13 Mar 2025 12:00:09 GMT",
      "Thu, 13 Mar 2025 11:00:00 GMT",
      "soon",
      "",
      null,
    ].map((text) => retryAfter(text, now)),
    [5, 7, 1, 60, 9, 1, null, null, null],
  );
});

test("what a server says, in one line, and never a page", () => {
  assert.equal(firstLine("text/plain; charset=utf-8", "size: too large\nmore"), "size: too large");
  assert.equal(firstLine("text/html", "<h1>502</h1>"), "");
  assert.equal(firstLine("text/plain", "x".repeat(999)).length, 300);
  assert.equal(fileNameOf('attachment; filename="salient-kursk.png"'), "salient-kursk.png");
  assert.equal(fileNameOf('attachment; filename="../../etc/passwd"'), "passwd");
  assert.equal(fileNameOf(null), "");
});

test("a busy server is asked again, another refusal is told", async () => {
  const answers = [
    { status: 503, after: "1" },
    { status: 400, after: null },
  ];
  globalThis.fetch = async () => {
    const { status, after } = answers.shift();
    const headers = new Map([
      ["Retry-After", after],
      ["Content-Type", "text/plain"],
    ]);
    return {
      ok: false,
      status,
      headers: { get: (name) => headers.get(name) },
      text: async () => "no such day\n",
    };
  };
  globalThis.setTimeout = (
    (original) => (action, ms) =>
      original(action, ms / 1000)
  )(globalThis.setTimeout);
  const waited = [];
  await assert.rejects(
    fetchPatiently("x", new AbortController().signal, 5, (seconds) => waited.push(seconds)),
    (error) => error.said === "no such day",
  );
  assert.deepEqual(waited, [1]);
});

test("the last pictures are kept, and older ones let go", () => {
  const freed = [];
  const store = createStore(2, (url) => freed.push(url));
  ["a", "b", "c"].forEach((name) => store.put(name, { url: name }));
  assert.deepEqual([freed, store.get("a"), store.get("c").url], [["a"], undefined, "c"]);
});

test("days of a sheet stand in order, each once", () => {
  assert.deepEqual(withDay(["2025-03-05"], "2025-03-01"), ["2025-03-01", "2025-03-05"]);
  assert.deepEqual(withDay(["2025-03-05"], "2025-03-05"), ["2025-03-05"]);
});
