/* The band over the area curve, from the least to the most that any source gives a side. */

import { valueToY } from "../curve/scale.js";
import { sourceBand } from "../data/compare/agreement.js";
import { sideAbroad } from "../data/manifest.js";
import { $ } from "../lib/dom.js";
import { bandPath, vector } from "./svg.js";

/**
 * @import { Page } from "../page.js"
 * @import { Comparison } from "../types.js"
 */

const HEIGHT = 100;

/** Return the band by day of the first region that is compared; of one source there is none.
 *
 * @param {Page} page
 * @param {Comparison | null} made
 * @returns {[number, number, number][]}
 */
export function bandOf({ model, manifest, span }, made) {
  if (!made || made.mode === "time" || !made.regions.length) return [];
  const [region] = made.regions;
  const sources = manifest.sources.map((source) => source.id);
  return sourceBand(model.series, sources, region, sideAbroad(manifest, region), span.first, span.until);
}

/** Lay the band of a comparison over the curve, or take it away.
 *
 * @param {Page} page
 * @param {Comparison | null} made
 * @param {() => number} highest - what the axis holds, km2
 */
export function drawBand(page, made, highest) {
  const { first, until } = page.span;
  $("compare-track").querySelector(".source-band")?.remove();
  if (!made || made.mode === "time" || !made.regions.length) return;
  const top = highest();
  /** @param {number} value */
  const y = (value) => HEIGHT * (1 - valueToY(value, top));
  /** @type {[number, number, number][]} */
  const points = bandOf(page, made).flatMap(([day, low, high]) => [
    [day - first, y(low), y(high)],
    [day + 1 - first, y(low), y(high)],
  ]);
  const svg = vector(
    "svg",
    {
      class: "source-band",
      viewBox: "0 0 " + (until - first) + " " + HEIGHT,
      preserveAspectRatio: "none",
      "aria-hidden": "true",
    },
    vector("path", { d: bandPath(points) }),
  );
  $("compare-track").prepend(svg);
}
