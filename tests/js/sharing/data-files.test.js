import assert from "node:assert/strict";
import test from "node:test";
import { wordsOf } from "../../../assets/app/lib/words.js";
import { aboutFiles, filesOf, isFree, savedName, sizeText } from "../../../assets/app/sharing/data-files.js";
import { WORDS } from "../helpers.js";

const FREE = { display: true, redistribute: true, pictures: "free", text: { en: "CC BY 4.0.", uk: "" } };
const SOURCE = {
  id: "hand",
  last: "2025-03-14",
  title: { en: "By hand", uk: "" },
  credit: "Us",
  terms: FREE,
};
const FILE = {
  source: "hand",
  format: "gpkg",
  ending: "gpkg",
  revision: "0123456789ab",
  name: "x",
  bytes: 1,
};
const t = wordsOf(
  {
    ...WORDS,
    en: {
      ...WORDS.en,
      "data.about": "{credit}. Terms: {terms} {revision}",
      "data.none": "no files of {source}",
      "data.withheld": "{source} withheld: {terms}",
      "data.kb": "KB",
      "snap.mb": "MB",
    },
  },
  "en",
);

test("a source has its own files, in formats that the page knows", () => {
  const other = { ...FILE, source: "other" };
  assert.deepEqual(filesOf({ downloads: [other, FILE, { ...FILE, format: "exe" }] }, SOURCE), [FILE]);
  assert.deepEqual(filesOf({}, SOURCE), []);
  assert.equal(savedName(SOURCE, FILE), "salient-hand-2025-03-14.gpkg");
});

test("only terms that let everybody have the data are free", () => {
  assert.ok(isFree(SOURCE));
  for (const less of [
    { display: false },
    { redistribute: false },
    { pictures: "personal" },
    { pictures: "none" },
  ])
    assert.ok(!isFree({ terms: { ...FREE, ...less } }));
});

test("it says whose the files are, or why there are none", () => {
  assert.equal(aboutFiles(t, SOURCE, [FILE]), "Us. Terms: CC BY 4.0. 0123456789ab");
  assert.equal(aboutFiles(t, SOURCE, []), "no files of By hand");
  const kept = { ...SOURCE, terms: { ...FREE, redistribute: false } };
  assert.equal(aboutFiles(t, kept, [FILE]), "By hand withheld: CC BY 4.0.");
});

test("sizes are in MB, small ones in KB, and none is 0", () => {
  assert.deepEqual(
    [1, 99_999, 100_000, 1_234_567].map((bytes) => sizeText(t, bytes)),
    ["1 KB", "100 KB", "0.1 MB", "1.2 MB"],
  );
});
