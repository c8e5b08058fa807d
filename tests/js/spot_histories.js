/* Walk many spots through a bundle's timelines as the page does. Not a test by itself: tests/test_since.py runs it.
 *
 * node spot_histories.js BUNDLE < spots: a JSON list of {source, lon, lat, day}. Prints a JSON list of
 * {stretches: [{from, until, control}] or null, since: {day, kind} or null, ms}.
 */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const { salient } = require("./helpers.js");

const folder = process.argv[2];
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8"));
const manifest = read("manifest.json");
const file = (name) => read(manifest.files[name].name);

const timelines = Object.fromEntries(manifest.sources.map(({ id }) => [id, salient.timeline.decode(file("timeline-" + id))]));
const model = { manifest, regions: file("regions"), timelines };

function walk({ source, lon, lat, day }) {
  const start = performance.now();
  const stretches = salient.spot.on(model, salient.story.sourceOf(manifest, source), lon, lat);
  const since = salient.spot.since(stretches, day);
  return { stretches, since, ms: performance.now() - start };
}

process.stdout.write(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(walk)));
