import assert from "node:assert/strict";
import test from "node:test";
import {
  accuracyReach,
  accuracySentence,
  bandedFeatures,
  lineError,
} from "../../../assets/app/data/accuracy.js";
import { movementFeatures, movementSentence } from "../../../assets/app/data/movement.js";
import { metersPerPixel } from "../../../assets/app/map/mercator.js";
import { MANIFEST, model, text } from "../helpers.js";

const [, REC] = MANIFEST.sources;
const line = {
  type: "Feature",
  properties: { control: "line" },
  geometry: {
    type: "LineString",
    coordinates: [
      [35, 51],
      [35.1, 51],
      [35.2, 51],
    ],
  },
};
const ground = {
  type: "Feature",
  properties: { control: "ukraine" },
  geometry: { type: "Polygon", coordinates: [] },
};
const side = () => "ukraine";

test("only what was measured in that month counts", () => {
  assert.deepEqual(
    ["2025-03-31", "2025-04-01", "2025-05-01"].map((date) => accuracyReach(REC, "kursk", "ukraine", date)),
    [2.4, null, null],
  );
  assert.equal(accuracyReach(REC, "kursk", "russia", "2025-03-31"), null);
  assert.match(
    accuracySentence(model(), text(), REC, "kursk", "ukraine", "2025-05-01"),
    /overlap 10% .* line not measured/,
  );
});

test("the line's error is that of the month, or else of all that was measured; else there is none", () => {
  assert.deepEqual(
    ["2025-03-31", "2025-04-01"].map((date) => lineError(REC, "kursk", "ukraine", date)),
    [2.4, 2],
  );
  assert.equal(lineError(REC, "sumy", "russia", "2025-03-31"), null);
});

test("the band is as wide as the measured distance to both sides, at every zoom", () => {
  const [banded, same] = bandedFeatures([line, ground], REC, "2025-03-12", () => "kursk", side);
  assert.equal(same, ground);
  const kmPerPx = metersPerPixel(51, 9) / 1000;
  assert.ok(Math.abs(banded.properties.band * 2 ** 9 * kmPerPx - 4.8) < 0.001);
  assert.equal(line.properties.band, undefined);
});

test("no band where nothing was measured, and none on an observed map", () => {
  const bandOf = (source, date, region) =>
    bandedFeatures([line], source, date, () => region, side)[0].properties.band;
  assert.deepEqual(
    [
      bandOf(REC, "2025-04-01", "kursk"),
      bandOf(REC, "2025-03-01", null),
      bandOf(MANIFEST.sources[0], "2025-03-01", "kursk"),
    ],
    [undefined, undefined, undefined],
  );
});

test("a movement within the reconstruction's own error is none that can be told", () => {
  const week = { first: 2, until: 9, mean: 1.3, signed: -1.3, farthest: -2.1, bearing: null, at: [35, 51] };
  assert.equal(movementSentence(text(), week, "ukraine", null, 2.4), "within 2.4");
  assert.match(movementSentence(text(), week, "ukraine", null, 0.5), /off by 0\.5\.$/);
  assert.deepEqual(
    movementFeatures(
      [
        [
          [35, 51],
          [35, 51.2],
        ],
      ],
      [{ ...week, error: 2.4 }],
      "",
      String,
    ).map(({ properties }) => properties.part),
    ["before"],
  );
});
