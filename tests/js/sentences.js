/* Say what the page says of many states. Not a test by itself: tests/truth runs it.
 *
 * node sentences.js BUNDLE < {words, since, states: [{lang, source, day, regions, a?: [source, day], spot?: [lon, lat]}]}.
 * Prints a JSON list, a list of [surface, sentence] for each state. Without a, a state is a day; with it, a comparison.
 * A state {lang, source, claims: true} asks for the cards of all claims; their surface is the claim's id.
 */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { salient } = require("./helpers.js");

const folder = process.argv[2];
const asked = JSON.parse(fs.readFileSync(0, "utf8"));
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const manifest = read("manifest.json");
const file = (name) => read(manifest.files[name].name);

const { story, compareStory, compare } = salient;
const dayOf = (date) => Math.round((Date.parse(date) - Date.parse(manifest.first)) / 864e5);
const isoOf = (day) => salient.text.addDays(manifest.first, day);
const timelines = Object.fromEntries(manifest.sources.map(({ id }) => [id, salient.timeline.decode(file("timeline-" + id))]));
const model = { manifest, series: salient.series.decode(file("series"), dayOf(asked.since)), timelines, regions: file("regions") };
const overlay = salient.overlay.create(file("regions"));
const changes = Object.fromEntries(manifest.sources.map(({ id }) => [id, manifest.files["changes-" + id] ? file("changes-" + id) : []]));

const movement = salient.movement.decode(file("movement"));
const places = file("context-settlements").features;
const placeName = (t) => (id) => (places.find(({ properties }) => properties.id === id) || { properties: {} }).properties[t.lang];

const told = (rows) => rows.filter(([, text]) => text);

// --- a day ---

function notes(t, { source, day }) {
  return salient.standing.notes(t, manifest.first, timelines[source], day).map(({ text }) => text);
}

function ofRegion(t, view, region) {
  const head = story.headline(model, t, view, region);
  return told([
    ["panel", head.label + ": " + head.value],
    ["panel", head.text],
    ["accuracy", head.accuracy],
    ["slider, title", story.figure(model, t, view, region)],
    ["copied sentence", salient.steps.sentence(model, t, view, region, notes(t, view))],
  ]);
}

function ofStep(t, view, region) {
  const step = salient.steps.last(changes[view.source].steps || [], region, view.day);
  if (!step) return [];
  const area = salient.steps.grown(model.series.find(view.source, region), step, story.heldBy(manifest, region));
  const { days, kind, amount, where, direction, towns } = salient.steps.explain(t, view, step, story.heldBy(manifest, region), placeName(t), area);
  return [["last step", [days, kind, amount, story.regionName(t, region), where && where.text, direction, towns].filter(Boolean).join(" \u00b7 ")]];
}

function ofWeek(t, view, region) {
  const source = story.sourceOf(manifest, view.source);
  const side = story.heldBy(manifest, region);
  const week = salient.movement.week(movement.find(view.source, region), view.day, manifest.first);
  const error = source.reconstructed ? salient.accuracy.lineError(source, region, side, isoOf(view.day)) : 0;
  if (!week || error === null) return [];
  const near = week.at && salient.compare.nearest(places, week.at).place.properties;
  return [["line in a week", salient.movement.sentence(t, week, side, near && (near[t.lang] || near.en), error)]];
}

const cells = (surface, { rows }) => rows.flatMap(({ label, cells: row }) => row.map((cell) => [surface, [label + ": " + cell.text, cell.title].filter(Boolean).join(" — ")]));

function ofSpot(t, view, [lon, lat]) {
  const stretches = salient.spot.on(model, story.sourceOf(manifest, view.source), lon, lat);
  const since = salient.spot.sinceText(t, view.first, stretches, view.day);
  return since ? [["tip", since]] : [];
}

function ofDay(t, state) {
  const view = { source: state.source, day: state.day, region: state.regions.join(), first: manifest.first };
  return [
    ...state.regions.flatMap((region) => [...ofRegion(t, view, region), ...ofStep(t, view, region), ...ofWeek(t, view, region)]),
    ...cells("changes", story.changes(model, t, view)),
    ...cells("areas", story.areas(model, t, view)),
    ...notes(t, view).map((text) => ["badge", text]),
    ...(state.spot ? ofSpot(t, view, state.spot) : []),
  ];
}

