import assert from "node:assert/strict";
import test from "node:test";
import { stateNotes, whyUnknown } from "../../../assets/app/data/map-state.js";
import { text, timeline } from "../helpers.js";

const FIRST = "2025-03-01"; // maps of days 2, 3, 10 and 15
const said = (marks, day) =>
  stateNotes(text(), FIRST, { ...timeline(), marks }, day).map((note) => note.text);
const unread = (day, more) => ({
  day,
  kind: "unread",
  file: "a.json",
  code: "odd",
  message: "what the reader said",
  ...more,
});

test("a day with a map of its own needs no words, and outside the coverage there are none", () => {
  assert.deepEqual([said([], 2), said([], 10), said([], 40)], [[], [], []]);
  assert.deepEqual(said([], 5), ["Held over: last map is of 4 March 2025"]);
});

test("a held-over day says which file could not be read, and on which day that was", () => {
  assert.deepEqual(said([unread(5)], 5), [
    "Held over from 4 March 2025: the file of that day could not be read (a.json: what the reader said)",
  ]);
  assert.deepEqual(said([unread(5)], 7), [
    "Held over from 4 March 2025: the file of 6 March 2025 could not be read (a.json: what the reader said)",
  ]);
  assert.deepEqual(said([unread(5)], 4), ["Held over: last map is of 4 March 2025"]);
  assert.deepEqual(said([unread(5)], 10), []);
});

test("a map that is kept back says what is implausible", () => {
  const emptied = {
    day: 5,
    kind: "pending",
    file: "b.json",
    code: "emptied",
    region: "kursk",
    control: "ukraine",
    before: 311,
    after: 0,
  };
  assert.deepEqual(said([emptied], 5), [
    "Held over from 4 March 2025: kept back: Ukrainian-held ground in Kursk fell from 311 to 0 (b.json)",
  ]);
  assert.match(said([{ ...emptied, region: null }], 5)[0], /ground fell from 311/);
  assert.match(
    said([{ ...emptied, code: "future", region: null, control: null, before: null, after: null }], 5)[0],
    /in the future/,
  );
  assert.match(said([{ ...emptied, code: "new-rule" }], 5)[0], /new-rule/);
});

test("an incomplete map says so for as long as it stands", () => {
  const mark = { day: 3, kind: "incomplete", file: "c.json", aside: 12, of: 40, cut: false };
  assert.deepEqual(said([mark], 3), ["Incomplete map: 12 of 40 set aside"]);
  assert.deepEqual(said([mark], 6), [
    "Held over: last map is of 4 March 2025",
    "Incomplete map: 12 of 40 set aside",
  ]);
  assert.deepEqual(said([{ ...mark, aside: 0, cut: true }], 3), ["Incomplete map: cut off"]);
  assert.deepEqual(said([mark], 2), []);
});

test("what a map does not show is carried on, or not known", () => {
  const mark = { day: 10, kind: "carried", control: "ukraine", since: 3 };
  assert.deepEqual(said([mark], 10), ["without Ukrainian-held ground: of 4 March 2025"]);
  assert.deepEqual(said([{ ...mark, since: null }], 10), ["without Ukrainian-held ground: not known"]);
  const t = { ...timeline(), marks: [{ ...mark, since: null }] };
  assert.deepEqual(
    ["ukraine", "russia"].map((control) => whyUnknown(text(), t, 12, control)),
    ["not on the map", "not known"],
  );
});

test("nothing that a file is called can turn the line around", () => {
  const [told] = said([unread(5, { file: "map\u202egnp.exe", message: "a\u2066b\nc" })], 5);
  assert.doesNotMatch(told, /[\u202a-\u202e\u2066-\u2069\n]/);
  assert.match(told, /map gnp\.exe: a b c/);
});
