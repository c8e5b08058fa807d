/* Walk many spots through a bundle's timelines as the page does. Not a test by itself: tests/geodata/measures/test_since_in_browser.py runs it.
 *
 * node spot_histories.js BUNDLE < spots: a JSON list of {source, lon, lat, day}. Prints a JSON list of
 * {stretches: [{from, until, control}] or null, since: {day, kind} or null, ms}.
 */

import fs from "node:fs";
import path from "node:path";
import { sourceById } from "../../../assets/app/data/manifest.js";
import { heldSince, spotStretches } from "../../../assets/app/data/spot.js";
import { decodeTimeline } from "../../../assets/app/data/timeline.js";

const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const manifest = read("manifest.json");
const file = (name) => read(manifest.files[name].name);

const timelines = Object.fromEntries(
  manifest.sources.map(({ id }) => [id, decodeTimeline(file("timeline-" + id))]),
);
const model = { manifest, regions: file("regions"), timelines };

function walk({ source, lon, lat, day }) {
  const start = performance.now();
  const stretches = spotStretches(model, sourceById(manifest, source), lon, lat);
  const since = heldSince(stretches, day);
  return { stretches, since, ms: performance.now() - start };
}

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(walk)));
