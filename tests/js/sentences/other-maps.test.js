import assert from "node:assert/strict";
import test from "node:test";
import { decodeTimeline } from "../../../assets/app/data/timeline.js";
import { figuresText, headline, otherLine } from "../../../assets/app/sentences/day.js";
import {
  contradicts as areApart,
  missingMaps,
  otherMapsLine,
} from "../../../assets/app/sentences/other-maps.js";
import tolerance from "../../golden/tolerance.json" with { type: "json" };
import { model, TIMELINE, text, timeline } from "../helpers.js";

const RULE = {
  relative: 0.05,
  floor_km2: 5,
  floors: { deepstate: { kursk: 12 } },
  map_of: { chronicle: "deepstate", deepstate_occupied: "deepstate", chronicle_owl: "owlmaps" },
};
const every = decodeTimeline({
  ...TIMELINE,
  source: "rec",
  first: 0,
  until: 31,
  snapshots: [0, ...Array(30).fill(1)],
});
const known = (more) => ({
  ...model(),
  tolerance: RULE,
  timelines: { map: timeline(), rec: every },
  ...more,
});
const view = (day, more) => ({ source: "map", region: "kursk,sumy", day, first: "2025-03-01", ...more });
const line = (of, at, where) => otherMapsLine(of, text(), at, "kursk", "ukraine", where);

const { cases } = tolerance;

test("figures contradict beyond the tolerance, as in geodata/tolerance.py", () => {
  cases.forEach(({ one, other, region, contradicts }) => {
    const [a, b] = [one, other].map(([source, km2]) => ({ source, km2 }));
    assert.equal(areApart(RULE, a, b, region), contradicts, JSON.stringify([one, other, region]));
  });
});

test("what another map of the day says stands in one line, with its marks", () => {
  assert.equal(line(known(), view(10)), "Contradicted by A guess: 200 km² (published area)");
  assert.equal(
    line(known(), view(10), "in Kursk"),
    "Contradicted by A guess: 200 km² in Kursk (published area)",
  );
});

test("a map that is held over contradicts nothing, and says which one it is", () => {
  assert.equal(line(known(), view(9)), "A guess: 200 km² (published area)"); // the figure's own map is an older one
  const of = known({ timelines: { map: timeline(), rec: timeline() } });
  assert.equal(line(of, view(9, { source: "rec" })), "A map: 300 km² (map of 4 Mar 2025)");
});

test("nothing is said where one map is all there is, before a map, or before its timeline is there", () => {
  assert.equal(line(known(), view(10, { source: "rec" })).startsWith("Contradicted by A map: 100"), true);
  assert.equal(
    line(
      { ...known(), manifest: { ...model().manifest, sources: model().manifest.sources.slice(0, 1) } },
      view(10),
    ),
    "",
  );
  assert.equal(line(known({ timelines: { map: timeline() } }), view(10)), "");
  assert.equal(line(known(), view(1, { source: "rec" })), "");
  assert.deepEqual(
    missingMaps(known({ timelines: { map: timeline() } }), view(10), ["kursk"], () => "ukraine"),
    ["rec"],
  );
});

test("a source that repeats the shown map is no other map", () => {
  const of = known({ tolerance: { ...RULE, map_of: { rec: "map" } } });
  assert.equal(line(of, view(10)), "");
});

test("every chosen region is spoken of, and the headline carries its line", () => {
  assert.equal(
    figuresText(known(), text(), view(10)),
    "Ukrainian-held in Kursk 100 km²; Russian-held in Sumy 10 km²",
  );
  assert.equal(figuresText(known(), text(), view(0)), "No map before 3 March 2025");
  assert.match(
    figuresText(known(), text(), view(5, { source: "rec" })),
    /^Ukrainian-held in Kursk 200 km² \(reconstruction\); A guess does not cover Sumy$/,
  );
  assert.equal(
    otherLine(known(), text(), view(10)),
    "Contradicted by A guess: 200 km² in Kursk (published area)",
  );
  assert.equal(
    headline(known(), text(), view(10), "kursk").others,
    "Contradicted by A guess: 200 km² (published area)",
  );
});
