/* Say what the page says of many states. Not a test by itself: tests/truth runs it.
 *
 * node sentences.js BUNDLE < {words, since, states: [{lang, source, day, regions, a?: [source, day], spot?: [lon, lat]}]}.
 * Prints a JSON list, a list of [surface, sentence] for each state. Without a, a state is a day; with it, a comparison.
 * A state {lang, source, claims: true} asks for the cards of all claims; their surface is the claim's id.
 */

import fs from "node:fs";
import path from "node:path";
import { lineError } from "../../../assets/app/data/accuracy.js";
import { verdictOf } from "../../../assets/app/data/claims.js";
import { blankRegions, comparedRegions, inTime, modeOf } from "../../../assets/app/data/compare/ends.js";
import { matrixOf, partFaces } from "../../../assets/app/data/compare/faces.js";
import { nearestPlace } from "../../../assets/app/data/compare/moved-settlements.js";
import { Overlay } from "../../../assets/app/data/compare/overlay.js";
import { comparisonFeatures } from "../../../assets/app/data/compare/pieces.js";
import { sideAbroad, sourceById } from "../../../assets/app/data/manifest.js";
import { isIncomplete, stateNotes, tellsOf } from "../../../assets/app/data/map-state.js";
import { decodeMovement, movementSentence, weekOf } from "../../../assets/app/data/movement.js";
import { decodeSeries } from "../../../assets/app/data/series.js";
import { sinceText, spotStretches } from "../../../assets/app/data/spot.js";
import { decodeTimeline, snapshotOf } from "../../../assets/app/data/timeline.js";
import { addDays } from "../../../assets/app/lib/dates.js";
import { wordsOf } from "../../../assets/app/lib/words.js";
import {
  claimStatement,
  measuredOn,
  othersText,
  publisher,
  showsText,
  verdictText,
} from "../../../assets/app/sentences/claims.js";
import {
  comparisonSentences,
  copiedComparison,
  leftOutSentence,
} from "../../../assets/app/sentences/comparison.js";
import {
  changeLabel,
  comparisonLegend,
  comparisonTip,
} from "../../../assets/app/sentences/comparison-map.js";
import { endName } from "../../../assets/app/sentences/comparison-names.js";
import { sumRows } from "../../../assets/app/sentences/comparison-tables.js";
import { figureText, headline, regionName } from "../../../assets/app/sentences/day.js";
import { areasTable, changesTable } from "../../../assets/app/sentences/day-tables.js";
import { daySentence, explainStep, grownIn, lastStep } from "../../../assets/app/sentences/steps.js";

const folder = process.argv[2];
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const manifest = read("manifest.json");
const file = (name) => read(manifest.files[name].name);

const dayOf = (date) => Math.round((Date.parse(date) - Date.parse(manifest.first)) / 864e5);
const isoOf = (day) => addDays(manifest.first, day);
const timelines = Object.fromEntries(
  manifest.sources.map(({ id }) => [id, decodeTimeline(file("timeline-" + id))]),
);
const model = {
  manifest,
  series: decodeSeries(file("series"), dayOf(asked.since)),
  timelines,
  regions: file("regions"),
};
const overlay = new Overlay(file("regions"));
const changes = Object.fromEntries(
  manifest.sources.map(({ id }) => [id, manifest.files["changes-" + id] ? file("changes-" + id) : []]),
);

const movement = decodeMovement(file("movement"));
const places = file("context-settlements").features;
const placeName = (t) => (id) =>
  (places.find(({ properties }) => properties.id === id) || { properties: {} }).properties[t.lang];

const told = (rows) => rows.filter(([, text]) => text);

// --- a day ---

function notes(t, { source, day }) {
  return stateNotes(t, manifest.first, timelines[source], day).map(({ text }) => text);
}

function ofRegion(t, view, region) {
  const head = headline(model, t, view, region);
  return told([
    ["panel", head.label + ": " + head.value],
    ["panel", head.text],
    ["accuracy", head.accuracy],
    ["slider, title", figureText(model, t, view, region)],
    ["copied sentence", daySentence(model, t, view, region, notes(t, view))],
  ]);
}

function ofStep(t, view, region) {
  const step = lastStep(changes[view.source].steps || [], region, view.day);
  if (!step) return [];
  const area = grownIn(model.series.find(view.source, region), step, sideAbroad(manifest, region));
  const { days, kind, amount, where, direction, towns } = explainStep(
    t,
    view,
    step,
    sideAbroad(manifest, region),
    placeName(t),
    area,
  );
  return [
    [
      "last step",
      [days, kind, amount, regionName(t, region), where?.text, direction, towns]
        .filter(Boolean)
        .join(" \u00b7 "),
    ],
  ];
}

function ofWeek(t, view, region) {
  const source = sourceById(manifest, view.source);
  const side = sideAbroad(manifest, region);
  const week = weekOf(movement.find(view.source, region), view.day, manifest.first);
  const error = source.reconstructed ? lineError(source, region, side, isoOf(view.day)) : 0;
  if (!week || error === null) return [];
  const near = week.at && nearestPlace(places, week.at).place.properties;
  return [["line in a week", movementSentence(t, week, side, near && (near[t.lang] || near.en), error)]];
}

