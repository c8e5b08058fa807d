/* What a fuzzer asks: texts of published files, read as the page reads them, and whether they reached new code.
 *
 * Node, on a pipe: each line in is JSON {kind, texts}, each line out {fates, reached}. A fate is "read", "refused", or
 * what was wrong. `reached` are the places of the texts that ran a block of the decoders' code which no text before
 * them ran, or ran it a power of two more often.
 */

import { Session } from "node:inspector";
import readline from "node:readline";
import vm from "node:vm";
import { decodeAgreement } from "../../assets/app/data/compare/agreement.js";
import { decodeMovement, weekOf } from "../../assets/app/data/movement.js";
import { Unreadable } from "../../assets/app/data/published/shape.js";
import { decodeSeries, highestOf, peakOf, stepsOf, valuesAt } from "../../assets/app/data/series.js";
import {
  decodeTimeline,
  heldStretches,
  isHeldOver,
  nextChange,
  snapshotOf,
} from "../../assets/app/data/timeline.js";

const SOURCE = "hand";
const OTHER = "earlier";
const REGION = "kursk";
const FIRST = "2025-03-12";
const DAYS = [-1, 0, 1, 2, 3, 14, 1e9];
const AREAS = ["ukraine", "russia", "contested", "line"];
const LIMIT = 2000; // ms for all texts of a line

/** What a decoder may not give. */
class Fault extends Error {}

function must(holds, what) {
  if (!holds) throw new Fault(what);
}

const isNumber = (value) => typeof value === "number" && Number.isFinite(value);
const areNumbers = (values) => values.flat(Infinity).every(isNumber);

/** Require that decoded figures are the published numbers, and that what is none of them is null. */
function mustBe(figures, published, unit) {
  must(figures.length === published.length, "figures come or go");
  figures.forEach((value, i) =>
    must(value === (isNumber(published[i]) ? published[i] / unit : null), "no number"),
  );
}

/** Require that values by name are numbers or null. */
const mustBeKnownOrNot = (values) =>
  values.forEach((value) => must(value === null || isNumber(value), `a figure is ${String(value)}`));

/** Decode a file by kind and ask what the page asks of it. */
const READ = {
  timeline(file) {
    const made = decodeTimeline(file);
    must(areNumbers(heldStretches(made)), "a stretch without days");
    for (const day of DAYS) {
      const shapes = made.features(day).map(({ geometry }) => geometry.coordinates);
      must(areNumbers(shapes), "a point that is none");
      must(made.features(day).length === 0 || (made.first <= day && day < made.until), "a map of no day");
      mustBeKnownOrNot([snapshotOf(made, day), nextChange(made, day, 1), nextChange(made, day, -1)]);
      isHeldOver(made, day);
    }
    made.holding(33.405, 50.405);
  },
  series(file) {
    const row = decodeSeries(file, 0).find(SOURCE, REGION);
    if (!row) return;
    const published = file.rows.findLast((one) => one.source === SOURCE && one.region === REGION);
    for (const key of AREAS) mustBe(row[key], published[key], 100);
    for (const day of DAYS) {
      const values = valuesAt(row, day);
      if (!values) continue;
      mustBeKnownOrNot(AREAS.map((key) => values[key]));
      mustBeKnownOrNot(Object.values(values.unplaced));
    }
    for (const key of AREAS) mustBeKnownOrNot([peakOf(row, key)?.value ?? null, highestOf(row, [key])]);
    mustBeKnownOrNot(stepsOf(row, ["ukraine", "contested"]).value);
  },
  movement(file) {
    const row = decodeMovement(file).find(SOURCE, REGION);
    for (const day of DAYS) {
      const week = weekOf(row, day, FIRST);
      if (!week) continue;
      mustBeKnownOrNot([week.mean, week.signed, week.farthest]);
      must(week.at === null || (week.at.length === 2 && areNumbers(week.at)), "a place that is none");
      must(week.bearing === null || typeof week.bearing === "string", "a bearing that is none");
    }
  },
  agreement(file) {
    const row = decodeAgreement(file, SOURCE, OTHER, REGION);
    if (!row) return;
    const isAsked = ({ a, b }) => (a === SOURCE && b === OTHER) || (a === OTHER && b === SOURCE);
    const published = file.rows.find((one) => one.region === REGION && isAsked(one));
    mustBe(row.iou, published.iou, 1000);
    mustBe(row.agreed, published.agreed, 100);
    mustBeKnownOrNot([...row.only_a, ...row.only_b, ...row.contested]);
    must(areNumbers(row.day), "a day that is none");
  },
  // What the watch over them has to notice.
  hang() {
    for (;;);
  },
  swell() {
    for (const kept = []; ; ) kept.push(new Array(1e6).fill(0.5));
  },
};

function fateOf(kind, text) {
  try {
    READ[kind](JSON.parse(text));
    return "read";
  } catch (error) {
    const refused = error instanceof Unreadable || error instanceof SyntaxError;
    return refused ? "refused" : `${error?.constructor?.name}: ${error?.message}`;
  }
}

/** Return the fates of texts; that of one which does not end is told, and those after it have none. */
function fatesOf(kind, texts) {
  const fates = [];
  globalThis.readAll = () => texts.forEach((text) => fates.push(fateOf(kind, text)));
  try {
    vm.runInThisContext("readAll()", { timeout: LIMIT });
  } catch (error) {
    fates.push(error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? "hangs" : String(error));
  }
  return fates;
}

const inspector = new Session();
inspector.connect();

function profiler(method, given) {
  let found;
  inspector.post("Profiler." + method, given, (error, result) => {
    if (error) throw new Error(error.message);
    found = result;
  });
  return found;
}

/** Return what was run of the decoders since the last time: blocks, each with the size of how often. */
function ran() {
  const scripts = profiler("takePreciseCoverage").result.filter(({ url }) => url.includes("/assets/app/"));
  const told = scripts.flatMap(({ url, functions }) =>
    functions.flatMap(({ ranges }) =>
      ranges.map(({ startOffset, endOffset, count }) => [url, startOffset, endOffset, Math.clz32(count)]),
    ),
  );
  return told.map(String);
}

const seen = new Set();

/** Read the texts of a line; only where they reached anything new is it asked which of them did. */
function answer({ kind, texts }) {
  const fates = fatesOf(kind, texts);
  const fresh = new Set(ran().filter((place) => !seen.has(place)));
  const reached = [];
  for (const [i, text] of fresh.size && fates.length === texts.length ? texts.entries() : []) {
    fateOf(kind, text);
    const places = ran().filter((place) => fresh.has(place) || !seen.has(place));
    if (places.some((place) => !seen.has(place))) reached.push(i);
    places.forEach((place) => seen.add(place));
  }
  fresh.forEach((place) => seen.add(place)); // sums of several texts
  return { fates, reached };
}

profiler("enable");
profiler("startPreciseCoverage", { callCount: true, detailed: true });
for await (const line of readline.createInterface({ input: process.stdin }))
  process.stdout.write(JSON.stringify({ ...answer(JSON.parse(line)), blocks: seen.size }) + "\n");