// --- a comparison ---

function end([source, day]) {
  const timeline = timelines[source];
  const snapshot = salient.timeline.snapshotOf(timeline, day);
  const { controls } = story.sourceOf(manifest, source);
  return { source, day, date: isoOf(day), timeline, controls, at: timeline.stretch(day), snapshot: snapshot === null ? null : isoOf(snapshot), features: timeline.features(day) };
}

const toldBy = ({ source, day, timeline, controls }) => ({ incomplete: salient.standing.incomplete(timeline, day), contested: salient.standing.tells(timeline, day, controls, "contested") });

function both(state) {
  const [a, b] = [end(state.a), end([state.source, state.day])];
  const { compared, left } = compare.regions(manifest, state.regions.join(), a.source, b.source);
  const blank = compare.blank(model, compared, [a, b]);
  const regions = compared.filter((id) => !blank.some((one) => one.region === id));
  const [from, to] = compare.inTime(a, b);
  const made = { a, b, from, to, mode: compare.mode(a, b), regions, left, blank, missing: [a, b].find((one) => one.at < 0) || null };
  if (made.missing) return made;
  const parts = compare.part(overlay.faces(from, to, regions), toldBy(from), toldBy(to), manifest.regions);
  const homes = manifest.regions.filter(({ id }) => regions.includes(id)).map(({ id, home }) => ({ id, home, km2: overlay.km2(id) }));
  return { ...made, faces: parts.told, untold: parts.untold.reduce((sum, { km2 }) => sum + km2, 0), table: compare.matrix(parts.told, homes) };
}

const rows = (surface, { head, rows: all }) => all.map(({ label, cells: row }) => [surface, [head[0], label, ...row.map((cell, i) => [head[i + 1], cell.text].filter(Boolean).join(" "))].join(" | ")]);

function ofPair(t, state) {
  const made = both(state);
  const ends = ["a", "b"].map((letter) => ["comparison, ends", compareStory.end(model, t, made, letter)]);
  if (made.missing) return ends;
  const pieces = compare.features(made.faces, made.a, made.b, compareStory.label(t, made)).filter(({ properties }) => properties.before);
  return [
    ["comparison", compareStory.sentences(model, t, made)],
    ["comparison, left out", compareStory.left(model, t, made)],
    ["comparison, copied", compareStory.copied(model, t, made)],
    ...ends,
    ...rows("comparison, table", compareStory.sums(model, t, made)),
    ...compareStory.legend(model, t, made).map(({ text }) => ["comparison, legend", text]),
    ...pieces.slice(0, 2).map((feature) => ["comparison, tip", compareStory.tip(model, t, made, feature).join(" ")]),
  ].filter(([, text]) => text);
}

// --- claims ---

function ofClaim(t, source, claim) {
  const nameOf = (entry) => (entry ? entry[t.lang === "uk" ? "title_uk" : "title"] || entry.source : "");
  const found = salient.claims.verdict(claim, source);
  const worked = found.entry && found.entry.working.length ? t.told(found.entry, "working").text : [];
  const head = [salient.claims.verdictText(t, found), salient.claims.measuredOn(t, found, nameOf(found.entry))];
  return told([
    [claim.id, head.filter(Boolean).join(", ")],
    [claim.id, salient.claims.statement(t, claim)],
    [claim.id, t.say("claim.who", { who: t.told(claim, "claimant").text, date: t.date(claim.date) })],
    [claim.id, salient.claims.shows(t, claim, found.entry) || t.told(claim, "why").text],
    [claim.id, salient.claims.othersText(t, claim, found.entry, nameOf)],
    [claim.id, t.say("claim.source", { source: salient.claims.publisher(t, claim) })],
    ...[].concat(worked).map((line) => [claim.id, line]),
  ]);
}

function said(state) {
  const t = salient.text.text(asked.words, state.lang);
  if (state.claims) return file("claims").claims.flatMap((claim) => ofClaim(t, state.source, claim));
  return state.a ? ofPair(t, state) : ofDay(t, state);
}

process.stdout.write(JSON.stringify(asked.states.map(said)));
