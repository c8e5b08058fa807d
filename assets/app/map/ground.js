/* The files of the ground, and what the layers of the canvas call what is in them. */

import { logFailure } from "../failure.js";
import { signOf } from "./canvas/drawing.js";

/** @import { Load, SignedFeature } from "../types.js" */

/** Files by the name of their set.
 *
 * @type {[string, string, (feature: SignedFeature) => string][]}
 */
const GROUND = [
  ["lines", "context-lines", signOf],
  ["places", "context-settlements", ({ properties }) => "place-" + properties.rank],
  ["land", "context-land", ({ properties }) => "land-" + properties.id],
  ["water", "context-water", () => "lake"],
];

/** Fetch what is drawn besides the days. What does not come is logged.
 *
 * @param {Load} load
 * @param {(name: string, features: SignedFeature[], sign: (feature: SignedFeature) => string) => void} done
 * @returns {Promise<unknown>}
 */
export function fetchGround(load, done) {
  return Promise.all(
    GROUND.map(([name, file, sign]) =>
      load(file).then(({ features }) => done(name, features, sign), logFailure),
    ),
  );
}