const cells = (surface, { rows }) =>
  rows.flatMap(({ label, cells: row }) =>
    row.map((cell) => [surface, [label + ": " + cell.text, cell.title].filter(Boolean).join(" — ")]),
  );

function ofSpot(t, view, [lon, lat]) {
  const stretches = spotStretches(model, sourceById(manifest, view.source), lon, lat);
  const since = sinceText(t, view.first, stretches, view.day);
  return since ? [["tip", since]] : [];
}

function ofDay(t, state) {
  const view = { source: state.source, day: state.day, region: state.regions.join(), first: manifest.first };
  return [
    ...state.regions.flatMap((region) => [
      ...ofRegion(t, view, region),
      ...ofStep(t, view, region),
      ...ofWeek(t, view, region),
    ]),
    ...cells("changes", changesTable(model, t, view)),
    ...cells("areas", areasTable(model, t, view)),
    ...notes(t, view).map((text) => ["badge", text]),
    ...(state.spot ? ofSpot(t, view, state.spot) : []),
  ];
}

// --- a comparison ---

function end([source, day]) {
  const timeline = timelines[source];
  const snapshot = snapshotOf(timeline, day);
  const { controls } = sourceById(manifest, source);
  return {
    source,
    day,
    date: isoOf(day),
    timeline,
    controls,
    at: timeline.stretch(day),
    snapshot: snapshot === null ? null : isoOf(snapshot),
    features: timeline.features(day),
  };
}

const toldBy = ({ day, timeline, controls }) => ({
  incomplete: isIncomplete(timeline, day),
  contested: tellsOf(timeline, day, controls, "contested"),
});

function both(state) {
  const [a, b] = [end(state.a), end([state.source, state.day])];
  const { compared, left } = comparedRegions(manifest, state.regions.join(), a.source, b.source);
  const blank = blankRegions(model, compared, [a, b]);
  const regions = compared.filter((id) => !blank.some((one) => one.region === id));
  const [from, to] = inTime(a, b);
  const made = {
    a,
    b,
    from,
    to,
    mode: modeOf(a, b),
    regions,
    left,
    blank,
    crowded: [],
    missing: [a, b].find((one) => one.at < 0) || null,
  };
  if (made.missing) return made;
  const parts = partFaces(overlay.faces(from, to, regions), toldBy(from), toldBy(to), manifest.regions);
  const homes = manifest.regions
    .filter(({ id }) => regions.includes(id))
    .map(({ id, home }) => ({ id, home, km2: overlay.km2(id) }));
  return {
    ...made,
    faces: parts.told,
    untold: parts.untold.reduce((sum, { km2 }) => sum + km2, 0),
    table: matrixOf(parts.told, homes),
  };
}

const rows = (surface, { head, rows: all }) =>
  all.map(({ label, cells: row }) => [
    surface,
    [head[0], label, ...row.map((cell, i) => [head[i + 1], cell.text].filter(Boolean).join(" "))].join(" | "),
  ]);

function ofPair(t, state) {
  const made = both(state);
  const ends = ["a", "b"].map((letter) => ["comparison, ends", endName(model, t, made, letter)]);
  if (made.missing) return ends;
  const pieces = comparisonFeatures(made.faces, made.a, made.b, changeLabel(t, made)).filter(
    ({ properties }) => properties.before,
  );
  return [
    ["comparison", comparisonSentences(model, t, made)],
    ["comparison, left out", leftOutSentence(model, t, made)],
    ["comparison, copied", copiedComparison(model, t, made)],
    ...ends,
    ...rows("comparison, table", sumRows(model, t, made)),
    ...comparisonLegend(model, t, made).map(({ text }) => ["comparison, legend", text]),
    ...pieces
      .slice(0, 2)
      .map((feature) => ["comparison, tip", comparisonTip(model, t, made, feature).join(" ")]),
  ].filter(([, text]) => text);
}

// --- claims ---

function ofClaim(t, source, claim) {
  const found = verdictOf(claim, source);
  const worked = found.entry?.working.length ? t.told(found.entry, "working").text : [];
  const head = [verdictText(t, found), measuredOn(t, found)];
  return told([
    [claim.id, head.filter(Boolean).join(", ")],
    [claim.id, claimStatement(t, claim).text],
    [claim.id, t.say("claim.who", { who: t.told(claim, "claimant").text, date: t.date(claim.date) })],
    [claim.id, showsText(t, found.entry) || t.told(claim, "why").text],
    [claim.id, othersText(t, found.entry)],
    [claim.id, t.say("claim.source", { source: publisher(t, claim) })],
    ...[].concat(worked).map((line) => [claim.id, line]),
  ]);
}

function said(state) {
  const t = wordsOf(asked.words, state.lang);
  if (state.claims) return file("claims").claims.flatMap((claim) => ofClaim(t, state.source, claim));
  return state.a ? ofPair(t, state) : ofDay(t, state);
}

process.stdout.write(JSON.stringify(asked.states.map(said)));
