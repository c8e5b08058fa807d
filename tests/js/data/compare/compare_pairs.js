/* Lay many pairs of maps over each other as the page does. Not a test by itself: tests/geodata/measures/test_difference_in_browser.py runs it.
 *
 * node compare_pairs.js BUNDLE < pairs: a JSON list of {a: [source, day], b: [source, day], regions}. Prints a JSON list
 * of {changes: {"from to": km2}, settlements: [ids], ms}.
 */

import fs from "node:fs";
import path from "node:path";
import { partFaces } from "../../../../assets/app/data/compare/faces.js";
import { isTold, movedSettlements } from "../../../../assets/app/data/compare/moved-settlements.js";
import { Overlay } from "../../../../assets/app/data/compare/overlay.js";
import { decodeTimeline } from "../../../../assets/app/data/timeline.js";

const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const manifest = read("manifest.json");
const file = (name) => read(manifest.files[name].name);

const overlay = new Overlay(file("regions"));
const timelines = new Map();
const places = new Map();
const settlements = file("context-settlements").features;

function once(kept, id, make) {
  if (!kept.has(id)) kept.set(id, make(id));
  return kept.get(id);
}

function map([source, day]) {
  const timeline = once(timelines, source, (id) => decodeTimeline(file("timeline-" + id)));
  const contested = manifest.sources.find((one) => one.id === source).controls.includes("contested");
  const known = once(places, source, (id) => file("places-" + id));
  return { source, day, features: timeline.features(day), places: known, contested, incomplete: false };
}

function compare({ a, b, regions }) {
  const [on_a, on_b] = [map(a), map(b)];
  const start = performance.now();
  const faces = overlay.faces(on_a, on_b, regions);
  const ms = performance.now() - start;
  const changes = {};
  const homes = manifest.regions.filter((region) => regions.includes(region.id));
  const { told } = partFaces(faces, on_a, on_b, homes);
  told
    .filter((face) => face.before !== face.after)
    .forEach((face) => {
      const key = face.before + " " + face.after;
      changes[key] = (changes[key] || 0) + face.km2;
    });
  const moved = movedSettlements(on_a, on_b, settlements, (x, y) =>
    regions.some((id) => overlay.holds(id, x, y)),
  );
  const named = moved.filter((place) => isTold(place, on_a, on_b, homes));
  return { changes, settlements: named.map((place) => place.id), ms };
}

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(compare)));
